"""The tables of ``records`` over time."""
