"""Tests of what lies in `assets/`."""
