"""The sheet of one contact: beside the list or on a page of its own."""
