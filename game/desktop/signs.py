"""Small marks as pictures: disc, ring, cross, a bookmark's ribbon, and the flame that ends a page."""

from functools import lru_cache
from math import cos, pi, sin

import pygame

from game.desktop.theme import Colour

FINE = 8
"""How much larger they are drawn."""


@lru_cache(maxsize=16)
def disc(side: int, colour: Colour) -> pygame.Surface:
    """What was found."""
    large = _large((side, side), colour)
    pygame.draw.circle(large, colour, (side * FINE // 2, side * FINE // 2), side * FINE // 2)
    return pygame.transform.smoothscale(large, (side, side))


@lru_cache(maxsize=16)
def ring(side: int, colour: Colour) -> pygame.Surface:
    """What is not there yet."""
    large, radius = _large((side, side), colour), side * FINE // 2
    pygame.draw.circle(large, colour, (radius, radius), radius, round(radius * 0.28))
    return pygame.transform.smoothscale(large, (side, side))


@lru_cache(maxsize=16)
def cross(side: int, colour: Colour) -> pygame.Surface:
    """What will never be."""
    large, far = _large((side, side), colour), side * FINE
    thick = far / 7
    for start, end in (((0.0, 0.0), (1.0, 1.0)), ((1.0, 0.0), (0.0, 1.0))):
        across = pygame.Vector2(end[0] - start[0], end[1] - start[1]).rotate(90).normalize() * thick / 2
        tip = pygame.Vector2(thick / 2, thick / 2)
        near = pygame.Vector2(start) * (far - thick) + tip
        away = pygame.Vector2(end) * (far - thick) + tip
        pygame.draw.polygon(large, colour, [near - across, near + across, away + across, away - across])
    return pygame.transform.smoothscale(large, (side, side))


@lru_cache(maxsize=16)
def ribbon(size: tuple[int, int], colour: Colour) -> pygame.Surface:
    """What was chosen before: a ribbon that hangs down, cut out at its end."""
    wide, high = size[0] * FINE, size[1] * FINE
    large = _large(size, colour)
    cut = high - wide * 0.55
    pygame.draw.polygon(large, colour, [(0, 0), (wide, 0), (wide, high), (wide / 2, cut), (0, high)])
    return pygame.transform.smoothscale(large, size)


@lru_cache(maxsize=4)
def closing(size: tuple[int, int], colour: Colour, line: Colour, thick: int) -> pygame.Surface:
    """A flame between two short lines."""
    wide, high = size
    made = pygame.Surface(size, pygame.SRCALPHA)
    length = (wide - 2 * high) // 2
    for x in (0, wide - length):
        made.fill(line, (x, (high - thick) // 2, length, thick))
    drop = _flame(high, colour)
    made.blit(drop, drop.get_rect(center=(wide // 2, high // 2)))
    return made


def _flame(high: int, colour: Colour) -> pygame.Surface:
    """A drop with its point up."""
    radius = high * FINE / 2
    large = _large((high, high), colour)
    turns = [2 * pi * step / 60 for step in range(60)]
    points = [
        (radius * (1 + 0.62 * sin(turn) * abs(sin(turn / 2)) ** 1.6), radius * (1 - cos(turn)))
        for turn in turns
    ]
    pygame.draw.polygon(large, colour, points)
    return pygame.transform.smoothscale(large, (high, high))


def _large(size: tuple[int, int], colour: Colour) -> pygame.Surface:
    made = pygame.Surface((size[0] * FINE, size[1] * FINE), pygame.SRCALPHA)
    made.fill((*colour, 0))
    return made
