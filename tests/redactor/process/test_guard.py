"""The child that meets hostile media: no sockets, so much memory and time and no more, no dump of it anywhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest

from redactor.process import guard
from redactor.process.child import Child, EngineStopped

linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux has this wall")
SMALL = guard.Limits(memory=2 * guard.GIB, file=guard.MIB, seconds=2)


def raw_sockets() -> Iterator[object]:
    """Ask the kernel itself, past Python and its audit hook; for each family what it says."""
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    for family in (2, 10, 16, 17):  # INET, INET6, NETLINK, PACKET
        yield libc.socket(family, 1, 0), ctypes.get_errno()
    yield libc.socket(1, 1, 0) > 0


def raw_sockets_of_a_grandchild() -> Iterator[object]:
    import subprocess

    code = "import ctypes; print(ctypes.CDLL(None).socket(2, 1, 0))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603
    yield done.stdout.strip()


def raw_sockets_of_a_thread() -> Iterator[object]:
    import ctypes
    from threading import Thread

    got: list[int] = []
    thread = Thread(target=lambda: got.append(ctypes.CDLL(None).socket(2, 1, 0)))
    thread.start()
    thread.join()
    yield got[0]


def dumpable() -> Iterator[object]:
    import ctypes
    import resource

    yield ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)  # PR_GET_DUMPABLE
    yield resource.getrlimit(resource.RLIMIT_CORE)[0]


def much_memory() -> Iterator[object]:
    yield "begun"
    yield len(bytearray(3 * guard.GIB))


def much_time() -> Iterator[object]:
    yield "begun"
    while True:
        pass


def a_large_file(folder: str) -> Iterator[object]:
    yield "begun"
    from pathlib import Path

    (Path(folder) / "x").write_bytes(bytes(2 * guard.MIB))


@linux
def test_the_kernel_itself_refuses_all_but_local_sockets():
    *internet, local = Child(raw_sockets)
    assert internet == [(-1, 1)] * 4  # EPERM
    assert local


@linux
@pytest.mark.parametrize("work", [raw_sockets_of_a_grandchild, raw_sockets_of_a_thread])
def test_its_children_and_threads_are_refused_too(work):
    assert str(next(iter(Child(work)))) == "-1"


@linux
def test_memory_of_a_child_is_never_dumped():
    assert list(Child(dumpable)) == [0, 0]


@linux
@pytest.mark.parametrize("work", [much_memory, much_time])
def test_work_that_takes_too_much_ends_with_a_sentence(work):
    child, got = Child(work, limits=SMALL), []
    with pytest.raises(EngineStopped):
        for event in child:
            got.append(event)
    assert got == ["begun"]


@linux
def test_a_file_cannot_grow_without_end(tmp_path):
    with pytest.raises(EngineStopped):
        list(Child(a_large_file, str(tmp_path), limits=SMALL))
    assert (tmp_path / "x").stat().st_size <= guard.MIB


def test_the_engine_may_take_what_the_computer_has():
    limits = guard.working()
    assert limits.seconds is None
    assert limits.memory >= 4 * guard.GIB


@linux
def test_limits_that_are_narrower_already_are_kept(monkeypatch):
    import resource

    asked = {}
    monkeypatch.setattr(resource, "getrlimit", lambda _: (100, 100))
    monkeypatch.setattr(resource, "setrlimit", lambda what, most: asked.update({what: most}))
    guard._limit(SMALL)
    assert set(asked.values()) == {(100, 100), (2, 2)}


@linux
def test_an_unknown_machine_is_left_as_it_is(monkeypatch):
    monkeypatch.setattr(os, "uname", lambda: os.uname_result(("Linux", "n", "r", "v", "riscv64")))
    assert not guard.refuse_sockets()
