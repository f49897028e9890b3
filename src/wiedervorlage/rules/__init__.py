"""Richtlinien: funding rules as dated, cited parameters, and what an applicant gets on a day.

``parameters`` and ``programme`` say what a rule is, ``reading`` reads a rule file, ``lookup`` answers what
held on a day as known on another, ``changes`` says what changed between two days, ``provision`` says what
an applicant gets. Parameters follow the layout of GETTSIM (dates as keys; value, citation, note, unit) and
add a second date: when a value could be known.
"""
