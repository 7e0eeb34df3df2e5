"""The screen a day begins with: all that waits, each thing with its action in one key."""
