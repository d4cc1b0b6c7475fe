"""How long work takes on this computer, learned from work that was done on it."""

from __future__ import annotations

import os
import platform

from models.store.settings import Settings

LEAST = 60.0  # seconds of sound from which on something is learned: below, loading the weights takes the time
_SETTING = "pace"
_NEWEST = 0.5  # the share of the newest in what is known


class Pace:
    """Seconds of work per second of sound, kept in the study for each kind of computer that works on it.

    `weights` names the speech weights: larger ones take longer.
    """

    def __init__(self, settings: Settings, weights: str = "base") -> None:
        self._settings = settings
        self._known: dict[str, float] = settings.get(_SETTING, {})  # asked for each row of a long list
        # What a computer is called may say whose it is; what it is made of does not.
        self._kind = f"{weights}, {os.cpu_count()} × {platform.machine()}"

    def takes(self, sound: float) -> float | None:
        """About how many seconds the work on so many seconds of sound takes; None before anything was learned."""
        known = self._known.get(self._kind)
        return None if known is None else known * sound

    def learn(self, sound: float, took: float) -> None:
        """Learn from finished work: so many seconds of sound took so many seconds."""
        if sound < LEAST:
            return
        now = took / sound
        known = self._known.get(self._kind, now)
        self._known = {**self._known, self._kind: round((1 - _NEWEST) * known + _NEWEST * now, 4)}
        self._settings.put(_SETTING, self._known)
