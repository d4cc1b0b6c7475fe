"""The window: screens lead to each other, one at a time; what is left is freed, and the vault is put away."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from models.sealing.keys import Cost
from models.study import Study
from models.vault import Vault
from tests.ui.made import fill
from ui.desk.screen import DeskScreen
from ui.library.screen import LibraryScreen
from ui.release.screen import ReleaseScreen
from ui.review.room import ReviewRoom
from ui.start.screen import StartScreen
from ui.window import Window

WORDS = "four small green words"


@pytest.fixture
def filled(tmp_path):
    vault = Vault.create(tmp_path / "study", WORDS, Study("A study", "Dr Lind"), Cost(64, 1, 1))
    return vault, fill(vault)


@pytest.fixture
def window(show):
    return show(Window())


def now(window: Window):
    return window._stack.currentWidget()


def test_every_way_between_the_screens_can_be_walked(qtbot, window, filled):
    """Start, library, desk, release, desk, library, review; only the present screen lives."""
    vault, interview = filled
    seen = [now(window)]
    assert isinstance(seen[-1], StartScreen)
    for signal, arguments, kind in (
        ("opened", (vault,), LibraryScreen),
        ("desk_wanted", (interview,), DeskScreen),
        ("release_wanted", (interview,), ReleaseScreen),
        ("back_wanted", (interview,), DeskScreen),
        ("back_wanted", (), LibraryScreen),
        ("release_wanted", (interview,), ReleaseScreen),
        ("review_wanted", (interview,), ReviewRoom),
        ("left", (interview,), DeskScreen),
        ("back_wanted", (), LibraryScreen),
        ("close_wanted", (), StartScreen),
    ):
        getattr(seen[-1], signal).emit(*arguments)
        seen.append(now(window))
        assert isinstance(seen[-1], kind)
        qtbot.waitUntil(lambda: not any(isValid(screen) for screen in seen[:-1]))
    Vault.open(vault.folder, WORDS).close()  # closing the study let go of its lock


def test_closing_the_window_puts_the_vault_away(qtbot, window, filled):
    vault, interview = filled
    window.open_vault(vault, interview)
    assert isinstance(now(window), DeskScreen)
    window.close()
    Vault.open(vault.folder, WORDS).close()


def test_the_windows_title_never_says_more_than_the_programs_name(window, filled):
    """Not the study's name, not the code's owner, on no screen."""
    vault, interview = filled
    window.open_vault(vault)
    for go in (window.show_library, lambda: window.show_desk(interview), lambda: window.show_release(interview)):
        go()
        assert window.windowTitle() in {"", QApplication.applicationName(), "Interview Redactor"}


def test_the_window_is_there_before_anything_heavy_is_loaded():
    """Neither encryption, keyring, sound, numbers nor the engine is needed to see the first screen."""
    program = (
        "import sys; from ui import app; made = app.make([]); from ui.window import Window; window = Window();"
        "heavy = {'sqlcipher3', 'cryptography', 'keyring', 'av', 'numpy', 'spacy', 'faster_whisper', 'docx', 'pypdf'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"
