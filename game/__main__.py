"""The command line: which command is meant, and a sentence instead of a traceback."""

import contextlib
import io
import os
import sys
from collections.abc import Callable, Sequence
from typing import TypeAlias

from game.commands.errors import BrokenStoryError, UsageError

Command: TypeAlias = Callable[[Sequence[str]], int]

USAGE = """\
game                     open the window
game play [STORY]        play a story; --text plays it in the terminal
game check [STORY]       read every file of a story and tell every mistake
game map [STORY]         draw every scene of a story and the ways between them
game report [STORY]      measure a story: words, odds, how much differs, which bars it holds
game COMMAND --help      everything a command can be told

STORY is the name of a story in the library, or the path of its folder. `game` is `python -m game`, or
`same-dark` where it is installed."""

INSTALL = "python3 -m venv .venv && .venv/bin/pip install -q -e . && .venv/bin/python -m game"
INSTALL_ON_WINDOWS = (
    "py -m venv .venv && .venv\\Scripts\\pip install -q -e . && .venv\\Scripts\\python -m game"
)

INTERRUPTED, BROKEN_PIPE = 130, 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status: 0, 1 for a story with mistakes, 2 for words nobody understands."""
    _speak_plainly()
    try:
        status = _run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except UsageError as wrong:
        print(f"game: {wrong}", file=sys.stderr)
        return 2
    except BrokenStoryError as broken:
        print(broken, file=sys.stderr)
        return 1
    except ModuleNotFoundError as missing:
        if missing.name is None or missing.name.partition(".")[0] == "game":
            raise
        print(f"game: {_to_install(missing.name)}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _let_go_of_the_pipe()
        return BROKEN_PIPE
    return status


def _run(arguments: Sequence[str]) -> int:
    first = arguments[0] if arguments else ""
    match first:
        case "-h" | "--help" | "help":
            print(USAGE)
            return 0
        case "--version":
            from game import VERSION

            print(VERSION)
            return 0
        case _ if not first or first.startswith("-"):
            return _command("open")(arguments)
        case _:
            return _command(first)(arguments[1:])


def _command(name: str) -> Command:
    match name:
        case "open":
            from game.commands.window import main as command
        case "play":
            from game.commands.play import main as command
        case "check":
            from game.commands.check import main as command
        case "map":
            from game.commands.map import main as command
        case "report":
            from game.commands.report import main as command
        case _:
            from game.commands.usage import meant

            raise UsageError(
                f"there is no command `{name}`. {meant(name, ['play', 'check', 'map', 'report'])}"
            )
    return command


def _to_install(module: str) -> str:
    """That something the game needs is not there, and the README's command that brings it."""
    name = {"yaml": "PyYAML"}.get(module, module)
    command = INSTALL_ON_WINDOWS if os.name == "nt" else INSTALL
    return f"this Python ({sys.executable}) has no {name}. In the folder with README.md, type:\n    {command}"


def _speak_plainly() -> None:
    """What a terminal cannot show becomes a question mark, and what it cannot read likewise."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _let_go_of_the_pipe() -> None:
    """Whoever read has stopped; nothing is to be flushed there at the end of the process."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    raise SystemExit(main())
