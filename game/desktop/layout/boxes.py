"""The boxes choices stand in: number at the left, crossed-out ones with their reason under them."""

from dataclasses import dataclass

from game.desktop.layout.blocks import Line, stretches_of
from game.desktop.layout.lettering import Face, Ink, Lettering, Measure
from game.desktop.layout.sizes import Sizes
from game.desktop.layout.words import Stretch, words_of
from game.desktop.layout.wrap import wrap
from game.view.screen import Button, ButtonState

PAD, CROSSED = 0.42, 0.24
"""What is above and below the words in a box, and of a crossed-out one, which has no edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One choice as it is set: `lines` of its label, then `reason` for a crossed-out one; no y is absolute.

    x runs from the column's left edge; the box itself begins at minus the outdent. `number` is set at
    the left edge, empty for what has none. One that was `taken` before bears a ribbon, which takes no room
    from the words.
    """

    id: str
    state: ButtonState
    number: tuple[Line, ...]
    lines: tuple[Line, ...]
    reason: tuple[Line, ...]
    height: int
    text: str
    taken: bool = False

    @property
    def open(self) -> bool:
        """Whether it can be chosen."""
        return self.state is ButtonState.OPEN


def set_button(button: Button, sizes: Sizes, measure: Measure) -> Box:
    """Set one button in its box."""
    open_ = button.state is ButtonState.OPEN
    pad = round(sizes.label * (PAD if open_ else CROSSED))
    indent = round(sizes.label * 1.45) if button.number or not open_ else 0
    voice = Lettering(Face.ROMAN, sizes.label, Ink() if open_ else Ink("locked"))
    pitch = sizes.apart(sizes.label, 1.4)
    lines = _set(stretches_of(button.runs, voice), sizes, measure, indent=indent, pitch=pitch, y=pad)
    y = pad + len(lines) * pitch
    why = Lettering(Face.ITALIC, sizes.small, Ink("locked"))
    small = sizes.apart(sizes.small, 1.4)
    reason = _set(stretches_of(button.reason, why), sizes, measure, indent=indent, pitch=small, y=y)
    figure = Stretch(str(button.number or ""), Lettering(Face.PLAIN, sizes.small, Ink("accent")))
    return Box(
        id=button.id,
        state=button.state,
        number=_set((figure,), sizes, measure, indent=0, pitch=pitch, y=pad),
        lines=lines,
        reason=reason,
        height=y + len(reason) * small + pad,
        text="".join(run.text for run in button.runs),
        taken=button.taken,
    )


def _set(  # noqa: PLR0913  three of the six are the place
    stretches: tuple[Stretch, ...], sizes: Sizes, measure: Measure, *, indent: int, pitch: int, y: int
) -> tuple[Line, ...]:
    rows = wrap(words_of(stretches), sizes.column, measure, indent=indent, hang=indent)
    size = stretches[0].lettering.size if stretches else sizes.label
    return tuple(Line(y + index * pitch, pitch, size, row) for index, row in enumerate(rows))
