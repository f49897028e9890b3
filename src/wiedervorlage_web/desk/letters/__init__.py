"""Posteingang: a letter dropped in, read, confirmed, taken to its case or to a new one."""
