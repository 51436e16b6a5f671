"""Tests of `game/analysis/findings`."""
