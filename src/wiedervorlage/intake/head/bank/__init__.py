"""Bank details and tax number."""
