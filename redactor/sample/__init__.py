"""The sample that ships with the project: an invented interview, its exact words, and what its participant decides.

The decisions are kept as ranges of time in the recording, so that they fit whatever words a recogniser hears.
How it was made: README.md beside this file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from models.decision import Act, Level
from models.errors import PassageError
from models.transcript import Passage, Role, Speaker, Transcript, Word

_HERE = Path(__file__).parent
INTERVIEWER = Speaker(1, "Interviewer", Role.INTERVIEWER)
PARTICIPANT = Speaker(2, "Participant", Role.PARTICIPANT)


@dataclass(frozen=True, slots=True)
class Decided:
    """What the sample's participant decides about a passage; `text` goes with replace, `level` with level."""

    act: Act
    passage: Passage
    text: str = ""
    level: Level | None = None


def recording() -> Path:
    """The sound: 16 kHz, mono, FLAC."""
    return _HERE / "interview.flac"


@cache
def words() -> Transcript:
    """What is really said, by whom and when: as the script writes it, times in seconds from the voices themselves."""
    return Transcript(tuple(_words()), (INTERVIEWER, PARTICIPANT))


def called() -> str:
    """The name that the sample's participant wants to be called in what leaves."""
    return str(_read("decisions.json")["called"])


def decisions(transcript: Transcript) -> tuple[Decided, ...]:
    """The participant's decisions as passages of a transcript of this recording, in the order she made them.

    A decision covers every word whose middle lies in its range of time. Raises PassageError where there is none:
    the transcript is not of this recording, and what she hid could not be hidden.
    """
    return tuple(
        Decided(
            Act(row["act"]),
            _between(transcript, row["start"], row["end"]),
            row.get("text", ""),
            Level(row["level"]) if "level" in row else None,
        )
        for row in _read("decisions.json")["decisions"]
    )


def _between(transcript: Transcript, start: float, end: float) -> Passage:
    inside = [word.id for word in transcript.words if start <= (word.start + word.end) / 2 <= end]
    if not inside:
        raise PassageError
    return Passage(inside[0], inside[-1])


def _words() -> Iterator[Word]:
    next_id = 1
    for turn in _read("words.json")["turns"]:
        speaker = INTERVIEWER if turn["speaker"] == "interviewer" else PARTICIPANT
        for at, word in enumerate(turn["words"]):
            yield Word(next_id, word["text"], word["start"], word["end"], speaker.id, opens_turn=at == 0)
            next_id += 1


def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((_HERE / name).read_text(encoding="utf-8"))
    return read
