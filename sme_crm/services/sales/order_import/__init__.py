"""Orders of an invoicing program brought in: columns, amounts, customers, dry run, writing."""
