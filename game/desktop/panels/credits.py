"""Whose work this is, under which terms, what it is made with, and which one exactly."""

from collections.abc import Sequence

import pygame

from game.desktop.desk import Desk
from game.desktop.layout.items import Close, Entry, Head, Item
from game.desktop.menu import Behind, Contents, Menu
from game.desktop.outside import Cover
from game.desktop.panel import Stay
from game.desktop.panels.words import said
from game.model.prose import Style
from game.model.story import Story
from game.runtime.read import Run
from game.view.screen import Piece, PieceKind

ADAPTED = {"quiet_chair", "what_the_dark_kept"}
"""The stories the credit speaks of; a library without them has only its stories' own."""
CREDIT = """\
*The Quiet Chair* is an adaptation, in new words, of “Walking in Dreams” by Sweetprincipale; \
*What the Dark Kept* is an adaptation, in new words, of an untitled companion piece.

The characters belong to their owners. This is a free, non-commercial work by admirers; no rights in \
the characters or their world are claimed."""
"""As it stands in assets/CREDITS.md."""
CREDITED = ("An adaptation", "The characters belong")
"""How the lines of those stories begin that say the same."""
LICENCES = {
    "Prose, pictures, music and sounds": "CC BY-NC-SA 4.0",
    "Code, and the code that paints and composes": "MIT",
    "Fonts": "SIL Open Font License 1.1",
}
OURS = (
    "The pictures are painted, and the music and sounds composed and rendered, by code of ours: no"
    " photographs, no stock, no recordings, no samples."
)
FONTS = {
    "Literata": (
        "TypeTogether: Veronika Burian, José Scaglione, Irene Vlachou, Vera Evstafieva."
        " ©\N{NO-BREAK SPACE}2017 The Literata Project Authors"
    ),
    "Atkinson Hyperlegible Next": (
        "Braille Institute of America; Elliott Scott, Megan Eiswerth, Linus Boman, Theodore Petrosky, Letters"
        " from Sweden. ©\N{NO-BREAK SPACE}2020–2024 The Atkinson Hyperlegible Next Project Authors"
    ),
    "OpenDyslexic": "Abbie Gonzalez. ©\N{NO-BREAK SPACE}2012–2019 Abbie Gonzalez",
}
TEXTS = (
    "The licences stand in LICENSE, each font’s beside it, and where everything is from in assets/CREDITS.md."
    " The stories themselves are plain files under story, to be read in any editor, and played without a"
    " window with --text."
)


def credits_panel(desk: Desk, story: Story | None, behind: Behind | None = None) -> Menu:
    """The panel; the credit of `story` stands first, if one is being read."""
    shown = desk.outside.library(desk.keeping.profile.profile)
    version = f"Version {desk.outside.version}".rstrip()
    contents = Contents(
        "Credits",
        lambda: (*_stories(shown.covers, story), *_made(), *_copies(shown.covers, story), Close()),
        lambda _: Stay(),
        aside=f"{shown.title}, {version.lower()}",
    )
    return Menu(desk, contents, behind)


def _stories(covers: Sequence[Cover], story: Story | None) -> Sequence[Entry]:
    entries: list[Entry] = []
    if ADAPTED & {cover.id for cover in covers}:
        entries += [Head("The stories"), *map(_told, CREDIT.split("\n\n"))]
    if story is not None and story.credit.strip():
        lines = [line.strip() for line in story.credit.split("\n\n") if line.strip()]
        own = [line for line in lines if story.id not in ADAPTED or not line.startswith(CREDITED)]
        entries += [Head(story.title), *(said(line, PieceKind.PROSE) for line in own)] if own else []
    return entries


def _made() -> Sequence[Entry]:
    sdl = ".".join(map(str, pygame.get_sdl_version()))
    return (
        Head("Licences"),
        *(_row(part, licence) for part, licence in LICENCES.items()),
        Head("Pictures, music and sounds"),
        said(OURS, PieceKind.PROSE),
        Head("Type"),
        *(_row(family, "SIL OFL 1.1", by) for family, by in FONTS.items()),
        Head("Made with"),
        _row(f"pygame-ce {pygame.version.ver}", "LGPL 2.1"),
        _row(f"SDL {sdl}, with its image, font and sound libraries", "zlib"),
        _row("PyYAML", "MIT"),
        _row("platformdirs", "MIT"),
        _row("NumPy", "BSD"),
        _row("Python", "PSF"),
    )


def _copies(covers: Sequence[Cover], story: Story | None) -> Sequence[Entry]:
    """Where all this can be read, and the numbers by which archives know the stories."""
    known = {cover.title: cover.ifid for cover in covers if cover.ifid}
    if story is not None and story.ifid:
        known = {story.title: story.ifid, **known}
    numbers = [_row(title, f"IFID {ifid}") for title, ifid in known.items()]
    return (Head("This copy"), said(TEXTS, PieceKind.PROSE), *numbers)


def _row(label: str, value: str, detail: str = "") -> Item:
    return Item(id=label, label=label, value=value, detail=detail, tells=True)


def _told(text: str) -> Piece:
    """A paragraph of ours in which `*…*` is a title."""
    runs = tuple(
        Run(part, frozenset({Style.STRESS}) if number % 2 else frozenset())
        for number, part in enumerate(text.split("*"))
        if part
    )
    return Piece(id=f"window#{text[:40]}", kind=PieceKind.PROSE, runs=runs)
