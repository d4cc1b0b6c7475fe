"""Starting: the first screen can be used before anything is loaded that only what comes later needs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
START = """
import sys
from PySide6.QtWidgets import QApplication
before = set(sys.modules)
QApplication.exec = lambda *_: QApplication.processEvents() or print(PRINTED) or 0
sys.argv = ["redactor"]
from redactor.__main__ import main
sys.exit(main())
"""


def printed(what: str) -> list[str]:
    """What a fresh `redactor` can say of itself when its first screen is painted."""
    env = {**os.environ, "DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", START.replace("PRINTED", what)]
    return subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True, text=True).stdout.split()  # noqa: S603


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The modules that stand in memory then, but for those of an empty window."""
    return set(printed("*sorted(set(sys.modules) - before)"))


def test_the_first_screen_is_painted_without_what_comes_later(loaded):
    later = (
        *("asyncio", "concurrent", "cryptography", "dataclasses", "docx", "email", "hashlib", "importlib.metadata"),
        *("keyring", "logging.config", "multiprocessing", "numpy", "presidio_analyzer", "PySide6.QtMultimedia", "rich"),
        *("secrets", "socket", "spacy", "sqlcipher3", "sqlite3", "ssl", "typst", "urllib"),
    )
    assert sorted(one for one in loaded if one.startswith(tuple(f"{name}." for name in later)) or one in later) == []


def test_of_its_own_it_loads_the_first_form_alone(loaded):
    ours = {one for one in loaded if one.partition(".")[0] in {"models", "redactor", "ui"}}
    assert {"ui.app", "ui.window", "ui.start.screen", "redactor.process.quiet"} <= ours
    assert len(ours) <= 36, sorted(ours)


def test_qts_own_names_are_not_made_for_it():
    """The first of them costs what a dozen of our modules cost (see ui.widgets.by_name)."""
    asked = START.replace("print(PRINTED)", "print('Qt' in vars(sys.modules['PySide6.QtCore']))")
    env = {**os.environ, "DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, env=env, check=True, capture_output=True, text=True)  # noqa: S603
    assert done.stdout.strip() == "False"


COPY = """
from PySide6.QtWidgets import QApplication
from ui import app
from ui.transcript.view import Cell, Line, TranscriptView

def used(_):
    view = TranscriptView()
    view.copyable = lambda span: "what may leave"
    view.set_lines([Line("P", "", (Cell("word", range(1)),))])
    view.select(range(1))
    view.copy()
    return 0

QApplication.exec = used
app.run()
print(QApplication.clipboard().text())
"""


def test_who_has_copied_something_can_close_the_window(tmp_path):
    """What was copied is still there, and the program ends as it should."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", COPY], cwd=ROOT, env=env, check=False, capture_output=True, text=True)  # noqa: S603
    assert (done.returncode, done.stdout.strip()) == (0, "what may leave")
