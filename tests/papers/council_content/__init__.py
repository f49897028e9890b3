"""The content of the council paper."""
