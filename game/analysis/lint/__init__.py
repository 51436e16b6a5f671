"""What can be seen without playing: one module for each family of rules."""
