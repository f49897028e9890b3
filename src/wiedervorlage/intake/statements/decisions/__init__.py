"""What is decided, with which outcome."""
