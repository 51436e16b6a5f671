"""Pictures of every kind of screen, made by hand: `python -m tests.screenshots`."""
