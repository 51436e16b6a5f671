"""The one check: style, types, tests, and the stories that ship.

    python -m tests             everything
    python -m tests --fast      style, types and the tests without a window or a browser, in about a minute
    python -m tests --accept    rewrite the goldens from what is said now (the diff is the review)

Anything else is handed to pytest: `python -m tests tests/compiler -k verse`.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Step:
    """One command of the check."""

    name: str
    command: tuple[str, ...]


def main(arguments: Sequence[str]) -> int:
    """Run the steps in order and stop at the first that fails; its exit status is ours."""
    accept = "--accept" in arguments
    if accept and os.environ.get("CI"):
        print("`--accept` rewrites what the tests compare with; it does not run in CI")
        return 2
    fast = "--fast" in arguments
    rest = [argument for argument in arguments if argument not in {"--accept", "--fast"}]
    for step in _steps(rest, accept=accept, fast=fast):
        started = time.monotonic()
        print(f"── {step.name}", flush=True)
        status = subprocess.run(step.command, cwd=ROOT, check=False).returncode
        print(f"   {time.monotonic() - started:.1f} s", flush=True)
        if status:
            print(f"── {step.name}: failed")
            return status
    return 0


def _steps(rest: Sequence[str], *, accept: bool, fast: bool) -> tuple[Step, ...]:
    python = sys.executable
    pytest = [python, "-m", "pytest", *rest]
    if accept:
        return (Step("goldens", (*pytest, "--accept")),)
    if rest:
        return (Step("tests", tuple(pytest)),)
    if fast:
        pytest += ["-m", "not window and not browser and not slow"]
    style = (
        Step("format", (python, "-m", "ruff", "format", "--check", ".")),
        Step("lint", (python, "-m", "ruff", "check", ".")),
        Step("types", (python, "-m", "mypy")),
        Step("tests", tuple(pytest)),
    )
    shipped = Step("stories", (python, "-m", "game", "check", "--strict"))
    return style if fast else (*style, shipped)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
