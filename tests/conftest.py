"""What all tests share: whether goldens are rewritten, and patience with a busy machine."""

import os

import pytest
from hypothesis import settings


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--accept` rewrites the goldens from what is said now; the diff is the review."""
    parser.addoption("--accept", action="store_true", help="rewrite the goldens from what is said now")


def pytest_configure(config: pytest.Config) -> None:
    """Goldens are not rewritten where nobody reviews the diff.

    No law is broken because two cores are shared: an example may take as long as it takes.

    No test is heard, and where there is no sound device it is as if there were one.

    Where libcst is installed, Hypothesis loads it to report a broken law, and its warning would hide the law.
    """
    if config.getoption("--accept") and os.environ.get("CI"):
        raise pytest.UsageError("`--accept` rewrites what the tests compare with; it does not run in CI")
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    settings.register_profile("patient", deadline=None)
    settings.load_profile("patient")
    config.addinivalue_line("filterwarnings", "ignore:mypy_extensions.TypedDict is deprecated")
