"""Tests of `game/terminal`."""
