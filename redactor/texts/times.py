"""Times as transcripts write them."""

from __future__ import annotations

import math
import re

CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,9})?"
"""A time as a pattern: 0:03, 00:00:03.170, 0:0:3.17, 01:02:03,5."""

_PARTS = re.compile(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?")
_LONGEST = 7 * 24 * 3600.0  # seconds; what says more is no time within a recording


def seconds(text: str) -> float | None:
    """A time in seconds; None where it is none."""
    match = _PARTS.fullmatch(text.strip())
    if match is None or int(match[2]) > 59 or int(match[3]) > 59:
        return None
    return number(3600 * int(match[1] or 0) + 60 * int(match[2]) + float(f"{match[3]}.{match[4] or 0}"))


def number(value: object) -> float | None:
    """A number of seconds as tables and JSON write it, or a time; None where it is neither."""
    if isinstance(value, str):
        if ":" in value:
            return seconds(value)
        try:
            value = float(value.strip().removesuffix("s").replace(",", "."))
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        found = float(value)
    except OverflowError:
        return None
    return found if math.isfinite(found) and 0 <= found <= _LONGEST else None
