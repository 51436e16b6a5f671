"""Settings on disk."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.settings import STEPS, Family, Settings, read_settings, write_settings
from game.desktop.theme import Theme
from game.playthrough.disk import backup_of

TURNED = Settings(
    theme=Theme.PAPER,
    text_size=150,
    line_height=180,
    letter_spacing=12,
    word_spacing=16,
    family=Family.HYPERLEGIBLE,
    reduced_motion=True,
    music=0,
    voice=60,
    voice_rate=150,
    read_aloud=True,
    left_hand=True,
    letters=False,
    keys={"history": ("j", "f7"), "notebook": ()},
    asked=True,
)


def test_what_was_set_holds_at_the_next_start(tmp_path: Path) -> None:
    """Writing and reading settings is the identity, also in a folder that is not there yet."""
    file = tmp_path / "new" / "settings.json"

    assert write_settings(file, TURNED) == ""
    assert read_settings(file) == (TURNED, "")


def test_at_the_first_start_nothing_is_said(tmp_path: Path) -> None:
    """A file that is not there is no cause for words."""
    assert read_settings(tmp_path / "settings.json") == (Settings(), "")


DAMAGED = [b"", b"{", b"[1,2]", b"\xff\xfe", b'"no"', b"[" * 100_000, b'{"text_size": 200, "the']


@pytest.mark.parametrize("content", DAMAGED)
def test_a_broken_file_is_told_and_kept_aside(tmp_path: Path, content: bytes) -> None:
    """Whatever stands in the file, the window opens and says what became of the settings; what is set then
    goes over nothing that was there, however often.
    """
    file = tmp_path / "settings.json"
    for name in ("settings.json.damaged", "settings.json.damaged1"):
        file.write_bytes(content)

        settings, sentence = read_settings(file)
        write_settings(file, TURNED)

        assert settings == Settings()
        assert sentence == (
            f"The settings could not be read and are kept in {name}. They are as at the first start."
        )
        assert (tmp_path / name).read_bytes() == content
        assert read_settings(file) == (TURNED, "")


@pytest.mark.parametrize("content", DAMAGED)
def test_those_before_are_used_when_the_file_is_broken(tmp_path: Path, content: bytes) -> None:
    """At each change the settings before it are kept beside; it is told once when they are needed."""
    file = tmp_path / "settings.json"
    write_settings(file, TURNED)
    write_settings(file, Settings())
    file.write_bytes(content)

    settings, sentence = read_settings(file)

    assert settings == TURNED
    assert sentence == (
        "The settings could not be read and are kept in settings.json.damaged."
        " Those of a moment before are used."
    )
    assert (tmp_path / "settings.json.damaged").read_bytes() == content
    assert read_settings(file) == (TURNED, "")


def test_those_before_are_used_when_the_file_is_gone(tmp_path: Path) -> None:
    """A file system without hard links has none for an instant."""
    file = tmp_path / "settings.json"
    write_settings(file, TURNED)
    file.rename(backup_of(file))

    assert read_settings(file) == (TURNED, "")


def test_settings_of_which_both_files_are_broken_are_told_once(tmp_path: Path) -> None:
    """Both stay, under other names, also if nothing is set at that start."""
    file = tmp_path / "settings.json"
    file.write_bytes(b"{")
    backup_of(file).write_bytes(b"[1,2]")

    _, sentence = read_settings(file)

    assert "settings.json.damaged." in sentence
    assert (tmp_path / "settings.json.bak.damaged").read_bytes() == b"[1,2]"
    assert read_settings(file) == (Settings(), "")


@given(
    st.dictionaries(
        st.sampled_from(
            [
                "theme",
                *STEPS,
                "family",
                "reduced_motion",
                "music",
                "read_aloud",
                "voice",
                "keys",
                "asked",
                "unknown",
            ]
        ),
        st.one_of(
            st.none(),
            st.booleans(),
            st.integers(),
            st.text(),
            st.lists(st.integers()),
            st.dictionaries(st.text(), st.one_of(st.integers(), st.lists(st.one_of(st.none(), st.text())))),
        ),
    )
)
def test_each_value_that_makes_sense_is_kept(tmp_path_factory: pytest.TempPathFactory, kept: object) -> None:
    """One strange value costs that one setting and no other, and every value read is one that can be set."""
    file = tmp_path_factory.mktemp("kept") / "settings.json"
    file.write_text(json.dumps({**json.loads(json.dumps(kept)), "clear_text": True}), "utf-8")

    settings, _ = read_settings(file)

    assert settings.clear_text
    assert settings.theme in Theme
    assert all(getattr(settings, name) in steps for name, steps in STEPS.items())
    assert settings.music in range(101)
    assert settings.voice in range(101)
    assert all(isinstance(key, str) for names in settings.keys.values() for key in names)


def test_strange_values_are_named_once(tmp_path: Path) -> None:
    """The sentence says which settings could not be used; all others hold, and so do they from then on."""
    file = tmp_path / "settings.json"
    kept = '{"text_size": 3, "music": 40, "keys": {"history": ["j"], "menu": 5}}'
    file.write_text(kept, "utf-8")

    settings, sentence = read_settings(file)

    assert settings == Settings(music=40, keys={"history": ("j",)})
    assert sentence == "These settings could not be read and are as at first: text size, keys."
    assert backup_of(file).read_text("utf-8") == kept
    assert read_settings(file) == (settings, "")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """Settings that cannot be kept hold until the window closes, and the player hears so."""
    (tmp_path / "file").write_text("", "utf-8")

    sentence = write_settings(tmp_path / "file" / "settings.json", TURNED)

    assert sentence.startswith("The settings cannot be kept")
