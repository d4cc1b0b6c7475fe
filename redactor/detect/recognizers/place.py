"""Places by their names: listed towns, counties, quarters and countries, where they are said as places."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.names.view import View, view
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.words import bag

_WHERE = bag(
    "in from to near outside around round at of towards toward through via by over into leaving off across called"
)
_KINDS = bag(
    "park road bridge estate beach hill green heath common harbour island village street lane arms tavern inn station"
)
_USUAL = 5.0  # Zipf frequency from which a word is hardly ever meant as a place where case says nothing


class Place(Recognizer):
    """Listed places; one whose name is also a word or a person's must stand where places stand."""

    types = ("LOCATION",)

    def find(self, page: Page) -> Iterator[Found]:
        seen = view(page)
        at = 0
        while at < len(page.words):
            last = self._last(seen, at)
            if last >= at and not seen.row.public[at]:
                yield Found.of(page.words[at].start, seen.end(last), "LOCATION", 0.6, "a place by its name")
            at = max(last, at) + 1

    def _last(self, seen: View, at: int) -> int:
        """The last word of a place that begins at word `at`; the word before `at` where none does."""
        row = seen.row
        length = seen.lexicon.places.at(row.stems, at)
        if not seen.capital(at) and row.keys[at] != "the":
            return at - 1
        if length > 1 and all(seen.capital(place) or row.known[place].zipf > 6 for place in range(at, at + length)):
            return self._with_kind(seen, at + length - 1)
        known = row.known[at]
        listed = length == 1
        if not listed and not (known.town and (not known.ordinary or not seen.page.caseless)):
            return at - 1
        return self._with_kind(seen, at) if self._meant(seen, at, listed=listed) else at - 1

    def _meant(self, seen: View, at: int, *, listed: bool) -> bool:
        known, row = seen.row.known[at], seen.row
        placed = at > 0 and row.gaps[at] == " " and row.keys[at - 1] in _WHERE
        if not known.ordinary:
            return placed or listed or known.nameness < 0
        if seen.page.caseless:
            return listed and placed and known.zipf < _USUAL
        return placed or (listed and not row.opens(at))

    def _with_kind(self, seen: View, last: int) -> int:
        """On over a word for what it is: "Heaton Park"."""
        after = last + 1
        if (
            after < len(seen.row.words)
            and seen.row.gaps[after] == " "
            and seen.row.keys[after] in _KINDS
            and seen.capital(after)
        ):
            return after
        return last
