"""Scans and images: pages, recognition, a second engine."""
