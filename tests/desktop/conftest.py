"""A display for the tests that open a real window."""

import os
from collections.abc import Iterator

import pytest

from tests.benchmarks.xvfb import missing, xvfb


@pytest.fixture(scope="session", name="screen")
def _screen() -> Iterator[str]:
    """The name of a display of its own; without Xvfb the test is skipped, and in CI it fails."""
    why = missing()
    if why and os.environ.get("CI"):
        pytest.fail(why)
    if why:
        pytest.skip(why)
    with xvfb() as display:
        yield display
