"""Envelopes: the size, the sender, the page."""
