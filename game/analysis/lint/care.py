"""What is owed to who reads: notes with a way round, and words that are promised."""

from collections.abc import Iterator

from game.analysis.lint.manuscript import Manuscript, Rule
from game.source.catalogue import NO_NOTEBOOK, NO_SHORT, NOT_ANNOUNCED, TRUTH_NEVER_TOLD
from game.source.diagnostic import Diagnostic


def notes_without_short(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A content note, and nothing else to read for who asks for the short version."""
    for block in manuscript.story.blocks:
        if block.note and not block.short:
            yield Diagnostic(
                code=NO_SHORT,
                message="this `note` has no `short`",
                span=manuscript.where(f"{block.id}:note"),
                label="who asks for the short version reads the long one",
                help="add `short: |` with what happens, told briefly",
            )


def unannounced_notes(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Notes on the way, and none before the first page: told once."""
    noted = next((block for block in manuscript.story.blocks if block.note), None)
    if noted is not None and not manuscript.story.content_notes:
        yield Diagnostic(
            code=NOT_ANNOUNCED,
            message="this story has notes on the way, and none before it begins",
            span=manuscript.where(f"{noted.id}:note"),
            label="the first of them",
            help="add `content_notes:` with `topic:` and `detail:` to story.yaml",
        )


def notebooks(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A truth that no ending tells, and an ending that gives back a notebook nobody kept."""
    story = manuscript.story
    telling = [ending for ending in story.endings if ending.notebook]
    if story.notebook and not telling:
        note = next((note for note in story.notebook if note.truth), None)
        if note is not None:
            yield Diagnostic(
                code=TRUTH_NEVER_TOLD,
                message="no ending gives the notebook back, so its `truth` is never read",
                span=manuscript.where(f"notebook/{note.id}:truth"),
                label="shown after an ending with `notebook: true`",
                help="add `notebook: true` to an ending, or leave `truth` out",
            )
    if telling and not story.notebook:
        yield Diagnostic(
            code=NO_NOTEBOOK,
            message=f"`{telling[0].id}` gives back a notebook, and there is none",
            span=manuscript.where(f"endings/{telling[0].id}:notebook"),
            label="story.yaml has no `notebook:`",
            help="add its entries, or leave `notebook` out",
        )


CARE: tuple[Rule, ...] = (notes_without_short, unannounced_notes, notebooks)
