"""Duplicates: pairs of records that mean the same person or company, found without any labels.

Pure computation with numpy and rapidfuzz; nothing of it is imported on the way to the first page.
"""
