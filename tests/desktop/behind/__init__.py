"""Laws of what lies behind the text."""
