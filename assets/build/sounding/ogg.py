"""The pages of an Ogg file: its serial number made to depend on its name, not on the hour.

libsndfile takes the number from the clock, so the same sound would be another file each time.
"""

from collections.abc import Iterator

HEADER = 27
"""Bytes of a page before its table of segments."""
SERIAL, CHECKSUM, SEGMENTS = slice(14, 18), slice(22, 26), 26
POLYNOMIAL = 0x04C11DB7


def numbered(file: bytes, serial: int) -> bytes:
    """The same file under another serial number."""
    return b"".join(_page(bytearray(page), serial) for page in _pages(file))


def _pages(file: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(file):
        count = file[at + SEGMENTS]
        table = file[at + HEADER : at + HEADER + count]
        end = at + HEADER + count + sum(table)
        yield file[at:end]
        at = end


def _page(page: bytearray, serial: int) -> bytes:
    page[SERIAL] = serial.to_bytes(4, "little")
    page[CHECKSUM] = bytes(4)
    page[CHECKSUM] = _checksum(page).to_bytes(4, "little")
    return bytes(page)


def _checksum(page: bytearray) -> int:
    total = 0
    for byte in page:
        total = (total << 8 & 0xFFFFFFFF) ^ _TABLE[total >> 24 ^ byte]
    return total


def _entry(number: int) -> int:
    number <<= 24
    for _ in range(8):
        number = (number << 1 ^ POLYNOMIAL if number & 0x80000000 else number << 1) & 0xFFFFFFFF
    return number


_TABLE = tuple(map(_entry, range(256)))
