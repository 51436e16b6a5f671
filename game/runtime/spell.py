"""Values in words: 4, four, Four, fourth, Fourth."""

from game.model.prose import Form
from game.model.story import Variable, VariableKind

# fmt: off
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# fmt: on
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def spell(variable: Variable, value: int, form: Form) -> str:
    """A value as it is read: a word variable's word, yes or no, or a number in the form asked for."""
    match variable.kind:
        case VariableKind.WORD:
            return _cased(variable.words[value], form)
        case VariableKind.YES_NO:
            return _cased("yes" if value else "no", form)
        case VariableKind.NUMBER:
            return _number(value, form)


def _number(value: int, form: Form) -> str:
    match form:
        case Form.NUMBER:
            return str(value) if value >= 0 else f"−{-value}"
        case Form.WORD | Form.CAPITAL_WORD:
            return _cased(cardinal(value), form)
        case Form.ORDINAL | Form.CAPITAL_ORDINAL:
            return _cased(ordinal(value), form)


def _cased(word: str, form: Form) -> str:
    if form in {Form.CAPITAL_WORD, Form.CAPITAL_ORDINAL}:
        return word[:1].upper() + word[1:]
    return word


def cardinal(value: int) -> str:
    """`twenty-one`; numbers of a thousand and more stay figures."""
    if value < 0:
        return f"minus {cardinal(-value)}"
    if value < 20:
        return _ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        return f"{_ONES[hundreds]} hundred" + (f" and {cardinal(rest)}" if rest else "")
    return str(value)


def ordinal(value: int) -> str:
    """`twenty-first`; of a thousand and more `1000th`."""
    word = cardinal(value)
    if word[-1].isdigit():
        last = "" if value // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "")
        return word + (last or "th")
    cut = max(word.rfind("-"), word.rfind(" ")) + 1
    head, tail = word[:cut], word[cut:]
    if tail in _ORDINALS:
        return head + _ORDINALS[tail]
    return head + (tail[:-1] + "ieth" if tail.endswith("y") else tail + "th")
