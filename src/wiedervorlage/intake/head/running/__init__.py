"""Letters whose text layer has no breaks: their lines told apart."""
