"""The dashboard: how business goes, at a glance."""
