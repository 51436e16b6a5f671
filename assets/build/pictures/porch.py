"""The front porch before sunrise: a lamp behind the glass, a swing with a quilt, a skate left on the step."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.finish import bloom, tone, veil, vignette
from painting.furniture import BRASS, boards, frame_of_door
from painting.house import clapboards, glazed, lace, post, railing, round_knob, swing
from painting.noise import cloth, clouds
from painting.outdoors import earth, grass, turf
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.shoes import skate
from painting.silhouette import Silhouette, tree
from painting.solids import box, cut, join, worn

FRONT, EDGE, DECK, CEILING = 6.5, 4.55, 0.56, 2.98
LEFT = -2.9
DOOR: Triple = (0.0, DECK + 1.04, FRONT + 0.02)
HALF: Triple = (0.45, 1.02, 0.028)
GLASS = (0.47, 0.90)
GOLD: Triple = (1.0, 0.60, 0.25)
FAR = 40.0


def _house() -> list[Solid]:
    """Build the front wall, the deck, the roof of the porch and what holds it up."""
    white = Material((0.40, 0.41, 0.42), gloss=0.05)
    hole = box((0.0, DOOR[1], FRONT), (0.46, 1.03, 0.2), 0.0)
    front = cut(box((2.1, 2.4, FRONT + 0.5), (2.1 - LEFT, 2.4, 0.5), 0.01), hole)
    corner = box((LEFT + 0.03, 2.4, FRONT - 0.01), (0.07, 2.4, 0.03), 0.006)
    deck = box((2.0, DECK - 0.03, (FRONT + EDGE) / 2), (2.0 - LEFT + 0.1, 0.03, (FRONT - EDGE) / 2), 0.008)
    skirt = box((2.0, 0.25, EDGE + 0.08), (2.0 - LEFT, 0.26, 0.03), 0.004)
    roof = box((2.0, CEILING + 0.12, (FRONT + EDGE) / 2 - 0.05), (2.2 - LEFT, 0.10, 1.15), 0.01)
    beam = box((2.0, CEILING - 0.04, EDGE + 0.06), (2.1 - LEFT, 0.09, 0.06), 0.008)
    posts = [post((x, DECK, EDGE + 0.08), CEILING - DECK - 0.1) for x in (LEFT + 0.1, -0.95, 0.95)]
    rails = [*railing(LEFT + 0.16, -1.0, DECK, EDGE + 0.08), *railing(1.0, 3.6, DECK, EDGE + 0.08)]
    beaded = Material(paint=boards((0.26, 0.29, 0.30), 0, 0.09))
    return [
        Solid(front, clapboards((0.30, 0.31, 0.33))),
        Solid(corner, white),
        Solid(deck, Material(paint=boards((0.20, 0.20, 0.21), 0, 0.11), gloss=0.12, sharpness=14)),
        Solid(skirt, Material((0.13, 0.13, 0.14))),
        Solid(roof, beaded),
        Solid(join([beam, *posts, *rails]), white),
    ]


def _room(points: Array, normals: Array) -> Array:
    """Light the hall behind the curtain, brightest where its lamp stands."""
    del normals
    right, high = points[0] - np.float32(0.12), points[1] - np.float32(DECK + 1.36)
    lamp = np.exp(-(right * right + high * high) / np.float32(0.045))
    shade = smooth(0.16, 0.13, np.abs(right) + high * np.float32(0.35)) * smooth(0.13, 0.11, np.abs(high))
    upper = smooth(DECK + 0.9, DECK + 1.9, points[1])
    base = np.float32(0.30) + np.float32(0.22) * upper + np.float32(0.75) * lamp + np.float32(0.35) * shade
    result: Array = column(GOLD) * column((1, 0.95, 0.85)) * (base * lace(points, 0.0, 0.3))
    return result


def _door() -> list[Solid]:
    """Hang the front door: glass above, panels below, and a knob that catches the light."""
    leaf, _ = glazed(DOOR, HALF, GLASS)
    paintwork = Material((0.20, 0.085, 0.07), gloss=0.12, sharpness=18)
    trim = Material((0.42, 0.42, 0.42), gloss=0.05)
    behind = box((0.0, DOOR[1] + 0.38, FRONT + 0.045), (0.36, 0.5, 0.006))
    mat = box((0.0, DECK + 0.008, FRONT - 0.34), (0.38, 0.010, 0.22), 0.006)
    box_for_letters = join([box((0.82, DECK + 1.25, FRONT - 0.06), (0.13, 0.09, 0.05), 0.012)])
    return [
        Solid(leaf, paintwork),
        Solid(behind, Material((0.05, 0.04, 0.03), glow=_room), casts=False),
        Solid(frame_of_door((DOOR[0], DOOR[1], FRONT), HALF, 0.06), trim),
        Solid(round_knob((-0.375, DECK + 0.98, FRONT - 0.008)), BRASS),
        Solid(mat, Material(paint=lambda p, _: column((0.13, 0.10, 0.07)) * (0.5 + cloth(p, 60, 2, 4)))),
        Solid(box_for_letters, Material((0.05, 0.055, 0.06), gloss=0.3)),
    ]


def _ground() -> list[Solid]:
    """Lay the steps and the path, and leave one skate where somebody will fall over it."""
    steps = [
        worn(
            box((0.0, DECK - 0.10 - 0.15 * i, EDGE - 0.12 - 0.29 * i), (0.86, 0.09, 0.20), 0.014), 0.004, 5, i
        )
        for i in range(4)
    ]
    path = worn(box((0.0, -0.02, 1.9), (0.72, 0.05, 1.85), 0.02), 0.008, 3, 4)
    stone = Material(paint=lambda p, _: column((0.25, 0.25, 0.25)) * (0.6 + 0.6 * cloth(p, 7, 4, 5)))
    return [
        Solid(earth(0.10, -0.03, 5), turf((0.050, 0.062, 0.045)), casts=False),
        *[Solid(step, Material(paint=boards((0.24, 0.24, 0.25), 2, 0.2), gloss=0.06)) for step in steps],
        Solid(path, stone, casts=False),
        *skate((-0.50, DECK - 0.155, EDGE - 0.42), 1.15),
    ]


def _sky(frame: Frame) -> Array:
    """Paint the hour when it goes grey: dark above, ash lower down, one pale seam at the edge."""
    across, down = frame.grid()
    sky = mix(
        column((0.012, 0.019, 0.038))[:, :, None],
        column((0.088, 0.100, 0.118))[:, :, None],
        smooth(-0.1, 0.52, down)[None] ** np.float32(1.3),
    )
    seam = np.exp(-(((down - np.float32(0.455)) / np.float32(0.055)) ** 2)) * smooth(1.3, 0.3, across)
    sky = sky + column((0.105, 0.070, 0.050))[:, :, None] * seam[None]
    bars = smooth(0.48, 0.68, clouds(frame, 71, (2, 16), 6, 0.55)) * smooth(0.0, 0.2, down)
    sky = mix(sky, column((0.040, 0.046, 0.062))[:, :, None], bars[None] * np.float32(0.6))
    far, near = Silhouette(frame), Silhouette(frame)
    far.shape(
        [(-0.02, 0.62), (-0.02, 0.40), (0.07, 0.335), (0.17, 0.405), (0.17, 0.43), (0.27, 0.43), (0.27, 0.62)]
    )
    far.shape([(0.115, 0.37), (0.115, 0.325), (0.14, 0.325), (0.14, 0.40)])
    far.shape([(0.56, 0.62), (0.56, 0.45), (0.585, 0.41), (0.69, 0.41), (0.72, 0.45), (0.72, 0.62)])
    for number, (x, tall) in enumerate(((0.36, 0.24), (0.53, 0.32))):
        tree(far, (x, 0.53), tall, 80 + number, 8)
    edge = clouds(frame, 48, (26, 15), 5, 0.7) + (down - np.float32(0.478)) * np.float32(13)
    light = veil(sky, (0.026, 0.030, 0.040), far.mask(0.0015) * np.float32(0.85))
    return veil(light, (0.008, 0.010, 0.013), np.maximum(smooth(0.5, 0.56, edge), near.mask(0.001)))


def _outward(points: Array, way: Array) -> Array:
    """Let the light out through the glass alone, over the lower half of the door."""
    del points
    return smooth(-0.05, 0.45, way[2]) * np.float32(1.0)


def _down_the_steps(points: Array, way: Array) -> Array:
    """Carry what comes through the glass out past the deck, down the steps and along the path."""
    beside = np.abs(points[0]) - (np.float32(FRONT) - points[2]) * np.float32(0.12)
    return smooth(EDGE + 0.75, EDGE - 0.2, points[2]) * smooth(0.95, 0.45, beside) * smooth(0.0, 0.3, way[2])


def paint(frame: Frame) -> Array:
    """Paint the porch."""
    solids = [*_house(), *_door(), *swing((-2.02, DECK + 0.44, 5.62), 0.58, CEILING), *_ground()]
    pane = (DOOR[0], DECK + 1.42, FRONT - 0.06)
    lamps = [
        Lamp(pane, (GOLD[0] * 1.5, GOLD[1] * 1.5, GOLD[2] * 1.5), 0.22, pattern=_outward),
        Lamp(
            (0.1, DECK + 1.55, FRONT - 0.7),
            (GOLD[0] * 1.5, GOLD[1] * 1.5, GOLD[2] * 1.5),
            0.12,
            pattern=_down_the_steps,
        ),
        Lamp((-0.75, 0.45, -0.5), (0.050, 0.058, 0.074), 0.08, far=True),
        Lamp((-0.15, DECK + 1.15, FRONT - 0.5), (0.012, 0.007, 0.003), 0.2, casts=False),
    ]
    camera = Camera((0.0, 1.45, 0.0), 1.22, (-0.575, -0.06))
    view = render(Scene(camera, solids, lamps, (0.030, 0.036, 0.050), (0.008, 0.009, 0.011), far=FAR), frame)
    light = view.over(_sky(frame))
    light = veil(light, (0.006, 0.008, 0.008), grass(frame, 7, 0.045, 380) * np.float32(0.85))
    light = bloom(light, frame.height / 50, 0.2, 0.3) * vignette(frame, (1.44, 0.55), 0.95, 0.74)
    return tone(light, 2.4)
