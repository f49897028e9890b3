"""Bedarf: composite index and staffing."""
