"""The report of a case: one self-contained HTML page that answers first and shows everything behind it."""
