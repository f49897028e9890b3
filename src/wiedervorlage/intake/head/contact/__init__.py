"""Who may be asked, the signs and the day: the information block."""
