"""Grund: one reason, and the premise behind it."""
