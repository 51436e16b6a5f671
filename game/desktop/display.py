"""The window itself: opening it, and its size."""

import contextlib
import os
import sys
import warnings
from pathlib import Path

import pygame

from game.desktop.icon import icon

FIRST_SIZE = (1280, 720)


class DisplayMissingError(Exception):
    """There is nothing to open a window on. Its text is a sentence for the player."""


def open_window(
    *, full_screen: bool, smooth: bool, icons: Path | None = None, hidden: bool = False
) -> pygame.Surface:
    """Open the window, its icon out of the folder `icons`. `smooth` leaves it to SDL whether a graphics card
    draws it. A `hidden` one is shown by `set_size`.

    Without the hint, SDL draws a window through OpenGL; on a machine without a graphics card that takes three
    times the memory and forty times as long for each frame.
    """
    if not smooth:
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    _claim_real_pixels()
    try:
        pygame.display.init()
    except pygame.error as why:
        raise DisplayMissingError(f"No window can be opened here ({why}).") from why
    if pygame.display.get_driver() == "offscreen" and os.environ.get("SDL_VIDEODRIVER") != "offscreen":
        pygame.display.quit()
        raise DisplayMissingError("No window can be opened here (there is no display).")
    pygame.display.set_icon(icon(icons))
    pygame.key.set_repeat(380, 60)
    return set_size(FIRST_SIZE, full_screen=full_screen and not hidden, hidden=hidden)


def set_size(size: tuple[int, int], *, full_screen: bool, hidden: bool = False) -> pygame.Surface:
    """The window's surface, at this size or over the whole screen, or not to be seen yet. Where the screen
    cannot be filled it is a window of that size.

    Whoever manages the windows has the last word on their size; pygame warns of it, and pages are set for
    the size they got.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)
            if full_screen:
                with contextlib.suppress(pygame.error):
                    return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
            return pygame.display.set_mode(size, pygame.RESIZABLE | (pygame.HIDDEN if hidden else 0))
    except pygame.error as why:
        raise DisplayMissingError(f"No window can be opened here ({why}).") from why


def _claim_real_pixels() -> None:
    """Tell Windows not to blow the window up like a picture where the desktop is scaled."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  only there

        try:
            ctypes.windll.shcore.SetProcessDpiAwareness(1)
        except (AttributeError, OSError):
            return
