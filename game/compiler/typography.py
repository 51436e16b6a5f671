"""Straight quotes and double hyphens as a printer sets them, by language."""

import re
from typing import NamedTuple


class Quotes(NamedTuple):
    """The signs of one language for `"…"`, `'` and `--`."""

    opening: str
    closing: str
    apostrophe: str = "’"
    dash: str = "—"


ENGLISH = Quotes("“", "”")

LANGUAGES = {
    "cs": Quotes("„", "“", dash="–"),
    "da": Quotes("»", "«", dash="–"),
    "de": Quotes("„", "“", dash="–"),
    "el": Quotes("«", "»"),
    "en": ENGLISH,
    "es": Quotes("«", "»"),
    "fi": Quotes("”", "”", dash="–"),
    "fr": Quotes("«\u00a0", "\u00a0»"),
    "hu": Quotes("„", "”", dash="–"),
    "it": Quotes("«", "»"),
    "nb": Quotes("«", "»", dash="–"),
    "nl": Quotes("“", "”"),
    "nn": Quotes("«", "»", dash="–"),
    "no": Quotes("«", "»", dash="–"),
    "pl": Quotes("„", "”"),
    "pt": Quotes("“", "”"),
    "ro": Quotes("„", "”"),
    "ru": Quotes("«", "»"),
    "sk": Quotes("„", "“", dash="–"),
    "sv": Quotes("”", "”", dash="–"),
    "tr": Quotes("“", "”"),
    "uk": Quotes("«", "»"),
}
"""By the first part of a language tag. A language that is not here is set as English."""

_OPENING = re.compile(r"\"(?<![^\s(\[{¿¡“‘„‚«‹]\")")
_OPENING_AFTER_DASH = re.compile(r"\"(?<=[—–-]\")(?=[\w('*{\\])")


def quotes_of(language: str) -> Quotes:
    """The signs of a language tag such as `en-GB`."""
    return LANGUAGES.get(re.split("[-_]", language.lower(), maxsplit=1)[0], ENGLISH)


def typeset(text: str, quotes: Quotes, before: str = "", after: str = "") -> str:
    """`text` with its quotes and dashes set; all else is left as it is.

    `before` and `after` are the signs it stands between, if it does not stand alone. A `"` opens at the
    beginning, after a space and after an opening bracket; after a dash if a word follows (`--"no"--`), else
    the dash has cut a speech off (`"But--"`).
    """
    if '"' not in text and "'" not in text and "--" not in text:
        return text
    return _set(before + text + after, quotes)[len(before) :].removesuffix(after)


def _set(text: str, quotes: Quotes) -> str:
    if '"' in text:
        text = _OPENING.sub(quotes.opening, text)
        if '"' in text:
            text = _OPENING_AFTER_DASH.sub(quotes.opening, text)
            text = text.replace('"', quotes.closing)
    text = text.replace("'", quotes.apostrophe)
    return text.replace("---", quotes.dash).replace("--", quotes.dash) if "--" in text else text
