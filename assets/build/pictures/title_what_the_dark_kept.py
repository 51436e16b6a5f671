"""The title page, right: an open shackle on a brick wall under one dull white light, and nothing else."""

import numpy as np
from painting.base import Array, Frame, Triple, smooth
from painting.brickwork import wet_brick
from painting.finish import bloom, tone
from painting.noise import cloth
from painting.render import render
from painting.scene import Camera, Lamp, Scene, Solid
from painting.shackle import hung
from painting.solids import wall

BACK = 2.6
PLACE: Triple = (0.76, 1.36, BACK)
BULB: Triple = (0.90, 2.78, BACK - 0.58)
DULL: Triple = (0.86, 0.93, 0.98)


def _cone(points: Array, way: Array) -> Array:
    """Let the light fall down the wall from under a shade, and give out before the floor."""
    ragged = (cloth(points, 1.8, 3, 12) - np.float32(0.5)) * np.float32(0.014)
    result: Array = smooth(0.905, 0.99, way[1] + ragged) * smooth(0.14, 1.05, points[1])
    return result


def scene(camera: Camera) -> Scene:
    """Hang the shackle under its light, seen from somewhere."""
    brick = wet_brick((0.30, 0.235, 0.205), lambda p: (p[0], p[1]), 2)
    solids = [
        Solid(wall((0, 0, -1), -BACK), brick, casts=False),
        *hung(PLACE, 0.52, 0.055, (0.78, 0.46)),
    ]
    light = tuple(part * 6.5 for part in DULL)
    lamps = [Lamp(BULB, (light[0], light[1], light[2]), 0.06, pattern=_cone)]
    return Scene(camera, solids, lamps, (0, 0, 0), (0, 0, 0))


def paint(frame: Frame) -> Array:
    """Paint the shackle on black."""
    view = render(scene(Camera((0.0, 1.08, 0.0), 1.5, (0.0, -0.09))), frame)
    across, _ = frame.grid()
    kept = view.light * smooth(0.90, 1.12, across)
    return tone(bloom(kept, frame.height / 40, 0.05, 0.4), 2.3)
