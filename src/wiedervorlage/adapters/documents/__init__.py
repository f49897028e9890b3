"""From a file to its text and its reading."""
