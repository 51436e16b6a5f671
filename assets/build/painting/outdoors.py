"""What is outside at night: uneven ground, headstones, a moon, mist that lies low, grass."""

from collections.abc import Sequence
from math import inf

import numpy as np

from painting.base import Array, Frame, Pair, Triple, column, mix, smooth
from painting.furniture import wood
from painting.noise import cloth, clouds, grain
from painting.scene import Camera, Material, Solid
from painting.silhouette import Silhouette, lettering, read_panel
from painting.solids import Form, arch, box, join, rod, swung, worn

STONE: Triple = (0.20, 0.21, 0.22)


def earth(rise: float, level: float = 0.0, seed: int = 3) -> Form:
    """Make ground that swells and sinks a little."""

    def distance(points: Array) -> Array:
        flat = points * column((1, 0, 1))
        swell = grain(flat, 0.35, seed) * np.float32(rise) + grain(flat, 1.9, seed + 1) * np.float32(
            rise * 0.16
        )
        result: Array = (points[1] - np.float32(level) - swell + np.float32(rise * 0.5)) * np.float32(0.85)
        return result

    return Form(distance, (0, 0, 0), inf)


def turf(tone: Triple) -> Material:
    """Colour ground as short grass seen at night."""

    def relief(points: Array) -> Array:
        return np.float32(0.022) * cloth(points * column((1, 1, 0.6)), 22, 3, 6)

    def paint(points: Array, normals: Array) -> Array:
        del normals
        return column(tone) * (
            np.float32(0.35) + np.float32(1.3) * cloth(points * column((1, 1, 0.5)), 4.5, 5, 2)
        )

    return Material(paint=paint, bump=relief)


def stone_paint(tone: Triple, seed: int) -> Material:
    """Colour old stone: stains that run down, lichen, a rough skin."""

    def paint(points: Array, normals: Array) -> Array:
        del normals
        stain = cloth(points * column((4, 0.9, 4)), 1.0, 4, seed)
        lichen = smooth(0.58, 0.72, cloth(points, 5.5, 4, seed + 3))
        base = column(tone) * (np.float32(0.45) + np.float32(1.1) * stain)
        return mix(base, column((0.27, 0.28, 0.22)), lichen * np.float32(0.6))

    return Material(paint=paint, bump=lambda points: np.float32(0.0035) * cloth(points, 38, 3, seed))


def headstone(
    place: Triple, size: Pair, turn: float, seed: int, words: Sequence[tuple[str, float, float]] = ()
) -> Solid:
    """Set up a headstone (half width, height) and cut its words."""
    x, y, z = place
    wide, tall = size
    random = np.random.default_rng(seed)
    centre = (x, y + tall / 2 - 0.15, z)
    form = (
        arch(centre, (wide, tall / 2 + 0.15, 0.075), 0.02)
        if seed % 3
        else box(centre, (wide, tall / 2 + 0.15, 0.08), 0.03)
    )
    form = worn(form, 0.011, 7.0, seed)
    form = swung(swung(form, 2, random.normal(0, 0.035), place), 0, random.normal(0, 0.03), place)
    plain = stone_paint(STONE, seed)
    form = swung(form, 1, turn, place)
    if not words:
        return Solid(form, plain)
    panel = lettering(words, (900, int(900 * tall / wide / 2)), "literata/Literata-Bold.ttf")

    def carved(points: Array) -> Array:
        right = (points[0] - np.float32(x)) * np.cos(turn) + (points[2] - np.float32(z)) * np.sin(turn)
        return read_panel(
            panel,
            right / np.float32(2 * wide) + np.float32(0.5),
            (np.float32(y + tall) - points[1]) / np.float32(tall),
        )

    def paint(points: Array, normals: Array) -> Array:
        base = plain.paint(points, normals) if plain.paint else normals
        return base * (1 - np.float32(0.72) * carved(points))

    def relief(points: Array) -> Array:
        rough = plain.bump(points) if plain.bump else points[0]
        return rough - np.float32(0.004) * carved(points)

    return Solid(form, Material(paint=paint, bump=relief))


def stone_cross(place: Triple, tall: float, turn: float, seed: int) -> Solid:
    """Set up a cross of stone on a foot."""
    x, y, z = place
    thick = tall * 0.07
    form = join(
        [
            box((x, y + tall / 2, z), (thick, tall / 2, thick * 0.8), 0.015),
            box((x, y + tall * 0.7, z), (tall * 0.26, thick, thick * 0.75), 0.015),
            box((x, y + tall * 0.06, z), (tall * 0.2, tall * 0.08, tall * 0.14), 0.02),
        ]
    )
    lean = np.random.default_rng(seed).normal(0, 0.05)
    return Solid(
        swung(swung(worn(form, 0.012, 6, seed), 2, lean, place), 1, turn, place), stone_paint(STONE, seed)
    )


def moon(frame: Frame, centre: Pair, radius: float, light: float) -> tuple[Array, Array]:
    """Paint a moon with its seas: its light, and the share of each pixel it covers."""
    across, down = frame.grid()
    away = np.hypot(across - centre[0], down - centre[1])
    disc = smooth(radius + 0.0012, radius - 0.0012, away)
    seas = smooth(0.44, 0.56, clouds(frame, 12, (46, 26), 4, 0.5))
    fine = clouds(frame, 13, (150, 90), 3, 0.6)
    round_off = np.sqrt(np.clip(1 - (away / radius) ** 2, 0, 1))
    face = (np.float32(1) - np.float32(0.5) * seas) * (np.float32(0.8) + np.float32(0.4) * fine)
    face = face * (np.float32(0.55) + np.float32(0.45) * round_off)
    halo = np.float32(0.16) * np.exp(-away / np.float32(0.09)) + np.float32(0.075) * np.exp(
        -away / np.float32(0.4)
    )
    warm, cool = np.array([1.0, 0.96, 0.86], np.float32), np.array([0.55, 0.72, 1.0], np.float32)
    glow = face[None] * disc[None] * warm[:, None, None] + (halo * (1 - disc))[None] * cool[:, None, None]
    return glow * np.float32(light), disc


def low_mist(frame: Frame, camera: Camera, depth: Array, density: float, height: float) -> Array:
    """Say how much of each pixel is hidden by mist that thins upwards and lies in drifts."""
    rows, columns = np.mgrid[0 : frame.height, 0 : frame.width].astype(np.float32)
    rays = camera.rays(columns.ravel() + 0.5, rows.ravel() + 0.5, frame)[1].reshape(frame.height, frame.width)
    eye = np.float32(camera.place[1])
    end = np.clip(eye + rays * depth, 0, 40)
    slope = np.where(np.abs(rays) < 1e-3, np.float32(1e-3), rays)
    amount = (
        np.float32(density * height)
        / slope
        * (np.exp(-eye / np.float32(height)) - np.exp(-end / np.float32(height)))
    )
    drift = clouds(frame, 21, (3, 9), 6, 0.55)
    thick: Array = 1 - np.exp(
        -np.clip(amount, 0, None) * np.clip((drift - np.float32(0.36)) * np.float32(4.2), 0.05, 2.2)
    )
    return thick


def grass(frame: Frame, seed: int, top: float, blades: int) -> Array:
    """Draw blades along the lower edge, out of focus."""
    drawing = Silhouette(frame)
    random = np.random.default_rng(seed)
    for _ in range(blades):
        clump = random.uniform(0, frame.width / frame.height)
        x = clump + random.normal(0, 0.006)
        tall = (
            random.uniform(0.15, 1)
            * top
            * (0.35 + 0.65 * float(np.sin(clump * 5 + seed) * np.sin(clump * 17)) ** 2)
        )
        lean = random.normal(0, 0.45) * tall
        drawing.limb([(x, 1.01), (x + lean * 0.3, 1 - tall * 0.6), (x + lean, 1 - tall)], 0.0035, 0.0006)
    return drawing.mask(0.0022)


def bottle(place: Triple) -> Solid:
    """Stand an empty bottle somewhere."""
    x, y, z = place
    body = join(
        [rod((x, y + 0.035, z), (x, y + 0.17, z), 0.036), rod((x, y + 0.17, z), (x, y + 0.285, z), 0.0135)],
        0.05,
    )
    return Solid(body, Material((0.02, 0.035, 0.018), gloss=0.9, sharpness=60))


def planks(tone: Triple) -> Material:
    """Colour old upright planks."""
    fibre = wood(tone, 1)

    def paint(points: Array, normals: Array) -> Array:
        inside = np.abs(
            points[0] / np.float32(0.13) - np.floor(points[0] / np.float32(0.13)) - np.float32(0.5)
        )
        return fibre(points, normals) * (np.float32(0.2) + np.float32(0.8) * smooth(0.5, 0.44, inside))

    return Material(paint=paint, gloss=0.04, sharpness=12)
