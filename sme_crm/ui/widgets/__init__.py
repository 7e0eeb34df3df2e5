"""Small generic widgets painted with the tokens of the theme."""
