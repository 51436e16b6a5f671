"""A browser for the tests that open a map, and maps to open."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from game.analysis.map.known import Known
from game.analysis.map.map_data import map_data
from game.analysis.map.page import page
from game.analysis.map.tables import Written
from game.compiler.show import conditions_of
from game.model.story import Story
from tests.benchmarks.chromium import Browser, chromium, missing
from tests.benchmarks.map import DRAWN

Opener: TypeAlias = Callable[..., Browser]


@pytest.fixture(scope="session", name="browser")
def _browser() -> Iterator[Browser]:
    """Chromium; without it the test is skipped, and in CI it fails."""
    why = missing()
    if why and os.environ.get("CI"):
        pytest.fail(why)
    if why:
        pytest.skip(why)
    with chromium() as browser:
        yield browser


@pytest.fixture(name="opened")
def _opened(browser: Browser, tmp_path: Path) -> Opener:
    """Opens the map of a story, at a place behind the `#` if that is given; nothing may be complained of."""

    def open_(story: Story, after: str = "", *, found: Known, written: Written | None = None) -> Browser:
        data = map_data(story, found, written or conditions_of(story), str)
        path = tmp_path / "map.html"
        path.write_text(page(story.title, data), "utf-8")
        browser.console.clear()
        browser.requests.clear()
        browser.size(1280, 800)
        browser.open(path, after)
        browser.ask(DRAWN)
        assert [] == browser.console
        return browser

    return open_
