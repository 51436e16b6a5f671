"""Laws of what hands do."""
