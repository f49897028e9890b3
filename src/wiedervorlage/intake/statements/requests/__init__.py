"""What is asked, offered and promised, by whom and until when."""
