"""Richtlinien: funding rules as dated, cited parameters, and what an applicant gets on a day."""
