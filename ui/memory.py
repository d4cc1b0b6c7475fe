"""What the desk remembers on this computer: its keys and how it is laid out. Nothing of any study is in it."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from models.errors import FolderError, StorageFull
from models.sealing import files


def place() -> Path:
    return user_config_path("interview-redactor", appauthor=False) / "desk.json"


def get(name: str) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """What was put under a name; None where nothing was, or where it cannot be read."""
    return _all().get(name)


def put(name: str, value: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    """Remember it. Where this cannot be written it is forgotten when the desk is left, and nothing else is lost."""
    kept = {**_all(), name: value}
    with suppress(FolderError, StorageFull):
        files.private_folder(place().parent)
        files.write(place(), json.dumps(kept).encode())


def _all() -> dict[str, Any]:
    try:
        kept = json.loads(place().read_bytes())
    except (OSError, ValueError):  # not there yet, or damaged: then as when the desk was new
        return {}
    return kept if isinstance(kept, dict) else {}
