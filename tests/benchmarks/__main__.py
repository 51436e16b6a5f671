"""Measure everything the project promises: `python -m tests.benchmarks [NAME ...]`.

Every module of this folder that has `measure() -> Sequence[Figure]` is a benchmark, and can be run alone
as `python -m tests.benchmarks.NAME`.
"""

import importlib
import platform
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.figure import show


def main(names: Sequence[str]) -> int:
    """Run the named benchmarks, or all; 1 if a figure misses its bar."""
    known = {file.stem for file in Path(__file__).parent.glob("*.py")} - {"__init__", "__main__", "figure"}
    unknown = set(names) - known
    if unknown:
        print(f"no benchmark is called {', '.join(sorted(unknown))}; there are {', '.join(sorted(known))}")
        return 2
    print(f"Python {platform.python_version()}, {platform.system()}, medians")
    status = 0
    for name in sorted(names or known):
        module = importlib.import_module(f"tests.benchmarks.{name}")
        if hasattr(module, "measure"):
            print(f"── {name}", flush=True)
            status |= show(module.measure())
    return status


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
