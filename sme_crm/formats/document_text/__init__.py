"""The text of written documents (Word, OpenDocument): a door in for letters."""
