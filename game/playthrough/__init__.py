"""One player's way through a story, and where it is kept."""
