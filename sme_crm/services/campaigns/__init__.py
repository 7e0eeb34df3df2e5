"""Campaigns: planned, sized, tested, sent, followed, analysed."""
