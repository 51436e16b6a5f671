"""Tests of `game/analysis/walks`."""
