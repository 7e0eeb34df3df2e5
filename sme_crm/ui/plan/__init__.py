"""The screen of the yearly plan: a wall planner of actions by months."""
