"""The tables of ``people`` over time."""
