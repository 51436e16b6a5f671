"""How heavy the assets are, and which of them are installed with the game."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ASSETS = ROOT / "assets"
NOT_SHIPPED = ("build", "screenshots")
"""What paints and renders the others, and pictures of the game for those who look it up."""
FINISHED = {".webp", ".ogg", ".ttf", ".otf", ".txt", ".md", ".png", ".ico", ".icns"}
MIB, KB = 1 << 20, 1000


def _shipped() -> Iterator[Path]:
    for file in ASSETS.rglob("*"):
        if file.is_file() and file.relative_to(ASSETS).parts[0] not in NOT_SHIPPED:
            yield file


def _installed() -> dict[str, str]:
    """What the wheel takes along beside the code, by path in the project: where it goes."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    taken: dict[str, str] = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    return taken


def test_all_of_it_is_light() -> None:
    """Everything that ships together is at most 25 MiB."""
    assert sum(file.stat().st_size for file in _shipped()) <= 25 * MIB


@pytest.mark.parametrize(("folder", "ending", "most"), [("backgrounds", "webp", 200), ("sounds", "ogg", 700)])
def test_each_file_is_light(folder: str, ending: str, most: int) -> None:
    """A picture is at most 200 kB, a sound at most 700."""
    files = list((ASSETS / folder).rglob(f"*.{ending}"))

    assert files
    assert [file.name for file in files if file.stat().st_size > most * KB] == []


def test_nothing_else_lies_among_what_ships() -> None:
    """No source of a picture or a sound slipped in among the finished ones."""
    strange = {file.suffix for file in _shipped()} - FINISHED

    assert strange == set()


def test_the_wheel_takes_the_assets_and_leaves_their_workshop() -> None:
    """What the game opens is installed; what made it, and the screenshots, are not."""
    taken = [Path(path) for path in _installed()]
    parts = [path.relative_to("assets").parts for path in taken if path.parts[0] == "assets"]

    assert {"fonts", "backgrounds", "figures", "sounds"} <= {part[0] for part in parts if part}
    assert all(part and part[0] not in NOT_SHIPPED for part in parts)
    assert all((ROOT / path).exists() for path in taken)
