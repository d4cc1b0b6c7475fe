"""A value once found is found everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redactor.detect.found import Found
from redactor.detect.page import Page

_NAMES = {"PERSON", "LOCATION", "ORGANIZATION"}


def spread(page: Page, found: Sequence[Found]) -> Iterator[Found]:
    """Other places where the very words of a found name stand; `follows` is the name's place in `found`."""
    source: dict[str, int] = {}
    for at, one in enumerate(found):
        value = page.low[one.start : one.end]
        if one.type in _NAMES and len(value) > 3:
            source.setdefault(value, at)
    if not source:
        return
    values = sorted(source, key=len, reverse=True)
    for match in re.finditer(rf"\b(?:{'|'.join(map(re.escape, values))})\b", page.low):
        first = found[source[match[0]]]
        if match.start() != first.start:
            why = "the same as something found elsewhere"
            yield Found(match.start(), match.end(), first.type, first.score, why, first.hides, source[match[0]])
