"""The panels that lie over a page being read, by the wish that opens them."""

from collections.abc import Callable, Sequence

from game.desktop.desk import Desk
from game.desktop.intents import Wish
from game.desktop.menu import Behind
from game.desktop.panel import Move, Panel
from game.desktop.panels.history import History
from game.desktop.panels.keys import keys_panel
from game.desktop.panels.notebook import notebook_panel, stats_panel
from game.desktop.panels.pause import pause_menu
from game.desktop.panels.saves import Reopen, load, load_panel, save_panel
from game.desktop.panels.skipping import OWN
from game.playthrough.playthrough import Playthrough
from game.playthrough.slots import QUICK


class OverPage:
    """What opens them; it is made when the first of them is wanted, so that a page is read without menus.

    `wish` does what has a key of its own, `reopen` makes the panel that reads a loaded playthrough, and
    `unturned` are the ids of what stands on pages of the turn that nobody has turned to yet.
    """

    def __init__(
        self,
        desk: Desk,
        wish: Callable[[Wish], Move],
        reopen: Reopen,
        behind: Behind,
        unturned: Sequence[str] = (),
    ) -> None:
        self._desk = desk
        self._wish = wish
        self._reopen = reopen
        self._behind = behind
        self._unread = sum(not piece.startswith(OWN) for piece in unturned)

    def panel(self, wish: Wish, playthrough: Playthrough) -> Panel:
        """The panel a wish opens; the menu for every wish that has none of its own."""
        desk, behind = self._desk, self._behind
        match wish:
            case Wish.HISTORY:
                return History(desk, playthrough, behind, unread=self._unread)
            case Wish.NOTEBOOK | Wish.STATS:
                made = notebook_panel if wish is Wish.NOTEBOOK else stats_panel
                return made(desk, playthrough, behind)
            case Wish.SAVE:
                return save_panel(desk, playthrough, behind)
            case Wish.LOAD:
                return load_panel(desk, playthrough.story, self._reopen, behind)
            case Wish.KEYS:
                return keys_panel(desk, behind)
            case _:
                return pause_menu(desk, playthrough.story, self._wish, behind)

    def quick_load(self, playthrough: Playthrough) -> Move:
        """Go on with the quick save."""
        return load(self._desk, QUICK, playthrough.story, self._reopen)
