"""Where reports of what went wrong lie until somebody has read them: in a study's folder, or in the program's own."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from models.errors import FolderError, StorageFull
from models.sealing import files

FOLDER = "reports"


def keep(text: str, beside: Path) -> Path | None:
    """Put a report into the folder of reports in a study's (or the program's own); None where that cannot be."""
    with suppress(FolderError, StorageFull):
        folder = files.private_folder(beside / FOLDER)
        seconds, rest = divmod(time.time_ns() // 1000, 1_000_000)
        path = folder / f"{time.strftime('%Y-%m-%d %H-%M-%S', time.gmtime(seconds))} {rest:06}.txt"
        files.write(path, text.encode())
        return path
    return None


def kept(beside: Path) -> list[Path]:
    """The reports that lie there, the latest first."""
    try:
        return sorted((beside / FOLDER).glob("*.txt"), reverse=True)
    except OSError:
        return []
