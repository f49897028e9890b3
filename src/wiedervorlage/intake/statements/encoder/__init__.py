"""The encoder: words in pieces, layers, what stands around a unit, and its weights as a file."""
