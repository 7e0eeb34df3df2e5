"""Duplicates: found over the whole base, merged at once or reviewed one by one."""
