"""A few megabytes kept beside a study, given up where the disk is full: a decision can always be finished, and erasing.

What a machine writes (transcribing, recordings, backups) does not get them; it is refused and can be done again.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from models.sealing import files

NAME = "study.ballast"
SIZE = 4 * 1024 * 1024  # bytes
_PLENTY = 8 * SIZE


def lay(folder: Path) -> None:
    """Keep it from now on, where the disk has plenty of room. Where it cannot be kept, all goes on without."""
    path = folder / NAME
    with suppress(OSError):
        if path.exists() or shutil.disk_usage(folder).free < _PLENTY:
            return
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        try:
            if hasattr(os, "posix_fallocate"):  # at once, and really there
                os.posix_fallocate(handle, 0, SIZE)
            else:
                os.write(handle, bytes(SIZE))
        finally:
            os.close(handle)


def give_up(folder: Path) -> None:
    """Let go of it where the disk is full."""
    with suppress(OSError):
        if files.is_full(folder):
            (folder / NAME).unlink(missing_ok=True)
