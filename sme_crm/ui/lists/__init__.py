"""Generic parts of lists: item roles, delegates, models."""
