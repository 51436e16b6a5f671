"""The panels: what can fill the window."""
