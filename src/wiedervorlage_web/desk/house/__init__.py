"""Haus: its people, what they may do, and the record of what they did."""
