"""The name a participant wants to be called: whether it would give her, or somebody else, away."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from models.review import Review
from models.transcript import Transcript
from redactor.review.same import folded

REAL_NAME = "real_name"
"""The preference that says that what she is called is her real name, and that she wants it so."""


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


def wants_real_name(review: Review, transcript: Transcript) -> bool:
    """Whether a participant wishes to appear under her real name: something to talk about with her, not to overrule."""
    said_so = bool(review.prefers.get(REAL_NAME))
    return bool(review.called) and (said_so or clash(review.called, transcript, review.speaker) is Clash.OWN)
