"""Every condition of a story is found, with its place and what is known there."""

from game.analysis.lint.asked import Depends
from tests.analysis.lint.small import manuscript_of

SCENES = """\
door:
  text:
    - if: trust >= 3
      text:
        - |
          {fine: Yes. | No.}
        - if: told
          text: |
            Told.
    - else if: nights > 5
      text: |
        Late.
    - else: |
        Early.
  choices:
    - label: Knock.
      if: stake == hidden
      jump:
        - if: fine and told
          jump: door
        - jump: last
    - label: Wait.
  jump: last
"""


def test_each_is_found_where_it_is_written() -> None:
    """The line its name leads to holds its words."""
    manuscript = manuscript_of(SCENES)
    lines = []
    for asked in manuscript.asked:
        span = manuscript.where(asked.name)
        assert span is not None
        lines.append((asked.depends, manuscript.sources[span.path].lines[span.line].strip(" -")))

    assert lines == [
        (Depends.PART, "if: trust >= 3"),
        (Depends.EITHER, "{fine: Yes. | No.}"),
        (Depends.PART, "if: told"),
        (Depends.PART, "else if: nights > 5"),
        (Depends.PART, "else: |"),
        (Depends.CHOICE, "if: stake == hidden"),
        (Depends.JUMP, "if: fine and told"),
        (Depends.JUMP, "jump: last"),
    ]


def test_what_is_known_where_it_is_asked() -> None:
    """What a part stands inside holds, and what was asked before it does not."""
    outer, words, inner, second, rest, *_ = manuscript_of(SCENES).asked

    assert words.known.held == inner.known.held == (outer.condition,)
    assert second.before == (outer.condition,)
    assert rest.before == (outer.condition, second.condition)
    assert (rest.condition, rest.known.held) == (None, ())
