"""The screen of contacts: list, filters, bulk work, sheet."""
