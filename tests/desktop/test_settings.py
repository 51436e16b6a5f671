"""Settings on disk."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.settings import STEPS, Family, Settings, read_settings, write_settings
from game.desktop.theme import Theme

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


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'"no"', b"[" * 100_000])
def test_a_broken_file_is_told_and_replaced_by_defaults(tmp_path: Path, content: bytes) -> None:
    """Whatever stands in the file, the window opens and says in a sentence what became of the settings."""
    file = tmp_path / "settings.json"
    file.write_bytes(content)

    settings, sentence = read_settings(file)

    assert settings == Settings()
    assert sentence.startswith("The settings could not be read")


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


def test_a_strange_value_is_named(tmp_path: Path) -> None:
    """The sentence says which settings could not be used."""
    file = tmp_path / "settings.json"
    file.write_text('{"text_size": 3, "music": 40}', "utf-8")

    settings, sentence = read_settings(file)

    assert (settings.text_size, settings.music) == (100, 40)
    assert sentence == "These settings could not be read: text size."


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """Settings that cannot be kept hold until the window closes, and the player hears so."""
    (tmp_path / "file").write_text("", "utf-8")

    sentence = write_settings(tmp_path / "file" / "settings.json", TURNED)

    assert sentence.startswith("The settings cannot be kept")
