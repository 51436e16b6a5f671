"""A Screen as text, and choices typed."""
