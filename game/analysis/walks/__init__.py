"""Walks over everything explored: forwards, backwards, and with probability."""
