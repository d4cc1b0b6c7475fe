"""What every long act of the engine yields while it works."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage is: `done` 0..1; `seconds_left` is None until there is an honest guess."""

    stage: str
    done: float
    seconds_left: float | None = None
