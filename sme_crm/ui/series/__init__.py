"""Activity series: the list with its samples, the editor, the start, who stands where."""
