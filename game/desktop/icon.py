"""The window's icon: a chair in the dark, drawn."""

import pygame

from game.desktop.theme import NIGHT

SIZE = 64


def icon() -> pygame.Surface:
    """An armchair from the front, on night."""
    large = pygame.Surface((SIZE * 4, SIZE * 4), pygame.SRCALPHA)
    unit = SIZE * 4 / 16
    pygame.draw.rect(large, NIGHT.ground, large.get_rect(), border_radius=round(3 * unit))
    parts = ((4.6, 2.6, 6.8, 7.0), (2.4, 6.4, 2.6, 6.0), (11.0, 6.4, 2.6, 6.0), (4.4, 8.8, 7.2, 3.6))
    for x, y, wide, high in parts:
        rect = pygame.Rect(round(x * unit), round(y * unit), round(wide * unit), round(high * unit))
        pygame.draw.rect(large, NIGHT.focus, rect, border_radius=round(1.1 * unit))
        pygame.draw.rect(large, NIGHT.ground, rect, width=round(0.28 * unit), border_radius=round(1.1 * unit))
    return pygame.transform.smoothscale(large, (SIZE, SIZE))
