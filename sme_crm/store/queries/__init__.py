"""Reading statements, one module per subject."""
