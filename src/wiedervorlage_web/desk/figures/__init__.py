"""Belege: files of figures taken in, and which figure held on a day."""
