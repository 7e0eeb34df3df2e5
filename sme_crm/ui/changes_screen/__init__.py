"""The changes of the data file, to look up and to undo, and the trash."""
