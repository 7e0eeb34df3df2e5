"""The agenda: appointments in time, as day, week, month and list."""
