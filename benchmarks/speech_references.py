"""The recordings of shared/audio with what is said in them, by whom and when."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

DIALOGUES = ("dialogue-ff", "dialogue-mf", "dialogue-mf-2", "dialogue-mm")
TIMED = ("interview-synthetic", "spontaneous-1", "spontaneous-2", "spontaneous-3")
SPOKEN = (*DIALOGUES, "conversation", "read-aloud", *TIMED)
BY_SPEAKER = (*DIALOGUES, "interleaved-mf", "interleaved-mm", "meeting-2", "meeting-4")


@dataclass(frozen=True)
class Said:
    """A stretch of speech: seconds, words as in the reference, speaker where it is known."""

    start: float
    end: float
    text: str
    speaker: str | None = None


def utterances(audio: Path, name: str) -> list[Said]:
    """What is said in a recording, in order."""
    if name.startswith("spontaneous"):
        words = timed_words(audio, name)
        return [Said(words[0].start, words[-1].end, " ".join(word.text for word in words))]
    kept = json.loads((audio / f"{name}.json").read_text())
    return [Said(turn["start"], turn["end"], turn["text"], turn["speaker"]) for turn in kept]


def timed_words(audio: Path, name: str) -> list[Said]:
    """Each word whose true extent is known."""
    if not name.startswith("spontaneous"):
        kept = json.loads((audio / f"{name}.words.json").read_text())
        return [Said(word["start"], word["end"], word["w"], word["speaker"]) for word in kept]
    tier = (audio / f"{name}.TextGrid").read_text().split('"words"', 1)[1].split('"IntervalTier"', 1)[0]
    found = re.findall(r"([\d.]+)\s*\n([\d.]+)\s*\n\"(.*?)\"", tier)
    return [Said(float(start), float(end), word) for start, end, word in found if word and not word.startswith("<")]


def turns(audio: Path, name: str) -> list[Said]:
    """Who speaks when, from the RTTM file."""
    lines = [line.split() for line in (audio / f"{name}.rttm").read_text().splitlines() if line.strip()]
    return [Said(float(f[3]), float(f[3]) + float(f[4]), "", f[7]) for f in lines]
