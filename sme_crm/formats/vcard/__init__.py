"""vCards of every version, read into drafts of contacts and written."""
