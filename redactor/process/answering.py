"""A child that is asked one thing after another: what is slow to load is loaded once."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from threading import Thread

from redactor.process.child import Child

IDLE = 120.0
"""Seconds after which a child that nobody asks should be ended, so that its memory comes back."""


class Answering:
    """Runs `generator(requests, *args)` in a child; it takes requests from the pipe until that is closed."""

    def __init__(self, generator: Callable[..., Iterator[object]], *args: object) -> None:
        theirs, self._pipe = multiprocessing.get_context("spawn").Pipe(duplex=False)
        self._child = Child(generator, theirs, *args)
        theirs.close()
        self._last = time.monotonic()

    @property
    def finished(self) -> bool:
        return self._child.finished

    @property
    def idle(self) -> bool:
        """Whether nobody has asked and nothing has come for IDLE."""
        return time.monotonic() - self._last > IDLE

    def ask(self, request: object) -> None:
        self._last = time.monotonic()
        # A long interview fills the pipe, and the child reads only once it has loaded what it needs.
        Thread(target=_send, args=(self._pipe, request), daemon=True).start()

    def receive(self, wait: float = 0.0) -> Iterator[object]:
        """What has arrived by now; raises what Child.receive raises."""
        for event in self._child.receive(wait):
            self._last = time.monotonic()
            yield event

    def end(self) -> None:
        """Stop now."""
        self._pipe.close()
        self._child.cancel()


def _send(pipe: Connection, request: object) -> None:
    with suppress(OSError):  # the child is gone, or was ended: nobody waits for it any more
        pipe.send(request)
