"""The expression language of premises: parse, check units, evaluate, explain."""
