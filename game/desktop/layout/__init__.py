"""Where every word of a page stands, in pixels; no window and no fonts are needed to say it."""
