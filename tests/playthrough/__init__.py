"""Tests of `game/playthrough`."""
