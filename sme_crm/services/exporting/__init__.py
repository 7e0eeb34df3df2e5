"""The parts exports are made of: which columns, which cells, which addresses."""
