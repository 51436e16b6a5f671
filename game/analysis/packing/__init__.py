"""Very many states at once: packed into words, asked and stepped as arrays, and numbered."""
