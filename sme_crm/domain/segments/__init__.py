"""Who buys, how much and how often, who is about to leave: rules and formulas of segments."""
