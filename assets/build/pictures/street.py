"""Main Street seen as a fairground: a bag over every meter, and a minivan with its dome light on."""

import numpy as np
from painting import minivan
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.fairground import LEFT, RIGHT, backdrop
from painting.finish import bloom, streaked, tone, vignette
from painting.noise import cloth
from painting.render import View, render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.silhouette import read_panel
from painting.solids import Form, box, drum, join, rod, wall, worn

FAR, END = 60.0, 40.0
CAMERA = Camera((0.0, 1.35, 0.0), 1.5, (0.055, -0.03))
KERB, OVER = 3.32, -5.3
METERS = (
    (3.68, 6.35, 0.3),
    (3.68, 8.3, -0.2),
    (OVER - 0.35, 11.0, 0.4),
    (OVER - 0.35, 14.5, 0.0),
    (OVER - 0.35, 19.0, 0.2),
)
WARM: Triple = (1.0, 0.56, 0.24)


def _bag(x: float, z: float, turn: float) -> Form:
    """Pull a paper bag over the head of a meter and tie it at the neck, its edge standing out below."""
    levels = (-0.25, -0.20, -0.15, -0.05, 0.08, 0.20)
    widths = (0.088, 0.070, 0.056, 0.094, 0.108, 0.100)

    def distance(points: Array) -> Array:
        right, up, deep = points[0] - np.float32(x), points[1] - np.float32(1.36), points[2] - np.float32(z)
        across = right * np.float32(np.cos(turn)) + deep * np.float32(np.sin(turn))
        away = deep * np.float32(np.cos(turn)) - right * np.float32(np.sin(turn))
        wide = np.interp(up, levels, widths).astype(np.float32)
        fold = np.float32(0.007) * np.sin(np.arctan2(away, across) * 9 + up * 14) * smooth(0.05, -0.16, up)
        flat = (across**4 + (away * np.float32(1.3)) ** 4) ** np.float32(0.25) - wide + fold
        tilted = up + across * np.float32(0.12) - np.float32(0.02) * np.sin(across * 40)
        result: Array = np.maximum(flat, np.abs(tilted) - np.float32(0.21)) * np.float32(0.6)
        return result

    return worn(Form(distance, (x, 1.36, z), 0.30), 0.004, 8, 3)


def _crumpled(points: Array) -> Array:
    """Say how paper stands that was folded, opened and folded again."""
    wide, fine = cloth(points, 7, 2, 4), cloth(points, 17, 2, 9)
    half = np.float32(0.5)
    result: Array = np.float32(0.05) * np.abs(wide - half) + np.float32(0.02) * np.abs(fine - half)
    return result


def _paper(points: Array, normals: Array) -> Array:
    """Colour brown paper, and let light through it a little."""
    del normals
    return column((0.46, 0.31, 0.17)) * (np.float32(0.7) + np.float32(0.6) * cloth(points, 14, 4, 5))


def _meters() -> list[Solid]:
    """Stand the meters, a bag over the head of each."""
    poles = join(
        [join([rod((x, 0.1, z), (x, 1.2, z), 0.028), drum((x, 0.13, z), 0.07, 0.02)]) for x, z, _ in METERS]
    )
    paper = Material(paint=_paper, bump=_crumpled, gloss=0.04)
    bags = [Solid(_bag(x, z, turn), paper) for x, z, turn in METERS]
    return [Solid(poles, Material((0.13, 0.135, 0.15), gloss=0.5, sharpness=24)), *bags]


def _asphalt(points: Array, normals: Array) -> Array:
    """Colour the road, a middle line on it, and the bars to cross by."""
    del normals
    tar = column((0.030, 0.031, 0.035)) * (
        np.float32(0.55)
        + np.float32(0.6) * cloth(points, 1.1, 3, 2)
        + np.float32(0.35) * cloth(points, 46, 2, 7)
    )
    x, _, z = points
    bar = np.mod(x / np.float32(1.05), 1)
    bars = smooth(0.0, 0.03, bar) * smooth(0.52, 0.49, bar) * smooth(11.5, 11.56, z) * smooth(14.2, 14.14, z)
    dashes = (
        smooth(0.06, 0.045, np.abs(x + np.float32(0.9)))
        * smooth(0.0, 0.02, np.mod(z / 3, 1))
        * smooth(0.5, 0.48, np.mod(z / 3, 1))
    )
    worn_off = smooth(0.34, 0.56, cloth(points, 3.1, 4, 9))
    dashes = dashes * (z < 11.0)
    white = mix(tar, column((0.62, 0.60, 0.55)), bars * worn_off)
    return mix(white, column((0.26, 0.17, 0.035)), dashes * worn_off * np.float32(0.7))


def _flags(points: Array, normals: Array) -> Array:
    """Colour the sidewalk."""
    del normals
    joint = np.abs(np.mod(points[2], 1.2) - np.float32(0.6))
    shade = np.float32(0.5) + np.float32(0.8) * cloth(points, 2.2, 5, 4)
    return column((0.10, 0.095, 0.09)) * (
        shade * (np.float32(0.45) + np.float32(0.55) * smooth(0, 0.02, joint))
    )


def _ground() -> list[Solid]:
    """Lay the road, hosed down for the evening, and the sidewalks."""
    walks = join(
        [
            box((KERB + 4, 0.02, 24.0), (4.0, 0.12, 20.0), 0.03),
            box((OVER - 4, 0.02, 24.0), (4.0, 0.12, 20.0), 0.03),
        ]
    )
    tar = Material(
        paint=_asphalt,
        bump=lambda p: np.float32(0.0006) * cloth(p, 42, 2, 3) + np.float32(0.004) * cloth(p, 2.5, 3, 8),
        gloss=0.10,
        sharpness=10,
        mirror=0.015,
    )
    return [
        Solid(wall((0, 1, 0), 0.0), tar, casts=False),
        Solid(walks, Material(paint=_flags, gloss=0.05, sharpness=10)),
    ]


def _far_end(street: Array) -> Solid:
    """Stand the far street up as a wall of light, so that glass and wet tar show it too."""
    _, height, width = street.shape

    def glow(points: Array, normals: Array) -> Array:
        del normals
        steps = np.float32(CAMERA.zoom) / (points[2] - np.float32(CAMERA.place[2]))
        across = points[0] * steps + np.float32(8 / 9 - CAMERA.shift[0])
        down = np.float32(0.5 + CAMERA.shift[1]) - (points[1] - np.float32(CAMERA.place[1])) * steps
        x, y = np.clip(across * np.float32(height / width), 0.0005, 0.9985), np.clip(down, 0.0005, 0.9985)
        return np.stack([read_panel(plane, x, y) for plane in street])

    ends = [wall((0, 0, -1), -END), wall((-1, 0, 0), -RIGHT), wall((1, 0, 0), LEFT)]
    return Solid(join(ends), Material((0, 0, 0), glow=glow), casts=False)


def _drawn_out(frame: Frame, view: View) -> Array:
    """Draw the road's lights out a little downwards, as tar polished by tyres does."""
    _, down = frame.grid()
    below = np.maximum(down - np.float32(0.5 + CAMERA.shift[1]), np.float32(1e-3))
    away = np.float32(CAMERA.place[1] * CAMERA.zoom) / below
    road = smooth(0.985, 0.995, CAMERA.straight(view.depth, frame) / away) * smooth(0.004, 0.02, below)
    long = streaked(np.minimum(view.light, np.float32(0.5)), frame.height // 9)
    return mix(view.light, long, road[None] * np.float32(0.78))


def paint(frame: Frame) -> Array:
    """Paint the street."""
    street = backdrop(frame, CAMERA)
    solids = [*minivan.outside(), *minivan.inside(), *_ground(), *_meters(), _far_end(street)]
    lamps = [
        *minivan.lamps(),
        Lamp((0.6, 4.6, 3.2), (WARM[0] * 0.95, WARM[1] * 0.95, WARM[2] * 0.95), 0.6, casts=False),
        Lamp((6.9, 2.0, 9.5), (WARM[0] * 0.9, WARM[1] * 0.9, WARM[2] * 0.9), 0.6, casts=False),
        Lamp((-1.5, 4.2, 12.5), (WARM[0] * 0.9, WARM[1] * 0.9, WARM[2] * 0.9), 0.6, casts=False),
        Lamp((0.45, 0.55, 0.75), (0.020, 0.030, 0.052), 0.04, far=True, casts=False),
    ]
    view = render(Scene(CAMERA, solids, lamps, (0.012, 0.011, 0.016), (0.004, 0.003, 0.003), far=FAR), frame)
    light = bloom(_drawn_out(frame, view), frame.height / 70, 0.18, 0.25)
    across, _ = frame.grid()
    light = light * (np.float32(0.45) + np.float32(0.55) * smooth(0.25, 1.15, across))
    light *= vignette(frame, (1.30, 0.55), 1.0, 0.72)
    return tone(light, 2.7)
