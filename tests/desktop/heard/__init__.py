"""Laws of what is heard."""
