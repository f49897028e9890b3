"""Vorgang: requests, decisions, reasons, positions, options, and the folder that keeps them."""
