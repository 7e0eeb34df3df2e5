"""Labels: the sheet, what is on each label, the printer, the page."""
