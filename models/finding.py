"""What a detector noticed."""

from __future__ import annotations

from dataclasses import dataclass

from models.transcript import Passage


@dataclass(frozen=True, slots=True)
class Finding:
    """A passage that may identify somebody.

    `type` is one of models.entities; `score` 0..1 says how sure the detector is; `why` is a plain reason that
    holds no word of the interview; `hides` is false for context that is only pointed out; `follows` is the id
    of the finding whose value this one repeats; `replacement` is what is proposed to stand there instead.
    """

    id: int
    passage: Passage
    type: str
    score: float
    why: str
    hides: bool
    replacement: str
    follows: int | None = None
