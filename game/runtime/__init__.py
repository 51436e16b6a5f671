"""Playing: pure functions from a story and a state to what comes next."""
