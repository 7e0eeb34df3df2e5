"""Duplicates: searching the base, reviewing what was found, merging and taking merges back."""
