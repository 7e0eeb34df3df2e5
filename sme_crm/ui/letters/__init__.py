"""The screen of letters: templates, recipients, the page of each, the print check."""
