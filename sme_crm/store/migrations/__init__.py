"""Numbered steps from one version of the data file to the next."""
