"""Laws of the window."""
