"""`text`: blocks, parts, and what follows what."""

import pytest

from game.model.condition import Condition
from game.model.expression import Variable
from game.model.prose import Paragraph, Part, Text, Words
from tests.compiler.small import block_of, told_of

FINE, TOLD = Condition(Variable(2)), Condition(Variable(3))


def _words(text: Text) -> list[object]:
    """Paragraphs as their words, parts as lists of condition and words."""
    found: list[object] = []
    for item in text:
        if isinstance(item, Paragraph):
            found += [word.text for word in item.words if isinstance(word, Words)]
        else:
            found.append([(condition, _words(inside)) for condition, inside in item.branches])
    return found


def _text(written: str) -> Text:
    return block_of(f"door:\n  text:\n{written}\n  jump: last\n").text


def test_a_block_may_stand_alone_or_in_a_list() -> None:
    """With two paragraphs in it, or as bare words."""
    assert _words(block_of("door:\n  text: |\n    One.\n\n    Two.\n  jump: last\n").text) == ["One.", "Two."]
    assert _words(_text("    - |\n      One.\n\n      Two.\n    - Three.")) == ["One.", "Two.", "Three."]


def test_if_and_what_follows_it_are_one_part() -> None:
    """A second `if` begins another, and so does what stands behind a block."""
    text = _text(
        """\
    - if: fine
      text: |
        A.
    - else if: told
      text: |
        B.
    - else: |
        C.
    - if: told
      text: |
        D.
    - |
      E.
    - if: fine
      text: |
        F."""
    )

    assert _words(text) == [
        [(FINE, ["A."]), (TOLD, ["B."]), (None, ["C."])],
        [(TOLD, ["D."])],
        "E.",
        [(FINE, ["F."])],
    ]


def test_parts_nest() -> None:
    """A part's text may be a list of parts."""
    inside = "        - A.\n        - if: told\n          text: B.\n        - else: C."
    text = _text(f"    - if: fine\n      text:\n{inside}")

    assert _words(text) == [[(FINE, ["A.", [(TOLD, ["B."]), (None, ["C."])]])]]


def _nested(depth: int) -> str:
    """Parts in parts, so deep."""
    lines = []
    for level in range(depth):
        lines += [f"{'    ' * level}    - if: fine", f"{'    ' * level}      text:"]
    return "\n".join([*lines, f"{'    ' * depth}    - A."])


def test_parts_nest_four_deep_and_no_deeper() -> None:
    """What is deeper belongs into a scene of its own."""
    assert isinstance(_text(_nested(4))[0], Part)
    assert told_of(f"door:\n  text:\n{_nested(5)}\n  jump: last\n") == [("E166", "if: fine")]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("    - else if: fine\n      text: A.", [("E164", "else if")]),
        ("    - else: A.", [("E164", "else")]),
        ("    - if: fine\n      text: A.\n    - B.\n    - else: C.", [("E164", "else")]),
        ("    - if: fine\n      text: A.\n    - else: B.\n    - else: C.", [("E164", "else")]),
        ("    - if: fine", [("E165", "if: fine")]),
        ("    - text: A.", [("E165", "text: A.")]),
        ("    - if: fine\n      else: A.", [("E165", "if: fine")]),
        ("    - - A.", [("E165", "- A.")]),
        ("    - if: fine\n      txet: A.", [("E151", "txet")]),
        ("    - when: fine\n      text: A.", [("E151", "when")]),
        ("    - if: fnie\n      text: |\n        {nigths}", [("E202", "fnie"), ("E202", "nigths")]),
        ("    - if:\n      text: A.", [("E154", "")]),
        ("    if: fine\n    text: A.", [("E123", "if")]),
        ("    []", [("E154", "[]")]),
    ],
)
def test_what_is_not_one_condition_and_one_text_is_told(written: str, told: list[tuple[str, str]]) -> None:
    """Each where it stands, once."""
    assert told_of(f"door:\n  text:\n{written}\n  jump: last\n") == told


def test_equal_lines_of_one_block_have_different_ids() -> None:
    """Also when they stand in different parts, and in the short version."""
    text = "  text:\n    - Rain.\n    - if: fine\n      text: Rain.\n"
    block = block_of(f"door:\n  note: Rain.\n{text}  short: Rain.\n  jump: last\n")
    first, part = block.text
    assert isinstance(first, Paragraph)
    assert isinstance(part, Part)
    second, third = part.branches[0][1][0], block.short[0]
    assert isinstance(second, Paragraph)
    assert isinstance(third, Paragraph)

    assert len({first.id, second.id, third.id}) == 3
