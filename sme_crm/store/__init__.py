"""All SQL: the data file, its tables, units of work, journal and queries."""
