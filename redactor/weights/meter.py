"""Turns bytes into progress."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from redactor.progress import Progress


@dataclass
class Meter:
    """How far `total` bytes are; the time left is told once two seconds have shown the pace."""

    stage: str
    total: int
    begun_at: int = 0
    _began: float = field(default_factory=time.monotonic)

    def at(self, done: int) -> Progress:
        passed, moved = time.monotonic() - self._began, done - self.begun_at
        left = (self.total - done) * passed / moved if passed > 2 and moved else None
        return Progress(self.stage, min(1.0, done / self.total) if self.total else 1.0, left)
