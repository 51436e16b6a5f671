"""Branching stories in YAML, compiled, played and drawn."""

VERSION = "0.1.0"
