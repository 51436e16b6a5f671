"""What may be typed after a command, and the sentence for what may not."""

import argparse
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from game.commands.errors import UsageError


class Arguments(argparse.ArgumentParser):
    """A parser that raises its sentence instead of ending the process."""

    def error(self, message: str) -> NoReturn:
        """Raise the sentence, and where to read more."""
        raise UsageError(f"{message}. `game {self.prog} --help` says what can be typed.")


def arguments(command: str, description: str) -> Arguments:
    """A parser with what every command knows."""
    parser = Arguments(prog=command, description=description, allow_abbrev=False)
    parser.add_argument("--library", type=Path, metavar="DIR", help="another folder of stories")
    return parser


def add_data_folder(parser: Arguments) -> None:
    """Let a player keep saves elsewhere: on a stick, or apart from others."""
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="where saves and settings are kept")


def count(typed: str) -> int:
    """A number above 0, in which groups of figures may be told apart: 1_000_000."""
    found = int(typed)
    if found < 1:
        raise ValueError
    return found


def meant(name: str, known: Iterable[str]) -> str:
    """The way out for an unknown name: the nearest one, or all of them."""
    names = sorted(known)
    near = get_close_matches(name.lower(), names, n=1)
    if near:
        return f"Did you mean `{near[0]}`?"
    listed = ", ".join(f"`{each}`" for each in names[:12]) + (" …" if len(names) > 12 else "")
    return f"There is {listed}." if names else "There is none."
