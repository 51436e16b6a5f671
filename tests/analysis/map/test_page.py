"""The page as a file: one, whole, and with nothing in it that could run but its own script."""

import re
from base64 import b64encode
from hashlib import sha256

from game.analysis.map.page import packed, page
from tests.analysis.map.unpacked import unpacked

EVIL = "</script><script>alert(1)</script><!-- & ]]> \u2028 \" '"


def _between(text: str, before: str, after: str) -> str:
    return text.split(before, 1)[1].split(after, 1)[0]


def _hash(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def test_data_cannot_end_the_block_it_stands_in() -> None:
    """No sign of it begins a tag, a comment or an entity, and it reads back as what it was."""
    written = packed({"title": EVIL, EVIL: [EVIL]})

    assert re.fullmatch(r"[A-Za-z0-9+/=]+", written)
    assert {"title": EVIL, EVIL: [EVIL]} == unpacked(written)


def test_the_policy_names_the_script_and_the_style_that_are_there() -> None:
    """By their hashes; a page whose own script did not run would be empty."""
    drawn = page("A Story", {})

    policy = _between(drawn, 'Content-Security-Policy" content="', '"')
    assert f"script-src {_hash(_between(drawn, '<script>', '</script>'))}" in policy
    assert f"style-src {_hash(_between(drawn, '<style>', '</style>'))}" in policy
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_a_title_is_words() -> None:
    """Not a tag in the head of the page."""
    drawn = page(EVIL, {})

    assert 2 == len(re.findall("<script", drawn))
    assert 1 == drawn.count("<title>")


def test_the_page_needs_nothing_else() -> None:
    """It names no address, neither of a network nor of a file beside it."""
    drawn = page("A Story", {})

    assert [] == re.findall(r"<link|\bsrc=|\bhref=|url\(|@import|\bfetch\(|XMLHttp|import\(", drawn)
    assert "http" not in drawn.replace("http-equiv", "")
