"""What exploring has found out, kind by kind, each with a route that leads there."""
