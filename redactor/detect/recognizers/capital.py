"""What is written with a capital where no sentence begins: a name of something, unless it is everybody's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from redactor.detect.found import Found
from redactor.detect.names.cues import KIN_TITLES, RELATIONS, TITLES
from redactor.detect.names.data import words
from redactor.detect.names.view import View, view
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.words import bag

_LINKS = bag("of the and for on in upon by")
_NO_NAMES = words("naming", "capitals that name nobody") | TITLES | KIN_TITLES | RELATIONS
_TYPES = {"PERSON": "PERSON", "PLACE": "LOCATION", "ORG": "ORGANIZATION"}
_SURELY_NOT = 0.985  # how sure the tagger must be that a capital names nobody


class Capital(Recognizer):
    """Only where case says something. Fails closed: what no list explains is a name."""

    types = ("PERSON", "LOCATION", "ORGANIZATION")

    def find(self, page: Page) -> Iterator[Found]:
        if page.caseless:
            return
        seen, taken = view(page), _taken(page)
        at = 0
        while at < len(page.words):
            last = self._last(seen, at)
            if self._tells(seen, at, last):
                label = next((seen.labels[place] for place in range(at, last + 1) if seen.labels[place] in _TYPES), "")
                type_ = _TYPES.get(label, "ORGANIZATION" if last > at else "PERSON")
                # What others found within the run stays theirs: one long name would hide more than it says.
                for first, stop in _free(taken, at, last + 1):
                    if any(seen.capital(place) for place in range(first, stop)):
                        start, end = page.words[first].start, page.words[stop - 1].end
                        yield Found.of(start, end, type_, 0.4, "written like a name")
            at = max(last, at) + 1

    def _last(self, seen: View, at: int) -> int:
        """The last word of a run of capitals from word `at`, links within; the word before `at` where none begins."""
        if not self._may(seen, at):
            return at - 1
        last = at
        while last + 1 < len(seen.row.words):
            ahead = last + 1
            while ahead < len(seen.row.words) and ahead - last < 3 and seen.row.keys[ahead] in _LINKS:
                ahead += 1
            if ahead >= len(seen.row.words) or not self._may(seen, ahead):
                break
            joined = all(seen.row.gaps[place] in (" ", "-") for place in range(last + 1, ahead + 1))
            two_people = ahead > last + 1 and seen.labels[last] == seen.labels[ahead] == "PERSON"
            if two_people or not joined:
                break
            last = ahead
        return last

    def _may(self, seen: View, at: int) -> bool:
        row = seen.row
        skip = row.public[at] or row.peoples[at] or row.health[at] or row.keys[at] in _NO_NAMES
        return seen.capital(at) and not skip and len(row.keys[at]) > 1 and not row.keys[at].isdigit()

    def _tells(self, seen: View, at: int, last: int) -> bool:
        """Whether a run names something: not only the capital that begins a sentence, not what the tagger knows."""
        if last < at:
            return False
        row = seen.row
        first = at
        if row.opens(at) and row.known[at].ordinary and (last == at or row.known[at].zipf > 5.3):
            first = at + 1
        if first > last:
            return False
        rare = any(not row.known[place].ordinary for place in range(first, last + 1))
        doubt = min(float(seen.chances[place, 0]) for place in range(first, last + 1)) < _SURELY_NOT
        return rare or doubt


def _taken(page: Page) -> list[bool]:
    """Of each word, whether another recognizer found it."""
    covered = bytearray(len(page.text) + 1)
    for one in page.found:
        covered[one.start : one.end] = b"\1" * (one.end - one.start)
    return [any(covered[word.start : word.end]) for word in page.words]


def _free(taken: list[bool], first: int, stop: int) -> Iterator[tuple[int, int]]:
    """The stretches of words from `first` to before `stop` that are not taken."""
    edges = [first, *(at for at in range(first + 1, stop) if taken[at] != taken[at - 1]), stop]
    yield from ((a, b) for a, b in pairwise(edges) if not taken[a])
