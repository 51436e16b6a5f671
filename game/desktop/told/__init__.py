"""The window as a screen reader reads it: the words that are heard, and what can be done with each."""

import sys

BEFORE_SHOWN = sys.platform in {"win32", "darwin"}
"""Whether screen readers have to be let in before the window is shown for the first time."""
