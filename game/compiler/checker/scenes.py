"""Every scene that something leads to or asks about is there."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from game.compiler.draft import JumpDraft
from game.compiler.finding import Finding, placed
from game.compiler.reading import AskedScene
from game.compiler.stable_names import NAME, slug
from game.compiler.tree import Scalar
from game.source.catalogue import UNKNOWN_SCENE, WHICH_CHAPTER
from game.source.diagnostic import Diagnostic
from game.source.suggest import Names, listed, meant, nearest

_SEVERAL = re.compile(r"[\w.]+(?:\s*[,;/|&]\s*[\w.]+|\s+(?:or|and)\s+[\w.]+)+")


class Scenes:
    """All scenes by their full name, the scenes that have each ending, and what cannot be known.

    `lost` are full names that a broken piece may have held; of a chapter in `unread` nothing is known. Who
    names a scene whose own name cannot be one (`the pier`) means it by `the_pier` or `pier`.
    """

    __slots__ = ("_directory", "_misnamed", "endings", "known", "lost", "unread")

    def __init__(
        self,
        known: Iterable[str],
        lost: Iterable[str] = (),
        unread: Iterable[str] = (),
        endings: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        self.endings = endings
        self.known = frozenset(known)
        self.lost = frozenset(lost)
        self._misnamed = frozenset(full for full in self.known if not NAME.match(full.partition(".")[2]))
        self.lost |= {meant for full in self._misnamed for meant in _meant_by(full)}
        self.unread = frozenset(unread)
        self._directory: Directory | None = None

    def has(self, name: str) -> bool:
        """Whether there is such a scene, or may be."""
        return name in self.known or name in self.lost or name.partition(".")[0] in self.unread

    @property
    def directory(self) -> "Directory":
        """The names in order, made when the first of them is missed."""
        if self._directory is None:
            self._directory = Directory(self.known - self._misnamed)
        return self._directory


def _meant_by(misnamed: str) -> Iterator[str]:
    """Full names under which somebody may look for a scene whose name has a space or another strange sign."""
    chapter, _, name = misnamed.partition(".")
    right = slug(name)
    yield from (f"{chapter}.{word}" for word in (right, *right.split("_")))


class Directory:
    """Scenes by chapter and by bare name, for whoever looks for one in the wrong place."""

    __slots__ = ("all", "bare", "chapters", "names")

    def __init__(self, known: frozenset[str]) -> None:
        self.all = Names(known)
        self.chapters: dict[str, list[str]] = {}
        self.bare: dict[str, list[str]] = {}
        for full in sorted(known):
            chapter, _, name = full.partition(".")
            self.chapters.setdefault(chapter, []).append(name)
            self.bare.setdefault(name, []).append(full)
        self.names = {chapter: Names(names) for chapter, names in self.chapters.items()}


def check_jumps(jumps: Iterable[JumpDraft], scenes: Scenes) -> Iterator[Diagnostic]:
    """Every jump leads to a scene."""
    for jump in jumps:
        if jump.target not in scenes.known and not scenes.has(jump.target):
            finding = unknown_scene(jump.target, jump.scalar.value, scenes, "this jump leads nowhere")
            yield placed(jump.scalar, _of_another_kind(jump, scenes, finding))


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
        _way_out(full, written, scenes.directory),
    )


def _of_another_kind(jump: JumpDraft, scenes: Scenes, finding: Finding) -> Finding:
    """What is said of a jump to an ending or to several scenes; else what is said of an unknown one."""
    written, chapter = jump.scalar.value, jump.target.partition(".")[0]
    if written in scenes.endings:
        having = [full.removeprefix(f"{chapter}.") for full in scenes.endings[written]]
        there = (
            f"jump to {' or '.join(f'`{name}`' for name in having[:2])}, which has it, or " if having else ""
        )
        way_out = f"`{written}` is an ending: {there}write `ending: {written}` instead"
        return finding._replace(label="an ending, not a scene", help=way_out)
    if _SEVERAL.fullmatch(written):
        way_out = "write a list: `- if:` and `jump:` for each of them, and the last without `if`"
        return finding._replace(message="a jump goes to one scene", label="this names several", help=way_out)
    return finding


def _way_out(full: str, written: str, directory: Directory) -> str:
    chapter, _, name = full.partition(".")
    near = nearest(name, directory.names.get(chapter, ()))
    if near:
        return f"did you mean `{near if '.' not in written else f'{chapter}.{near}'}`?"
    elsewhere = directory.bare.get(name, [])
    if elsewhere:
        return f"it stands in another chapter: write {' or '.join(f'`{other}`' for other in elsewhere[:3])}"
    if chapter in directory.chapters:
        return f"`{chapter}` has {listed(directory.chapters[chapter])}"
    if not directory.chapters:
        return "add it under `scenes:`"
    there = f"there is no chapter `{chapter}`; there are {listed(directory.chapters)}"
    return meant(full, directory.all, there)


def _start_without_chapter(start: Scalar, scenes: Scenes) -> Diagnostic:
    full = scenes.directory.bare.get(start.value, [])
    return Diagnostic(
        code=WHICH_CHAPTER,
        message=f"the chapter of `{start.value}` is missing",
        span=start.span,
        label="in which chapter?",
        help=f"write `start: {full[0] if full else f'chapter.{start.value}'}`",
    )
