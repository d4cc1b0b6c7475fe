"""How long work takes on this computer: learned from work that was done on it, estimated for what was not done yet."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

from models.errors import FolderError, StorageFull
from models.sealing import files
from models.study import Mode
from redactor.own_folder import own_folder

HOUR = 3600.0

LEAST = 60.0
"""Seconds of sound from which on something is learned: below, loading the weights takes the time."""

TIMES_BASE = {
    "tiny.en": 0.5,
    "base": 1.0,
    "small": 3.4,
    "medium": 10.8,
    "large-v3-turbo": 13.7,
    "distil-large-v3": 13.1,
    "large-v3": 21.6,
}
"""How much longer than base these weights take on a processor: estimated from their sizes, not measured.

0.44 of base's time goes into the encoder (measured), which takes as long as it has multiplications; 0.56 into the
decoder, which takes as long as its weights weigh. Against base they are, in the order above, 0.4, 1, 4.0, 13, 27, 27,
27 times as many and 0.6, 1, 2.9, 8.8, 3.3, 2.3, 17 times as heavy."""

_TIMES_CAREFUL = {Mode.CAREFUL: 1.0, Mode.QUICK: 0.64}  # benchmarks/speech.py
_NEWEST = 0.5  # the share of the newest in what is known


class Pace:
    """Seconds of work per second of sound, kept in the program's own folder: never a word, nor of which study."""

    def __init__(self) -> None:
        self._known = _read()  # asked for each row of a long list

    def takes(self, sound: float, mode: Mode = Mode.CAREFUL, weights: str = "base") -> float | None:
        """About how many seconds the work on so many seconds of sound takes; None before anything was learned.

        What was not done here yet is estimated from what was.
        """
        size = TIMES_BASE[weights] * _TIMES_CAREFUL[mode]
        for (name, known_mode), known in self._nearest(mode, weights):
            return sound * known * size / (TIMES_BASE[name] * _TIMES_CAREFUL[known_mode])
        return None

    def learned(self, mode: Mode = Mode.CAREFUL, weights: str = "base") -> bool:
        """Whether work of this kind was done on this computer."""
        return (weights, mode) in self._known

    def learn(self, sound: float, took: float, mode: Mode = Mode.CAREFUL, weights: str = "base") -> None:
        """Learn from finished work: so many seconds of sound took so many seconds."""
        if sound < LEAST:
            return
        now = took / sound
        known = self._known.get((weights, mode), now)
        self._known[weights, mode] = round((1 - _NEWEST) * known + _NEWEST * now, 4)
        kept = {f"{name} {mode}": pace for (name, mode), pace in self._known.items()}
        with suppress(FolderError, StorageFull):  # then it is learned another time
            files.private_folder(own_folder())
            files.write(_place(), json.dumps({"processors": os.cpu_count(), "paces": kept}).encode())

    def _nearest(self, mode: Mode, weights: str) -> list[tuple[tuple[str, Mode], float]]:
        """What is known, of the same weights and the same mode first."""
        return sorted(self._known.items(), key=lambda one: (one[0][0] != weights, one[0][1] is not mode))


def _read() -> dict[tuple[str, Mode], float]:
    """What was learned on this computer, by weights and mode; nothing where it has other processors by now."""
    try:
        kept = json.loads(_place().read_bytes())
        if kept["processors"] != os.cpu_count():
            return {}
        found = {tuple(kind.split(" ")): float(pace) for kind, pace in kept["paces"].items()}
        return {(name, Mode(mode)): pace for (name, mode), pace in found.items() if name in TIMES_BASE}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):  # never learned, or kept by another version
        return {}


def _place() -> Path:
    return own_folder() / "pace.json"
