"""Prüfung: options, verdict, and what would have to change."""
