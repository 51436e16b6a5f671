"""Who and what a story declares, and what it shows and plays."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.analysis.lint.manuscript import Assets, Manuscript, Rule
from game.analysis.report.asked import variables_of
from game.model.prose import Paragraph
from game.model.story import Look, Story
from game.source.catalogue import (
    NO_ALT,
    NO_SUCH_COLOUR,
    NO_SUCH_PICTURE,
    NO_SUCH_SOUND,
    NO_WORDS_FOR_LOOK,
    UNSEEN_PLACE,
    UNUSED_CHARACTER,
    UNUSED_PICTURE,
)
from game.source.diagnostic import Code, Diagnostic
from game.source.source import Span
from game.source.suggest import listed, meant


class _Kind(NamedTuple):
    """What can be missing: its code, what it is called, its folder in `assets`, whether it may be `none`."""

    code: Code
    name: str
    folder: str
    may_be_none: bool


_BACKGROUNDS = _Kind(NO_SUCH_PICTURE, "picture", "backgrounds", may_be_none=True)
_FIGURES = _Kind(NO_SUCH_PICTURE, "picture", "figures", may_be_none=False)
_SOUNDS = _Kind(NO_SUCH_SOUND, "sound", "sounds", may_be_none=False)

FEW = 6
"""Names that are listed of many."""


def unused_people(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Somebody of the cast who never says or thinks anything, and whose eyes are never ours."""
    story = manuscript.story
    used = {block.pov for block in story.blocks if block.pov is not None}
    for paragraph in manuscript.paragraphs:
        used.update(_voices(paragraph))
    for index, character in enumerate(story.cast):
        if index not in used:
            yield Diagnostic(
                code=UNUSED_CHARACTER,
                message=f"`{character.name}` never speaks and is never the `pov`",
                span=manuscript.where(f"cast/{character.id}"),
                label="nothing in the chapters is theirs",
                help="only who speaks or looks on belongs in the cast",
            )


def unseen_places(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A place where no scene is."""
    used = {block.place for block in manuscript.story.blocks}
    for index, place in enumerate(manuscript.story.places):
        if index not in used:
            yield Diagnostic(
                code=UNSEEN_PLACE,
                message=f"no scene is at `{place.id}`",
                span=manuscript.where(f"places/{place.id}"),
                label="declared and never seen",
                help=f"write `place: {place.id}` where it is, or take it out",
            )


def pictures_without_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A place whose picture is not told to those who do not see it."""
    for place in manuscript.story.places:
        if place.background not in {"", "none"} and not place.alt.strip():
            yield Diagnostic(
                code=NO_ALT,
                message=f"nobody who does not see it is told what `{place.background}` shows",
                span=manuscript.where(f"places/{place.id}"),
                label="`alt` is missing",
                help="add `alt:` with one plain sentence of what there is to see",
            )


def looks_without_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A look that changes what is seen, and that nothing on the page of how things stand tells."""
    for number, look in enumerate(manuscript.story.looks):
        unsaid = look.shows - {"figure"}
        if unsaid and not look.said and not _is_told(manuscript.story, look):
            listed = ", ".join(f"`{name}`" for name in look.properties if name in unsaid)
            yield Diagnostic(
                code=NO_WORDS_FOR_LOOK,
                message=f"nobody who does not see it is told of {listed}",
                span=manuscript.where(f"looks/{number}"),
                label="`said` is missing",
                help="add `said:` with one plain sentence of what there is to see",
            )


def missing_pictures(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A background that is not among the pictures."""
    if manuscript.assets is not None:
        for name, where in _backgrounds(manuscript.story):
            if name not in manuscript.assets.backgrounds:
                yield _missing(_BACKGROUNDS, name, manuscript.assets.backgrounds, manuscript.where(where))
        for name, where in _figures(manuscript.story):
            if name not in manuscript.assets.figures:
                yield _missing(_FIGURES, name, manuscript.assets.figures, manuscript.where(where))


def missing_sounds(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Music, ambience or a cue that is not among the sounds."""
    if manuscript.assets is not None:
        for name, where in _sounds(manuscript):
            if name not in manuscript.assets.sounds:
                yield _missing(_SOUNDS, name, manuscript.assets.sounds, manuscript.where(where))


def unknown_colours(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An ink or a tint that the page does not have."""
    if manuscript.assets is None:
        return
    inks, tints = manuscript.assets.inks, manuscript.assets.tints
    for character in manuscript.story.cast:
        if character.ink and character.ink not in inks:
            yield _colour(character.ink, inks, manuscript.where(f"cast/{character.id}:ink"))
    for name, where in _properties(manuscript.story, "tint"):
        if name not in tints:
            yield _colour(name, tints, manuscript.where(where))


def unused_pictures(stories: Iterable[Story], assets: Assets, others: frozenset[str]) -> Iterator[Diagnostic]:
    """A picture that no story of the whole library shows; `others` are shown without being named."""
    used = {name for story in stories for name, _ in _backgrounds(story)} | others
    for name in sorted(assets.backgrounds - used):
        yield Diagnostic(
            code=UNUSED_PICTURE,
            message=f"no story shows the picture `{name}`",
            span=None,
            help="use it as a `background:`, or take it out of `assets/backgrounds`",
        )


def _is_told(story: Story, look: Look) -> bool:
    """Whether what it depends on is told in words: a variable that is asked for, or whose share is shown."""
    asked = variables_of(look.condition.tree) if look.condition else frozenset()
    named = {value for value in look.properties.values() if isinstance(value, str)}
    return any(
        variable.shown and variable.steps and not variable.is_drawn
        for number, variable in enumerate(story.variables)
        if number in asked or variable.name in named
    )


def _voices(paragraph: Paragraph) -> Iterator[int]:
    if paragraph.speaker is not None:
        yield paragraph.speaker
    yield from (line.speaker for line in paragraph.verse if line.speaker is not None)


def _backgrounds(story: Story) -> Iterator[tuple[str, str]]:
    """Every picture that is named, and where."""
    for place in story.places:
        if place.background not in {"", "none"}:
            yield place.background, f"places/{place.id}:background"
    yield from _properties(story, "background")


def _figures(story: Story) -> Iterator[tuple[str, str]]:
    """The picture of every step of every variable that is shown as one."""
    for variable in story.variables:
        if variable.is_drawn:
            for step, _ in variable.steps:
                yield variable.picture(step), f"state/{variable.name}"


def _sounds(manuscript: Manuscript) -> Iterator[tuple[str, str]]:
    story = manuscript.story
    for place in story.places:
        if place.ambience not in {"", "none"}:
            yield place.ambience, f"places/{place.id}:ambience"
    yield from _properties(story, "ambience")
    for block in story.blocks:
        if block.music:
            yield block.music, f"{block.id}:music"
    for paragraph in manuscript.paragraphs:
        if paragraph.asset:
            yield paragraph.asset, paragraph.id


def _properties(story: Story, key: str) -> Iterator[tuple[str, str]]:
    """The words of one property of all looks and places."""
    named = [(place.properties, f"places/{place.id}") for place in story.places]
    named += [(look.properties, f"looks/{number}") for number, look in enumerate(story.looks)]
    for properties, owner in named:
        value = properties.get(key)
        word = value[0] if isinstance(value, tuple) else value
        if isinstance(word, str) and word != "none":
            yield word, f"{owner}:{key}"


def _missing(kind: _Kind, name: str, known: frozenset[str], span: Span | None) -> Diagnostic:
    return Diagnostic(
        code=kind.code,
        message=f"there is no {kind.name} `{name}`",
        span=span,
        label=f"not in `assets/{kind.folder}`",
        help=_way_out(kind, name, known),
    )


def _way_out(kind: _Kind, name: str, known: frozenset[str]) -> str:
    """The name that was likely meant, or some of those that there are."""
    nothing = ", `none` for nothing" if kind.may_be_none else ""
    others = f"there are {listed(sorted(known), FEW)}; write one of them{nothing}, or add the file"
    return meant(name, known, otherwise=others if known else "mend its name, or add the file")


def _colour(name: str, known: frozenset[str], span: Span | None) -> Diagnostic:
    return Diagnostic(
        code=NO_SUCH_COLOUR,
        message=f"the page has no colour `{name}`",
        span=span,
        label="it would be left out",
        help=f"there are {listed(sorted(known), len(known))}",
    )


SCENERY: tuple[Rule, ...] = (
    unused_people,
    unseen_places,
    pictures_without_words,
    looks_without_words,
    missing_pictures,
    missing_sounds,
    unknown_colours,
)
