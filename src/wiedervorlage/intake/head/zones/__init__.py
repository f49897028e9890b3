"""The zones of a paper: which block is letterhead, address, information block, subject, body, closing."""
