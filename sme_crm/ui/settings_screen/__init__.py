"""The settings: appearance, company, staff, own fields, file and backups."""
