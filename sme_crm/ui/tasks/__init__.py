"""The screen of tasks."""
