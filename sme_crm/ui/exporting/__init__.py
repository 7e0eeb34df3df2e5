"""Contacts on their way out: format, columns, preview, file."""
