"""Where studies lie on this computer. Nothing is noted down anywhere: a study is found by looking."""

from __future__ import annotations

import re
from pathlib import Path

from platformdirs import user_documents_path

from models.header import HEADER
from redactor.own_folder import own_folder
from redactor.reports import kept

_LONGEST = 60  # characters: long paths fail in SQLite and on Windows


def home() -> Path:
    """The folder where studies are proposed to be made."""
    return user_documents_path() / "Interview Redactor"


def studies(folder: Path) -> list[Path]:
    """The studies in a folder, by name; none where it cannot be read."""
    try:
        return sorted(path.parent for path in folder.glob(f"*/{HEADER}"))
    except OSError:
        return []


def reports(home: Path) -> list[Path]:
    """What went wrong that nobody has put away yet, in every study on this computer and in the program itself."""
    return [path for folder in (own_folder(), *studies(home)) for path in kept(folder)]


def folder_for(name: str, parent: Path) -> Path:
    """A folder for a study of this name that is not there yet."""
    plain = " ".join(re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", name).split()).strip(" .")[:_LONGEST].strip() or "Study"
    path, number = parent / plain, 1
    while path.exists():
        number += 1
        path = parent / f"{plain} {number}"
    return path
