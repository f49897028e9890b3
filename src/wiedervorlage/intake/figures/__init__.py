"""Figures with unit and subject: posts, money, shares, people, distances, and what else is counted."""
