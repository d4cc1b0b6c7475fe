"""Heavy work in a child: results arrive as they come, an end is an end, a crash costs nothing that arrived."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator

import pytest

from models.errors import AlreadyHere, StorageFull
from redactor.audio.errors import NoSpeech
from redactor.process.child import Child, EngineStopped


def count(to: int) -> Iterator[int]:
    yield from range(to)


def forever() -> Iterator[int]:
    yield os.getpid()
    while True:
        time.sleep(3600)


def fail(error: type[Exception]) -> Iterator[int]:
    yield 1
    raise error


def fail_with_words() -> Iterator[int]:
    yield 1
    raise ValueError("words of the interview")


def fail_with_a_sentence() -> Iterator[int]:
    yield 1
    raise AlreadyHere("P07")


def die() -> Iterator[int]:
    yield 1
    os.kill(os.getpid(), signal.SIGKILL)


def quiet_there() -> Iterator[object]:
    import socket

    yield os.environ.get("HF_HUB_OFFLINE")
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as sock:
            sock.connect(("127.0.0.1", 9))
    except OSError as error:
        yield type(error).__name__


def test_results_arrive_in_order():
    assert list(Child(count, 1000)) == list(range(1000))


@pytest.mark.parametrize(
    ("work", "args", "error"),
    [
        (fail, (StorageFull,), StorageFull),
        (fail, (NoSpeech,), NoSpeech),
        (fail_with_a_sentence, (), AlreadyHere),
        (fail_with_words, (), EngineStopped),
        (die, (), EngineStopped),
    ],
)
def test_what_arrived_before_an_error_counts(work, args, error):
    child, got = Child(work, *args), []
    with pytest.raises(error) as raised:
        for event in child:
            got.append(event)
    assert got == [1]
    assert child.finished
    assert "words of the interview" not in str(raised.value)
    if error is AlreadyHere:
        assert "P07" in str(raised.value)


def test_cancelling_ends_the_process():
    child = Child(forever)
    pid = next(iter(child))
    child.cancel()
    assert child.finished
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_child_opens_no_connection():
    assert list(Child(quiet_there)) == ["1", "NetworkRefused"]
