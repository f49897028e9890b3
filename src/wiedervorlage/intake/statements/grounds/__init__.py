"""Grounds: what they state, which decisions they bear on, on which side, how weighty, and whose they are."""
