"""Places in authors' files, and what is said about them."""
