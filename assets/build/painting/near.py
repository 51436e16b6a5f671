"""The nearest things of a picture, cut out of it: a mask, so that they can slide a little over the rest."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from painting.base import Array, Frame, column, smooth
from painting.finish import resized, soften
from painting.scene import Camera, Solid, march
from painting.solids import closest

SIZE = Frame(640, 360)
FINE = 2
"""Looked at so many times larger, and smoothed down."""
LEFT = 0.61
"""The share of the width left of which nothing is near: the text is there."""
MARGIN = 4
"""How many pixels of what is beside a thing go with it, so that it never uncovers itself: it slides level."""
FAR = 12.0
STRIP = 20


@dataclass(frozen=True)
class Near:
    """Name the near things of a picture, long ones whose edge slides along itself, and what hides any."""

    camera: Camera
    things: Sequence[Solid]
    level: Sequence[Solid] = ()
    before: Sequence[Solid] = ()


def _seen(near: Near, frame: Frame, top: int, wanted: Sequence[Solid]) -> Array:
    """Say for each pixel of a strip whether one of some things is seen there."""
    hiding = [solid for solid in (*near.things, *near.level, *near.before) if solid not in wanted]
    things, others = ([solid.form for solid in group] for group in (wanted, hiding))
    rows, columns = np.mgrid[top : top + STRIP, int(frame.width * LEFT) : frame.width].astype(np.float32)
    rays = near.camera.rays(columns.ravel() + 0.5, rows.ravel() + 0.5, frame)
    start = np.repeat(column(near.camera.place), rays.shape[1], axis=1)
    travelled = march([*things, *others], start, rays, FAR)
    points = start + rays * np.minimum(travelled, np.float32(FAR))
    mine = travelled < FAR
    if others:
        mine &= closest(things, points, 1.0) <= closest(others, points, 1.0)
    return mine.astype(np.float32).reshape(rows.shape)


def _silhouette(near: Near, wanted: Sequence[Solid], margin: int) -> Array:
    """Draw some things as ones on noughts, larger than the mask will be, and a margin at both their sides."""
    frame = Frame(SIZE.width * FINE, SIZE.height * FINE)
    whole = np.zeros((frame.height, frame.width), np.float32)
    seen = [_seen(near, frame, top, wanted) for top in range(0, frame.height, STRIP)]
    whole[:, int(frame.width * LEFT) :] = np.concatenate(seen)
    wide = whole.copy()
    for step in range(1, margin + 1):
        np.maximum(wide[:, step:], whole[:, :-step], out=wide[:, step:])
        np.maximum(wide[:, :-step], whole[:, step:], out=wide[:, :-step])
    return wide


def cut_out(near: Near) -> Image.Image:
    """Make the mask of a picture: white where the near things are, 8 bits, 640 x 360."""
    cut = _silhouette(near, near.things, MARGIN * FINE)
    if near.level:
        cut = np.maximum(cut, _silhouette(near, near.level, 0))
    small = resized(soften(cut, FINE * 0.7), (SIZE.width, SIZE.height), Image.Resampling.BOX)
    across = np.arange(SIZE.width, dtype=np.float32) / np.float32(SIZE.width)
    share = np.clip(small, 0, 1) * smooth(LEFT, LEFT + 0.006, across)
    return Image.fromarray((share * np.float32(255) + np.float32(0.5)).astype(np.uint8))
