"""One story checked: compiled, looked through, and played to its last state."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.analysis.lint.lint import lint
from game.analysis.lint.manuscript import Assets, Manuscript
from game.commands.explored import explored
from game.commands.progress import Note
from game.compiler.compile import Compiled
from game.desktop.theme import NIGHT, TINTS
from game.model.story import Story
from game.places import shipped
from game.source.diagnostic import Diagnostic
from game.source.source import Source

PICTURES, SOUNDS = frozenset({".webp", ".png", ".jpg"}), frozenset({".ogg", ".wav"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found about one story. `verdict` says how far it was played; empty: it was not."""

    id: str
    story: Story | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, Source]
    verdict: str = ""


def checked(  # noqa: PLR0913  two ways to ask for it, by name
    id_: str,
    compiled: Compiled,
    recalled: frozenset[str],
    note: Note,
    *,
    limit: int | None = None,
    weigh: bool = False,
) -> Checked:
    """All there is to say about a compiled story. One with errors is neither looked through nor played.

    `recalled` holds the variables of it that other stories ask for. `note` is told how far the playing is. It
    stops at `limit` states: at 0 before it begins, at None where there are too many for most machines. If
    asked to `weigh`, the verdict tells what multiplies the states even if they are few.
    """
    found, verdict = compiled.diagnostics, ""
    if compiled.story is not None:
        manuscript = Manuscript(
            story=compiled.story,
            where=compiled.spans.of,
            sources=compiled.sources,
            assets=known_assets(shipped("assets")),
            recalled=recalled,
        )
        found = (*found, *lint(manuscript, found))
        if limit != 0:
            found, verdict = explored(manuscript, found, note, limit=limit, weigh=weigh)
    return Checked(id=id_, story=compiled.story, diagnostics=found, sources=compiled.sources, verdict=verdict)


def known_assets(folder: Path) -> Assets:
    """What can be shown and heard: the files of the folder by their names, and the colours of the page."""
    return Assets(
        backgrounds=_names(folder / "backgrounds", PICTURES),
        sounds=_names(folder / "sounds", SOUNDS),
        inks=frozenset(NIGHT.inks),
        tints=frozenset(TINTS),
        figures=_names(folder / "figures", PICTURES),
    )


def _names(folder: Path, endings: frozenset[str]) -> frozenset[str]:
    files = folder.iterdir() if folder.is_dir() else ()
    return frozenset(file.stem for file in files if file.suffix in endings)
