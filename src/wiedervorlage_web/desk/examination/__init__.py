"""Prüfung: the options on a day, what would turn them, and what if."""
