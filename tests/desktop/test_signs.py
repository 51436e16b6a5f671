"""Small marks: what tells one from another without colour."""

import pygame
import pytest

from game.desktop.signs import closing, cross, disc, ribbon, ring

INK = (240, 230, 210)


def _seen(mark: pygame.Surface, at: tuple[float, float]) -> int:
    """How much of a mark is seen at a place, in shares of its size; of 255."""
    x, y = (round(share * (side - 1)) for share, side in zip(at, mark.get_size(), strict=True))
    return mark.get_at((x, y)).a


@pytest.mark.parametrize("side", [8, 11, 12, 24, 40])
def test_disc_ring_and_cross_differ_in_shape(side: int) -> None:
    """A disc is full, a ring is empty in the middle, a cross is empty at its four sides."""
    middle, edge, corner = (0.5, 0.5), (0.5, 0.06), (0.08, 0.08)

    assert (_seen(disc(side, INK), middle), _seen(ring(side, INK), middle)) == (255, 0)
    assert _seen(ring(side, INK), edge) > 100
    assert _seen(cross(side, INK), middle) > 100
    assert _seen(cross(side, INK), edge) == 0
    assert _seen(cross(side, INK), corner) > _seen(ring(side, INK), corner)


@pytest.mark.parametrize("size", [(6, 16), (9, 24), (18, 48)])
def test_a_ribbon_is_cut_out_at_its_end(size: tuple[int, int]) -> None:
    """Full from edge to edge at the top, two tips at the bottom and nothing between them."""
    mark = ribbon(size, INK)

    assert min(_seen(mark, (x, 0.05)) for x in (0.0, 0.5, 1.0)) == 255
    assert _seen(mark, (0.5, 1.0)) == 0
    assert min(_seen(mark, (x, 0.95)) for x in (0.0, 1.0)) > 100


def test_the_flame_stands_between_two_lines() -> None:
    """Its point is up, its belly down, and it touches neither line."""
    mark = closing((180, 27), INK, (100, 100, 100), 1)

    assert _seen(mark, (0.1, 0.5)) == _seen(mark, (0.9, 0.5)) == 255
    assert _seen(mark, (0.5, 0.7)) == 255
    assert _seen(mark, (0.47, 0.15)) < _seen(mark, (0.47, 0.8))
    assert _seen(mark, (0.4, 0.5)) == _seen(mark, (0.6, 0.5)) == 0
