"""How often the window looks whether something is to be drawn."""

from enum import IntEnum


class Pace(IntEnum):
    """Times a second. What stands still is not drawn at all; it only waits for a press."""

    STILL = 0
    DRIFTING = 20
    WAITING = 59
    """Something is being made in a thread and will be drawn once it is there."""
    MOVING = 60
