"""A report of something that should not have happened, without a word of an interview, to be read and sent by hand.

It holds kinds of errors, places in this program's own code, and versions. No error's text and no value is in it, since
either may hold what somebody said. Nothing is sent.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

_ROOT = Path(__file__).resolve().parents[2]
_OURS = ("models", "redactor", "ui")
_TOLD_OF = ("interview-redactor", "PySide6-Essentials", "faster-whisper", "ctranslate2", "spacy", "presidio-analyzer",
            "sqlcipher3", "cryptography", "av", "onnxruntime", "numpy")  # fmt: skip
_MOST_CAUSES = 5


def report(error: BaseException, now: datetime | None = None) -> str:
    """What can be said about an error: its kind, where, after which other errors, and with which versions."""
    when = (now or datetime.now(UTC)).isoformat(timespec="seconds")
    lines = ["Interview Redactor: a report without words", f"When: {when}", ""]
    for at, one in enumerate(_chain(error)):
        kind = type(one)
        lines.append(("It was a " if not at else "after a ") + f"{_package(kind.__module__)}.{kind.__qualname__}")
        lines += [f"  {place}" for place in _places(one.__traceback__)] or ["  (no place is known)"]
    lines += ["", f"{platform.system()} {platform.release()}, {platform.machine()}, Python {platform.python_version()}"]
    lines += [f"{name} {_version(name)}" for name in _TOLD_OF]
    return "\n".join(lines) + "\n"


def _chain(error: BaseException) -> Iterator[BaseException]:
    one: BaseException | None = error
    for _ in range(_MOST_CAUSES):
        if one is None:
            return
        yield one
        one = one.__cause__ or one.__context__


def _places(trace: TracebackType | None) -> Iterator[str]:
    """A file of ours with its line, each; of other people's code only the library's name, once in a row."""
    before = ""
    for frame, line in walk_tb(trace):
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(_ROOT) and path.relative_to(_ROOT).parts[0] in _OURS:
            place = f"{path.relative_to(_ROOT).as_posix()}:{line} {frame.f_code.co_name}"
        else:
            place = f"({_package(str(frame.f_globals.get('__name__', '')))})"
        if place != before:
            yield place
        before = place


def _package(module: str) -> str:
    # A module's name is never what somebody said; a name made while running might be.
    name = module.partition(".")[0]
    return module if name in _OURS else name if name.isidentifier() and name.isascii() else "unknown"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
