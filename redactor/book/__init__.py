"""The study's pseudonym book at work: how each kind is replaced, and what each interview's findings propose from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from random import SystemRandom

from models.entities import entity
from models.errors import Told
from models.finding import Finding
from models.pseudonym import CHOICES, PseudonymEntry, Style
from models.store import Store
from models.store.begun import review_began
from models.transcript import Role
from redactor.book.own_words import own_words
from redactor.book.pseudonyms import propose
from redactor.detect.names.phrases import key
from redactor.detect.spoken.words import tokens

_SETTING = "pseudonyms"
_SHIFT = (30, 365)  # days by which a study's dates move, back or on: more than a guess, less than another life
_SHARED = frozenset({Style.NAME, Style.CATEGORY})  # styles in which lines with one text are one person's


class NameIsSaid(Told):
    sentence = "This name is said in an interview of the study, so it may be somebody's own. Choose another."


class StandInMissing(Told):
    sentence = "Nothing would stand there. Type what stands instead of the name."


class AlreadyRead(Told):
    sentence = "A participant has this stand-in before her already, so it stays. It can change until a review begins."


def styles(store: Store) -> dict[str, Style]:
    """How each kind that has a choice is replaced in this study."""
    chosen = store.settings.get(_SETTING, {}).get("styles", {})
    return {type_: Style(chosen.get(type_, ways[0])) for type_, ways in CHOICES.items()}


def choose(store: Store, type_: str, style: Style) -> None:
    """Settle how a kind is replaced from now on; `propose_again` brings it to what was found before."""
    settled = store.settings.get(_SETTING, {})
    store.settings.put(_SETTING, {**settled, "styles": {**settled.get("styles", {}), type_: style}})


def shift(store: Store) -> timedelta:
    """By how much this study's dates move: picked at random when it is first asked for, then always the same."""
    settled = store.settings.get(_SETTING, {})
    if "shift" not in settled:
        settled["shift"] = SystemRandom().randint(*_SHIFT) * SystemRandom().choice((-1, 1))
        store.settings.put(_SETTING, settled)
    return timedelta(days=settled["shift"])


def proposed(store: Store, interview: int, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """An interview's findings with what is proposed to stand there; the lines that it uses are in the book then."""
    transcript, ways = store.transcripts.get(interview), styles(store)
    plain = [replace(finding, replacement=entity(finding.type).replacement) for finding in findings]
    made, used = propose(
        transcript,
        plain,
        store.pseudonyms.all(),
        ways,
        random=SystemRandom(),
        interview=interview,
        shift=shift(store),
        taken=lambda: _said(store),
        own=own_words(transcript, findings, store.decisions.get(interview), Role.RESEARCHER, Role.PARTICIPANT),
    )
    store.pseudonyms.add(used)
    return made


def propose_again(store: Store) -> Iterator[str]:
    """Bring the book and its styles to every interview whose review has not begun; tells the code of each that is done.

    A participant who has begun goes on with what she has seen.
    """
    for interview in reversed(store.interviews.all()):
        if not review_began(store, interview.id):
            store.findings.replace(interview.id, proposed(store, interview.id, store.findings.get(interview.id)))
            yield interview.code


def clashes(store: Store) -> list[PseudonymEntry]:
    """Lines whose pseudonym turned out to be the name of somebody in the study, told in a later interview."""
    real = _real(store)
    return [one for one in store.pseudonyms.all() if one.style is Style.NAME and key(one.text) in real]


def rewrite(store: Store, entry: PseudonymEntry, text: str) -> None:
    """Put another stand-in into a line of the book, and into those of the same person.

    Raises StandInMissing, NameIsSaid, AlreadyRead.
    """
    text = text.strip()
    if not text:
        raise StandInMissing
    if entry.style is Style.NAME and {key(token.low) for token in tokens(text)} & (_said(store) | _real(store)):
        raise NameIsSaid
    lines = _lines(store, entry)
    store.pseudonyms.add(replace(one, text=text) for one in lines)


def strike(store: Store, entry: PseudonymEntry) -> None:
    """Take a line, and those of the same person, out of the book; `propose_again` picks anew. Raises AlreadyRead."""
    store.pseudonyms.remove(_lines(store, entry))


def _lines(store: Store, entry: PseudonymEntry) -> list[PseudonymEntry]:
    """The lines that change with this one. Raises AlreadyRead where somebody has read one of them."""

    def goes_along(one: PseudonymEntry) -> bool:
        if (one.type, one.style) != (entry.type, entry.style):
            return False
        if one.style in _SHARED:
            return one.text == entry.text
        return one.key == entry.key and (one.style is not Style.RELATION or one.interview == entry.interview)

    lines = [one for one in store.pseudonyms.all() if goes_along(one)]
    if any(review_began(store, number) for number in {one.interview for one in lines}):
        raise AlreadyRead
    return lines


def _said(store: Store) -> set[str]:
    """Every word that is said in an interview of the study, as `phrases.key` has it."""
    return {key(token.low) for text in store.named.words() for token in tokens(text)}


def _real(store: Store) -> set[str]:
    """The parts of all real names in the book."""
    return {part for one in store.pseudonyms.all() if one.type == "PERSON" for part in one.key.split()}
