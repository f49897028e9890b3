"""The lines that name a house: body, office, units and persons, at the head and in the address field."""
