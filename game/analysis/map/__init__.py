"""A story as a picture: its scenes by chapter, and the ways between them."""
