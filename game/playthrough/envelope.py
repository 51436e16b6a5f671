"""What is written, with a checksum before it, so that no damage goes unnoticed.

    {"checksum":"8 hex digits","save":…}

and the end of the line, which tells a file that was cut short.
"""

import json
import re
import zlib
from dataclasses import dataclass
from typing import Any

_BEGINNING = re.compile(rb'\{"checksum":"([0-9a-f]{8})",')
_END = b"}\n"


@dataclass(frozen=True, slots=True)
class Unsound:
    """Why a file cannot be used, as a sentence for the player."""

    sentence: str


CUT_SHORT = Unsound("This file is cut short: writing it was interrupted.")
DAMAGED = Unsound("This file is damaged: it no longer holds what was written.")


def seal(value: object) -> bytes:
    """The bytes of a file that holds `value`, whatever JSON can say."""
    rest = b'"save":' + json.dumps(value, separators=(",", ":")).encode("ascii") + _END
    return b'{"checksum":"%08x",' % zlib.crc32(rest) + rest


def unseal(data: bytes) -> Any | Unsound:  # noqa: ANN401  JSON is anything
    """What such a file holds, or why it cannot be read. Never raises, whatever the bytes are.

    A CRC of 32 bits notices every change inside four neighbouring bytes, so every flipped one.
    """
    if not data.endswith(_END):
        return CUT_SHORT
    if not checksum(data):
        return DAMAGED
    try:
        return json.loads(data)["save"]
    except (LookupError, TypeError, ValueError, RecursionError):
        return DAMAGED


def checksum(data: bytes) -> str:
    """The eight digits that tell what such a file holds from what others do; empty if it is damaged."""
    beginning = _BEGINNING.match(data)
    if beginning is None or int(beginning[1], 16) != zlib.crc32(data[beginning.end() :]):
        return ""
    return beginning[1].decode("ascii")
