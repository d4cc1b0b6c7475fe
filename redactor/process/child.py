"""Heavy work in a child process: a generator runs there, what it yields arrives here, and it can be ended at once."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Generator, Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from models.errors import Told
from redactor.process import guard, power, quiet
from redactor.progress import Progress

Given = TypeVar("Given")

# Ask, wait, kill. The engine's native code does not look up while it computes, so the wait for it is short.
ASK_SECONDS = 0.2
KILL_SECONDS = 2.0


class EngineStopped(Told):
    sentence = "The work stopped unexpectedly. All that was finished is kept: start it again to go on from there."


class Child:
    """Runs `generator(*args)` in a spawned process. The function must be importable, its arguments picklable.

    There it may take no more than `limits` (by default what the engine may), make no socket, and gives way to others.
    """

    def __init__(
        self, generator: Callable[..., Iterator[object]], *args: object, limits: guard.Limits | None = None
    ) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe(duplex=False)
        self._process: BaseProcess = context.Process(
            target=_run, args=(theirs, limits or guard.working(), generator, args), daemon=True
        )
        self._process.start()
        theirs.close()
        self.finished = False

    def receive(self, wait: float = 0.0) -> Iterator[object]:
        """What has arrived by now, waiting up to `wait` seconds for the first. Sets `finished` at the end.

        Raises the Told that the work ended with, or EngineStopped where the process died.
        """
        while not self.finished and self._pipe.poll(wait):
            wait = 0.0
            try:
                message = self._pipe.recv()
            except EOFError:
                self._end()
                raise EngineStopped from None
            if isinstance(message, _Ended):
                self._end()
                if message.error is not None:
                    raise message.error
                return
            yield message

    def __iter__(self) -> Iterator[object]:
        while not self.finished:
            yield from self.receive(wait=1.0)

    def cancel(self) -> None:
        """End the work now. What has been received stays valid."""
        if not self.finished:
            self._process.terminate()
            self._process.join(ASK_SECONDS)
            if self._process.is_alive():
                self._process.kill()
            self._end()

    def _end(self) -> None:
        self.finished = True
        self._pipe.close()
        self._process.join(KILL_SECONDS)


def in_child(
    generator: Callable[..., Iterator[object]], *args: object, gives: type[Given], begins: str, look: float
) -> Generator[Progress | Given, None, None]:
    """What a generator gives in a child process, and at least every `look` seconds how far it is.

    Its first stage, until it tells of another, is called as `begins` says. Closing this ends the work. Raises what
    Child.receive raises.
    """
    child, progress = Child(generator, *args), Progress(begins, 0.0)
    try:
        while not child.finished:
            for step in child.receive(look):
                if isinstance(step, gives):
                    yield step
                elif isinstance(step, Progress):
                    progress = step
            yield progress
    finally:
        child.cancel()


class _Ended:
    """The last message: the work is done, or ended with this error."""

    def __init__(self, error: Told | None = None) -> None:
        self.error = error

    def __reduce__(self) -> tuple[Any, ...]:
        # Only the error's class and sentence cross: whatever else it holds may hold words of the interview.
        return _ended, (type(self.error), str(self.error)) if self.error else ()


def _ended(kind: type[Told] | None = None, sentence: str = "") -> _Ended:
    if kind is None:
        return _Ended()
    error = kind.__new__(kind)
    Told.__init__(error, sentence)
    return _Ended(error)


def _run(
    pipe: Connection, limits: guard.Limits, generator: Callable[..., Iterator[object]], args: tuple[object, ...]
) -> None:
    quiet.begin()
    power.give_way()
    guard.begin(limits)
    try:
        for message in generator(*args):
            pipe.send(message)
        pipe.send(_Ended())
    except Told as error:
        pipe.send(_Ended(error))
    except Exception:  # noqa: BLE001 - the job runner: a library's own error text may hold words and goes nowhere
        pipe.send(_Ended(EngineStopped()))
