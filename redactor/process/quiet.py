"""Imported first: nothing speaks to the network, and nothing readable is left behind."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from redactor.process.dumps import no_dumps

# What libraries read when they are imported. onnxruntime sends telemetry unless told not to; the others fetch models.
os.environ.update(
    HF_HUB_OFFLINE="1",
    HF_HUB_DISABLE_TELEMETRY="1",
    TRANSFORMERS_OFFLINE="1",
    ORT_DISABLE_TELEMETRY="1",
    DO_NOT_TRACK="1",
    HF_HUB_DISABLE_PROGRESS_BARS="1",
)

_allowed: ContextVar[bool] = ContextVar("network_allowed", default=False)
_begun = False


class NetworkRefused(OSError):
    """A library tried to open a connection. That is a bug of this program, and it did not succeed."""


def begin() -> None:
    """Make this process private: files for their owner alone, no core dumps, no internet sockets.

    The audit hook is an alarm and a first wall; native code does not pass it. The tests therefore also watch
    the whole product from outside, with no network there.
    """
    global _begun  # noqa: PLW0603 - an audit hook cannot be taken away, so it is added once a process
    if _begun:
        return
    _begun = True
    os.umask(0o077)
    no_dumps()
    sys.addaudithook(_refuse)


@contextmanager
def allow_network() -> Iterator[None]:
    """For the explicit weights command alone."""
    token = _allowed.set(True)
    try:
        yield
    finally:
        _allowed.reset(token)


def _refuse(event: str, args: tuple[object, ...]) -> None:
    if not event.startswith("socket.") or _allowed.get():
        return
    sockets = sys.modules["_socket"]  # where the event comes from; not imported above, as the first screen has none
    internet = {sockets.AF_INET, sockets.AF_INET6}
    made = event == "socket.__new__" and args[1] in internet
    used = event in _CALLS and getattr(args[0], "family", None) in internet
    if made or used or event == "socket.getaddrinfo":
        raise NetworkRefused("Interview Redactor opens no connections.")


# A socket may have been made while that was allowed, or have come from elsewhere.
_CALLS = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"}
