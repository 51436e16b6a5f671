"""One picture of one screen, and which of them are kept."""

import os
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pygame
from PIL import Image

from game import VERSION
from game.compiler.folder import compile_folder
from game.desktop.notice import draw_notice
from game.desktop.outside import Outside, Shown
from game.desktop.panels.title import Title
from game.desktop.settings import Settings
from game.desktop.theme import Theme
from game.model.story import Story
from game.places import shipped
from game.playthrough.profile import Profile
from tests.desktop.stage import settled, stage
from tests.screenshots.scenes import SCENES

STORIES = ("quiet_chair", "what_the_dark_kept", "the_same_dark")
LARGEST = 600_000
"""Bytes of a picture that is kept."""
COARSER = (1, 2, 3, 4, 5, 6)
"""Steps of each colour, of 255: one that would be too large has coarser ones, which are not seen."""


class Shot(NamedTuple):
    """A scene by name, and how the window is lit and how large it and the text are."""

    scene: str
    theme: Theme = Theme.NIGHT
    window: tuple[int, int] = (1920, 1080)
    text_size: int = 100


KEPT: Mapping[str, Shot] = {
    "title": Shot("title"),
    "reading": Shot("reading"),
    "fairground": Shot("street"),
    "dark": Shot("dark"),
    "chapter": Shot("card"),
    "crossed_out": Shot("crossed"),
    "ending": Shot("ending"),
    "pause": Shot("pause"),
    "settings": Shot("settings"),
    "history": Shot("history_search"),
    "saves": Shot("load"),
    "notebook": Shot("notebook"),
    "stats": Shot("stats"),
    "endings": Shot("endings"),
    "keys": Shot("keys"),
    "credits": Shot("credits"),
    "content_notes": Shot("before"),
    "paper": Shot("reading", Theme.PAPER),
    "high_contrast": Shot("reading", Theme.CONTRAST),
    "large_text": Shot("reading", window=(1280, 720), text_size=200),
}
"""By the name of the file."""
EVERY: Mapping[str, tuple[Theme, tuple[int, int], int]] = {
    "night": (Theme.NIGHT, (1920, 1080), 100),
    "contrast": (Theme.CONTRAST, (1920, 1080), 100),
    "paper": (Theme.PAPER, (1920, 1080), 100),
    "large": (Theme.NIGHT, (1280, 720), 200),
    "small": (Theme.NIGHT, (960, 540), 100),
    "huge": (Theme.NIGHT, (3840, 2160), 100),
}


@cache
def stories() -> dict[str, Story]:
    """The shipped stories."""
    compiled = {name: compile_folder(shipped("story") / name).story for name in STORIES}
    return {name: story for name, story in compiled.items() if story is not None}


def save(shot: Shot, file: Path) -> Path:
    """Draw it, without drift and grain, and keep it as a PNG file."""
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    file.parent.mkdir(parents=True, exist_ok=True)
    picture = taken(shot)
    for step in COARSER:
        coarser = [min(255, (value + step // 2) // step * step) for value in range(256)]
        picture.point(coarser * 3).save(file, optimize=True)
        if file.stat().st_size <= LARGEST:
            break
    return file


def taken(shot: Shot) -> Image.Image:
    """The window with that screen in it."""
    settings = Settings(asked=True, reduced_motion=True, theme=shot.theme, text_size=shot.text_size)
    with TemporaryDirectory() as data, stage(Path(data), shot.window, settings, stories()) as desk:
        desk.outside = _first_played(desk.outside)
        desk.home = lambda: Title(desk)
        canvas = settled(desk, SCENES[shot.scene](desk, stories()))
        draw_notice(canvas, desk)
        return Image.frombytes("RGB", canvas.get_size(), pygame.image.tobytes(canvas, "RGB"))


def _first_played(outside: Outside) -> Outside:
    """The third story is not shown before an ending of both others is known."""

    def library(profile: Profile) -> Shown:
        shown = outside.library(profile)
        known = all(profile.endings.get(name) for name in STORIES[:2])
        return shown if known else replace(shown, covers=shown.covers[:2])

    return replace(outside, library=library, version=VERSION)
