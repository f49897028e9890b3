"""Schriftstücke: reports, letters and council papers."""
