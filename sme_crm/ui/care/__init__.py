"""Data care: what is missing, doubtful or ageing, with its repairs."""
