"""What is proposed to stand for a detail: one person, one pseudonym, through all interviews of a study."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache
from random import Random

from models.entities import entity
from models.finding import Finding
from models.pseudonym import PseudonymEntry, Style
from models.transcript import Transcript
from redactor.book.generalise import generalise_date, generalise_place
from redactor.detect.names.cues import OWNERS, RELATIONS
from redactor.detect.names.data import figures, sections
from redactor.detect.names.nicknames import relatives
from redactor.detect.names.phrases import key
from redactor.detect.spoken.words import tokens

Styles = Mapping[str, Style]
_LENGTH = 2  # letters by which a pseudonym may be longer or shorter than the name
_EVERYDAY = 50_000  # bearers from which a name that no list gives an origin is one that people everywhere have
_BACK = 4  # words before a name among which its relation is looked for
_COUNTED = {
    "PERSON": "Person",
    "LOCATION": "Place",
    "ORGANIZATION": "Organisation",
    "SCHOOL": "School",
    "REFUGE": "Refuge",
}


@dataclass
class Book:
    """The study's lines as one interview uses them.

    `entries` are the lines so far, `names` the parts of all people's real names, `said` gives other words that no
    new pseudonym may be; `own` is what people put for a value in their words; `used` are the lines of this interview.
    """

    interview: int
    entries: list[PseudonymEntry]
    names: set[str]
    said: Callable[[], set[str]]
    own: Mapping[tuple[str, str], str]
    random: Random
    shift: timedelta = timedelta()
    used: dict[tuple[str, str], PseudonymEntry] = field(default_factory=dict)

    def find(self, value: str, type_: str, style: Style) -> PseudonymEntry | None:
        """The line of a value in a style; for a person also that of her full name, where only one fits."""
        lines = [one for one in self.entries if (one.type, one.style) == (type_, style) and self._holds(one)]
        same = sorted((one for one in lines if one.key == value), key=lambda one: one.interview != self.interview)
        if same or type_ != "PERSON":
            return same[0] if same else None
        fits = {one.text: one for one in lines if _one_person(one.key.split(), value.split())}
        return next(iter(fits.values())) if len(fits) == 1 else None

    def use(self, value: str, type_: str, style: Style, text: str) -> str:
        entry = PseudonymEntry(value, type_, style, text, self.interview)
        if (type_, value) not in self.used:
            self.used[type_, value] = entry
            self.entries.append(entry)
        return text

    def _holds(self, entry: PseudonymEntry) -> bool:
        """Whether a line may be used here: a relation belongs to one interview, and a name that somebody has to her."""
        if entry.style is Style.NAME:
            return key(entry.text) not in self.names
        return entry.interview == self.interview or entry.style is not Style.RELATION


def propose(  # noqa: PLR0913 - all by name
    transcript: Transcript,
    findings: Sequence[Finding],
    entries: Iterable[PseudonymEntry],
    styles: Styles,
    *,
    random: Random,
    interview: int = 0,
    shift: timedelta = timedelta(),
    taken: Callable[[], Iterable[str]] = tuple,
    own: Mapping[tuple[str, str], str] | None = None,
) -> tuple[tuple[Finding, ...], tuple[PseudonymEntry, ...]]:
    """The findings with what is proposed to stand instead, and the lines of the book that this interview uses.

    `styles` says how each type is replaced (plain where it says nothing); `entries` is the book so far, of all
    interviews. What follows another finding gets that one's pseudonym. `taken` gives more words (see `phrases.key`)
    that no pseudonym may be: those said in the study's other interviews. `own` maps (type, value) to what people put
    there in words of their own: it is proposed wherever that value stands. `random` picks names: seed it in tests
    only, since a pseudonym that can be computed from a name gives the name away. `shift` moves dates, one for a study.
    """
    known = list(entries)

    @cache
    def said() -> set[str]:  # long to make, and asked for only where a new name is picked
        return {key(token.low) for word in transcript.words for token in tokens(word.text)} | set(taken())

    people = [value_of(transcript, one) for one in findings if one.type == "PERSON" and one.hides]
    names = {part for name in (*people, *(one.key for one in known if one.type == "PERSON")) for part in name.split()}
    book = Book(interview, known, names, said, own or {}, random, shift)
    by_id = {one.id: one for one in findings}
    proposed = tuple(
        replace(one, replacement=_stand_in(transcript, one, source_of(one, by_id), styles, book)) for one in findings
    )
    return proposed, tuple(book.used.values())


def source_of(finding: Finding, by_id: Mapping[int, Finding]) -> Finding:
    """The finding whose value this one repeats, at the end of the chain."""
    seen = {finding.id}
    while finding.follows is not None and finding.follows in by_id and finding.follows not in seen:
        finding = by_id[finding.follows]
        seen.add(finding.id)
    return finding


def _stand_in(transcript: Transcript, finding: Finding, source: Finding, styles: Styles, book: Book) -> str:
    style = styles.get(source.type, Style.PLAIN)
    value = value_of(transcript, source)
    if (text := book.own.get((source.type, value))) is not None:
        name = style is Style.NAME and len(text.split()) == 1  # else it is a phrase that fits this interview alone
        return book.use(value, source.type, Style.NAME if name else Style.PLAIN, text)
    if style is Style.PLAIN or not value:
        return finding.replacement
    entry = book.used.get((source.type, value)) or book.find(value, source.type, style)
    text = entry.text if entry else _text(transcript, source, value, style, book)
    if not text:
        return finding.replacement
    book.use(value, source.type, style, text)
    if style is Style.RELATION and _relation(transcript, finding):
        return entity(finding.type).replacement  # the words before it say the relation already
    return text


def _text(transcript: Transcript, source: Finding, value: str, style: Style, book: Book) -> str:
    """The pseudonym of a value in a style; "" where the style does not fit it."""
    said = " ".join(word.text for word in transcript.words_of(source.passage))
    if style is Style.NAME:
        return _name(value, book)
    if style is Style.RELATION:
        relation = _relation(transcript, source)
        return f"[{relation}]" if relation else ""
    if style is Style.CATEGORY:
        return _counted(source.type, book)
    if style is Style.REGION:
        return generalise_place(said)
    return generalise_date(said, style, shift=book.shift)


def value_of(transcript: Transcript, finding: Finding) -> str:
    """The words of a finding as the book knows them again: folded, without a possessive s."""
    words = [
        key(token.low.removesuffix("'s"))
        for word in transcript.words_of(finding.passage)
        for token in tokens(word.text)
    ]
    return " ".join(word for word in words if word)


def _one_person(known: list[str], said: list[str]) -> bool:
    """Whether two names may be one person's: a part of the other, or a short form of its first name."""
    if len(said) > 1 and len(known) > 1:
        return known[-1] == said[-1] and (known[0] == said[0] or said[0] in relatives(known[0]))
    short, long = sorted((known, said), key=len)
    return bool(short) and (short[0] in long or short[0] in relatives(long[0]))


def _name(value: str, book: Book) -> str:
    """A first name of like origin and length that nobody has and nobody says; sex plays no part."""
    first = value.split(maxsplit=1)[0]
    lists = {origin: _firsts(lines) for origin, lines in sections("names").items()}
    like = [names for names in lists.values() if first in {key(name) for name in names}]
    if not like:
        everyday = figures("first_names").get(first, 0) > _EVERYDAY
        like = [lists["English and British everyday"]] if everyday else list(lists.values())
    taken = book.names | book.said() | {key(entry.text) for entry in book.entries}
    pool = [name for names in like for name in names if key(name) not in taken and key(name) not in relatives(first)]
    near = [name for name in pool if abs(len(name) - len(first)) <= _LENGTH]
    return book.random.choice(sorted(near or pool)) if pool else _counted("PERSON", book)


def _firsts(lines: Iterable[str]) -> list[str]:
    return [name for line in lines if line.startswith("first: ") for name in line.removeprefix("first: ").split()]


def _counted(type_: str, book: Book) -> str:
    """As in "[Person 2]"; numbers go on through the study."""
    word = _COUNTED.get(type_, entity(type_).label.removeprefix("an ").removeprefix("a ").capitalize())
    numbers = [one.text.removeprefix(f"[{word} ").removesuffix("]") for one in book.entries if one.type == type_]
    return f"[{word} {1 + max((int(number) for number in numbers if number.isdigit()), default=0)}]"


def _relation(transcript: Transcript, finding: Finding) -> str:
    """The relation said just before a name: "my sister" of "my older sister Bronagh"; "" where none is."""
    place = transcript.position[finding.passage.first]
    words = [word.text.strip(".,;:!?\"'").lower() for word in transcript.words[max(place - _BACK, 0) : place]]
    if not words or words[-1] not in RELATIONS or any(mark in transcript.words[place - 1].text for mark in ".?!;:"):
        return ""
    for owner in reversed(words[:-1]):
        if owner in OWNERS:
            return f"{_owner(owner)} {words[-1]}"
    return ""


def _owner(word: str) -> str:
    """Whose, in plain words; an interviewer's "your sister" is the participant's own."""
    return {"me": "my", "mi": "my", "wor": "our", "your": "my"}.get(word, word)
