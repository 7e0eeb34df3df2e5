"""Tasks: made, edited, postponed, closed with a result and a next step; their lists."""
