"""Tests of `game/analysis/gates`."""
