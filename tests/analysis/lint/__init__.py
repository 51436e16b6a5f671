"""Tests of `game/analysis/lint`."""
