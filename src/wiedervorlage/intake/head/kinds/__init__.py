"""What kind of paper it is, by its parts and by what it calls itself."""
