"""From a reading to a case: which case it belongs to, what it proposes, and a new case from a letter."""
