"""What things are: plain values, rules, formulas and the field catalogue."""
