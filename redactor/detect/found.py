"""What recognizers hand over: a stretch of characters, and the rule who wins where two overlap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from models.entities import entity


@dataclass(frozen=True, slots=True)
class Found:
    """Characters `start` to `end` (exclusive) of the text as given may identify somebody.

    `score` 0..1; `why` is a plain reason without words of the text; `follows` is the place, in the list this
    stands in, of the finding whose value this one repeats.
    """

    start: int
    end: int
    type: str
    score: float
    why: str
    hides: bool = True
    follows: int | None = None

    @classmethod
    def of(cls, start: int, end: int, type_: str, score: float, why: str) -> Found:
        """A finding that hides if its type does."""
        return cls(start, end, type_, score, why, entity(type_).hides)


def rank(found: Found) -> tuple[bool, bool, int, float, int, int]:
    """Sorts winners first: see `settle`."""
    length = found.end - found.start
    return (not found.hides, found.follows is not None, -length, -found.score, entity(found.type).harm, found.start)


def settle(found: Sequence[Found], *, text: str) -> list[Found]:
    """The same characters covered, each by one finding, in the order of the text.

    First, overlapping findings of one type become one. Then what hides wins over what only points out, what was
    found for its own sake over what repeats another, the longer over the shorter, the surer, the more harmful. A
    loser keeps the parts that nobody else covers, as far as they hold a letter or digit; no finding crosses a line.
    """
    pieces: list[tuple[Found, int]] = []
    taken = bytearray(len(text))
    united = _unite(found)
    for one, source in sorted(united, key=lambda pair: rank(pair[0])):
        for start, end in _free(taken, one.start, one.end, text):
            pieces.append((replace(one, start=start, end=end), source))
        taken[one.start : one.end] = b"\1" * (one.end - one.start)
    pieces.sort(key=lambda pair: pair[0].start)
    return _renumber(pieces, found)


def _unite(found: Sequence[Found]) -> list[tuple[Found, int]]:
    """Overlapping findings of one type and standing as one, each with the place of its best part in `found`."""
    open_: dict[tuple[str, bool, int | None], int] = {}
    united: list[tuple[Found, int]] = []
    for at in sorted(range(len(found)), key=lambda at: (found[at].start, -found[at].end)):
        one = found[at]
        key = (one.type, one.hides, one.follows)
        place = open_.get(key)
        if place is not None and united[place][0].end > one.start:
            before, source = united[place]
            best, source = (before, source) if before.score >= one.score else (one, at)
            united[place] = (replace(best, start=before.start, end=max(before.end, one.end)), source)
        else:
            open_[key] = len(united)
            united.append((one, at))
    return united


def _free(taken: bytearray, start: int, end: int, text: str) -> Iterable[tuple[int, int]]:
    """The parts of start..end that are not taken, on one line each, that begin and end with a letter or digit.

    A part that was not cut keeps the edges it had.
    """
    at = start
    while at < end:
        if taken[at] or text[at] == "\n":
            at += 1
            continue
        stop = at
        while stop < end and not taken[stop] and text[stop] != "\n":
            stop += 1
        first, last = at, stop
        if first > start:
            while first < last and not text[first].isalnum():
                first += 1
        if last < end:
            while last > first and not text[last - 1].isalnum():
                last -= 1
        if any(char.isalnum() for char in text[first:last]):
            yield first, last
        at = stop


def _renumber(pieces: list[tuple[Found, int]], found: Sequence[Found]) -> list[Found]:
    """`follows` as places in the settled list; what lost its source whole stands for itself."""
    place: dict[int, int] = {}
    for at, (_, source) in enumerate(pieces):
        place.setdefault(source, at)
    settled = []
    for piece, _ in pieces:
        follows = piece.follows
        while follows is not None and follows not in place:
            follows = found[follows].follows
        settled.append(replace(piece, follows=None if follows is None else place[follows]))
    return settled
