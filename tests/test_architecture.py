"""The house: which room may import which, who may touch the world, and how long things may be."""

import ast
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

GAME = Path(__file__).parent.parent / "game"

ROOMS = {
    "source": set(),
    "model": {"source"},
    "compiler": {"source", "model"},
    "runtime": {"model"},
    "analysis": {"source", "model", "runtime"},
    "playthrough": {"model", "runtime"},
    "view": {"model", "runtime", "playthrough"},
    "terminal": {"model", "runtime", "view", "playthrough"},
    "desktop": {"model", "runtime", "view", "playthrough"},
}
"""Each room, and the rooms it may import beside itself; `commands` and the files of `game/` import all."""

WORLD = {
    "yaml": {"compiler/yaml_tree.py", "compiler/events.py"},
    "pygame": {"desktop"},
    "accesskit": {"desktop/told/teller.py"},
    "numpy": {"analysis"},
    "platformdirs": {"places.py"},
    "random": {"commands"},
    "subprocess": {"desktop/heard/processes.py", "desktop/heard/powershell.py"},
    "socket": set(),
    "urllib": set(),
}
"""What may be imported only in some places (a room or a file)."""

LONGEST_FILE, LONGEST_FUNCTION, MOST_PARAMETERS = 300, 40, 5
MEDIAN_FILE, MEAN_FUNCTION = 130, 11


def _files() -> list[Path]:
    return sorted(GAME.rglob("*.py"))


def _room(file: Path) -> str:
    parts = file.relative_to(GAME).parts
    return parts[0] if len(parts) > 1 else ""


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            assert node.module is not None
            yield node.module


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("file", _files(), ids=lambda file: str(file.relative_to(GAME)))
def test_a_room_imports_only_what_its_arrows_allow(file: Path) -> None:
    """The arrows of `game/README.md` hold in every file."""
    room = _room(file)
    if room not in ROOMS:
        pytest.skip("commands put the rooms together")

    rooms = {name.split(".")[1] for name in _imported(_parsed(file)) if name.startswith("game.")}

    assert rooms - ROOMS[room] - {room} == set()


@pytest.mark.parametrize("file", _files(), ids=lambda file: str(file.relative_to(GAME)))
def test_the_outside_world_is_touched_in_its_own_places(file: Path) -> None:
    """What reaches outside is imported where the map says; all else is the standard library."""
    path = file.relative_to(GAME).as_posix()

    for name in {name.split(".")[0] for name in _imported(_parsed(file))} - {"game"}:
        if name in WORLD:
            assert _room(file) in WORLD[name] or path in WORLD[name], f"{path} imports {name}"
        else:
            assert name in sys.stdlib_module_names, f"{path} imports {name}"


def test_no_room_imports_a_file_of_the_entrance() -> None:
    """Rooms know each other, never `commands` or `__main__`."""
    for file in _files():
        if _room(file) in ROOMS:
            names = set(_imported(_parsed(file)))
            assert not {name for name in names if name.startswith(("game.commands", "game.__main__"))}, file


def test_files_are_short() -> None:
    """A file holds one thing: 300 lines at most, about 120 in the middle."""
    lengths = {str(file.relative_to(GAME)): len(file.read_text("utf-8").splitlines()) for file in _files()}

    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}
    assert statistics.median(lengths.values()) <= MEDIAN_FILE


def test_functions_are_short_and_take_few_parameters() -> None:
    """A function does one thing: 40 lines at most, about 10 on the average, five parameters."""
    lengths = []
    for file in _files():
        for function in _functions(_parsed(file)):
            length = (function.end_lineno or function.lineno) - function.lineno + 1
            lengths.append(length)
            place = f"{file.relative_to(GAME)}:{function.lineno} {function.name}"
            assert length <= LONGEST_FUNCTION, f"{place}: {length} lines"
            positional = [*function.args.posonlyargs, *function.args.args]
            assert len([a for a in positional if a.arg not in {"self", "cls"}]) <= MOST_PARAMETERS, place

    assert statistics.mean(lengths) <= MEAN_FUNCTION


def test_no_module_does_anything_on_import() -> None:
    """At the top of a module stand names and definitions; what does something waits to be asked."""
    for file in _files():
        for node in _parsed(file).body:
            call = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
            loop = isinstance(node, ast.For | ast.While | ast.With)
            assert not call, f"{file.relative_to(GAME)}:{node.lineno} does something on import"
            assert not loop, f"{file.relative_to(GAME)}:{node.lineno} does something on import"


def test_every_module_says_what_it_is_for() -> None:
    """The first line of a module is its purpose."""
    assert [file for file in _files() if not ast.get_docstring(_parsed(file))] == []


def _parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))
