"""Charts of figures: the same drawing on the screen and, as vectors, on paper."""
