"""Tests of `game/analysis/packing`."""
