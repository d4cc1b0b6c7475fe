"""A guarded stand-in for transcribing: the same acts as redactor.interviews.Listening, without an engine."""

from __future__ import annotations

from collections.abc import Iterator

from models.errors import Told
from models.study import Interview, State
from models.transcript import Word
from models.vault import Vault
from redactor.progress import Progress


class FakeListening:
    """Each step hears a word; after three the interview is to check. `trouble` is raised at the second step."""

    trouble: Told | None = None
    refuses: Told | None = None

    def __init__(self, vault: Vault, interview: Interview) -> None:
        if self.refuses:
            raise self.refuses
        self.store, self.interview, self.finished = vault.store, interview.id, False
        self._steps = len(self.store.transcripts.get(interview.id).words)
        self.store.interviews.change(interview.id, state=State.TRANSCRIBING, problem="")

    def step(self, wait: float = 0.0) -> Iterator[Progress]:
        if self._steps == 1 and self.trouble:
            self.store.interviews.change(self.interview, state=State.FAILED, problem=str(self.trouble))
            raise self.trouble
        self._steps += 1
        at = float(self._steps)
        self.store.transcripts.append(self.interview, [Word(self._steps, f"word{self._steps}", at, at + 0.5)], at)
        yield Progress("listening", self._steps / 3, 60.0 * (3 - self._steps))
        if self._steps == 3:
            self.finished = True
            self.store.interviews.change(self.interview, state=State.TO_CHECK)

    def cancel(self) -> None:
        self.store.interviews.change(self.interview, state=State.INTERRUPTED)
