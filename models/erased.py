"""What was erased when somebody took back her interview or its sound: that it happened, and nothing of what it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Withdrawn(StrEnum):
    """What was taken back."""

    INTERVIEW = "the whole interview"
    SOUND = "the sound"
    STRUCK = "what was struck"


@dataclass(frozen=True, slots=True)
class Given:
    """Files that had left before: they cannot be called back by this program, only asked for."""

    at: datetime
    recipient: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Erased:
    """The deletion record. `counts` maps what was erased ("words", "decisions", ...) to how many there were.

    `sound` is the size of the erased recording in bytes, 0 without one. `backups` are the places of backups that may
    hold the interview still. `log_emptied` is false where the database's log could not be emptied at once: that
    happens when the window closes.
    """

    code: str
    at: datetime
    what: Withdrawn
    counts: dict[str, int]
    sound: int
    given: tuple[Given, ...]
    backups: tuple[str, ...]
    log_emptied: bool = True
    id: int = 0

    @property
    def not_promised(self) -> tuple[str, ...]:
        """What this program cannot undo or vouch for, a sentence each."""
        said = [
            "A solid-state disk may keep old blocks for a while; what is left there is encrypted.",
            *(f"A backup may still hold it: delete {place}." for place in self.backups),
            *(
                f"{', '.join(given.files)} went out on {given.at.astimezone():%d %B %Y}"
                + (f" to {given.recipient}" if given.recipient else "")
                + ": ask for these copies to be deleted."
                for given in self.given
            ),
        ]
        if not self.log_emptied:
            said.append("The database's log is emptied when the study is closed: close it now.")
        return tuple(said)
