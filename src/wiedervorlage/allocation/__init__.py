"""Zuteilung: dividing posts and money by rule, with ties and certificate told."""
