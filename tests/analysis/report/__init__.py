"""Measures of small stories, beside what they come to by hand."""
