"""What an author is told, as text."""

from game.source.diagnostic import Code, Diagnostic, Severity
from game.source.frame import WIDTH, frame, report
from game.source.source import Source, Span

LOST = Code("E201", Severity.ERROR, "a scene that does not exist")
IDLE = Code("W401", Severity.WARNING, "a flag nobody reads")


def told(text: str, span: tuple[int, int, int, int] | None, *, help: str = "", label: str = "here") -> str:  # noqa: A002  the field's name
    """The frame of one mistake in a file of this text."""
    place = Span("a.yaml", *span) if span else None
    diagnostic = Diagnostic(code=LOST, message="it is wrong", span=place, label=label, help=help)
    return frame(Source("a.yaml", text), diagnostic)


def pointer(text: str, start: int, end: int) -> tuple[str, str]:
    """The last line shown of a file of one line, and the row of the pointer, without the gutter."""
    rows = told(text, (0, start, 0, end), label="").splitlines()
    return rows[3].removeprefix("1│ "), rows[4].removeprefix(" │ ")


def test_a_mistake_is_shown_with_its_lines_a_pointer_and_a_way_out() -> None:
    """The look is the one that `story_format.md` promises."""
    text = "\n".join(["scenes:", "", *["  door:"] * 38, "        jump: kichen"])
    diagnostic = Diagnostic(
        code=LOST,
        message="no scene is called `kichen`",
        span=Span("story/1_one.yaml", 40, 14, 40, 20),
        label="this jump leads nowhere",
        help="did you mean `kitchen`?",
    )

    assert frame(Source("story/1_one.yaml", text), diagnostic) == (
        "error[E201]: no scene is called `kichen`\n"
        "  ┌─ story/1_one.yaml:41:15\n"
        "  │\n"
        "39│   door:\n"
        "40│   door:\n"
        "41│         jump: kichen\n"
        "  │               ^^^^^^ this jump leads nowhere\n"
        "  │\n"
        "  = help: did you mean `kitchen`?\n"
    )


def test_no_more_than_two_lines_stand_before_and_the_first_is_not_empty() -> None:
    """Lines before are for finding the place; an empty one finds nothing."""
    rows = told("a\n\nb\nc", (3, 0, 3, 1)).splitlines()

    assert rows[3:] == ["3│ b", "4│ c", " │ ^ here"]


def test_a_tab_is_seen_and_keeps_the_pointer_right() -> None:
    """The pointer counts a tab as it is shown."""
    assert pointer("\tlabel: \tx", 9, 10) == ("→   label: →   x", "               ^")


def test_wide_signs_take_two_columns_and_accents_none() -> None:
    """The pointer stands under the sign, not under its number in the line."""
    assert pointer("好好 x", 3, 4) == ("好好 x", "     ^")
    assert pointer("好好 x", 0, 2) == ("好好 x", "^^^^")
    assert pointer("cafe\u0301 x", 6, 7) == ("cafe\u0301 x", "     ^")


def test_a_mark_behind_the_end_of_a_line_is_still_shown() -> None:
    """What is missing is pointed at where it should stand."""
    assert pointer("label", 5, 5) == ("label", "     ^")
    assert pointer("label", 90, 99) == ("label", "     ^")


def test_a_long_line_is_cut_around_its_mark() -> None:
    """However long a paragraph is, its mistake is seen within the width of a terminal."""
    text = "word " * 400 + "MARK" + " word" * 400

    shown, row = pointer(text, 2000, 2004)

    assert len(shown) == WIDTH
    assert (shown[0], shown[-1]) == ("…", "…")
    assert shown[row.index("^") : len(row)] == "MARK"


def test_the_end_of_a_long_line_is_cut_when_the_mark_stands_before_it() -> None:
    """A line that begins with its mark is shown from its beginning."""
    shown, row = pointer("MARK" + " word" * 400, 0, 4)

    assert shown.startswith("MARK word")
    assert WIDTH - 1 <= len(shown) <= WIDTH
    assert shown[-1] == "…"
    assert row == "^^^^"


def test_a_mark_longer_than_the_line_shown_ends_with_it() -> None:
    """Not even a pointer runs over the edge."""
    shown, row = pointer("x" * 5_000, 0, 5_000)

    assert len(shown) == len(row) == WIDTH


def test_several_lines_are_drawn_by_their_first() -> None:
    """A stretch of many lines is pointed at where it begins."""
    assert told("a\n  b c\nd", (1, 2, 2, 1)).splitlines()[-1] == " │   ^^^ here"


def test_a_file_cannot_steer_the_terminal() -> None:
    """Control signs of a file are shown as pictures, in the code and in the words."""
    text = told("a\x1b[2J\u202eb", (0, 0, 0, 1), label="a\x07", help="\x1b[31mred")

    assert "1│ a␛[2J�b" in text
    assert "a␇" in text
    assert text.replace("\n", "").isprintable()


def test_lines_to_paste_stand_below_their_sentence() -> None:
    """A mended line keeps its own depth behind the words that introduce it."""
    text = told("x", (0, 0, 0, 1), help="put it in quotes:\n- label: 'x'\n  text: y")

    assert text.endswith(" = help: put it in quotes:\n         - label: 'x'\n           text: y\n")


def test_a_route_is_shown_ready_to_be_played() -> None:
    """The choices that lead to a mistake can be pasted behind `play`."""
    diagnostic = Diagnostic(code=LOST, message="stuck", span=None, route=("1", "3", "2"))

    assert frame(None, diagnostic) == "error[E201]: stuck\n = play: --route 1,3,2\n"


def test_what_has_no_place_has_no_frame() -> None:
    """A folder without files is told in words alone."""
    assert told("", None, help="add one") == "error[E201]: it is wrong\n = help: add one\n"


def test_a_place_in_a_file_that_is_not_at_hand_is_named() -> None:
    """Without the text there is still the place."""
    diagnostic = Diagnostic(code=IDLE, message="idle", span=Span("b.yaml", 4, 0, 4, 1))

    assert frame(None, diagnostic) == "warning[W401]: idle\n ┌─ b.yaml:5:1\n"


def test_a_report_goes_through_the_files_in_the_order_people_count() -> None:
    """Chapter 2 stands before chapter 10, line 3 before line 20, and what has no place before all."""
    places = [
        Span("10_ten.yaml", 0, 0, 0, 1),
        Span("2_two.yaml", 19, 0, 19, 1),
        Span("2_two.yaml", 2, 5, 2, 6),
        Span("2_two.yaml", 2, 0, 2, 1),
        None,
    ]
    mistakes = [Diagnostic(code=LOST, message=str(number), span=place) for number, place in enumerate(places)]

    text = report(mistakes, {})

    assert [row.split(": ")[1] for row in text.splitlines() if "E201" in row] == ["4", "3", "2", "1", "0"]
    assert text.count("\n\n") == 4


def test_nothing_wrong_is_nothing_said() -> None:
    """A report of no mistakes is empty."""
    assert report([], {}) == ""


def test_colour_adds_nothing_but_colour() -> None:
    """Without its escape signs a coloured report is the plain one."""
    diagnostic = Diagnostic(code=LOST, message="m", span=Span("a.yaml", 0, 0, 0, 1), label="l", help="h")
    sources = {"a.yaml": Source("a.yaml", "text")}

    coloured = report([diagnostic], sources, colour=True)

    assert "\x1b[31;1merror[E201]\x1b[0m" in coloured
    for code in ("31;1", "33;1", "34", "36", "1", "0"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == report([diagnostic], sources)
