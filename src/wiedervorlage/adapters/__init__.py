"""What talks to the world: files, PDF, OCR, DOCX, Typst, spreadsheets."""
