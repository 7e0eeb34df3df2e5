"""The screen of segments: who buys, who is about to leave, whom to win."""
