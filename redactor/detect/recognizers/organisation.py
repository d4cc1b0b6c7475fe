"""Organisations by how they are named: schools, surgeries, hostels, churches, prisons, papers, firms, clubs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.names.data import words
from redactor.detect.names.view import View, view
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.words import bag

_HEADS = {
    **dict.fromkeys(words("naming", "organisation heads"), "ORGANIZATION"),
    **dict.fromkeys(words("naming", "school heads"), "SCHOOL"),
    **dict.fromkeys(words("naming", "refuge heads"), "REFUGE"),
}
_GENERIC = words("naming", "usual organisations")
_LINKS = bag("of the and for in on to by at de y")
_LED = bag("hmp yoi hmyoi saint st masjid ysgol raf raaf hms hmcs hmas uss mv")
_PAPERS = bag(
    "gazette herald tribune sentinel chronicle mercury argus advertiser echo observer examiner reporter bugle champion",
    "news",
)
"""Papers, to whose name the article belongs: "the Bay Tribune"."""
_SAINTS = bag("saint st")
_STANDS = bag("in on at by under upon without within")
_LED_IN_CAPITALS = bag("capel eglwys cor clwb cylch")
"""Welsh chapels, choirs and clubs; in speech without capitals some of these are other words."""

_FIRM = re.compile(r"(?:sons?|daughters?|brothers|bros|partners|company|co|sisters)")
_BY = bag("at for with from by of via called join joined")
_CALLED = re.compile(
    r"\b(?:boat|ship|trawler|barge|narrowboat|yacht|ferry|cruiser|pub|bar|bakery|magazine|newspaper|museum|theatre|studio|"
    r"union|charity|group|project|church|hostel|home|company|firm|club|paper|school|refuge|nursery|surgery|"
    r"choir|centre|"
    r"cafe|factory|farm|shop|band|team|prison|hospital|ward|unit|clinic|hotel|gym|agency|garage|salon|"
    r"restaurant|college|place|(?:she's|shes)(?= called the))"
    r" (?:(?:it's|its|it is|it was|that's|thats|which is|which was|was|is|they|were|are|that was) )?(?:called|"
    r"named) (?:the )?"
)
_MOST_WORDS = 5
_FEW = 300  # bearers of a first name below which it is hardly one
_USUAL = 5.3  # Zipf frequency from which a word is hardly what a church is called after


class Organisation(Recognizer):
    """What an employer, a school, a place of worship or shelter is called; not "the local school"."""

    types = ("ORGANIZATION", "SCHOOL", "REFUGE")

    def find(self, page: Page) -> Iterator[Found]:
        seen = view(page)
        for at, stem in enumerate(seen.row.keys):
            if stem in _HEADS:
                yield from self._headed(seen, at, _HEADS[stem])
            elif stem in _LED or (stem in _LED_IN_CAPITALS and not page.caseless and seen.capital(at)):
                yield from self._led(seen, at)
            elif stem == "lady" and seen.row.keys[at - 1 : at + 2] == ["our", "lady", "of"]:
                yield from self._our_lady(seen, at)
            elif stem == "and" and at and self._surname(seen, at - 1) and at + 1 < len(page.words):
                yield from self._partners(seen, at)
            elif _FIRM.fullmatch(stem) and at > 1 and seen.row.keys[at - 1] == "and":
                yield from self._firm(seen, at)
        for at in seen.after(_CALLED):
            if seen.row.known[at].zipf < 5:
                yield self._found(
                    seen, at, self._run(seen, at), "ORGANIZATION", "follows words that name an organisation"
                )

    def _headed(self, seen: View, at: int, type_: str) -> Iterator[Found]:
        """As "Elm Tree Surgery": one to three words of which one is telling, and the word for what it is."""
        first, telling = at, False
        while first > 0 and at - first < 3 and seen.row.gaps[first] in (" ", "-") and self._part(seen, first - 1):
            first -= 1
            telling = telling or self._telling(seen, first)
        while first < at and seen.row.keys[first] in _GENERIC | _LINKS:
            first += 1
        if first < at and telling and not seen.row.public[at]:
            if (
                seen.row.keys[at] in _PAPERS
                and first
                and seen.row.keys[first - 1] == "the"
                and seen.row.gaps[first] == " "
            ):
                first -= 1
            yield self._found(seen, first, at, type_, "named as such places are")

    def _part(self, seen: View, at: int) -> bool:
        known = seen.row.known[at]
        if not seen.page.caseless:
            return seen.capital(at) and known.zipf < 6.3
        return known.zipf < 5 or (known.key in _GENERIC - _LINKS and known.zipf < 5.8)

    def _telling(self, seen: View, at: int) -> bool:
        known = seen.row.known[at]
        if known.key in _GENERIC or seen.row.public[at] or seen.row.peoples[at]:
            return False
        if not seen.page.caseless:
            return not seen.row.opens(at) or not known.ordinary
        return known.zipf < 4.4 and not re.search(r"(?:ing|ed|ly|ful|ous)$", known.key)

    def _led(self, seen: View, at: int) -> Iterator[Found]:
        """As "HMP Styal", "Saint Chad's", with what follows to say its kind."""
        last = at
        while last + 1 < len(seen.row.words) and last - at < 3 and seen.row.gaps[last + 1] in (" ", ". ", "-"):
            known = seen.row.known[last + 1]
            fits = seen.capital(last + 1) and (last == at or known.key in _HEADS)
            if not fits or known.zipf > 5.6 or any(char.isdigit() for char in known.key):
                break
            last += 1
        if last == at + 1 and seen.row.keys[at] in _SAINTS and self._saint(seen, last):
            last = self._at_its_place(seen, last)
        if last > at and (seen.row.keys[at] != "saint" or self._saint(seen, at + 1)):
            yield self._found(
                seen, at, last, _HEADS.get(seen.row.keys[last], "ORGANIZATION"), "named as such places are"
            )

    def _at_its_place(self, seen: View, at: int) -> int:
        """On over where a saint's church stands: "Saint Bega on the Shore"; else the same word."""
        row = seen.row
        last = at + 2 + (row.keys[at + 2 : at + 3] == ["the"])
        if row.keys[at + 1 : at + 2] == [] or row.keys[at + 1] not in _STANDS or last >= len(row.words):
            return at
        named = last == at + 3 if seen.page.caseless else seen.capital(last)
        plain = all(gap in (" ", "-") for gap in row.gaps[at + 1 : last + 1])
        return last if named and plain and row.known[last].zipf < _USUAL else at

    def _our_lady(self, seen: View, at: int) -> Iterator[Found]:
        """As "Our Lady of the Marsh"; not "our lady of the house"."""
        last = at + 2 + (seen.row.keys[at + 2 : at + 3] == ["the"])
        if last >= len(seen.row.words) or seen.row.gaps[last] != " " or not seen.capital(last):
            return
        if not seen.page.caseless or seen.row.known[last].zipf < _USUAL:
            yield self._found(seen, at - 1, last, "ORGANIZATION", "named as such places are")

    def _saint(self, seen: View, at: int) -> bool:
        """Whether a word may be a saint's name, with its s or without."""
        word = seen.row.words[at].low
        return any(seen.lexicon.known(low).listed for low in (word, word.removesuffix("s")))

    def _firm(self, seen: View, at: int) -> Iterator[Found]:
        """As in Harbottle and Daughters."""
        first = at - 2
        known = seen.row.known[first]
        named = seen.row.proper(first) if seen.page.caseless else seen.capital(first) and seen.capital(at)
        if (
            named
            and seen.row.gaps[at] == " "
            and seen.row.gaps[at - 1] == " "
            and not seen.row.peoples[first]
            and known.zipf < 5
        ):
            yield self._found(seen, first, at, "ORGANIZATION", "named as firms are")

    def _partners(self, seen: View, at: int) -> Iterator[Found]:
        """As in "with Rosen, Patel and Quill": surnames alone are seldom how people are listed."""
        first, row = at - 1, seen.row
        while first > 1 and row.gaps[first] == ", " and self._surname(seen, first - 1):
            first -= 1
        several = first < at - 1
        joined = row.gaps[at] in (" ", ", ") and row.gaps[at + 1] == " " and self._surname(seen, at + 1)
        if joined and (several or (first > 0 and row.keys[first - 1] in _BY and row.gaps[first] == " ")):
            yield self._found(seen, first, at + 1, "ORGANIZATION", "named as firms are")

    def _surname(self, seen: View, at: int) -> bool:
        """Whether a word is rather a surname than a first name or anything else."""
        known = seen.row.known[at]
        no_first = not seen.page.caseless and known.first < _FEW and not known.town
        hardly_first = known.last > 2 * known.first or known.unknown or no_first
        usual = known.ordinary and (seen.page.caseless or seen.row.opens(at)) and known.nameness < 0
        return hardly_first and not usual and seen.capital(at) and not seen.row.peoples[at] and not seen.row.places[at]

    def _run(self, seen: View, first: int) -> int:
        """The last word of a name that begins at `first`: on over links and capitals or rare words."""
        last, words = first, seen.row.words
        while last + 1 < len(words) and last - first < _MOST_WORDS and seen.row.gaps[last + 1] in (" ", "-", "' "):
            ahead = last + 1
            while (
                ahead + 1 < len(words)
                and seen.row.keys[ahead] in _LINKS
                and seen.row.gaps[ahead + 1] == " "
                and ahead - last < 3
            ):
                ahead += 1
            known = seen.row.known[ahead]
            linked = ahead > last + 1
            if seen.page.caseless and not (known.zipf < 4.6 or known.key in _HEADS or (linked and known.zipf < 5.7)):
                break
            if not seen.page.caseless and not seen.capital(ahead):
                break
            last = ahead
        return last

    def _found(self, seen: View, first: int, last: int, type_: str, why: str) -> Found:
        return Found.of(seen.row.words[first].start, seen.row.words[last].end, type_, 0.6, why)
