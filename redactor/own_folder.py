"""The program's own folder on this computer: weights, what was measured here, reports. Nothing of any study."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs


def own_folder() -> Path:
    """The user's folder; REDACTOR_DATA names another, for a portable installation and for tests."""
    base = os.environ.get("REDACTOR_DATA")
    return Path(base) if base else platformdirs.user_data_path("interview-redactor", appauthor=False)
