"""The map as one page that needs nothing else: no network, no folder beside it, no script but its own.

The words of a story are data in it, packed in a block that no browser runs, and reach the page only as
text. A policy in its head lets nothing run or load but the one script and the one style sheet whose hashes
it names.
"""

import json
import zlib
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template

from game.analysis.map.plain import Json

STYLES = ("colours.css", "page.css", "panel.css", "list.css")
SCRIPTS = (
    "story.js",
    "play.js",
    "words.js",
    "colours.js",
    "camera.js",
    "links.js",
    "cards.js",
    "drawing.js",
    "details.js",
    "walk.js",
    "overview.js",
    "search.js",
    "list.js",
    "hands.js",
    "start.js",
)
"""In the order in which they stand in the page, all in one function: each may use what stands before it."""


def page(title: str, data: Mapping[str, Json]) -> str:
    """The whole page."""
    style = "\n".join(map(_read, STYLES))
    script = f'(async () => {{\n"use strict";\n{chr(10).join(map(_read, SCRIPTS))}}})();\n'
    return Template(_read("page.html")).substitute(
        title=escape(title),
        style_hash=_hash(style),
        style=style,
        script_hash=_hash(script),
        script=script,
        data=packed(data),
    )


def packed(data: Mapping[str, Json]) -> str:
    """JSON, made a third as long and written in letters that mean nothing to a browser."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return b64encode(zlib.compress(written.encode(), 9)).decode()


def _read(name: str) -> str:
    return (files("game.analysis.map") / "template" / name).read_text("utf-8")


def _hash(content: str) -> str:
    """As a Content-Security-Policy names it."""
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"
