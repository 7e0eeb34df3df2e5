"""Bytes of other programs to neutral rows, and back."""
