"""DOCX files as text, as they print."""
