"""The files of a story become a Story, or everything that is wrong with them."""

import gc
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Table
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType

from game.compiler.checker.renamed import check_renamed
from game.compiler.checker.scenes import Scenes, check_asked, check_jumps, check_start
from game.compiler.checker.ways import check_skips, check_ways
from game.compiler.draft import StoryDraft
from game.compiler.events import Parser
from game.compiler.file_names import STORY_FILE, ChapterFile, chapter_files, no_story_file
from game.compiler.link import link
from game.compiler.merges import outside
from game.compiler.reader.chapter import read_chapter
from game.compiler.reader.recalls import Neighbours
from game.compiler.reader.story import TABLES, read_story
from game.compiler.reading import Reading
from game.compiler.spans import Spans
from game.compiler.text_file import source_of
from game.compiler.tree import Mapping
from game.compiler.vocabulary import Vocabulary
from game.compiler.yaml_tree import read_tree
from game.model.story import Chapter, Story
from game.source.diagnostic import Diagnostic, Severity
from game.source.source import Source

Read = tuple[Source | None, tuple[Diagnostic, ...]]
"""A file's text, or why there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """What became of the files: a Story unless there is an error, and all that is to be said.

    Diagnostics stand in reading order; `sources` holds the files by the paths that diagnostics show, `spans`
    knows where in them everything stands.
    """

    story: Story | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Table[str, Source]
    spans: Spans = field(default_factory=Spans, compare=False, repr=False)


def compile_files(
    files: Table[str, bytes | str],
    story_id: str,
    *,
    parser: Parser | None = None,
    prefix: str = "",
    neighbours: Neighbours | None = None,
) -> Compiled:
    """Compile the files of one story, by their paths inside its folder (`story.yaml`, `chapters/1_one.yaml`).

    `prefix` stands before the paths that the author is shown. `neighbours` are the other stories that this
    one may recall (None: which there are is not known). Nothing is read from disk.
    """
    read = {path: source_of(prefix + path, data) for path, data in files.items()}
    return compile_sources(read, story_id, parser=parser, prefix=prefix, neighbours=neighbours)


def compile_sources(
    files: Table[str, Read],
    story_id: str,
    *,
    parser: Parser | None = None,
    prefix: str = "",
    neighbours: Neighbours | None = None,
) -> Compiled:
    """The same for files that have been opened; one that could not be says so itself."""
    with _collector_off():
        return _Compilation(files, prefix, parser).compiled(story_id, neighbours)


@contextmanager
def _collector_off() -> Iterator[None]:
    """Half a million objects are made and none of them in a ring: looking for rings would double the time.

    Freezing and thawing hands them to the oldest generation, else the first object made afterwards would
    have all of them searched at once.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


class _Compilation:
    """One story on its way from files to a Story."""

    def __init__(self, files: Table[str, Read], prefix: str, parser: Parser | None) -> None:
        self._files = files
        self._prefix = prefix
        self._parser = parser
        self._reading = Reading(Vocabulary())
        self._lost: set[str] = set()
        self._unread: set[str] = set()

    def compiled(self, story_id: str, neighbours: Neighbours | None) -> Compiled:
        """Read story.yaml and the chapters, check what they say of each other, and link them."""
        draft = StoryDraft(id=story_id)
        chapters, told = chapter_files(self._files, self._prefix)
        self._reading.diagnostics += told
        for _, diagnostics in self._files.values():
            self._reading.diagnostics += diagnostics
        self._read_story(draft, neighbours)
        for index, chapter in enumerate(chapters):
            draft.chapters.append(self._read_chapter(chapter, index))
        if chapters:
            self._check(draft)
        story = None
        if not any(found.code.severity is Severity.ERROR for found in self._reading.diagnostics):
            story = link(draft, self._reading.blocks, self._reading.visits.bits)
        return Compiled(
            story=story,
            diagnostics=self._sorted([STORY_FILE, *(chapter.path for chapter in chapters)]),
            sources=MappingProxyType({source.path: source for source, _ in self._files.values() if source}),
            spans=self._spans(chapters),
        )

    def _spans(self, chapters: Sequence[ChapterFile]) -> Spans:
        paths = {"": STORY_FILE} | {chapter.id: chapter.path for chapter in chapters}
        opened = {name: self._files[path][0] for name, path in paths.items() if path in self._files}
        return Spans(
            blocks=self._reading.blocks,
            paragraphs=self._reading.paragraphs,
            files={name: source for name, source in opened.items() if source},
        )

    def _read_story(self, draft: StoryDraft, neighbours: Neighbours | None) -> None:
        if STORY_FILE not in self._files:
            self._reading.tell(no_story_file(self._prefix))
        source = self._files.get(STORY_FILE, (None, ()))[0]
        if source is not None:
            tree, told, lost = read_tree(source, self._parser)
            self._reading.diagnostics += told
            self._reading.lost = frozenset(lost)
            if tree is not None and tree.entries:
                read_story(tree, draft, neighbours, self._reading)
                return
        self._reading.vocabulary = Vocabulary(blind=TABLES)

    def _read_chapter(self, file: ChapterFile, index: int) -> Chapter:
        source = self._files[file.path][0]
        self._reading.chapter = file.id
        if source is not None:
            tree, told, lost = read_tree(source, self._parser)
            self._reading.diagnostics += told
            self._reading.lost = frozenset(lost)
            self._lost.update(f"{file.id}.{name}" for name in lost)
            if tree is not None and tree.entries:
                scenes = tree.entries.get("scenes")
                if scenes is None or not isinstance(scenes[1], Mapping) or not scenes[1].entries:
                    self._unread.add(file.id)
                return read_chapter(tree, file.id, index, self._reading)
        self._unread.add(file.id)
        return Chapter(id=file.id)

    def _check(self, draft: StoryDraft) -> None:
        """What can be said only when all files are read."""
        reading, blocks = self._reading, self._reading.blocks
        scenes = Scenes(
            known=(block.id for block in blocks if block.parent is None),
            lost=self._lost,
            unread=self._unread,
            endings=self._endings(),
        )
        reading.diagnostics += check_start(draft.start, scenes)
        reading.diagnostics += check_jumps((jump for block in blocks for jump in block.jumps), scenes)
        reading.diagnostics += check_asked(reading.asked, scenes)
        reading.diagnostics += check_ways(blocks)
        reading.diagnostics += check_skips(blocks)
        if draft.renamed and not self._unread and not self._lost and not reading.vocabulary.blind:
            reading.diagnostics += check_renamed(draft.renamed, self._names(draft))

    def _endings(self) -> dict[str, list[str]]:
        """The scenes that have each ending."""
        names = {index: name for name, index in self._reading.vocabulary.endings.items()}
        having: dict[str, list[str]] = {name: [] for name in names.values()}
        for block in self._reading.blocks:
            if block.parent is None and block.ending in names:
                having[names[block.ending]].append(block.id)
        return having

    def _names(self, draft: StoryDraft) -> frozenset[str]:
        """Everything an old save may name."""
        choices = (choice.id for block in self._reading.blocks for choice in block.choices)
        words = (f"{variable.name}.{word}" for variable in draft.variables for word in variable.words)
        return frozenset(
            {
                *(block.id for block in self._reading.blocks),
                *choices,
                *(variable.name for variable in draft.variables),
                *words,
                *(ending.id for ending in draft.endings),
            }
        )

    def _sorted(self, paths: list[str]) -> tuple[Diagnostic, ...]:
        """By file in reading order, then by place; what has no place comes first."""
        order = {self._prefix + path: number for number, path in enumerate(paths)}

        def place(found: Diagnostic) -> tuple[int, int, int, str]:
            if found.span is None:
                return -1, 0, 0, found.code.name
            path, line, column, _, _ = found.span
            return order.get(path, len(order)), line, column, found.code.name

        return tuple(sorted(outside(self._reading.diagnostics), key=place))
