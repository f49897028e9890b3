"""The reply letter (*Antwortschreiben*): what it says, from a case as it was known on one day."""
