"""From bytes to a Source: whatever a file holds, it is shown and told."""

import os
from pathlib import Path

import pytest

from game.compiler.text_file import LARGEST, read_file, source_of
from game.source.diagnostic import Diagnostic
from game.source.source import Source


def _codes(found: tuple[Diagnostic, ...]) -> list[str]:
    return [diagnostic.code.name for diagnostic in found]


def test_bytes_are_utf_8_with_or_without_a_mark_and_any_line_ends() -> None:
    """What editors of three systems write is the same text."""
    assert source_of("a", b"a: \xc3\xbc\nb\n") == (Source("a", "a: ü\nb\n"), ())
    assert source_of("a", b"\xef\xbb\xbfa: \xc3\xbc\r\nb\r\n") == (Source("a", "a: ü\nb\n"), ())
    assert source_of("a", "\ufeffa: ü\r\nb\r\n") == (Source("a", "a: ü\nb\n"), ())


def test_a_file_of_an_old_mac_is_read_and_told() -> None:
    """Its lines are lines, so that they can be counted."""
    source, found = source_of("a", b"a: b\rc: d\r")

    assert source == Source("a", "a: b\nc: d\n")
    assert _codes(found) == ["E103"]
    assert found[0].span == ("a", 0, 4, 0, 5)


def test_the_first_byte_that_is_not_utf_8_is_shown_as_what_it_was() -> None:
    """Most come from Windows, and its sign tells the author where to look."""
    source, found = source_of("a", b"\xef\xbb\xbfx\ny: caf\xc3\xa9 \x93no\x94\n")

    assert source is not None
    assert source.lines == ("x", "y: café \ufffdno\ufffd", "")
    assert _codes(found) == ["E101"]
    assert found[0].span == ("a", 1, 8, 1, 9)
    assert "`“`" in found[0].message


def test_the_column_of_a_bad_byte_does_not_count_the_mark() -> None:
    """Nobody sees the byte order mark."""
    _, found = source_of("a", b"\xef\xbb\xbfab\xff")

    assert found[0].span == ("a", 0, 2, 0, 3)
    assert "0xFF" in found[0].message


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_another_encoding_is_named_and_read(encoding: str) -> None:
    """So that the other mistakes are told in the same run."""
    source, found = source_of("a", "\ufeffa: ü\n".encode(encoding))

    assert source == Source("a", "a: ü\n")
    assert _codes(found) == ["E101"]
    assert encoding.upper()[:6] in found[0].message


def test_a_file_past_all_reason_is_not_read() -> None:
    """Two megabytes are two long novels; nobody writes them into one chapter."""
    assert source_of("a", b"x" * LARGEST)[0] is not None
    source, found = source_of("a", b"x" * (LARGEST + 1))

    assert source is None
    assert _codes(found) == ["E105"]


def test_a_file_is_read_under_the_name_the_author_sees(tmp_path: Path) -> None:
    """Where it lies on this machine is nobody's business."""
    (tmp_path / "1.yaml").write_bytes(b"a: b\n")

    assert read_file(tmp_path / "1.yaml", "chapters/1.yaml") == (Source("chapters/1.yaml", "a: b\n"), ())


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    """A folder, nothing at all, a pipe that nobody writes into, a file that is not ours."""
    (tmp_path / "folder.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")

    for name, why in {"folder": "a folder", "nothing": "no such file", "pipe": "no ordinary file"}.items():
        source, found = read_file(tmp_path / f"{name}.yaml", f"{name}.yaml")
        assert source is None
        assert _codes(found) == ["E106"]
        assert why in found[0].message


def test_a_file_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    """A disk image called .yaml does not fill the memory."""
    with (tmp_path / "a.yaml").open("wb") as file:
        file.truncate(LARGEST * 1000)

    source, found = read_file(tmp_path / "a.yaml", "a.yaml")

    assert source is None
    assert _codes(found) == ["E105"]
