"""Area railings: bars with spear heads, posts, a gate left open, handrails up and down."""

from painting.scene import Material, Solid
from painting.solids import Form, ball, box, common, join, repeated, rod, turned

_TALL = 1.30


def _run(low: float, high: float, z: float) -> list[Form]:
    """Set bars with spear heads between two rails."""
    middle, half = (low + high) / 2, (high - low) / 2
    bar = join(
        [
            rod((middle, 0.1, z), (middle, _TALL, z), 0.0125),
            ball((middle, _TALL + 0.05, z), (0.021, 0.065, 0.013)),
            ball((middle, _TALL - 0.03, z), (0.02, 0.014, 0.02)),
        ]
    )
    many = common(repeated(bar, 0, 0.135, half + 0.9), box((middle, 0.7, z), (half, 0.8, 0.05), 0.0))
    return [
        Form(many.distance, (middle, 0.7, z), half + 0.8),
        box((middle, _TALL - 0.11, z), (half, 0.011, 0.022), 0.004),
        box((middle, 0.22, z), (half, 0.010, 0.020), 0.004),
    ]


def railings(z: float, front: float) -> list[Solid]:
    """Stand the railings along the area, with a gate left open where steps go down."""
    iron = Material((0.016, 0.017, 0.019), gloss=0.7, sharpness=18)
    forms = [*_run(-4.0, -0.20, z), *_run(0.46, 1.88, z), *_run(3.22, 4.6, z)]
    for x in (-0.17, 0.43, 1.90, 3.20):
        forms.append(rod((x, 0.1, z), (x, _TALL + 0.06, z), 0.024))
        forms.append(
            turned(
                (x, _TALL + 0.06, z),
                [(0.0, 0.0), (0.034, 0.01), (0.036, 0.06), (0.012, 0.11), (0.0, 0.16)],
                0.006,
            )
        )
    for x in (1.90, 3.20):
        forms.append(rod((x, _TALL - 0.1, z), (x, _TALL + 0.40, front), 0.016))
        forms += [
            rod((x, 0.1, z + 0.3 * i), (x, _TALL - 0.1 + 0.095 * i, z + 0.3 * i), 0.011) for i in range(1, 5)
        ]
    forms += [
        rod((-0.12, 1.0, 4.95), (1.6, -0.75, 4.95), 0.018),
        rod((-0.17, _TALL - 0.1, z), (-0.12, 1.0, 4.95), 0.016),
    ]
    forms += [
        rod((-0.12 + 0.29 * i, 1.0 - 0.295 * i, 4.95), (-0.12 + 0.29 * i, 0.1 - 0.295 * i, 4.95), 0.011)
        for i in range(6)
    ]
    return [Solid(form, iron, casts=False) for form in forms]
