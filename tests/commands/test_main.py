"""The command line as a process: what it says when the world is not as it should be."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from game import VERSION
from game.__main__ import INSTALL, INSTALL_ON_WINDOWS, USAGE, main

ROOT = Path(__file__).parent.parent.parent


def run(*words: str, typed: str = "", **world: str) -> subprocess.CompletedProcess[str]:
    """The game as a process of its own, with these settings of the environment."""
    environment = {**os.environ, "PYTHONUTF8": "1", **world}
    return subprocess.run(
        [sys.executable, "-m", "game", *words],
        cwd=ROOT,
        env=environment,
        input=typed,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The version is the one of the distribution."""
    assert main(["--help"]) == 0
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"{USAGE}\n{VERSION}\n"
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"] == VERSION


def test_an_unknown_command_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2."""
    assert main(["chekc"]) == 2
    assert capsys.readouterr().err == "game: there is no command `chekc`. Did you mean `check`?\n"


def test_a_reader_that_goes_away_is_no_failure_to_speak_of(library: Path) -> None:
    """`| head` ends the game without a word."""
    game = [sys.executable, "-m", "game", "play", str(library.parent / "ring"), "--auto", "--seed", "1"]
    with subprocess.Popen(game, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 141


def test_without_a_display_the_story_is_played_in_the_terminal(library: Path, tmp_path: Path) -> None:
    """It says so, and goes on."""
    words = ("play", "porch", "--library", str(library), "--data-dir", str(tmp_path / "player"))
    told = run(*words, typed="1\n", SDL_VIDEODRIVER="none such")

    assert told.returncode == 0
    assert "No window can be opened here" in told.stderr
    assert "Playing on in the terminal." in told.stderr
    assert "Traceback" not in told.stderr
    assert "> Go in." in told.stdout


def test_without_a_display_the_library_is_asked_in_the_terminal(library: Path, tmp_path: Path) -> None:
    """As the window would ask."""
    told = run("--library", str(library), "--data-dir", str(tmp_path), SDL_VIDEODRIVER="none such")

    assert told.stdout.startswith("The Porch\n\nNight")


@pytest.mark.parametrize(
    ("module", "sentence"),
    [
        ("raise ImportError('gone')\n", "needs pygame-ce (gone)"),
        ("ver = '2.6.1'\n", "pygame stands in its place"),
    ],
)
def test_a_missing_or_wrong_pygame_is_told(library: Path, tmp_path: Path, module: str, sentence: str) -> None:
    """With what to install; play goes on in the terminal."""
    (tmp_path / "pygame.py").write_text(module)
    words = ("play", "porch", "--library", str(library), "--data-dir", str(tmp_path / "player"))
    told = run(*words, PYTHONPATH=str(tmp_path))

    assert sentence in told.stderr
    assert "pip install pygame-ce" in told.stderr
    assert "Ben: You coming in?" in told.stdout


@pytest.mark.parametrize(("module", "name"), [("yaml", "PyYAML"), ("platformdirs", "platformdirs")])
@pytest.mark.parametrize("words", [(), ("play", "--text"), ("check",)])
def test_what_is_not_installed_is_told(
    tmp_path: Path, module: str, name: str, words: tuple[str, ...]
) -> None:
    """With the command that the README has, instead of a traceback."""
    missing = f"raise ModuleNotFoundError(\"No module named '{module}'\", name='{module}')\n"
    (tmp_path / f"{module}.py").write_text(missing)
    told = run(*words, PYTHONPATH=str(tmp_path))
    first, command = told.stderr.splitlines()

    assert told.returncode == 1
    assert first.endswith(f" has no {name}. In the folder with README.md, type:")
    assert command.strip() in {INSTALL, INSTALL_ON_WINDOWS}
    assert {f"    {INSTALL}", f"    {INSTALL_ON_WINDOWS}"} <= set(
        (ROOT / "README.md").read_text("utf-8").splitlines()
    )


def test_an_old_terminal_gets_the_signs_of_a_typewriter(library: Path, tmp_path: Path) -> None:
    """Dashes and quotes that it does not have do not end the game."""
    words = ("play", "porch", "--text", "--library", str(library), "--data-dir", str(tmp_path / "player"))
    told = run(*words, PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert "(not now) Knock again. -- Not with these hands." in told.stdout


def test_playing_in_the_terminal_loads_no_window_and_no_numpy(library: Path, tmp_path: Path) -> None:
    """A reader of words pays for words alone."""
    code = (
        "import sys\nfrom game.__main__ import main\n"
        f"main(['play', 'porch', '--text', '--library', {str(library)!r}, '--data-dir', {str(tmp_path)!r}])\n"
        "print(sorted({'pygame', 'numpy', 'game.desktop', 'game.commands.window'} & set(sys.modules)))\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, input="", capture_output=True, text=True, check=True
    )

    assert told.stdout.splitlines()[-1] == "[]"
