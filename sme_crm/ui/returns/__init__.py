"""The returns desk: answers by code, and mail that came back."""
