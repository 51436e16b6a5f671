"""Tests of `game/analysis`."""
