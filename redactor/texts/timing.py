"""Times for every word: those that are written, put in order; those that are not, spread between their neighbours."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from redactor.texts.said import Reason, Said, Unread

_WORD = 0.4  # seconds that a word takes where nothing says how long: 150 words a minute
_SLACK = 0.5  # seconds that a time may be past the recording's end: captions are rounded


def in_order(said: Sequence[Said], length: float | None) -> tuple[list[Said], list[Unread]]:
    """The same with a start and an end each, starts never running backwards, within `length` seconds (None: any).

    Where no time is written at all every time is 0.0. Also what had to be changed.
    """
    if not any(one.start is not None for one in said):
        return [replace(one, start=0.0, end=0.0) for one in said], []
    starts, changed = _believed(said, length)
    following = _following(starts)
    made, until = list[Said](), 0.0
    for one, believed, then in zip(said, starts, following, strict=True):
        start = believed if believed is not None else (until if then is None else min(until, then))
        end = one.end if believed is not None else None
        if end is not None and end < start:
            changed.append(Unread(one.line, Reason.ENDS_FIRST))
            end = None
        if end is None:
            end = start + _WORD * len(one.text.split())
            end = end if then is None or then <= start else min(end, then)
        if length is not None:
            if end > length + _SLACK and believed is not None and one.end is not None:
                changed.append(Unread(one.line, Reason.PAST_END))
            start, end = min(start, length), min(end, length)
        made.append(replace(one, start=start, end=end))
        until = end
    return made, changed


def _believed(said: Sequence[Said], length: float | None) -> tuple[list[float | None], list[Unread]]:
    """Each start that fits with the most others, None in the place of the rest; and why those are not believed.

    One wrong time early on must not cost all that follow: what is left is a longest run that never goes backwards.
    """
    starts, changed = [one.start for one in said], list[Unread]()
    if length is not None:
        for at, one in enumerate(said):
            if one.start is not None and one.start > length + _SLACK:
                starts[at] = None
                changed.append(Unread(one.line, Reason.PAST_END))
    ends, places = list[float](), list[int]()  # of the best run of each length: its last start, and where that stands
    before: dict[int, int] = {}
    for at, start in enumerate(starts):
        if start is not None:
            long = bisect_right(ends, start)
            ends[long : long + 1] = [start]
            places[long : long + 1] = [at]
            if long:
                before[at] = places[long - 1]
    kept, last = set[int](), places[-1] if places else None
    while last is not None:
        kept.add(last)
        last = before.get(last)
    for at, start in enumerate(starts):
        if start is not None and at not in kept:
            starts[at] = None
            changed.append(Unread(said[at].line, Reason.BACKWARDS))
    return starts, changed


def _following(starts: Sequence[float | None]) -> list[float | None]:
    """For each place the next start after it."""
    found: list[float | None] = []
    then: float | None = None
    for start in reversed(starts):
        found.append(then)
        then = then if start is None else start
    return found[::-1]


def spread(one: Said) -> Iterator[tuple[str, float, float]]:
    """Each word of a line with its share of the line's time, by its length in characters."""
    words = one.text.split()
    start, end = one.start or 0.0, one.end or 0.0
    whole, done = sum(len(word) + 1 for word in words), 0
    for word in words:
        begins, done = start + (end - start) * done / whole, done + len(word) + 1
        yield word, round(begins, 3), round(start + (end - start) * done / whole, 3)
