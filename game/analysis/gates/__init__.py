"""What decides where a play goes, as sets: parts of a state, conditions, and what must be told apart."""
