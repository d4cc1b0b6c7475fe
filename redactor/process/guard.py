"""Walls around the child process that meets hostile media: limits, no sockets, no core dumps.

The decoder is a million lines of C that read what strangers recorded. It runs in a child process that may take only
so much memory, time and disk, and that, on Linux, the kernel lets make no socket but local ones.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from dataclasses import dataclass

from redactor.process.dumps import no_dumps

GIB = 1 << 30
MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may take: memory and the size of a file it writes in bytes, processor time in seconds (or any)."""

    memory: int
    file: int
    seconds: int | None = None


def begin(limits: Limits) -> None:
    """Shut this process in, for good. What a system does not offer is left out: each wall stands on its own."""
    no_dumps()
    if sys.platform != "win32":
        _limit(limits)
    if sys.platform == "linux":
        refuse_sockets()


def working() -> Limits:
    """For the whole engine: all the memory that the computer has, hours for long recordings, weights put together."""
    memory = 0 if sys.platform == "win32" else os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return Limits(memory=max(4 * GIB, memory), file=4 * GIB)


DECODING = Limits(memory=2 * GIB, file=16 * MIB, seconds=120)
"""For looking whether a file is a recording. It writes nothing; a line on a redirected stderr has room."""


def _limit(limits: Limits) -> None:
    import resource  # noqa: PLC0415 - not there on Windows

    wanted = {resource.RLIMIT_DATA: limits.memory, resource.RLIMIT_FSIZE: limits.file}
    if limits.seconds is not None:
        wanted[resource.RLIMIT_CPU] = limits.seconds
    for what, asked in wanted.items():
        hard = resource.getrlimit(what)[1]
        most = asked if hard == resource.RLIM_INFINITY else min(asked, hard)
        resource.setrlimit(what, (most, most))


# The wall without sockets: a small program that the kernel runs before each system call (seccomp, classic BPF).
# It lets everything pass but `socket` for another family than AF_UNIX, and io_uring, which can make sockets too.

_PR_SET_NO_NEW_PRIVS = 38
_SECCOMP_SET_MODE_FILTER = 1
_SECCOMP_FILTER_FLAG_TSYNC = 1  # all threads of this process
_AF_UNIX = 1
_LOAD, _JUMP_EQUAL, _JUMP_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 1  # EPERM
_NUMBER, _ARCH, _FIRST_ARGUMENT = 0, 4, 16  # offsets into struct seccomp_data
_IO_URING_SETUP = 425
_X32 = 0x40000000  # calls of another numbering that an x86-64 kernel may take

# Machine: (AUDIT_ARCH, number of socket, number of seccomp)
_MACHINES = {"x86_64": (0xC000003E, 41, 317), "aarch64": (0xC00000B7, 198, 277)}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def refuse_sockets() -> bool:
    """Have the Linux kernel refuse this process, its threads and its children every socket that is not local.

    Returns false where the kernel or this kind of machine does not offer it.
    """
    machine = _MACHINES.get(os.uname().machine)
    if machine is None:
        return False
    arch, socket, seccomp = machine
    # Each step: code, steps to jump if true, if false, value.
    steps = [
        (_LOAD, 0, 0, _ARCH),
        (_JUMP_EQUAL, 0, 7, arch),  # a call of another architecture: refused
        (_LOAD, 0, 0, _NUMBER),
        (_JUMP_LEAST, 5, 0, _X32),
        (_JUMP_EQUAL, 4, 0, _IO_URING_SETUP),
        (_JUMP_EQUAL, 0, 2, socket),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_JUMP_EQUAL, 0, 1, _AF_UNIX),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
    code = b"".join(struct.pack("=HBBI", *step) for step in steps)
    kept = ctypes.create_string_buffer(code, len(code))
    program = _Program(len(steps), ctypes.addressof(kept))
    libc = ctypes.CDLL(None)
    long = ctypes.c_ulong
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, long(1), long(0), long(0), long(0)) != 0:
        return False
    arguments = (long(_SECCOMP_SET_MODE_FILTER), long(_SECCOMP_FILTER_FLAG_TSYNC), ctypes.byref(program))
    return bool(libc.syscall(long(seccomp), *arguments) == 0)
