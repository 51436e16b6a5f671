"""Main Street seen as a fairground: everything winnable, and a minivan with its dome light on."""

import numpy as np
from painting import minivan
from painting.base import Array, Frame, column, mix, smooth
from painting.fairground import backdrop
from painting.finish import bloom, soften, soften_light, streaked, tone, vignette
from painting.noise import cloth, clouds
from painting.render import View, render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.solids import arch, ball, box, cut, drum, join, rod, wall

FAR = 26.0
CAMERA = Camera((0.0, 1.2, 0.0), 1.3, (0.10, -0.03))
VAN_DEEP = np.float32(minivan.VAN[2] + 0.8)
METERS = ((0.44, 2.5), (0.44, 4.1), (0.44, 5.7), (0.44, 7.3))


def _meter(x: float, z: float) -> list[Solid]:
    """Build a parking meter with its little fish mouth."""
    head = join(
        [box((x, 1.16, z), (0.078, 0.13, 0.06), 0.035), arch((x, 1.27, z), (0.088, 0.155, 0.062), 0.03)], 0.03
    )
    window = arch((x, 1.325, z - 0.06), (0.062, 0.08, 0.016), 0.008)
    head = cut(head, window)
    lips = cut(
        ball((x, 1.13, z - 0.062), (0.036, 0.026, 0.022)), ball((x, 1.13, z - 0.085), (0.022, 0.011, 0.03))
    )
    pole = join(
        [
            rod((x, 0.0, z), (x, 1.05, z), 0.03),
            drum((x, 1.02, z), 0.042, 0.03),
            drum((x, 0.02, z), 0.08, 0.02),
        ]
    )
    face = box((x, 1.32, z - 0.03), (0.055, 0.07, 0.004))
    needle = rod((x, 1.285, z - 0.036), (x + 0.028, 1.335, z - 0.036), 0.0035)
    metal = Material((0.17, 0.18, 0.20), gloss=0.55, sharpness=24)
    return [
        Solid(join([head, pole], 0.02), metal),
        Solid(lips, Material((0.45, 0.36, 0.22), gloss=0.9, sharpness=30)),
        Solid(face, Material((0.42, 0.40, 0.34))),
        Solid(needle, Material((0.5, 0.04, 0.02))),
    ]


def _asphalt(points: Array, normals: Array) -> Array:
    """Colour the road, with worn stripes to cross by."""
    del normals
    tar = column((0.040, 0.042, 0.047)) * (
        np.float32(0.6)
        + np.float32(0.5) * cloth(points, 1.4, 3, 2)
        + np.float32(0.35) * cloth(points, 46, 2, 7)
    )
    phase = points[0] / np.float32(0.95) - np.floor(points[0] / np.float32(0.95))
    stripe = (
        smooth(0.0, 0.04, phase)
        * smooth(0.5, 0.46, phase)
        * smooth(5.0, 5.06, points[2])
        * smooth(7.0, 6.94, points[2])
        * (points[0] > 0.95)
    )
    worn_off = smooth(0.38, 0.6, cloth(points, 3.1, 4, 9))
    return mix(tar, column((0.24, 0.235, 0.22)), stripe * worn_off * np.float32(0.75))


def _kerb() -> list[Solid]:
    """Lay the road, and the pavement the meters stand on."""
    pavement = box((-3.4, -0.03, 4.0), (4.0, 0.13, 6.2), 0.03)

    def flags(points: Array, normals: Array) -> Array:
        del normals
        joint = np.minimum(
            np.abs(np.mod(points[2], 1.2) - np.float32(0.6)), np.abs(np.mod(points[0], 1.2) - np.float32(0.6))
        )
        result: Array = (
            column((0.085, 0.082, 0.078))
            * (np.float32(0.5) + np.float32(0.8) * cloth(points, 2.2, 5, 4))
            * (np.float32(0.45) + np.float32(0.55) * smooth(0, 0.02, joint))
        )
        return result

    return [
        Solid(
            wall((0, 1, 0), 0.0),
            Material(
                paint=_asphalt,
                bump=lambda p: np.float32(0.004) * cloth(p, 50, 2, 3),
                gloss=0.25,
                sharpness=10,
            ),
            casts=False,
        ),
        Solid(pavement, Material(paint=flags, gloss=0.05, sharpness=10)),
    ]


def _wet(frame: Frame, view: View, far_end: Array) -> Array:
    """Draw the far lights and the van out along the road, as tar polished by tyres does."""
    rows = np.arange(frame.height)
    low = np.clip(2 * (0.5 + CAMERA.shift[1]) * frame.height - rows, 0, frame.height - 1).astype(np.int64)
    lights = np.take(soften_light(far_end, frame.height * 0.006), low, axis=1)
    ground = CAMERA.project((0.0, 0.0, minivan.VAN[2] + 0.1))[1]
    foot = np.clip(2 * ground * frame.height - rows, 0, frame.height - 1).astype(np.int64)
    across, down = frame.grid()
    level = CAMERA.straight(view.depth, frame)
    place = (across - np.float32(8 / 9 - CAMERA.shift[0])) * level / np.float32(CAMERA.zoom)
    van = (place > minivan.VAN[0] - 0.1) * (place < minivan.VAN[0] + 4.9) * (np.abs(level - VAN_DEEP) < 1)
    standing = view.cover * van * (1 - _on_the_road(frame, view.depth))
    standing = np.take(soften(standing, frame.height * 0.003), foot, axis=0) * (down > ground)
    twin = np.take(soften_light(view.light, frame.height * 0.004), foot, axis=1)
    seen = mix(streaked(lights, 14), np.float32(0.8) * twin, standing[None])
    patchy = np.float32(0.18) + np.float32(0.24) * clouds(frame, 6, (8, 20), 5)
    result: Array = seen * patchy[None]
    return result


def _on_the_road(frame: Frame, depth: Array) -> Array:
    """Say where the road itself is seen, beside the pavement and not behind things."""
    across, down = frame.grid()
    below = np.maximum(down - np.float32(0.5 + CAMERA.shift[1]), np.float32(1e-3))
    away = np.float32(CAMERA.place[1] * CAMERA.zoom) / below
    beside = (across - np.float32(8 / 9 - CAMERA.shift[0])) * away / np.float32(CAMERA.zoom)
    road: Array = smooth(0.60, 0.66, beside) * (CAMERA.straight(depth, frame) > away * np.float32(0.992))
    return road


def paint(frame: Frame) -> Array:
    """Paint the street."""
    solids = [*minivan.outside(), *minivan.inside(), *_kerb()]
    for x, z in METERS:
        solids += _meter(x, z)
    lamps = [
        minivan.dome_light(),
        Lamp((0.75, 0.35, 0.5), (0.16, 0.085, 0.038), 0.3, far=True, casts=False),
        Lamp((2.3, 2.6, 0.9), (0.36, 0.20, 0.095), 0.5),
        Lamp((4.6, 3.4, 4.6), (0.62, 0.36, 0.17), 0.6, casts=False),
        Lamp((-2.6, 2.8, 5.0), (0.05, 0.10, 0.13), 0.6, casts=False),
    ]
    view = render(Scene(CAMERA, solids, lamps, (0.010, 0.0095, 0.017), (0.005, 0.004, 0.005), far=FAR), frame)
    far_end = backdrop(frame)
    light = view.over(far_end)
    light += _wet(frame, view, far_end) * (view.cover * _on_the_road(frame, view.depth))[None]
    light = bloom(light, frame.height / 70, 0.20, 0.22)
    light *= vignette(frame, (1.36, 0.52), 0.98, 0.76)
    return tone(light, 2.7)
