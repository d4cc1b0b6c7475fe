"""A participant's way through her transcript: what she read and was asked, her signature, and what left."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from models.transcript import Passage, Role


class Way(StrEnum):
    """How a participant chose to go through her transcript."""

    FOUND = "only what was found"
    PARTS = "part by part"
    WORDS = "every word"
    TOGETHER = "with someone"
    NOT_LOOK = "would rather not look"


@dataclass(frozen=True, slots=True)
class Review:
    """Where one participant (a speaker) stands: her way, what she is called, the word she paused at."""

    interview: int
    speaker: int
    way: Way | None = None
    called: str = ""
    place: int | None = None
    covered: bool = False
    prefers: dict[str, str | int] = field(default_factory=dict)


class PartState(StrEnum):
    """What a participant did with a part of her transcript."""

    READ = "read"
    SKIPPED = "skipped for now"
    REMOVED = "removed without reading"


@dataclass(frozen=True, slots=True)
class Question:
    """A question about a passage, which may be answered or left alone.

    `by` and `speaker` say who asks (no speaker: a researcher), `to` which participant is asked. `closed` is true
    once she has answered it or put it away.
    """

    id: int
    passage: Passage
    by: Role
    text: str
    at: datetime
    to: int
    speaker: int | None = None
    answer: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of her redacted transcript that a participant made for herself: saved or printed, and its digest."""

    speaker: int
    at: datetime
    how: str
    digest: str


@dataclass(frozen=True, slots=True)
class SignOff:
    """A signature under exactly what would leave, or the recorded choice not to review.

    `digest` is that of the redacted transcript; `version` the interview's at that moment; `shown` says, per piece,
    (first word, last word, replacement or None): enough to see whether a later text shows more, without its words.
    `later` holds more such pieces, each behind the day from which it may show: what is shared not before a day, so that
    the day itself asks for no new signature.
    `sound` says that the recording may leave too, with everything hidden cut out; without it the text alone may.
    `helped` says of a participant's whether somebody was with her or acted for her, "" where she was alone.
    `unquotable` are the words (ids) that were marked not to be quoted, `called` the names that stood there for who
    speaks, each behind the first word of a turn: a mark that goes and a name that comes show more, too.
    """

    by: Role
    name: str
    digest: str
    version: int
    shown: tuple[tuple[int, int, str | None], ...]
    at: datetime
    reviewed: bool = True
    speaker: int | None = None
    helped: str = ""
    later: tuple[tuple[date, int, int, str | None], ...] = ()
    sound: bool = False
    unquotable: tuple[int, ...] = ()
    called: tuple[tuple[int, str], ...] = ()
    id: int = 0


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who gets the files, and until when they may be kept, in people's own words; empty where nobody said."""

    name: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was made for leaving, when and by whom: digests and counts, never originals.

    `files` maps a file's name to its SHA-256; `counts` maps a kind of detail to how many were replaced;
    `sound` says in sentences what was done to the sound, where it left too; `page` is the name of the receipt's own
    file; `until` says how long the recipient may keep the files.
    """

    interview: int
    code: str
    at: datetime
    digest: str
    recipient: str
    signed_by: tuple[str, ...]
    files: dict[str, str]
    counts: dict[str, int]
    tools: dict[str, str]
    checks: tuple[str, ...]
    page: str = ""
    until: str = ""
    sound: tuple[str, ...] = ()
    id: int = 0
