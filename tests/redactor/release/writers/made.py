"""Random interviews full of what breaks files, in which every word carries a mark of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from random import Random

from models.decision import Act, Decision, Level
from models.entities import ENTITIES
from models.finding import Finding
from models.resolve import resolve
from models.transcript import Passage, Role, Speaker, Transcript, Word
from redactor.redact import RedactedTranscript, leaving, redact

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 1, 1, tzinfo=UTC)
# Letters of which a word's mark is made: four to a script; none stands in any format's own vocabulary.
SCRIPTS = ("qzxj", "ŵŷłż", "ђћџѝ", "ظغذث", "שצץק", "டணழற", "漢語試験")
LATIN = SCRIPTS[:2]
# What a word may be wrapped in: marks of formats, formulas, control characters, turned writing, emoji.
NASTY = (
    *("", "", "", "", "“", "<b>", "</p>", "&", "&lt;", "*", "_", "`", "#", "[", "](", "](x)", "][", "![", "$", "|"),
    *("=", "+", "-", "@", "\\", '"', "'", "{", "}", "-->", "]]>", "<!--", "^", "~", ":", "\t", "\n", "\r\n", "1."),
    *("\x00", "\x0b", "\x1b", "\x85", "\ufeff", "\ufffe", "\u2028", "\u202e", "\u2066", "\u200f", "e\u0301"),
    *("😀", "👩\u200d👩\u200d👧"),
)
# What every font and every reader of PDF is sure to carry.
PLAIN = ("", "", "", "“", "<b>", "&", "&lt;", "*", "_", "`", "#", "[", "]", "$", "|", "=", "+", "@", "\\", '"', "\x00")


@dataclass(frozen=True, slots=True)
class Case:
    """An interview and what may leave of it; the marks of words that are hidden, and of those that are shown."""

    redacted: RedactedTranscript
    hidden: tuple[str, ...]
    shown: tuple[str, ...]


def case(random: Random, most: int = 24, *, scripts: tuple[str, ...] = SCRIPTS, nasty: tuple[str, ...] = NASTY) -> Case:
    """A case as `random` makes it, through resolve and redact."""
    marks = [_mark(number, random.choice(scripts)) for number in range(random.randrange(most + 1))]
    words, at, speaker = [], 0.0, 1
    for number, mark in enumerate(marks, start=1):
        speaker = random.choice((speaker, speaker, speaker, 1, 2, 3))
        text = f"{random.choice(nasty)}{mark}{random.choice(nasty)}"
        # Some words have no time of their own, some overlap with the one before.
        start = random.choice((at, at, max(0.0, at - 1), 0.0))
        words.append(Word(number, text, start, start + random.choice((0.0, 0.3)), speaker))
        at += 0.4
    people = (
        Speaker(1, "Mared", Role.INTERVIEWER),
        Speaker(2, "Abena", Role.PARTICIPANT),
        Speaker(3, "Oyelaran", Role.OTHER),
    )
    transcript = Transcript(tuple(words), people)
    looks = resolve(transcript, _findings(random, transcript), _decisions(random, transcript))
    called = {2: random.choice((*(word.text for word in words), "Wren", "=Wren", "<Wren>", '"W"', "ليلى", "*W_r_en*:"))}
    redacted = redact(transcript, looks, code=random.choice(("P07", "P<7>&", "#P_7", "")), called=called, today=TODAY)
    stands = [look.shown for look in leaving(looks, TODAY)]
    return Case(
        redacted,
        tuple(mark for mark, shown in zip(marks, stands, strict=True) if not shown),
        tuple(mark for mark, shown in zip(marks, stands, strict=True) if shown),
    )


def said(*turns: tuple[str, str], decisions: tuple[Decision, ...] = (), **how: object) -> RedactedTranscript:
    """What leaves of (speaker, text) turns, half a second a word; the participant's code is P07."""
    ids = {name: number for number, name in enumerate(dict.fromkeys(name for name, _ in turns), start=1)}
    words: list[Word] = []
    for name, text in turns:
        for at, word in enumerate(text.split()):
            start = len(words) / 2
            words.append(Word(len(words) + 1, word, start, start + 0.4, ids[name], opens_turn=at == 0))
    roles = {"Interviewer": Role.INTERVIEWER, "Other": Role.OTHER}
    people = tuple(Speaker(number, name, roles.get(name, Role.PARTICIPANT)) for name, number in ids.items())
    transcript = Transcript(tuple(words), people)
    called = {number: name for name, number in ids.items() if name not in roles}
    looks = resolve(transcript, (), decisions)
    return redact(transcript, looks, code=str(how.get("code", "P07")), called=called, today=TODAY)


def decide(act: Act, first: int, last: int, text: str = "", level: Level | None = None, number: int = 1) -> Decision:
    return Decision(number, Role.PARTICIPANT, act, NOW, Passage(first, last), text, level)


def _mark(number: int, letters: str) -> str:
    """Six letters of one script that spell a number below 243.

    The first letter stands nowhere else in a mark, so that no two marks side by side hold a third.
    """
    first, *digits = letters
    return first + "".join(digits[number // 3**place % 3] for place in range(4, -1, -1))


def _passage(random: Random, transcript: Transcript) -> Passage:
    first = random.randrange(len(transcript.words))
    last = min(first + random.choice((0, 0, 1, 3)), len(transcript.words) - 1)
    return Passage(transcript.words[first].id, transcript.words[last].id)


def _findings(random: Random, transcript: Transcript) -> list[Finding]:
    if not transcript.words:
        return []
    kinds = [random.choice(list(ENTITIES.values())) for _ in range(random.randrange(6))]
    return [
        Finding(number, _passage(random, transcript), kind.type, 0.8, "looks like one", kind.hides, kind.replacement)
        for number, kind in enumerate(kinds, start=1)
    ]


def _decisions(random: Random, transcript: Transcript) -> list[Decision]:
    if not transcript.words:
        return []
    made = []
    for number in range(1, random.randrange(9)):
        by = random.choice((Role.PARTICIPANT, Role.PARTICIPANT, Role.RESEARCHER))
        act = random.choice((Act.HIDE, Act.REPLACE, Act.REPLACE, Act.KEEP, Act.LEVEL, Act.LEVEL))
        # A replacement may give a word away; then it must not be used.
        text = random.choice(("[my sister]", "<i>", "=1", random.choice(transcript.words).text))
        level = random.choice(list(Level)) if act is Act.LEVEL else None
        wait = random.choice((None, date(2030, 1, 1))) if level is Level.SHARE else None
        passage = _passage(random, transcript)
        made.append(Decision(number, by, act, NOW, passage, text if act is Act.REPLACE else "", level, wait, speaker=2))
    return made
