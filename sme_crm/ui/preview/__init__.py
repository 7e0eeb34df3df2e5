"""Pages of PDFs as they are, shown on the screen and sent to a printer."""
