"""Background work: reading workers, the one writer, long jobs, failures that nobody caught."""
