"""Two thousand damaged chapters, read in a process that may crash alone."""

import subprocess
import sys

CASES = 2_000


def test_no_damage_ends_in_a_traceback_a_hang_or_a_crash() -> None:
    """Every case is read or told, alike by both parsers and within its time; else the process says which."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.compiler.fuzz", str(CASES)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
