"""What a letter is: template, merge fields, filling, sender, findings before printing."""
