"""What a line of a head is: a label with its value, a number, a place, a day, an account, a stamp, a foot."""
