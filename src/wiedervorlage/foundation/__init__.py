"""What every other part stands on: bilingual text, findings, days and spans, numbers in words."""
