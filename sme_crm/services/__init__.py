"""What the user can do, one module or folder per subject."""
