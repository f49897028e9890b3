"""Belege: dated facts with their sources, official formats, regions, and the as-of look-up."""
