"""The ledger of address files: lots and offers, passing addresses on, trap addresses."""
