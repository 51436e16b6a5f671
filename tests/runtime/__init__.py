"""Tests of `game/runtime`."""
