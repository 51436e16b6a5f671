"""The crypt from her side: his chair, a candle by it, and a mug on somebody's purple homework."""

import numpy as np
from painting.armchair import armchair
from painting.base import Array, Frame, Pair, Triple, column, mix, smooth
from painting.candle import TALLOW, candle, shine
from painting.finish import bloom, tone, vignette
from painting.masonry import Courses, Finish, barrel, flagged, laid, rows
from painting.near import Near
from painting.noise import cloth
from painting.outdoors import stone_paint
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.silhouette import lettering, read_panel
from painting.solids import Form, arch, box, cut, hoop, join, rod, swung, turned, wall, worn

BACK = 5.7
WIDE, SPRING = 2.15, 1.15
CHAIR: Triple = (0.34, 0.0, 3.72)
FLAME: Triple = (1.14, 0.0, 3.16)
TOMB: Triple = (0.74, 0.0, 4.85)
LID = 0.74
RING = (1.012, 2.79)
BOOK: Triple = (1.22, LID + 0.006, 4.475)
CAMERA = Camera((0.0, 1.38, -0.35), 1.28, (-0.20, -0.11))


def shell(back: float = BACK) -> list[Solid]:
    """Build the vault and the end wall."""
    vault, unrolled = barrel(WIDE, SPRING)
    stone = Finish(0.03, 0.024, 0.014, 0.04, 0.009, 6.0)
    ashlar = laid((0.30, 0.285, 0.26), Courses(rows(0.36, 4.8, 0.22, 3), 0.74, seed=2), unrolled, stone)
    end = laid(
        (0.29, 0.28, 0.26), Courses(rows(0.36, 4.8, 0.22, 3), 0.66, seed=5), lambda p: (p[0], p[1]), stone
    )
    return [Solid(vault, ashlar, casts=False), Solid(wall((0, 0, -1), -back), end, casts=False)]


def paving(step: Pair, seed: int, dressed: Finish, gloss: float) -> Solid:
    """Lay the flags."""
    floor, courses, flat = flagged(step, seed, dressed)
    return Solid(floor, laid((0.25, 0.24, 0.225), courses, flat, dressed, gloss), casts=False)


def tomb() -> list[Solid]:
    """Set the tomb across the end of the room: a chest with blind arches, its lid a hand wider all round."""
    x, _, z = TOMB
    trim = stone_paint((0.27, 0.255, 0.235), 8)
    chest = box((x, 0.35, z), (0.98, 0.29, 0.36), 0.02)
    niches = [arch((x - 0.77 + 0.385 * i, 0.36, z - 0.36), (0.13, 0.19, 0.10), 0.012) for i in range(5)]
    foot = join([box((x, 0.05, z), (1.07, 0.06, 0.44), 0.02), box((x, 0.125, z), (1.02, 0.03, 0.40), 0.015)])
    lid = join(
        [
            box((x, LID - 0.04, z), (1.08, 0.04, 0.45), 0.02),
            box((x, LID - 0.095, z), (1.05, 0.02, 0.42), 0.012),
            box((x, LID - 0.125, z), (1.01, 0.02, 0.39), 0.012),
        ]
    )
    return [
        Solid(worn(cut(join([chest, foot]), join(niches)), 0.009, 6, 3), trim),
        Solid(worn(lid, 0.011, 4, 6), trim),
    ]


def homework() -> list[Solid]:
    """Lay the exercise book on the lid, its cover hanging over the edge, and stand the mug on it."""
    x, y, z = BOOK
    panel = lettering(
        (("DUE", 0.30, 0.30), ("THURSDAY", 0.27, 0.68)), (600, 330), "literata/Literata-Bold.ttf"
    )
    edge = z - 0.075

    def purple(points: Array, normals: Array) -> Array:
        right = (points[0] - np.float32(x)) / np.float32(0.13) + np.float32(0.5)
        down = (np.float32(y - 0.045) - points[1]) / np.float32(0.072)
        label = (np.abs(right - np.float32(0.5)) < 0.5) & (down > 0) & (down < 1) & (normals[2] < -0.4)
        paper = mix(column((0.60, 0.56, 0.5)), column((0.16, 0.05, 0.3)), read_panel(panel, right, down))
        cover = column((0.25, 0.085, 0.50)) * (np.float32(0.8) + np.float32(0.4) * cloth(points, 30, 3, 2))
        return np.where(label, paper, cover).astype(np.float32)

    hung = swung(box((x, y - 0.075, edge - 0.012), (0.108, 0.085, 0.003), 0.002), 0, 0.10, (x, y, edge))
    hung = swung(hung, 2, 0.07, (x - 0.1, y, edge))
    cover = join([box((x, y + 0.004, z), (0.108, 0.003, 0.085), 0.002), hung], 0.012)
    leaves = box((x, y, z + 0.004), (0.105, 0.006, 0.08), 0.001)
    at = (x + 0.015, y + 0.062, z + 0.015)
    mug = turned(at, [(0.0, -0.05), (0.041, -0.05), (0.045, 0.055)], 0.0045)
    ear = hoop((at[0] + 0.055, at[1], at[2]), 0.029, 0.0068)
    return [
        Solid(swung(cover, 1, 0.08, BOOK), Material(paint=purple, gloss=0.08)),
        Solid(swung(leaves, 1, 0.08, BOOK), Material((0.6, 0.56, 0.48))),
        Solid(join([mug, ear], 0.006), Material((0.58, 0.53, 0.44), gloss=0.4, sharpness=40)),
    ]


def bottle() -> list[Solid]:
    """Lay the bottle down where it rolled, its neck to the spill."""
    x, z = 0.40, 2.90
    body = join(
        [
            rod((x - 0.16, 0.042, z + 0.05), (x, 0.042, z), 0.04),
            rod((x, 0.04, z), (x + 0.13, 0.03, z - 0.04), 0.0145),
        ],
        0.05,
    )
    lip = rod((x + 0.115, 0.031, z - 0.0355), (x + 0.13, 0.03, z - 0.04), 0.018)
    return [Solid(join([body, lip]), Material((0.05, 0.085, 0.035), gloss=1.6, sharpness=28, mirror=0.06))]


def _pool() -> Form:
    """Let what was in it run out."""
    x, z = 0.88, 2.82

    def distance(points: Array) -> Array:
        right, deep = points[0] - np.float32(x), points[2] - np.float32(z)
        swell = (cloth(points * column((1, 0, 1)), 4.5, 3, 8) - np.float32(0.5)) * np.float32(0.28)
        pool = (
            np.sqrt((right * np.float32(0.8)) ** 2 + (deep * np.float32(1.5)) ** 2) - np.float32(0.30) + swell
        )
        thread = np.hypot(
            np.maximum(np.abs(right + np.float32(0.25)) - np.float32(0.14), 0), deep - np.float32(0.01)
        )
        flat = np.minimum(pool, thread - np.float32(0.02)) * np.float32(0.5)
        high = points[1] - np.float32(0.003) + np.maximum(flat + np.float32(0.012), 0) * np.float32(0.2)
        result: Array = np.maximum(flat, high)
        return result

    return Form(distance, (x, 0, z), 0.75)


def spill(*, stirred: bool = True) -> Solid:
    """Lay what ran out, with a ring going out over it; by day there is none."""

    def rings(points: Array, normals: Array) -> Array:
        del normals
        right, deep = points[0] - np.float32(RING[0]), points[2] - np.float32(RING[1])
        away = np.hypot(right, deep)
        near = np.float32(0.55) + np.float32(0.45) * deep / np.maximum(away, np.float32(0.01))
        thin = [(0.052, 0.0045, 1.0), (0.098, 0.0040, 0.55), (0.150, 0.0045, 0.22)]
        line = sum(strong * np.exp(-(((away - r) / np.float32(wide)) ** 2)) for r, wide, strong in thin)
        result: Array = column((1.1, 0.63, 0.24)) * (line * near).astype(np.float32)
        return result

    wet = Material((0.03, 0.019, 0.011), glow=rings if stirred else None, mirror=0.16 if stirred else 0.07)
    return Solid(_pool(), wet, casts=False)


def _chink(points: Array, way: Array) -> Array:
    """Let the moon in by a gap over the tomb: a strip on the lid, and nowhere else."""
    steps = (np.float32(LID) - points[1]) / way[1]
    right, deep = points[0] + way[0] * steps, points[2] + way[2] * steps
    across = smooth(0.30, 0.16, np.abs(right - np.float32(BOOK[0])))
    result: Array = across * smooth(0.42, 0.25, np.abs(deep - np.float32(4.5))) * smooth(0.25, 0.5, points[1])
    return result


def _on_the_chair(points: Array, way: Array) -> Array:
    """Keep what the floor and the wall throw back to where the chair stands."""
    del way
    away = np.hypot(points[0] - np.float32(CHAIR[0]), points[2] - np.float32(CHAIR[2]))
    return smooth(0.95, 0.45, away) * smooth(0.1, 0.3, points[1])


def flags() -> Solid:
    """Lay the floor, uneven with age."""
    return paving((0.62, 0.82), 4, Finish(0.016, 0.010, 0.003, 0.016, 0.0035, 5.0), 0.07)


def _candles() -> tuple[list[Solid], list[Lamp]]:
    """Stand a candle by the chair, and two stubs by the candle."""
    lit, lamps = candle(FLAME, 0.13, seed=3, light=0.85)
    stub, _ = candle((1.36, 0.0, 3.30), 0.06, seed=8)
    other, _ = candle((1.33, 0.0, 2.98), 0.04, seed=12)
    return [*lit, *stub, *other], lamps


def near() -> Near:
    """Name the candles."""
    return Near(CAMERA, _candles()[0])


def paint(frame: Frame) -> Array:
    """Paint the crypt from the door."""
    lit, lamps = _candles()
    solids = [*shell(), flags(), *tomb(), *homework(), *armchair(CHAIR, 0.66, tip=0.12), *lit]
    solids += [*bottle(), spill()]
    back = tuple(part * 0.055 for part in TALLOW)
    more = [
        Lamp((0.95, 1.0, 2.95), (back[0], back[1], back[2]), 0.3, casts=False, pattern=_on_the_chair),
        Lamp((0.4, 0.8, -0.42), (0.085, 0.14, 0.26), 0.05, far=True, pattern=_chink),
    ]
    view = render(
        Scene(CAMERA, solids, [*lamps, *more], (0.005, 0.007, 0.0115), (0.008, 0.005, 0.0025)), frame
    )
    air = shine(frame, CAMERA, (FLAME[0], 0.17, FLAME[2]), 0.10)
    light = view.light + column(TALLOW)[:, :, None] * air * np.float32(0.05)
    across, _ = frame.grid()
    light = light * (np.float32(0.42) + np.float32(0.58) * smooth(0.05, 1.05, across))
    light = bloom(light, frame.height / 55, 0.16, 0.35) * vignette(frame, (1.42, 0.66), 0.85, 0.84)
    return tone(light, 2.6)
