"""What the user does with letters: write templates, look at them, check and print mailings."""
