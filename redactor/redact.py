"""The only maker of a redacted transcript: it is built from the words that are kept, never by taking words away."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import InitVar, dataclass, replace
from datetime import date
from functools import cached_property
from hashlib import sha256
from itertools import groupby

from models.decision import Level
from models.entities import ENTITIES, entity
from models.resolve import Look
from models.review import SignOff
from models.transcript import Role, Transcript, Word
from redactor.detect.names.fold import fold

REMOVED = "[removed]"
_MAKER = object()
_POSSESSIVE = re.compile(r"['’]s\b")
_TOKEN = re.compile(r"[^\W_]+", re.UNICODE)
# No width, soft hyphens, marks of direction, ways to draw a letter.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f]"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands in a redacted transcript for the words `first` to `last` (ids); times in seconds.

    `kind` is "" for a kept word; else the entity type that was found there, or "strike". Hidden words may be said
    anywhere within `reach` (seconds), which is longer than from `start` to `end` where they were typed with others.
    """

    text: str
    first: int
    last: int
    start: float
    end: float
    kind: str = ""
    quote: bool = True
    reach: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class RedactedTurn:
    speaker: str
    role: Role
    pieces: tuple[Piece, ...]

    @property
    def start(self) -> float:
        return self.pieces[0].start

    @property
    def end(self) -> float:
        return self.pieces[-1].end

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)


@dataclass(frozen=True)
class RedactedTranscript:
    """What may leave on a day, and nothing else. Writers of files accept only this; only `redact` can make it."""

    code: str
    turns: tuple[RedactedTurn, ...]
    day: date
    maker: InitVar[object] = None

    def __post_init__(self, maker: object) -> None:
        if maker is not _MAKER:
            raise TypeError("A RedactedTranscript comes from redact() alone.")

    @cached_property
    def digest(self) -> str:
        """SHA-256 over everything that leaves: speakers, times, texts, marks. In hex."""
        turns = [
            (t.speaker, [(p.text, round(p.start, 3), round(p.end, 3), p.quote) for p in t.pieces]) for t in self.turns
        ]
        return sha256(json.dumps([self.code, turns], ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many passages were replaced, by kind."""
        return dict(Counter(piece.kind for turn in self.turns for piece in turn.pieces if piece.kind))

    @cached_property
    def shown(self) -> tuple[tuple[int, int, str | None], ...]:
        """Per piece (first word, last word, replacement or None), for a signature to remember."""
        return tuple(
            (piece.first, piece.last, piece.text if piece.kind else None)
            for turn in self.turns
            for piece in turn.pieces
        )

    @cached_property
    def called(self) -> tuple[tuple[int, str], ...]:
        """Per turn whose speaker has a name here (its first word, that name), for a signature to remember."""
        return tuple((t.pieces[0].first, t.speaker) for t in self.turns if not _ROLE.fullmatch(t.speaker))

    @cached_property
    def text(self) -> str:
        """All that is said and who says it, a line a turn."""
        return "\n".join(f"{turn.speaker}: {turn.text}" for turn in self.turns)

    @cached_property
    def tokens(self) -> frozenset[str]:
        """The words of the text, as they are compared."""
        return frozenset(token for turn in self.turns for token in tokens(turn.text))

    def shows_no_more_than(self, signed: SignOff) -> bool:
        """Whether all that is readable here was readable in what was signed (words themselves unchanged), or was
        signed to be from a day on that has come; under no other names, and quoted no further.
        """
        agreed = [*signed.shown, *(piece for day, *piece in signed.later if day <= self.day)]
        kept = {first for first, _, replacement in agreed if replacement is None}
        stood = {replacement for *_, replacement in agreed}
        quoted = {piece.first for turn in self.turns for piece in turn.pieces if piece.quote and not piece.kind}
        if not set(self.called) <= set(signed.called) or quoted & set(signed.unquotable):
            return False
        return all(
            first in kept if replacement is None else replacement in stood or says_nothing(replacement)
            for first, _, replacement in self.shown
        )


def redact(
    transcript: Transcript,
    looks: Sequence[Look],
    *,
    code: str,
    called: Mapping[int, str] | None = None,
    today: date,
) -> RedactedTranscript:
    """Build what may leave from the words that are shown.

    `looks` are from `resolve` over the same transcript; `called` says what each participant (speaker id) wants to be
    called; `today` decides on "not before". Text that people chose to stand instead of words is used only where it
    holds no word that is hidden everywhere; else the plain category stands there.
    Raises ValueError where looks and words do not fit.
    """
    looks = leaving(looks, today)
    secret = hidden_everywhere(transcript.words, looks)
    names = _names(transcript, called or {}, secret)
    look_of = dict(zip((word.id for word in transcript.words), looks, strict=True))
    turns = tuple(
        RedactedTurn(
            names[turn.speaker],
            transcript.speaker(turn.speaker).role,
            tuple(_pieces(transcript, turn.words, look_of, secret)),
        )
        for turn in transcript.turns
    )
    return RedactedTranscript(code, turns, today, _MAKER)


def hidden_everywhere(words: Iterable[Word], looks: Iterable[Look]) -> frozenset[str]:
    """The tokens (folded) that stand in hidden words and in no shown one: none of these may be in any file."""
    hidden, shown = set[str](), set[str]()
    for word, look in zip(words, looks, strict=True):
        (shown if look.shown else hidden).update(tokens(word.text))
    return frozenset(hidden - shown)


def says_nothing(replacement: str) -> bool:
    """Whether what stands there is a plain category of ours and not somebody's own words."""
    opening, closing = _around(replacement)
    return replacement.removeprefix(opening).removesuffix(closing) in _CATEGORIES


_CATEGORIES = {REMOVED, *(kind.replacement for kind in ENTITIES.values()), entity("").replacement}


def tokens(text: str) -> set[str]:
    """The words of a text as they are compared: case folded, without punctuation and what nobody sees."""
    if not text.isascii():
        # An accent may come as a character of its own, and a soft hyphen within a word: it is the same word.
        text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    return set(_TOKEN.findall(_POSSESSIVE.sub("", text.casefold())))


def tells(text: str, secret: frozenset[str]) -> bool:
    """Whether a text that people chose says one of these tokens, with or without its accents."""
    return not {fold(token) for token in tokens(text)}.isdisjoint(map(fold, secret))


def masked(redacted: RedactedTranscript) -> RedactedTranscript:
    """The same with every letter and digit an x: what a format makes of that is its own and no word of anybody."""
    turns = tuple(
        replace(
            turn,
            speaker=_LETTER.sub("x", turn.speaker),
            pieces=tuple(replace(piece, text=_LETTER.sub("x", piece.text)) for piece in turn.pieces),
        )
        for turn in redacted.turns
    )
    return RedactedTranscript(redacted.code, turns, redacted.day, _MAKER)


def by_kind(redacted: RedactedTranscript) -> RedactedTranscript:
    """The same with the kind of each detail in its place ("[name]"): no pseudonym, no words that people chose."""
    turns = tuple(
        replace(turn, pieces=tuple(replace(one, text=_kind_of(one)) if one.kind else one for one in turn.pieces))
        for turn in redacted.turns
    )
    return RedactedTranscript(redacted.code, turns, redacted.day, _MAKER)


def _kind_of(piece: Piece) -> str:
    opening, closing = _around(piece.text)
    return f"{opening}{entity(piece.kind).replacement if piece.kind in ENTITIES else REMOVED}{closing}"


def _around(replacement: str) -> tuple[str, str]:
    """The punctuation before and after what stands there; brackets belong to what stands there."""
    opening, closing = _punctuation(replacement, replacement)
    return opening.removesuffix("["), closing.removeprefix("]")


_LETTER = re.compile(r"[^\W_]")
_ROLE = re.compile(r"(?:Speaker|Participant|Interviewer|Researcher)(?: \d+)?")


def leaving(looks: Iterable[Look], today: date) -> list[Look]:
    """The looks as they hold for files: what is for the team only, or not before a later day, is hidden."""
    return [_HELD_BACK if _is_held_back(look, today) else look for look in looks]


_HELD_BACK = Look(shown=False, by=Role.PARTICIPANT)


def _is_held_back(look: Look, today: date) -> bool:
    too_early = look.not_before is not None and today < look.not_before
    return look.shown and (too_early or look.level is Level.TEAM)


def _pieces(
    transcript: Transcript, words: Iterable[Word], look_of: Mapping[int, Look], secret: frozenset[str]
) -> Iterator[Piece]:
    for look, run in ((look_of[group[0].id], group) for group in _runs(words, look_of)):
        if look.shown:
            quote = look.level is not Level.NO_QUOTE
            yield from (Piece(word.text, word.id, word.id, word.start, word.end, quote=quote) for word in run)
        else:
            text = _instead(look, run, secret)
            ends, reach = (run[0].start, run[-1].end), _reach(transcript, run)
            yield Piece(text, run[0].id, run[-1].id, *ends, kind=look.kind or "strike", reach=reach)


def _reach(transcript: Transcript, run: Sequence[Word]) -> tuple[float, float]:
    """Between which seconds these words are said for sure."""
    first, last = (transcript.together(transcript.position[word.id]) for word in (run[0], run[-1]))
    return transcript.words[first.start].start, transcript.words[last.stop - 1].end


def _runs(words: Iterable[Word], look_of: Mapping[int, Look]) -> Iterator[list[Word]]:
    """Words of one look together. By identity: two passages that are hidden alike side by side stay two."""
    for _, run in groupby(words, key=lambda word: id(look_of[word.id])):
        yield list(run)


def _instead(look: Look, run: Sequence[Word], secret: frozenset[str]) -> str:
    plain = entity(look.kind).replacement if look.kind and look.text else REMOVED
    if not look.text:
        return plain
    text = plain if tells(look.text, secret) else look.text
    before, after = _punctuation(run[0].text, run[-1].text)
    return f"{before}{text}{after}"


_OPENING = re.compile(r"^[\"'“‘(\[¿¡]+")
_CLOSING = re.compile(r"(?:['’]s)?[\"'”’)\],.;:?!…—–-]*$")


def _punctuation(first: str, last: str) -> tuple[str, str]:
    """What stood around the hidden words and says nothing of them: quotes, commas, the possessive."""
    opening, closing = _OPENING.search(first), _CLOSING.search(last)
    return opening.group() if opening else "", closing.group() if closing else ""


def _names(transcript: Transcript, called: Mapping[int, str], secret: frozenset[str]) -> dict[int, str]:
    """What speakers are called in files: the name a participant chose, else what they are; never their own name."""
    names: dict[int, str] = {}
    plain: Counter[str] = Counter()
    for number in dict.fromkeys(word.speaker for word in transcript.words):
        role = transcript.speaker(number).role
        wished = called.get(number, "")
        if wished and not tells(wished, secret):
            names[number] = wished
            continue
        label = "Speaker" if role is Role.OTHER else role.value.capitalize()
        plain[label] += 1
        names[number] = label if plain[label] == 1 else f"{label} {plain[label]}"
    return names
