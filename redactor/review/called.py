"""The name a participant wants to be called: whether it would give her, or somebody else, away."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from models.transcript import Transcript
from redactor.review.same import folded


class Clash(Enum):
    """What speaks against a name."""

    OWN = "it is her own name"
    SAID = "it is said in the interview"
    TAKEN = "somebody else in the study is called so"


def clash(name: str, transcript: Transcript, speaker: int, taken: Iterable[str] = ()) -> Clash | None:
    """What speaks against calling this speaker so; None where nothing does. `taken` are names that others chose."""
    wanted = set(folded(name))
    if wanted & set(folded(transcript.speaker(speaker).name)):
        return Clash.OWN
    if wanted & {token for other in taken for token in folded(other)}:
        return Clash.TAKEN
    if any(wanted & set(folded(word.text)) for word in transcript.words):
        return Clash.SAID
    return None
