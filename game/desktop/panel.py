"""What fills the window: a page of a story, a menu, a list. One lies over the other, the topmost acts."""

from dataclasses import dataclass
from typing import Protocol, TypeAlias

import pygame

from game.desktop.heard.aloud import Aloud
from game.desktop.intents import Intent
from game.desktop.pace import Pace


@dataclass(frozen=True, slots=True)
class Stay:
    """Nothing opens or closes."""


@dataclass(frozen=True, slots=True)
class Back:
    """Close this panel and show the one under it; `and_then` opens instead."""

    and_then: "Panel | None" = None


@dataclass(frozen=True, slots=True)
class Open:
    """Lay another panel over this one."""

    panel: "Panel"


@dataclass(frozen=True, slots=True)
class Start:
    """Close everything and begin with this panel."""

    panel: "Panel"


@dataclass(frozen=True, slots=True)
class Leave:
    """Close the window."""


Move: TypeAlias = Stay | Back | Open | Start | Leave


class Panel(Protocol):
    """One panel. `title` is what the window is called meanwhile."""

    @property
    def title(self) -> str:
        """What stands in the window's bar."""

    def take(self, intent: Intent) -> Move:
        """Act on what the player wants."""

    def pace(self) -> Pace:
        """How often it needs to be looked at while nobody does anything."""

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw all of it."""

    def aloud(self) -> Aloud:
        """What a voice says of it, as it was drawn last."""
