"""Regeln: the funding rules, and what they give an applicant."""
