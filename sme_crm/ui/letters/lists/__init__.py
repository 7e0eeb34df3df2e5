"""Lists on paper: the layout, the columns, the page."""
