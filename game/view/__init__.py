"""All that is shown, as plain data."""
