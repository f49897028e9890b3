"""How days and times are written on pages, by language: templates say ``|date`` and leave the form to this place."""
