"""Orders of an invoicing program brought in: columns, check, result."""
