"""Zuteilung: dividing posts and money by rule."""
