"""Names of people by what announces them: a title, a relation, "my name is", "called"; and names that are no words."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.names.cues import CUES, Cues
from redactor.detect.names.view import View, view
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spoken.words import bag

_PARTICLES = bag("al el abu umm bin bint ibn ben van von der den de da di la le du st mac mc ní ni ó o")
_ADDRESSED = bag("mr mrs ms mister missus mx")
"""After these even what is otherwise a people or an illness is a name: "missus bi"."""

_NAMED_AFTER = 3.5  # Zipf frequency below which a word after a particle is the rest of a name
_WORDS = bag("den da du o ben st di")
"""Particles that are also words, or names by themselves."""

_TWICE, _BEARERS = -3.0, 200  # how much of a name, and of how many, a word said twice over must be
_NICKNAME = 5.2  # Zipf frequency below which a word after "they called me" is taken for a name


class Person(Recognizer):
    """Names of private people."""

    types = ("PERSON",)

    def find(self, page: Page) -> Iterator[Found]:
        seen, cues = view(page), CUES[page.language]
        found: dict[int, tuple[float, str]] = {}
        named = frozenset(at for at in seen.after(cues.nicknamed) if seen.row.known[at].zipf < _NICKNAME)
        strong, weak = named | frozenset(seen.after(cues.strong)), frozenset(seen.after(cues.introduced))
        for at in range(len(page.words)):
            told = self._told(seen, at, cues, strong, weak)
            if told:
                found[at] = told
        yield from self._joined(seen, found)

    def _told(
        self, seen: View, at: int, cues: Cues, strong: frozenset[int], weak: frozenset[int]
    ) -> tuple[float, str] | None:
        """How sure, and why, word `at` is somebody's name; None where it is not."""
        known = seen.row.known[at]
        if seen.row.public[at] or not seen.capital(at):
            return None
        if len(known.key) < 2:
            return self._single(seen, at, cues)
        before = seen.row.keys[at - 1] if at and seen.row.gaps[at] in (" ", ". ") else ""
        if at in strong or at in weak or before in cues.before:
            for holds, least, score, why in self._signs(seen, at, before, cues, strong, weak):
                if holds and self._could_be(seen, at, least=least):
                    return score, why
        if self._twice(seen, at):
            return 0.6, "a name said twice over"
        if known.unknown and not seen.page.caseless:
            return 0.55, "written like a name, and no ordinary word"
        usual = known.town or known.key in cues.titles or seen.row.peoples[at] or seen.row.health[at]
        return (
            (0.6, "a name that is no ordinary word")
            if known.nameness >= 3 and known.first >= 200 and not usual
            else None
        )

    def _signs(
        self, seen: View, at: int, before: str, cues: Cues, strong: frozenset[int], weak: frozenset[int]
    ) -> tuple[tuple[bool, float, float, str], ...]:
        """What may announce a name at word `at`: whether it does, how much of a name the word must be, score, why."""
        return (
            (before in cues.titles and not self._someone(seen, at - 2, cues), -6.0, 0.9, "follows a title"),
            (before in cues.titles, -0.8, 0.8, "follows a title"),
            (at in strong, -9.0, 0.85, "follows words that introduce somebody"),
            (before in cues.named, -3.0, 0.8, "follows words that introduce somebody"),
            (before in cues.relations and self._related(seen, at, cues), -2.5, 0.8, "follows a word for a relation"),
            (before in cues.kin_titles, -0.8, 0.7, "follows a word for a relation"),
            (at in weak, -0.6, 0.7, "a name that somebody is addressed or introduced with"),
        )

    def _twice(self, seen: View, at: int) -> bool:
        """Whether a word that is rather a name stands beside itself: "jun jun", "po po"."""
        keys, known = seen.row.keys, seen.row.known[at]
        beside = [side for side in (at - 1, at + 1) if 0 <= side < len(keys) and keys[side] == keys[at]]
        named = known.nameness > _TWICE and known.first >= _BEARERS
        return len(beside) == 1 and named and seen.row.gaps[max(at, beside[0])] in (" ", "-")

    def _someone(self, seen: View, at: int, cues: Cues) -> bool:
        """Whether the title is only somebody's trade: "the doctor will", "my nurse"."""
        return at >= 0 and seen.row.keys[at] in cues.owners | cues.articles

    def _single(self, seen: View, at: int, cues: Cues) -> tuple[float, str] | None:
        """A capital after a title: "Ms K"."""
        initial = len(seen.row.keys[at]) == 1 and not seen.page.caseless and seen.capital(at) and at > 0
        return (0.8, "follows a title") if initial and seen.row.keys[at - 1] in cues.titles else None

    def _could_be(self, seen: View, at: int, *, least: float) -> bool:
        """Whether a word may be a name where one is expected: written with a capital, or listed, or in no list."""
        known = seen.row.known[at]
        if any(char.isdigit() for char in known.key):
            return False
        if (seen.row.peoples[at] or seen.row.health[at]) and (at == 0 or seen.row.keys[at - 1] not in _ADDRESSED):
            return False
        if not seen.page.caseless:
            return not seen.row.opens(at) or not known.ordinary
        return known.unknown or known.nameness >= least

    def _related(self, seen: View, at: int, cues: Cues) -> bool:
        """Whether an owner stands one to three words before the relation: "my sister", "my best friend"."""
        return any(seen.row.keys[back] in cues.owners for back in range(max(at - 4, 0), at - 1))

    def _joined(self, seen: View, found: dict[int, tuple[float, str]]) -> Iterator[Found]:
        """First name and surname as one, with the particles between them."""
        at, stop = 0, len(seen.row.words)
        while at < stop:
            if at not in found:
                at += 1
                continue
            first, last = at, at
            while first > 0 and first - 1 not in found and seen.row.gaps[first] == " " and self._leads(seen, first):
                first -= 1
            while (
                last + 1 < stop and seen.row.gaps[last + 1] in (" ", "-", "'") and self._goes_on(seen, last + 1, found)
            ):
                last += 1
            while last > at and seen.row.keys[last] in _PARTICLES:
                last -= 1
            score, why = max(found[place] for place in range(at, last + 1) if place in found)
            yield Found.of(seen.row.words[first].start, seen.end(last), "PERSON", score, why)
            at = last + 1

    def _leads(self, seen: View, at: int) -> bool:
        """Whether the word before word `at`, rather a surname, is a first name though it is a word as well."""
        name, first = seen.row.known[at], seen.row.known[at - 1]
        if (
            first.key in CUES[seen.page.language].titles | CUES[seen.page.language].kin_titles
            or seen.row.public[at - 1]
        ):
            return False
        surname = name.last > 2 * name.first or (name.unknown and not seen.page.caseless)
        return surname and first.first >= 500 and first.nameness > -4.5 and first.zipf < 6.6 and seen.capital(at - 1)

    def _rare(self, seen: View, at: int) -> bool:
        """Whether word `at` may be the surname after a particle: "la touche"."""
        return seen.row.gaps[at] == " " and seen.row.known[at].zipf < _NAMED_AFTER

    def _goes_on(self, seen: View, at: int, found: dict[int, tuple[float, str]]) -> bool:
        """Whether word `at` belongs to the name before it."""
        if at in found:
            return True
        known = seen.row.known[at]
        if (
            known.key in CUES[seen.page.language].titles
            or seen.row.public[at]
            or seen.row.words[at - 1].low.endswith("'s")
        ):
            return False
        if seen.page.caseless:
            return (
                known.unknown
                or (known.key in _PARTICLES - _WORDS and at + 1 < len(seen.row.words) and self._rare(seen, at + 1))
                or (seen.row.keys[at - 1] in _PARTICLES - _WORDS and self._rare(seen, at))
                or (known.listed and not known.ordinary)
                or (known.ordinary and known.zipf < 3 and known.last > 1000)
            )
        text = seen.page.text[seen.row.words[at].start :]
        return (text[0].isupper() and known.zipf < 6) or (
            known.key in _PARTICLES and self._goes_on(seen, at + 1, found) if at + 1 < len(seen.row.words) else False
        )
