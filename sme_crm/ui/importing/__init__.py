"""The import of files: what they are, what will happen, what happened."""
