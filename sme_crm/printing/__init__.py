"""Data to pages: fonts, layout, letters."""
