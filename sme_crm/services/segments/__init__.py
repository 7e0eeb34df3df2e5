"""Who buys, who is about to leave, who could be won: computed from the sums of customers."""
