"""A transcript file as words with times and speakers; what stands in it is not believed, and not run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from models.transcript import Role, Speaker, Transcript, Word
from redactor.engine import guess_roles
from redactor.process.guard import GIB, MIB, Limits
from redactor.texts import timing
from redactor.texts.captions import captions
from redactor.texts.errors import NothingSaid, NoTranscript, TextError, TextMissing, TextNotUtf8, TextTooLarge
from redactor.texts.language import language
from redactor.texts.lines import lines
from redactor.texts.said import Read, Said, Unread
from redactor.texts.tables import table
from redactor.texts.word_file import paragraphs
from redactor.texts.words_json import words

LIMITS = Limits(memory=2 * GIB, file=16 * MIB, seconds=120)
"""For the child that reads: what takes more is a trap."""

_READERS: Mapping[str, Callable[[str], list[Read]]] = {
    ".vtt": captions,
    ".srt": captions,
    ".txt": lambda text: lines(text.splitlines()),
    ".csv": table,
    ".tsv": table,
    ".json": words,
}
ENDINGS = (*_READERS, ".docx")
_LARGEST, _LARGEST_WORD_FILE = 20_000_000, 50_000_000  # bytes
_MOST_WORDS = 500_000  # fifty hours
_INTERVIEWERS = ("interviewer", "interviewerin", "interviewende", "researcher", "moderator", "int", "i")


@dataclass(frozen=True, slots=True)
class Written:
    """What a file holds: `spread` where words have times only because those of lines were spread over them.

    `seconds` is when the last word ends, `digest` the file's SHA-256 in hex, `unread` what was not read as written.
    """

    transcript: Transcript
    language: str
    seconds: float
    spread: bool
    digest: str
    unread: tuple[Unread, ...]


def read(path: Path, length: float | None = None) -> Iterator[Written]:
    """Yields what a transcript file holds; `length` is its recording's, in seconds. For a child process.

    Raises the errors of redactor.texts.errors.
    """
    data = _bytes(path)
    if path.suffix.lower() == ".docx":
        found = lines(_paragraphs(path))
    elif path.suffix.lower() in _READERS:
        found = _READERS[path.suffix.lower()](_decoded(data))
    else:
        raise NoTranscript
    said = [one for one in found if isinstance(one, Said)]
    if not said:
        raise NothingSaid
    if sum(len(one.text.split()) for one in said) > _MOST_WORDS:
        raise TextTooLarge
    timed, changed = timing.in_order(said, length)
    people = _people(timed)
    made = tuple(_words(timed, people))
    unread = sorted([*(one for one in found if isinstance(one, Unread)), *changed], key=lambda one: one.line)
    yield Written(
        Transcript(made, _roles(made, people)),
        language(word.text for word in made),
        max(word.end for word in made),
        not all(one.exact for one in timed),
        sha256(data).hexdigest(),
        tuple(dict.fromkeys(unread)),
    )


def _bytes(path: Path) -> bytes:
    most = _LARGEST_WORD_FILE if path.suffix.lower() == ".docx" else _LARGEST
    try:
        if not path.is_file():
            raise TextMissing
        if path.stat().st_size > most:
            raise TextTooLarge
        return path.read_bytes()
    except OSError:
        raise TextMissing from None


def _decoded(data: bytes) -> str:
    """UTF-8, with its mark or without; UTF-16 with its mark, as Windows' editor writes it. Raises TextNotUtf8."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = data.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError:
        raise TextNotUtf8 from None
    if "\0" in text:
        raise NoTranscript
    return text


def _paragraphs(path: Path) -> list[str]:
    try:
        return paragraphs(path)
    except TextError:
        raise NoTranscript from None


def _people(said: Sequence[Said]) -> dict[str, int]:
    """Each name with a number, in the order in which they first speak."""
    return {name: at for at, name in enumerate(dict.fromkeys(one.speaker or "" for one in said), start=1)}


def _words(said: Sequence[Said], people: Mapping[str, int]) -> Iterator[Word]:
    number = 0
    for one in said:
        for first, (text, start, end) in enumerate(timing.spread(one)):
            number += 1
            opens = one.opens and not first and number > 1
            yield Word(number, text, start, end, people[one.speaker or ""], one.probability, opens)


def _roles(words: Sequence[Word], people: Mapping[str, int]) -> tuple[Speaker, ...]:
    """Who interviews: who is called so, else who asks most."""
    called = {number for name, number in people.items() if name.strip(" .:0123456789").lower() in _INTERVIEWERS}
    guessed = {one.id: one.role for one in guess_roles(list(words))}
    if called and len(called) < len(people):
        guessed = {n: Role.INTERVIEWER if n in called else Role.PARTICIPANT for n in people.values()}
    return tuple(Speaker(number, name, guessed[number]) for name, number in people.items())
