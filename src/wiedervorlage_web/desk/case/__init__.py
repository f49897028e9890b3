"""Vorgang: how a case stands, its documents, its reminders, its papers; out and in as a folder."""
