"""Every scene that something leads to or asks about is there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from game.compiler.draft import JumpDraft
from game.compiler.finding import Finding, placed
from game.compiler.reading import AskedScene
from game.compiler.suggest import listed, meant, nearest
from game.compiler.tree import Scalar
from game.source.catalogue import UNKNOWN_SCENE, WHICH_CHAPTER
from game.source.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenes:
    """All scenes by their full name, and what cannot be known.

    `lost` are full names that a broken piece may have held; of a chapter in `unread` nothing is known.
    """

    known: frozenset[str]
    lost: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()

    def has(self, name: str) -> bool:
        """Whether there is such a scene, or may be."""
        return name in self.known or name in self.lost or name.partition(".")[0] in self.unread


def check_jumps(jumps: Iterable[JumpDraft], scenes: Scenes) -> Iterator[Diagnostic]:
    """Every jump leads to a scene."""
    for jump in jumps:
        if jump.target not in scenes.known and not scenes.has(jump.target):
            label = "this jump leads nowhere"
            finding = unknown_scene(jump.target, jump.scalar.value, scenes, label)
            yield placed(jump.scalar, finding)


def check_asked(asked: Iterable[AskedScene], scenes: Scenes) -> Iterator[Diagnostic]:
    """Every `visited(…)` names a scene."""
    for scene, scalar, start, end in asked:
        if not scenes.has(scene):
            finding = unknown_scene(scene, scalar.value[start:end], scenes, "nobody was ever here")
            yield placed(scalar, finding._replace(start=start, end=end))


def check_start(start: Scalar | None, scenes: Scenes) -> Iterator[Diagnostic]:
    """Play begins in a scene, which story.yaml names with its chapter."""
    if start is None or scenes.has(start.value):
        return
    if "." not in start.value:
        yield _start_without_chapter(start, scenes)
    else:
        yield placed(start, unknown_scene(start.value, start.value, scenes, "play cannot begin here"))


def unknown_scene(full: str, written: str, scenes: Scenes, label: str) -> Finding:
    """A name that no scene has, with the nearest that one has."""
    return Finding(
        UNKNOWN_SCENE,
        f"no scene is called `{written}`",
        0,
        len(written),
        label,
        _way_out(full, written, scenes.known),
    )


def _way_out(full: str, written: str, known: frozenset[str]) -> str:
    chapter, _, name = full.partition(".")
    chapters = _by_chapter(known)
    here = chapters.get(chapter, [])
    near = nearest(name, here)
    if near:
        return f"did you mean `{near if '.' not in written else f'{chapter}.{near}'}`?"
    elsewhere = _by_bare_name(known).get(name, [])
    if elsewhere:
        return f"it stands in another chapter: write {' or '.join(f'`{other}`' for other in elsewhere[:3])}"
    if here:
        return f"`{chapter}` has {listed(here)}"
    there = f"there is no chapter `{chapter}`; there are {listed(chapters)}"
    return meant(full, known, there if chapters else "add it under `scenes:`")


@lru_cache(maxsize=2)
def _by_bare_name(known: frozenset[str]) -> dict[str, list[str]]:
    """Full names by what they are called in their chapter."""
    found: dict[str, list[str]] = {}
    for full in sorted(known):
        found.setdefault(full.partition(".")[2], []).append(full)
    return found


@lru_cache(maxsize=2)
def _by_chapter(known: frozenset[str]) -> dict[str, list[str]]:
    """Bare names by their chapter."""
    found: dict[str, list[str]] = {}
    for full in sorted(known):
        chapter, _, name = full.partition(".")
        found.setdefault(chapter, []).append(name)
    return found


def _start_without_chapter(start: Scalar, scenes: Scenes) -> Diagnostic:
    full = _by_bare_name(scenes.known).get(start.value, [])
    return Diagnostic(
        code=WHICH_CHAPTER,
        message=f"the chapter of `{start.value}` is missing",
        span=start.span,
        label="in which chapter?",
        help=f"write `start: {full[0] if full else f'chapter.{start.value}'}`",
    )
