"""Where a file that YAML cannot read is cut."""

from textwrap import dedent

from game.compiler.pieces import cut, names


def _pieces(text: str) -> list[tuple[str, bool]]:
    """The first line of each piece, and whether it is a scene."""
    lines = dedent(text).split("\n")
    found = cut(lines)

    assert [piece.end for piece in found[:-1]] == [piece.first for piece in found[1:]]
    assert (found[0].first, found[-1].end) == (0, len(lines))
    return [(lines[piece.first].strip(), piece.is_scene) for piece in found]


def test_a_chapter_is_cut_at_its_keys_and_scenes() -> None:
    """Also where a scene has a comment, braces, quotes, or has lost its colon."""
    assert _pieces(
        """\
        # a comment
        chapter: One
        scenes:  # all of them
          # the first
          door:
            pov: ann
          hall:  # second
            pov: ann
          "yard": {pov: ben}
          attic
            pov: ben
        place: room
        """
    ) == [
        ("# a comment", False),
        ("chapter: One", False),
        ("scenes:  # all of them", False),
        ("door:", True),
        ("hall:  # second", True),
        ('"yard": {pov: ben}', True),
        ("attic", True),
        ("place: room", False),
    ]


def test_scenes_stand_at_the_depth_of_the_first() -> None:
    """Two columns are the custom; four do as well."""
    assert _pieces("scenes:\n    door:\n      pov: a\n    hall:\n      pov: b") == [
        ("scenes:", False),
        ("door:", True),
        ("hall:", True),
    ]


def test_prose_at_the_margin_cuts_nothing() -> None:
    """Only keys of the format are cut at; anything else there may be a sentence that slipped."""
    assert _pieces("scenes:\n  door:\n    text: |\nAnn: Yes?\n  hall: Is it?\n  Ann said no.") == [
        ("scenes:", False),
        ("door:", True),
    ]


def test_scenes_that_do_not_stand_deeper_are_one_piece() -> None:
    """There is nothing to be cut at."""
    assert _pieces("scenes:\ndoor:\n  pov: a") == [("scenes:", False)]


def test_a_piece_may_define_what_its_lines_begin_with_and_all_keys() -> None:
    """Words of prose are no names, except the first of a line."""
    lines = [
        "  ann: {name: Ann, ink: red}",
        "  - label: Say it to Ben.",
        '  "yard" :',
        "  Three goodnights came.",
    ]

    assert set(names(lines)) == {"ann", "name", "ink", "label", "yard", "Three"}
