"""Files as large as may be, of one sign or one mistake: told in seconds, whatever the sign."""

import time

import pytest

from game.compiler.compile import compile_files
from tests.compiler.small import STORY

PATIENCE = 20
"""Seconds of processor: a quarter of what the slowest would take if its time went up with the square."""

HEAD = "scenes:\n  door:\n"
PROSE = f"{HEAD}    text: |\n"
HEAPS = {
    "braces that close nothing": f"{PROSE}      {'}' * 200_000}\n",
    "braces that never close": f"{PROSE}      {'{' * 200_000}\n",
    "conditions in braces": f"{PROSE}      {'{fine: ' * 60_000}\n",
    "stars": f"{PROSE}      {'*' * 200_000}\n",
    "thoughts that cross": f"{PROSE}      {'*a _b ' * 35_000}\n",
    "quotes and hyphens": PROSE + '      "-' * 150_000 + "\n",
    "the same mistake": PROSE + "      {nigths}\n\n" * 12_000,
    "the same line": PROSE + "      Rain.\n\n" * 30_000,
    "turns of the page": PROSE + "      ---\n\n" * 30_000,
    "verse": PROSE + "      > Rain.\n" * 30_000,
    "a label of braces": f"{HEAD}    choices:\n      - label: x{'{' * 100_000}{'}' * 100_000}\n",
    "brackets in a condition": f"{HEAD}    jump:\n      - if: {'(' * 100_000}\n        jump: door\n",
    "a menu": f"{HEAD}    choices:\n" + "".join(f"      - label: a{n}\n" for n in range(12_000)),
    "scenes asked about": f"{HEAD}    jump:\n"
    + "".join(f"      - if: visited(s{n})\n        jump: door\n" for n in range(6_000)),
    "jumps that lead nowhere": "scenes:\n" + "".join(f"  s{n}:\n    jump: x{n}\n" for n in range(8_000)),
    "keys nobody knows": "scenes:\n" + "".join(f"  s{n}:\n    junp{n}: x\n" for n in range(8_000)),
}


@pytest.mark.parametrize("heap", HEAPS)
def test_a_heap_is_told_in_seconds(heap: str) -> None:
    """Also the second time, when the names are the same and not the same objects."""
    files = {"story.yaml": STORY, "chapters/1_one.yaml": HEAPS[heap]}
    started = time.process_time()

    first, second = compile_files(files, "heap"), compile_files(files, "heap")

    assert first.diagnostics == second.diagnostics
    assert first.diagnostics
    assert time.process_time() - started < PATIENCE
