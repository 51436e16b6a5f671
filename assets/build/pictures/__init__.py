"""The pictures, one to a file, each with a `paint` that turns a frame into what a screen shows."""
