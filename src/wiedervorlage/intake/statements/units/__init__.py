"""The sentences of a body as units of argument, each in its place, and the role its wording gives it."""
