"""Accuracy of the search for duplicates on sets whose truth is known."""
