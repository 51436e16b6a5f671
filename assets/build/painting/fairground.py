"""A main street at night, out of focus: shop fronts, a banner, bulbs on wires, people in twos, a moon."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from painting.base import Array, Frame, Pair, Triple, colour, column, mix, smooth
from painting.finish import soften
from painting.noise import clouds
from painting.outdoors import moon
from painting.scene import Camera
from painting.silhouette import Silhouette, lettering, read_panel

Drawings = tuple[Silhouette, Silhouette, Silhouette]
LIGHTS = (0xFFB45A, 0xFF9A48, 0xFFD9A0, 0xE8503A, 0x4FB7A8, 0xD86A9C)
RIGHT, LEFT = 7.4, -7.6
MOON: Pair = (1.545, 0.105)
BANNER = (-6.0, 5.4, 16.0, 4.15, 5.25)
"""From and to across, how far away, from and to in height."""
QUIET = 1.12
WORDS = (("MOONLIGHT MADNESS", 0.78, 0.53),)


@dataclass(frozen=True)
class Spot:
    """One light, out of focus: a soft disc."""

    place: Pair
    radius: float
    strength: float
    tint: Triple


def _seen(camera: Camera, places: Sequence[Triple]) -> list[Pair]:
    """Find where places in the street fall."""
    return [camera.project(place) for place in places]


def _upright(camera: Camera, x: float, rise: Pair, away: Pair) -> list[Pair]:
    """Find where a part of a wall along the street falls."""
    (low, high), (near, far) = rise, away
    return _seen(camera, [(x, low, near), (x, high, near), (x, high, far), (x, low, far)])


def _hushed(place: Pair) -> float:
    """Say how bright a light may be there: it is read on, further left."""
    return float(smooth(0.30, QUIET, np.array([place[0]], np.float32))[0]) * 0.86 + 0.14


def _bulbs(camera: Camera, random: np.random.Generator) -> list[Spot]:
    """Hang bulbs on wires from side to side; half of some wires has burned out."""
    spots = []
    for number, away in enumerate((10.2, 13.5, 18.0, 24.0, 32.0, 44.0)):
        for share in np.linspace(0.02, 0.98, 22).tolist():
            if random.random() < 0.16:
                continue
            y = 5.4 - 0.85 * 4 * share * (1 - share)
            x, z = RIGHT + (LEFT - RIGHT) * share, away + 1.6 * share * (-1) ** number
            place = camera.project((x, y, z))
            tint = colour(LIGHTS[int(random.integers(0, 3))])
            radius = 0.0105 * (10.2 / away) ** 0.35
            spots.append(Spot(place, radius, 0.85 * (10.2 / away) ** 0.25 * _hushed(place), tint))
    return spots


def _signs(camera: Camera, random: np.random.Generator) -> list[Spot]:
    """Scatter the lights of signs, stalls and cars along both sides, most of them far down."""
    spots = []
    for _ in range(60):
        away = float(random.uniform(14, 70))
        side = RIGHT - 0.6 if random.random() < 0.6 else LEFT + 0.6
        place = camera.project((side * float(random.uniform(0.55, 1)), float(random.uniform(0.7, 3.4)), away))
        tint = colour(LIGHTS[int(random.integers(0, len(LIGHTS)))])
        strength = float(random.uniform(0.10, 0.5)) * _hushed(place)
        spots.append(Spot(place, float(random.uniform(0.0035, 0.0085)), strength, tint))
    return spots


def _add(light: Array, spot: Spot) -> None:
    """Add one disc with a soft edge."""
    height, width = light.shape[1:]
    (x, y), reach = spot.place, spot.radius * 1.5
    rows = slice(max(0, int((y - reach) * height)), min(height, max(0, int((y + reach) * height) + 1)))
    columns = slice(max(0, int((x - reach) * height)), min(width, max(0, int((x + reach) * height) + 1)))
    if rows.stop <= rows.start or columns.stop <= columns.start:
        return
    down, across = np.mgrid[rows, columns].astype(np.float32)
    away = np.hypot((across + 0.5) / height - x, (down + 0.5) / height - y) / np.float32(spot.radius)
    light[:, rows, columns] += (
        column(spot.tint)[:, :, None] * (smooth(1.45, 0.55, away) * np.float32(spot.strength))[None]
    )


def _shop(drawings: Drawings, camera: Camera, x: float, ends: Pair, fill: int) -> None:
    """Light a shop: its panes with bars between them, and a striped awning over those."""
    _, panes, awnings = drawings
    first, last = ends
    panes.shape(_upright(camera, x, (0.6, 2.55), ends), fill)
    for bar in np.arange(first, last, 1.3).tolist():
        panes.shape(_upright(camera, x, (0.6, 2.6), (bar, bar + 0.16)), 18)
    out = x - 1.1 * float(np.sign(x))
    for number, (near, far) in enumerate(
        pairwise(np.linspace(first, last, 2 * int(last - first) + 2).tolist())
    ):
        corners = [(x, 3.2, near), (out, 2.7, near), (out, 2.7, far), (x, 3.2, far)]
        awnings.shape(_seen(camera, corners), 255 if number % 2 else 90)


def _front(drawings: Drawings, camera: Camera, x: float, random: np.random.Generator) -> None:
    """Build one side of the street: fronts of unequal height, most of them with a shop in them."""
    away = 9.0
    while away < 110:
        long, low = float(random.uniform(4.5, 7.5)), (3.9, 4.7) if x > 0 else (4.6, 7.0)
        tall, end = float(random.uniform(*low)), away + long
        drawings[0].shape(_upright(camera, x, (-0.2, tall), (away, end)))
        drawings[0].shape(_seen(camera, [(x, 0, end), (x, tall, end), (x * 2, tall, end), (x * 2, 0, end)]))
        if random.random() < 0.85:
            ends = (away + 0.5, end - float(random.uniform(0.5, 2.4)))
            _shop(drawings, camera, x, ends, int(random.uniform(70, 255)))
        away = end


def _people(frame: Frame, camera: Camera) -> Array:
    """Let people go by in twos, out of focus, where light stands behind them."""
    drawing, random = Silhouette(frame), np.random.default_rng(12)
    for x, away in (
        (5.5, 13.0),
        (6.0, 17.5),
        (5.0, 22.0),
        (3.0, 30.0),
        (-1.5, 34.0),
        (-5.6, 21.0),
        (5.9, 28.0),
    ):
        for beside in (-0.27, 0.29):
            tall = float(random.uniform(1.55, 1.8))
            head, foot = (
                camera.project((x + beside, tall - 0.12, away)),
                camera.project((x + beside, 0.0, away)),
            )
            unit = camera.zoom / away
            drawing.disc(head, 0.115 * unit)
            drawing.limb(
                [(head[0], head[1] + 0.24 * unit), (head[0], head[1] + 0.75 * unit)], 0.42 * unit, 0.34 * unit
            )
            drawing.limb([(head[0], head[1] + 0.7 * unit), foot], 0.33 * unit, 0.16 * unit)
    return drawing.mask(0.0028)


def _hung(frame: Frame, camera: Camera) -> tuple[Array, Array]:
    """Hang the banner: where it is, and where its letters are."""
    left, right, away, low, high = BANNER
    across, down = frame.grid()
    x = (across - np.float32(8 / 9 - camera.shift[0])) * np.float32(away / camera.zoom)
    y = np.float32(camera.place[1]) + (np.float32(0.5 + camera.shift[1]) - down) * np.float32(
        away / camera.zoom
    )
    share = (x - np.float32(left)) / np.float32(right - left)
    y = y + np.float32(0.9) * share * (1 - share) + np.float32(0.05) * np.sin(x * np.float32(2.1))
    rise = (np.float32(high) - y) / np.float32(high - low)
    there = smooth(0, 0.01, share) * smooth(1, 0.99, share) * smooth(0, 0.05, rise) * smooth(1, 0.95, rise)
    words = lettering(WORDS, (2400, 240), "atkinson_hyperlegible_next/AtkinsonHyperlegibleNext-Bold.ttf")
    ink = read_panel(words, share, rise)
    return soften(there, frame.height * 0.0028), soften(ink, frame.height * 0.0034)


def _lit(frame: Frame, camera: Camera) -> Array:
    """Paint sky and moon, then both sides of the street with light in their windows."""
    across, down = frame.grid()
    sky = mix(
        column((0.0022, 0.0042, 0.0125))[:, :, None],
        column((0.020, 0.0135, 0.018))[:, :, None],
        smooth(-0.05, 0.47, down)[None],
    )
    face, disc = moon(frame, MOON, 0.027, 1.1)
    light = sky * (1 - disc) + face * np.float32(0.55) + face * disc * np.float32(0.6)
    drawings = (Silhouette(frame), Silhouette(frame), Silhouette(frame))
    random = np.random.default_rng(7)
    for side in (RIGHT, LEFT):
        _front(drawings, camera, side, random)
    fronts, panes, awnings = (
        drawing.mask(blur) for drawing, blur in zip(drawings, (0.003, 0.0055, 0.003), strict=True)
    )
    light = mix(light, column((0.0085, 0.0075, 0.0105))[:, :, None], fronts)
    hushed = np.float32(0.10) + np.float32(0.90) * smooth(0.35, 1.25, across)
    tint = mix(
        column(colour(0xFF9A48))[:, :, None],
        column(colour(0xFFCF90))[:, :, None],
        clouds(frame, 9, (9, 3), 2)[None],
    )
    light += (
        tint * (panes * hushed * (np.float32(0.07) + np.float32(0.60) * clouds(frame, 8, (30, 16), 3)))[None]
    )
    return mix(light, column((0.075, 0.033, 0.021))[:, :, None] * hushed[None], awnings * np.float32(0.75))


def backdrop(frame: Frame, camera: Camera) -> Array:
    """Paint the street as far as it goes, all out of focus."""
    light = _lit(frame, camera)
    across, _ = frame.grid()
    cloth_there, ink = _hung(frame, camera)
    hushed = np.float32(0.22) + np.float32(0.78) * smooth(0.5, 1.2, across)
    banner = mix(
        column((0.115, 0.075, 0.038))[:, :, None], column((0.012, 0.008, 0.012))[:, :, None], ink[None]
    )
    light = mix(light, banner * hushed[None], cloth_there)
    light = mix(light, column((0.006, 0.005, 0.006))[:, :, None], _people(frame, camera) * np.float32(0.93))
    random = np.random.default_rng(24)
    for spot in [*_bulbs(camera, random), *_signs(camera, random)]:
        _add(light, spot)
    return light
