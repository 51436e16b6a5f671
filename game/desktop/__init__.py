"""A Screen as a window."""
