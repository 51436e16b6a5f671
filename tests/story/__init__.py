"""The stories that ship: what is true of them beyond what every story is held to."""
