"""A value once found is found everywhere: by its parts, its short forms, its initials, and as it was misheard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from redactor.detect.found import Found
from redactor.detect.names.cues import KIN_TITLES, SAYS, TITLES
from redactor.detect.names.heard_as import HeardAs
from redactor.detect.names.nicknames import clipped, relatives
from redactor.detect.names.sound import skeleton
from redactor.detect.names.view import view
from redactor.detect.names.words import Row
from redactor.detect.page import Page
from redactor.detect.spoken.words import tokens

NAMES = frozenset({"PERSON", "LOCATION", "ORGANIZATION", "SCHOOL", "REFUGE"})
SAME, PART, SHORT, INITIALS, MISHEARD = (
    "the same as something found elsewhere",
    "part of a name found elsewhere",
    "a short or long form of a name found elsewhere",
    "the initials of a name found elsewhere",
    "sounds like a name found elsewhere",
)
_WIDEST = 3  # words that one name may have been misheard as
_LETTERS_ALIKE = 0.5  # of a name and of what it was misheard as; measured on tests/gold
_COMMON = 4.3  # Zipf frequency from which a single word is too usual to be taken for a misheard name
_BEGINS = 4.8  # Zipf frequency below which a name that is also a word may begin a sentence as a name
_USUAL = 6.2  # Zipf frequency of words like "the", "so", "you"
_VOWELS = "aeiouyhw"
_FIRM = 0.55  # score from which a finding is sure enough to lend its sound


@dataclass
class _Sources:
    """What to look for: joined keys, and for each the place of its finding and why it is the same."""

    exact: dict[str, tuple[int, str]] = field(default_factory=dict)
    sound: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    initials: dict[str, int] = field(default_factory=dict)
    heard: HeardAs = field(default_factory=HeardAs)

    begins: set[str] = field(default_factory=set)
    first_sounds: set[str] = field(default_factory=set)

    def add(self, value: str, at: int, why: str) -> None:
        if len(value) > 2:
            self.exact.setdefault(value, (at, why))
            self.begins.update((value[:1], value[:2], value[:3]))

    def add_sound(self, value: str, at: int) -> None:
        sound = skeleton(value)
        if len(sound) > 2:
            self.sound.setdefault(sound, []).append((value, at))
            self.first_sounds.update((sound[:1], sound[:2]))
        self.heard.add(value, at)

    def may_begin(self, word: str) -> bool:
        """Whether a found name may begin with a word as written."""
        return word[:3] in self.begins

    def may_sound(self, word: str) -> bool:
        """Whether a found name may begin as a word sounds; how its last sound goes on with the next word is open."""
        sound = skeleton(word)
        return len(sound) < 2 or sound[: min(len(sound) - 1, 2)] in self.first_sounds


def spread(page: Page, found: Sequence[Found]) -> Iterator[Found]:
    """Other places where found names stand, wholly or in part; `follows` is the source's place in `found`."""
    row = view(page).row
    sources = _sources(row, found, caseless=page.caseless)
    if not sources.exact:
        return
    taken = _taken(row, found)
    # What is misheard may be found in part: "bell" of "is bell". What is nothing but a name stays out of it.
    apart = bytearray(
        known and word.stem in sources.exact and not word.ordinary for known, word in zip(taken, row.known, strict=True)
    )
    at = 0
    while at < len(row.words):
        closed = apart if page.caseless else taken
        repeat = None if closed[at] else _repeat(page, row, sources, at, closed)
        if repeat and not all(taken[at : repeat[0] + 1]):
            last, source, why = repeat
            origin = found[source]
            end = row.words[last].end - 2 * row.words[last].low.endswith("'s")
            yield Found(row.words[at].start, end, origin.type, origin.score, why, origin.hides, source)
            at = last
        at += 1


def _taken(row: Row, found: Sequence[Found]) -> bytearray:
    """Which words already lie in a finding that hides."""
    covered = bytearray(len(row.text) + 1)
    for one in found:
        if one.hides:
            covered[one.start : one.end] = b"\1" * (one.end - one.start)
    return bytearray(covered[word.start] for word in row.words)


def _sources(row: Row, found: Sequence[Found], *, caseless: bool) -> _Sources:
    sources = _Sources()
    for at, one in enumerate(found):
        if one.type not in NAMES or one.follows is not None or not one.hides:
            continue
        parts = [row.lexicon.known(token.low).stem for token in tokens(row.text[one.start : one.end])]
        if not parts or sum(len(part) == 1 for part in parts) > 1:
            continue
        sources.add("".join(parts), at, SAME)
        if one.type == "PERSON":
            _add_person(row, sources, parts, at, one.score)
    return sources


def _add_person(row: Row, sources: _Sources, parts: list[str], at: int, score: float) -> None:
    for part in parts:
        if part in TITLES | KIN_TITLES:
            continue
        sources.add(part, at, PART)
        for short in relatives(part) | clipped(part):
            known = row.lexicon.known(short)
            if not known.ordinary or known.nameness > -1.5:
                sources.add(short, at, SHORT)
    if len(parts) > 1:
        sources.initials.setdefault("".join(part[0] for part in parts), at)
    if score >= _FIRM:
        for value in {"".join(parts), *parts}:
            sources.add_sound(value, at)


def _repeat(page: Page, row: Row, sources: _Sources, at: int, taken: bytearray) -> tuple[int, int, str] | None:
    """The last word, the source and the reason where a found name is repeated at word `at`."""
    written = sources.may_begin(row.stems[at]) or sources.may_begin(row.keys[at])
    sounded = sources.may_sound(row.keys[at])
    widest = _reach(row, at, taken)
    for last in range(at + widest - 1, at - 1, -1) if written else ():
        joined = "".join(row.stems[at : last + 1])
        same = sources.exact.get(joined) or sources.exact.get("".join(row.keys[at : last + 1]))
        if same and plainly(page, row, at, last):
            longer = _longest_misheard(page, row, sources, at, range(last + 1, at + widest))
            return longer or (last, *same)
    misheard = _longest_misheard(page, row, sources, at, range(at, at + widest)) if sounded else None
    if misheard:
        return misheard
    heard = sources.heard.at(row, at, range(at, at + widest)) if page.caseless else None
    if heard:
        return *heard, MISHEARD
    word = page.text[row.words[at].start : row.words[at].end]
    if not page.caseless and word.isupper() and word.lower() in sources.initials:
        return at, sources.initials[word.lower()], INITIALS
    return None


def _longest_misheard(page: Page, row: Row, sources: _Sources, at: int, ends: range) -> tuple[int, int, str] | None:
    """The longest run from word `at` to one of `ends` that sounds like a found name; what a name goes on to is rare."""
    for last in reversed(ends):
        goes_on = ends.start > at
        source = _misheard(page, row, sources, at, last)
        if source is not None and not (goes_on and row.known[last].zipf > _COMMON):
            return last, source, MISHEARD
    return None


def _reach(row: Row, at: int, taken: bytearray) -> int:
    """How many words from word `at` on stand together and are free."""
    width = 1
    while (
        width < _WIDEST and at + width < len(row.words) and row.gaps[at + width] in (" ", "-") and not taken[at + width]
    ):
        width += 1
    return width


def plainly(page: Page, row: Row, first: int, last: int) -> bool:
    """Whether words that are written like a found name are more than an ordinary word."""
    if first < last:
        return True
    known = row.known[first]
    if not known.ordinary or known.zipf < 3:
        return True
    if page.caseless:
        return known.nameness > -1
    said = first + 1 < len(row.words) and row.gaps[first + 1] == " " and row.keys[first + 1] in SAYS
    return page.text[row.words[first].start].isupper() and (not row.opens(first) or known.zipf < _BEGINS or said)


def _misheard(page: Page, row: Row, sources: _Sources, first: int, last: int) -> int | None:
    """The place of a found name that words first..last may be a mishearing of."""
    known = row.known[first]
    usual = known.zipf >= _COMMON if first == last else all(row.known[at].zipf > 5.5 for at in range(first, last + 1))
    if usual or row.keys[first] in TITLES or row.public[first] or row.peoples[first]:
        return None
    joined = "".join(row.keys[first : last + 1])
    heard = sources.sound.get(skeleton(joined))
    if not heard or len(joined) < 3 or any(row.but_one(first, last, value) for value, _ in heard):
        return None
    if first == last and (known.ordinary and not page.caseless and page.text[row.words[first].start].islower()):
        return None
    if first == last and known.nameness > 0:
        return None  # another name in its own right
    for value, source in heard:
        alike = SequenceMatcher(None, value, joined).ratio()
        usual = any(row.known[at].zipf > _USUAL for at in range(first, last + 1))
        strict = 0.75 if usual or (first == last and known.ordinary) else _LETTERS_ALIKE
        if alike >= strict and (first < last or (value[0] in _VOWELS) == (joined[0] in _VOWELS)):
            return source
    return None
