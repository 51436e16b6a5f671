"""Laws of what a screen reader is told."""
