"""The screen of the load: how much falls on each day and person, moved by hand or levelled out."""
