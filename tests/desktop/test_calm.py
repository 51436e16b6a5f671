"""How often a window may be lit otherwise, and what waits for it."""

from pathlib import Path

import pytest

from game.desktop.calm import MOST, SECOND, Calm
from game.desktop.intents import Press, Wish
from game.desktop.panels.keys import keys_panel
from game.desktop.settings import Settings
from game.desktop.theme import Theme
from tests.desktop.filming import Camera
from tests.desktop.stage import later, stage


def test_three_changes_a_second() -> None:
    """The fourth has to wait until the first is a second old."""
    calm = Calm()
    times = []
    for now in (tenth / 10 for tenth in range(24)):
        if calm.allows(now):
            calm.changed(now)
            times.append(now)

    assert times == [0.0, 0.1, 0.2, 1.1, 1.2, 1.3, 2.2, 2.3]


@pytest.mark.parametrize(("theme", "waits"), [(Theme.PAPER, True), (Theme.NIGHT, False)])
def test_light_pages_wait_for_calm(tmp_path: Path, theme: Theme, *, waits: bool) -> None:
    """Where a page is light the fourth panel of a second is shown when that is over; in the dark at once."""
    with stage(tmp_path, (960, 540), Settings(asked=True, theme=theme)) as desk:
        app = Camera(desk, keys_panel(desk)).app
        for _ in range(MOST + 1):
            app.panels = [keys_panel(desk)]
            app.draw()
        shown_at_once = app._drawn[0] is app.panels[-1]
        app.act(Press(Wish.DOWN))
        later(desk, SECOND)
        app.draw()

        assert shown_at_once is not waits
        assert app._drawn[0] is app.panels[-1]
