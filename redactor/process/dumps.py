"""No memory of this process gets to the disk when it crashes, and no other program of this user reads it."""

from __future__ import annotations

import ctypes
import sys

_PR_SET_DUMPABLE = 4


def no_dumps() -> None:
    """Forbid core dumps, and on Linux being traced, for as long as this process lives."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not there on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    if sys.platform == "linux":
        # The limit alone does not hold where the system pipes dumps to a program of its own.
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, *[ctypes.c_ulong(0)] * 4)
