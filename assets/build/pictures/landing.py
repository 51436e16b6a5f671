"""The landing: three shut doors, one lamp, light under one of them, and a folded towel left on the boards."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.finish import bloom, tone, vignette
from painting.furniture import BRASS, boards, frame_of_door, knob, panelled, plaster, shaded_lamp, wood
from painting.near import Near
from painting.noise import cloth
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.silhouette import lettering, read_panel
from painting.solids import ball, box, common, drum, join, repeated, rod, swung, wall, worn

BACK = 5.0
SIDE = 1.62
ROWS = ((0.08, 0.42), (0.5, 0.78), (0.84, 0.94))
GOLD: Triple = (1.0, 0.58, 0.24)
LIT_Z = 3.6
CAMERA = Camera((0.0, 1.38, 0.0), 1.28, (-0.16, -0.06))


def _shell() -> list[Solid]:
    """Build walls, boards, ceiling and skirting."""

    def paper(points: Array, normals: Array) -> Array:
        plain = plaster((0.27, 0.26, 0.25), 0.2)(points, normals)
        along = np.where(np.abs(normals[0]) > 0.5, points[2], points[0])
        stripe = smooth(0.3, 0.42, np.abs(np.mod(along / np.float32(0.16), 1) - np.float32(0.5)))
        above = smooth(0.94, 0.95, points[1])
        result: Array = (
            plain * (1 - np.float32(0.13) * stripe * above) * (np.float32(0.72) + np.float32(0.28) * above)
        )
        return result

    papered = Material(paint=paper)
    trim = Material((0.30, 0.29, 0.28), gloss=0.05)
    return [
        *_floor(),
        Solid(wall((0, 0, -1), -BACK), papered, casts=False),
        Solid(wall((-1, 0, 0), -SIDE), papered, casts=False),
        Solid(wall((1, 0, 0), -2.4), papered, casts=False),
        Solid(wall((0, -1, 0), -2.5), Material((0.17, 0.17, 0.17)), casts=False),
        Solid(box((0, 0.07, BACK), (2.4, 0.075, 0.02), 0.008), trim),
        Solid(box((SIDE, 0.07, 2.5), (0.02, 0.075, 2.5), 0.008), trim),
        Solid(box((0, 0.95, BACK), (2.4, 0.025, 0.018), 0.008), trim),
        Solid(box((SIDE, 0.95, 2.5), (0.018, 0.025, 2.5), 0.008), trim),
    ]


def _floor() -> list[Solid]:
    """Lay the boards, and let the stairs down between the rail and the wall, towards whoever looks."""
    ground = [
        box((1.2, -0.15, 2.0), (2.15, 0.15, 4.0), 0.004),
        box((-1.7, -0.15, 4.8), (0.76, 0.15, 0.62), 0.012),
    ]
    treads = [box((-1.68, -0.20 - 0.18 * i, 4.07 - 0.25 * i), (0.74, 0.02, 0.145), 0.014) for i in range(8)]
    risers = [box((-1.68, -0.29 - 0.18 * i, 3.96 - 0.25 * i), (0.74, 0.09, 0.012), 0.002) for i in range(8)]
    return [
        Solid(
            join(ground), Material(paint=boards((0.17, 0.10, 0.06)), gloss=0.14, sharpness=16), casts=False
        ),
        Solid(join(treads), Material(paint=wood((0.46, 0.29, 0.17)), gloss=0.14, sharpness=16), casts=False),
        Solid(join(risers), Material((0.30, 0.29, 0.28)), casts=False),
    ]


def _doorway(centre: Triple, turn: float, *, sign: bool) -> list[Solid]:
    """Hang one shut door, turned to face into the landing."""
    half = (0.39, 1.0, 0.03)
    paintwork = Material((0.34, 0.33, 0.31), gloss=0.07, sharpness=14)
    pivot = centre
    x, y, z = centre
    solids = [
        Solid(swung(panelled(centre, half, ROWS), 1, turn, pivot), paintwork),
        Solid(swung(frame_of_door(centre, half), 1, turn, pivot), paintwork),
        Solid(swung(knob((x + 0.31, 0.98, z - 0.03)), 1, turn, pivot), BRASS),
    ]
    if sign:
        plate = swung(box((x, y + 0.55, z - 0.045), (0.13, 0.085, 0.004), 0.003), 2, 0.09, (x, y + 0.55, z))
        solids.append(Solid(swung(plate, 1, turn, pivot), Material(paint=_sign)))
    return solids


def _sign(points: Array, normals: Array) -> Array:
    """Write on the paper that is stuck to the door which faces into the room."""
    del normals
    panel = lettering(
        (("DAWN", 0.36, 0.32), ("knock", 0.27, 0.70)), (520, 340), "literata/Literata-BoldItalic.ttf"
    )
    right = (np.float32(LIT_Z) - points[2]) / np.float32(0.26)
    down = (np.float32(1.58) - points[1]) / np.float32(0.17) + np.float32(0.5)
    ink = read_panel(panel, right + np.float32(0.5), down - right * np.float32(0.14))
    paper = column((0.36, 0.20, 0.46)) * (np.float32(0.8) + np.float32(0.4) * cloth(points, 18, 2, 4))
    return mix(paper, column((0.06, 0.02, 0.11)), ink)


def _photograph(points: Array, normals: Array) -> Array:
    """Show three people in a photograph, in order of height, behind glass."""
    del normals
    right, up = points[0] + np.float32(0.42), points[1] - np.float32(1.62)
    shade = smooth(-0.25, 0.25, up) * np.float32(0.5) + np.float32(0.6)
    base = column((0.15, 0.16, 0.165)) * shade
    inside = smooth(0.132, 0.130, np.abs(right)) * smooth(0.192, 0.190, np.abs(up))
    base = mix(column((0.30, 0.29, 0.26)), base, inside)
    for place, tall, tone_of in (
        (-0.062, 0.085, (0.25, 0.20, 0.16)),
        (0.0, 0.05, (0.28, 0.25, 0.20)),
        (0.058, 0.015, (0.22, 0.17, 0.15)),
    ):
        head = np.hypot(right - np.float32(place), (up - np.float32(tall)) * np.float32(0.85)) - np.float32(
            0.026
        )
        body = (
            np.hypot(
                (right - np.float32(place)) / np.float32(0.048),
                (up + np.float32(0.20)) / np.float32(0.16 + tall),
            )
            - 1
        )
        base = mix(base, column((0.055, 0.06, 0.075)), smooth(0.05, -0.05, body) * inside)
        base = mix(base, column(tone_of), smooth(0.004, -0.004, head) * inside)
    return base


def _rail() -> list[Solid]:
    """Set the banister along the stairwell on the left."""
    dark = Material(paint=wood((0.14, 0.08, 0.045), 2), gloss=0.1)
    pale = Material((0.20, 0.20, 0.19))
    stretch = box((-0.95, 0.46, 2.72), (0.05, 0.42, 1.34), 0.0)
    spindles = common(repeated(rod((-0.95, 0.05, 2.72), (-0.95, 0.86, 2.72), 0.017), 2, 0.16, 1.8), stretch)
    rail = join(
        [
            box((-0.95, 0.89, 2.76), (0.035, 0.03, 1.4), 0.02),
            box((-0.95, 0.05, 2.76), (0.03, 0.03, 1.4), 0.01),
        ]
    )
    post = join(
        [
            box((-0.95, 0.52, 4.16), (0.05, 0.52, 0.05), 0.012),
            ball((-0.95, 1.1, 4.16), (0.062, 0.062, 0.062)),
        ],
        0.02,
    )
    return [Solid(spindles, pale), Solid(rail, dark), Solid(post, dark)]


def _runner(points: Array, normals: Array) -> Array:
    """Colour the runner, red with a pale stripe."""
    del normals
    edge = smooth(0.40, 0.41, np.abs(points[0] - np.float32(0.3))) * smooth(
        0.46, 0.45, np.abs(points[0] - np.float32(0.3))
    )
    result: Array = (column((0.15, 0.045, 0.04)) * (1 - edge) + column((0.30, 0.22, 0.12)) * edge) * (
        np.float32(0.5) + cloth(points, 30, 2, 3)
    )
    return result


def _cotton(points: Array, normals: Array) -> Array:
    """Colour the towels, each a little darker than the one below."""
    del normals
    band = np.floor(points[1] / np.float32(0.055))
    result: Array = (
        column((0.34, 0.36, 0.42))
        * (np.float32(1.15) - np.float32(0.2) * band)
        * (np.float32(0.75) + np.float32(0.5) * cloth(points, 60, 2, 2))
    )
    return result


def _things() -> list[Solid]:
    """Put down the small table, the runner, and what was left: a folded towel, one corner turned back."""
    table = join(
        [
            drum((1.3, 0.70, 4.66), 0.25, 0.014, 0.008),
            rod((1.3, 0.05, 4.66), (1.3, 0.7, 4.66), 0.024),
            drum((1.3, 0.03, 4.66), 0.16, 0.02, 0.012),
        ],
        0.04,
    )
    towels = [
        worn(box((1.14, 0.035 + 0.055 * i, 3.75), (0.2 - 0.008 * i, 0.028, 0.15), 0.026), 0.012, 7, i)
        for i in range(3)
    ]
    frame = box((-0.42, 1.62, BACK - 0.01), (0.2, 0.26, 0.014), 0.006)

    return [
        Solid(table, Material(paint=wood((0.2, 0.11, 0.06)), gloss=0.15)),
        Solid(join(towels), Material(paint=_cotton)),
        Solid(box((0.3, 0.004, 3.0), (0.5, 0.006, 1.75), 0.004), Material(paint=_runner)),
        Solid(frame, Material((0.08, 0.05, 0.03), gloss=0.2)),
        Solid(box((-0.42, 1.62, BACK - 0.026), (0.16, 0.22, 0.004)), Material(paint=_photograph, gloss=0.2)),
    ]


def _under(points: Array, way: Array) -> Array:
    """Let light out under the right-hand door, towards the landing."""
    del points
    return smooth(-0.1, 0.4, way[0]) * smooth(0.8, 0.0, -way[1])


def near() -> Near:
    """Name the folded towels."""
    return Near(CAMERA, _things()[1:2])


def paint(frame: Frame) -> Array:
    """Paint the landing at night."""
    lamp_solids, lamp = shaded_lamp((1.3, 0.714, 4.68), 0.44, 0.13, 0.27)

    def glow(points: Array, normals: Array) -> Array:
        del normals
        result: Array = (
            column(GOLD)
            * np.exp(-(((points[2] - np.float32(LIT_Z)) / np.float32(0.34)) ** 2))
            * np.float32(0.85)
        )
        return result

    gap = Solid(
        box((SIDE - 0.03, 0.012, LIT_Z), (0.004, 0.010, 0.36), 0.001),
        Material((0, 0, 0), glow=glow),
        casts=False,
    )
    doors = [
        *_doorway((0.52, 1.0, BACK), 0.0, sign=False),
        *_doorway((-1.45, 1.0, BACK), 0.0, sign=False),
        *_doorway((SIDE, 1.03, LIT_Z), -np.pi / 2, sign=True),
    ]
    spill = (GOLD[0] * 0.013, GOLD[1] * 0.013, GOLD[2] * 0.013)
    lamps = [
        lamp,
        *[
            Lamp((SIDE - 0.075, 0.03, LIT_Z + z), spill, 0.05, casts=False, pattern=_under)
            for z in np.linspace(-0.32, 0.32, 17).tolist()
        ],
        Lamp((1.0, 1.2, 4.0), (0.035, 0.018, 0.008), 0.5, casts=False),
    ]
    solids = [*_shell(), *doors, gap, *_rail(), *_things(), *lamp_solids]
    view = render(Scene(CAMERA, solids, lamps, (0.010, 0.016, 0.033), (0.006, 0.008, 0.014)), frame)
    light = bloom(view.light, frame.height / 55, 0.2, 0.3) * vignette(frame, (1.4, 0.52), 0.95, 0.75)
    return tone(light, 2.5)
