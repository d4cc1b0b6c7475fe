"""Who has a study open: since when and on which computer, sealed, so that only who may open it can read that."""

from __future__ import annotations

import json
import platform
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from models.errors import FolderError, StorageFull, VaultDamaged, VaultInUse
from models.sealing import files
from models.sealing.sealed import open_small, seal_small

_PURPOSE = b"opened"


def say(path: Path, key: bytes) -> None:
    """Note that the study is open from now on, here. The lock holds without it, so it may fail."""
    note = json.dumps([datetime.now(UTC).isoformat(), platform.node()])
    with suppress(FolderError, StorageFull):
        files.write(path, seal_small(note.encode(), key, _PURPOSE))


def in_use(path: Path, key: bytes) -> VaultInUse:
    """The error for somebody who comes second."""
    with suppress(OSError, VaultDamaged):
        since, computer = json.loads(open_small(path.read_bytes(), key, _PURPOSE))
        return VaultInUse(datetime.fromisoformat(since), computer)
    return VaultInUse()
