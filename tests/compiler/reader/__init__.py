"""What each key holds."""
