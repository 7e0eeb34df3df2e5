"""LDIF address books (Thunderbird, directories), read into drafts of contacts and written."""
