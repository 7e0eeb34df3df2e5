"""Pages as plain objects and the PDF they are written to."""
