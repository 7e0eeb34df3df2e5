"""Activity series: written, started, moved, stopped, proposed."""
