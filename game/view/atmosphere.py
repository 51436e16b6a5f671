"""What stands behind the text in one state: the first look that fits, then the place's own."""

from collections.abc import Iterator, Mapping

from game.model.state import State
from game.model.story import LookValue, Place, Story
from game.view.figures import Figure, figure
from game.view.screen import Atmosphere

NONE = "none"
"""The word that stops the search and leaves a property as if nobody had set it."""


def atmosphere(story: Story, state: State, *, ghost: str = "", strays: tuple[str, ...] = ()) -> Atmosphere:
    """The look of a leaf, with the words in its margins if they have been chosen."""
    place = story.places[state.place] if state.place >= 0 else None
    return Atmosphere(
        background=_word(story, state, "background"),
        alt=place.alt if place else "",
        ambience=_word(story, state, "ambience"),
        music=state.music,
        tint=_tint(story, state),
        blur=amount(story, state, "blur"),
        mist=amount(story, state, "mist"),
        light=amount(story, state, "light", default=-1),
        page=_word(story, state, "page"),
        figure=_figure(story, state),
        ghost=ghost,
        ghosts=amount(story, state, "ghosts"),
        strays=strays,
    )


def amount(story: Story, state: State, name: str, *, default: int = 0) -> int:
    """A property that is a number; a variable's name stands for its share of its range, of 100."""
    match _found(story, state, name):
        case int(value):
            return value
        case str(word):
            return _share(story, state, word, default)
        case _:
            return default


def _found(story: Story, state: State, name: str) -> LookValue | None:
    """The value of a property, None where nothing or `none` is said of it."""
    value = next((properties[name] for properties in _sources(story, state) if name in properties), None)
    return None if value == NONE else value


def _sources(story: Story, state: State) -> Iterator[Mapping[str, LookValue]]:
    for look in story.looks:
        if look.condition is None or look.condition.holds(state):
            yield look.properties
    if state.place >= 0:
        place = story.places[state.place]
        yield place.properties
        yield _fields(place)


def _fields(place: Place) -> Mapping[str, LookValue]:
    return {"background": place.background, "ambience": place.ambience}


def _figure(story: Story, state: State) -> Figure | None:
    name = _word(story, state, "figure")
    return figure(story, state, name) if name else None


def _share(story: Story, state: State, name: str, default: int) -> int:
    for variable, value in zip(story.variables, state.values, strict=True):
        if variable.name == name:
            width = variable.high - variable.low
            return (value - variable.low) * 100 // width if width else 0
    return default


def _word(story: Story, state: State, name: str) -> str:
    value = _found(story, state, name)
    return value if isinstance(value, str) else ""


def _tint(story: Story, state: State) -> tuple[str, int] | None:
    match _found(story, state, "tint"):
        case (str(colour), int(percent)):
            return colour, percent
        case _:
            return None
