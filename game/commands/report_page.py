"""A report as a page of text."""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

from game.analysis.report.ends import Ends
from game.analysis.report.measure import Measure, ranged
from game.analysis.report.report import Report
from game.model.bars import Unit
from game.model.story import VariableKind

SECTIONS = {
    "Reading": ("first_choice", "between_median", "between_share", "between_most"),
    "Choices": (
        *("options_share", "options_least", "label_words", "difference", "effects_read"),
        *("flags_read", "flags_return", "unlocked", "dead_ends"),
    ),
    "A second play": ("freshness", "overlap", "overlap_high"),
    "Endings": ("endings", "same_endings"),
    "Numbers at the end": ("last_values", "range_used"),
    "Eyes": ("pov",),
    "Style": ("phrases", "stacks", "phonetic", "exclamations", "repeated", "sentences"),
    "Care": ("notes_without_short", "one_line_pages"),
}
"""The measures by what they are about; of some a story may have several."""

WIDTH = 100
TITLE, VALUE, BAR = 58, 16, 15
NAMED = 6
"""Things to look at that are named where a bar is missed."""
PACE = 220
"""Words a minute."""

GREEN, RED, BOLD, FAINT = "32", "31;1", "1", "2"


def page(found: Report, *, colour: bool = False) -> str:
    """All of it; what misses its bar is marked, and counted at the end."""
    ink = _Ink(colour=colour)
    extra: Mapping[str, Iterable[str]] = {
        "Reading": _play(found),
        "Choices": _sizes(found),
        "Endings": _endings(found),
        "Numbers at the end": _values(found),
        "Eyes": _eyes(found),
    }
    rows = [ink.put(found.story.title, BOLD), "", *_written(found)]
    for section, names in SECTIONS.items():
        measures = [
            measure
            for measure in found.measures
            if measure.id.partition(".")[0] in names and not measure.left_out
        ]
        more = list(extra.get(section, ()))
        if measures or more:
            rows += ["", ink.put(section, BOLD), *more]
            rows += [row for measure in measures for row in _measure(measure, ink)]
    return "\n".join([*rows, "", *_verdict(found, ink)])


class _Ink:
    """Colours for who looks."""

    def __init__(self, *, colour: bool) -> None:
        self._colour = colour

    def put(self, text: str, code: str) -> str:
        """The text in a colour, if there are any."""
        return f"\x1b[{code}m{text}\x1b[0m" if self._colour else text


def _written(found: Report) -> Iterator[str]:
    story, written = found.story, found.written
    kinds = {"text": written.text, "labels": written.labels, "notes": written.notes}
    kinds["notebook"] = written.notebook
    yield from _row("words", f"{written.all:,}: {_counts(kinds)}")
    yield from _row("of the text", _counts(written.voices))
    if written.speakers:
        names = {each.id: each.name for each in story.cast}
        yield from _row("speech", _counts({names[id_]: words for id_, words in written.speakers.items()}))
    yield from _row("by chapter", _counts(written.chapters))
    if written.ease is not None:
        yield from _row("reading ease", f"{written.ease:.0f} (60 is plain English, 90 the easiest)")
    yield from _row("scenes", f"{len(story.scenes):,}, choices {found.choices:,}")
    states = found.verdict if found.ends.plays else f"{found.states:,}, all of them"
    yield from _row("states", f"{states}; transitions {found.transitions:,}")


def _play(found: Report) -> Iterator[str]:
    words = found.words_read
    minutes = f"{words.mean / PACE:.0f} minutes at {PACE} words a minute"
    spread = f"{words.mean:,.0f} ± {words.error:,.0f} words, mostly {words.low:,.0f} to {words.high:,.0f}"
    yield from _row("a play", f"{spread}; {found.taken:.1f} choices; {minutes}")
    between = found.between
    yield from _row("between choices", f"mostly {between.low:,.0f} to {between.high:,.0f} words")


def _sizes(found: Report) -> Iterator[str]:
    if found.sizes:
        sizes = (f"{size}: {100 * share:.0f} %" for size, share in found.sizes.items())
        yield from _row("open in a menu", ", ".join(sizes))


def _endings(found: Report) -> Iterator[str]:
    how = f"of {found.ends.plays:,} plays" if found.ends.plays else "exactly"
    titles = {ending.id: ending.title for ending in found.story.endings}
    for ending, odds in sorted(found.ends.odds.items(), key=lambda pair: -pair[1]):
        yield f"  {titles[ending]:<{TITLE}}{100 * odds:>6.2f} %"
    if titles:
        yield f"  {'(every open choice as likely)':<{TITLE}}{how}"
    for name, ends in found.temperaments.items():
        yield f"  {'mostly, if ' + name:<{TITLE}}{_mostly(ends, titles)}"


def _mostly(ends: Ends, titles: Mapping[str, str]) -> str:
    if not ends.likeliest:
        return "no ending"
    return f"{titles[ends.likeliest]}, {100 * ends.odds[ends.likeliest]:.0f} %"


def _values(found: Report) -> Iterator[str]:
    for variable in found.story.variables:
        values = found.values.get(variable.name, {})
        if variable.kind is VariableKind.NUMBER and values:
            shares = ", ".join(f"{value}: {100 * share:.0f} %" for value, share in values.items())
            yield from _row(variable.name, shares)


def _eyes(found: Report) -> Iterator[str]:
    names = {each.id: each.name for each in found.story.cast}
    heads = (f"{names[id_]} {100 * share:.0f} %" for id_, share in found.heads.items())
    if found.heads:
        yield from _row("seen by", ", ".join(heads))
    if set(found.truths) - {"unsaid"}:
        truths = (f"{name} {100 * share:.0f} %" for name, share in found.truths.items())
        yield from _row("what is so", ", ".join(truths))


def _measure(measure: Measure, ink: _Ink) -> Iterator[str]:
    """Its mark, title, value and bar; where that is missed its key, and below it what to look at."""
    mark, code = {True: ("ok", GREEN), False: ("MISS", RED), None: ("", FAINT)}[measure.held]
    bar = ranged(measure.bar, measure.unit) if measure.bar else ""
    key = measure.id if measure.held is False else ""
    row = f"{measure.title:<{TITLE - 6}}{value_of(measure):<{VALUE}}{bar:<{BAR}}{key}".rstrip()
    yield f"  {ink.put(f'{mark:<6}', code)}{row}"
    if measure.held is False:
        more = len(measure.details) - NAMED
        for detail in (
            *measure.details[:NAMED],
            *([f"and {more} more (--json has all)"] if more > 0 else []),
        ):
            yield from wrap(detail, WIDTH, initial_indent=" " * 10, subsequent_indent=" " * 12)


def value_of(measure: Measure) -> str:
    """What was measured, with its error."""
    if measure.least is None or measure.most is None:
        return "not known"
    least, most = _number(measure.least, measure), _number(measure.most, measure)
    sign = " %" if measure.unit is Unit.SHARE else ""
    if least != most:
        return f"{least} to {most}{sign}"
    error = f" ± {_error(measure.error)}" if measure.error else ""
    return f"{least}{error}{sign}"


def _number(value: float, measure: Measure) -> str:
    return f"{value:,.1f}" if measure.unit is Unit.SHARE or value != int(value) else f"{value:,.0f}"


def _error(error: float) -> str:
    """A small one is not told as none."""
    return f"{error:.1f}" if error >= 0.1 else f"{max(error, 0.01):.2f}"


def _verdict(found: Report, ink: _Ink) -> Iterator[str]:
    judged = [measure for measure in found.measures if measure.held is not None]
    held = f"{len(judged) - len(found.missed)} of {len(judged)} bars held"
    missed = ", ".join(measure.id for measure in found.missed)
    yield from wrap(f"{held}; missed: {missed}." if missed else f"All {len(judged)} bars held.", WIDTH)
    yield from wrap(_left_out(found), WIDTH)
    sampled = f"± is one standard error, of {found.plays:,} plays by chance (--seed {found.seed})"
    yield ink.put(f"{sampled}; what has none is exact or an extreme that was seen.", FAINT)


def _left_out(found: Report) -> str:
    """How many bars were left out and why; nothing for none."""
    counts = {why: len(measures) for why, measures in found.left_out.items()}
    whole = sum(counts.values())
    if not whole:
        return ""
    why = "; ".join(f"{count} for {reason}" for reason, count in counts.items())
    bars = "bar was" if whole == 1 else "bars were"
    return f"{whole} {bars} left out: {why}. State one under `bars:` in story.yaml to be held to it."


def _row(name: str, told: str) -> Iterator[str]:
    yield from wrap(told, WIDTH, initial_indent=f"  {name:<16}  ", subsequent_indent=" " * 20)


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {words:,}" for name, words in counts.items() if words)
