"""What stands in the page of a map, read again."""

import json
import zlib
from base64 import b64decode
from typing import Any


def data_in(page: str) -> Any:  # noqa: ANN401  JSON
    """The data of a whole page."""
    _, _, behind = page.partition('type="application/x-packed">')
    return unpacked(behind.partition("</script>")[0])


def unpacked(letters: str) -> Any:  # noqa: ANN401  JSON
    """The data of its block."""
    return json.loads(zlib.decompress(b64decode(letters)))
