"""Joyce's kitchen in July: the calendar is down to be written on, and its nail is bare."""

from painting.base import Array, Frame

from pictures.kitchen_joyce import paint as paint_kitchen


def paint(frame: Frame) -> Array:
    """Paint it without the calendar."""
    return paint_kitchen(frame, hung=False)
