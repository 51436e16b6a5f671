"""Branching stories in YAML, compiled, played and drawn."""
