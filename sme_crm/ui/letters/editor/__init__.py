"""The editor of a letter's text: one document with fields, ready blocks, conditions and tables."""
