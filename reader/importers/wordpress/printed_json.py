"""JSON as a site prints it: several values in a row perhaps, behind a byte order mark and what its PHP had to say."""

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

_START = re.compile(r"[\[{]")
_MOST_STARTS = 200


def printed_values(text: str) -> Iterator[Any]:
    """Yield the JSON values in *text*: usually one, several where pages were joined in one file.

    Raises ValueError, of which JSONDecodeError says where, and RecursionError.
    """
    decoder = json.JSONDecoder()
    position = _skip(text, 0)
    first = True
    while position < len(text):
        try:
            value, position = decoder.raw_decode(text, position)
        except json.JSONDecodeError:
            after = _after_notices(text, decoder) if first else -1
            if after < 0:
                raise
            position, first = after, False
            continue
        yield value
        first, position = False, _skip(text, position)


def _after_notices(text: str, decoder: json.JSONDecoder) -> int:
    """Return where the posts begin in *text*, which begins with what PHP had to say; -1 where there are none."""
    for match in islice(_START.finditer(text), _MOST_STARTS):
        try:
            value, _ = decoder.raw_decode(text, match.start())
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict) or (isinstance(value, list) and value and isinstance(value[0], dict)):
            return match.start()
    return -1


def _skip(text: str, position: int) -> int:
    while position < len(text) and text[position] in " \t\r\n\ufeff":
        position += 1
    return position
