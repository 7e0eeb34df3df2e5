"""Letters on paper: composed for a recipient, printed as a run."""
