"""Laws of where words stand."""
