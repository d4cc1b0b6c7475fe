"""What every test needs: a quiet process, small records, a vault that opens fast."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from redactor.cli.window import APT
from redactor.process import quiet

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    import PySide6.QtWidgets  # noqa: F401 - whether it can be, before pytest-qt tries and tells nobody what is missing
except ImportError:
    sys.exit(f"The tests of the window need system libraries that are missing here. On Debian: apt install {APT}")

from models.sealing.keys import Cost
from models.study import Study
from models.vault import Vault

quiet.begin()

PASSPHRASE = "four small green words"
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)


@pytest.fixture(autouse=True)
def own_pace(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """What tests teach about this computer's pace is not kept for the program."""
    monkeypatch.setattr("redactor.pace.own_folder", lambda: tmp_path_factory.mktemp("own"))


@pytest.fixture
def vault(tmp_path: Path):
    with Vault.create(tmp_path / "study", PASSPHRASE, Study("A study", "Dr Lind"), CHEAP) as vault:
        yield vault
