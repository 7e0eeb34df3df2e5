"""Charts on the screen: a picture that can be pointed at, and its figures as a table."""
