"""Campaigns: what they cost and bring, how they are tested, who answers when."""
