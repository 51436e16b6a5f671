"""A window that looks about without a pause, and tells much to everybody who comes in, as a process of its
own: it ends once so many came.

    python -m tests.desktop.told.restless TIMES
"""

import sys
import time
from functools import partial

from game.desktop.heard.aloud import Aloud
from game.desktop.told.teller import Teller
from game.desktop.told.things import Thing

PAGES = 20
LAST = f"Page {PAGES - 1}."
"""The last words each is told. (Who left before all of it was sent, and came again at once, would end
AccessKit's thread: on its new connection it unregisters what it has registered on the old one.)"""


def main(times: int) -> int:
    """Say when somebody can come, and of each when they have been told all."""
    teller = Teller(lambda: None, lambda: 0.0)  # no words are ever taken away: all is told when it says so
    teller.open("Restless")
    _say("open")
    for came in range(times):
        while not teller.look(focused=bool(came % 2)):
            time.sleep(0)
        for page in range(PAGES):
            teller.look(focused=bool(page % 2))
            teller.follow(partial(_page, came, page), "Restless", (640, 360), "")
        _say("told")
    teller.close()
    return 0


def _page(came: int, page: int) -> Aloud:
    words = f"Page {page}."
    return Aloud(parts=(words,), page=(came, page), things=(Thing(words=words),))


def _say(word: str) -> None:
    print(word, flush=True)  # noqa: T201  whoever comes waits for it


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1])))
