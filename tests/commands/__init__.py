"""Tests of `game/commands`."""
