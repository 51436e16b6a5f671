"""Where reading goes on behind a content note."""

from game.view.onward import onward
from game.view.screen import Atmosphere, Leaf, Piece, PieceKind


def _leaf(*names: str) -> Leaf:
    pieces = tuple(Piece(id=name, kind=PieceKind.PROSE, runs=()) for name in names)
    return Leaf(pieces=pieces, atmosphere=Atmosphere())


def _told(read: tuple[Leaf, ...], leaves: tuple[Leaf, ...]) -> list[list[str]]:
    return [[piece.id for piece in leaf.pieces] for leaf in onward(read, leaves)]


def test_it_goes_on_where_the_note_stood() -> None:
    """What stands before it on its leaf, and on the leaves before, is not told again."""
    read = (_leaf("answer"), _leaf("card", "note"))

    assert _told(read, (_leaf("answer"), _leaf("card", "text"), _leaf("more"))) == [["text"], ["more"]]


def test_what_was_skipped_may_stand_on_a_leaf_that_was_read() -> None:
    """The leaf of the note is then gone."""
    read = (_leaf("answer"), _leaf("note"))

    assert _told(read, (_leaf("answer", "skipped"),)) == [["skipped"]]


def test_a_leaf_that_comes_round_again_is_new() -> None:
    """Only what stands first was read."""
    read = (_leaf("a"), _leaf("note"))

    assert _told(read, (_leaf("a"), _leaf("text"), _leaf("a"))) == [["text"], ["a"]]


def test_where_nothing_is_new_nothing_is_told() -> None:
    """A short version may be empty."""
    assert _told((_leaf("a"), _leaf("b", "note")), (_leaf("a"), _leaf("b"))) == [[]]


def test_of_a_turn_that_was_not_read_all_is_new() -> None:
    """Also what is empty."""
    assert _told((), (_leaf(), _leaf("a"))) == [[], ["a"]]
