"""Tests of `game/view`."""
