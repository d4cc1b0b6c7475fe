"""Several interviews at once: each behind its own gate, told one by one, stopped in between."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.redactor.release.test_preset import add
from ui.release.many import ManyScreen


@pytest.fixture
def screen(show, vault, tmp_path):
    for signed in (True, False, True):
        add(vault, signed=signed)
    made = show(ManyScreen(vault))
    made.files.folder = tmp_path
    return made


def test_those_that_may_leave_do_and_the_others_say_why(qtbot, screen, tmp_path):
    qtbot.mouseClick(screen.files.release, Qt.MouseButton.LeftButton)
    assert screen.files.notice.text.startswith("No interview is chosen.")
    screen._check(Qt.CheckState.Checked)
    qtbot.mouseClick(screen.files.release, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not screen.files.bar.isVisible())
    told = screen.outcomes.text().splitlines()
    assert [line[:4] for line in told] == ["P01:", "P02:", "P03:"]
    assert "P01-transcript.docx" in told[0]
    assert "has not signed yet" in told[1]
    assert (tmp_path / "P03-transcript.txt").exists()
    assert not list(tmp_path.glob("P02*"))


def test_stopped_what_was_told_is_made_and_nothing_else(qtbot, screen, tmp_path):
    """Whose turn it is and how far all of it is stands there until then."""
    screen._check(Qt.CheckState.Checked)
    screen._begin()
    qtbot.waitUntil(lambda: screen.files.stage.text().startswith("P03: making the file:"))
    assert screen.files.bar.value() == 667
    screen.files.stop.click()
    assert [line[:4] for line in screen.outcomes.text().splitlines()] == ["P01:", "P02:"]
    assert len(list(tmp_path.glob("P01*"))) == 4
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith("P01")] == ["study"]
    assert screen.files.release.isEnabled()


def test_with_sound_each_says_why_it_may_not(qtbot, screen, tmp_path):
    screen._check(Qt.CheckState.Checked)
    screen.files.sound.kind.setCurrentIndex(1)
    screen._begin()
    qtbot.waitUntil(lambda: not screen._work.busy)
    assert screen.outcomes.text().splitlines()[0].startswith("P01: This interview has no recording any more.")
    assert not list(tmp_path.glob("P0*"))


def test_leaving_the_screen_ends_it(qtbot, screen, tmp_path):
    screen._check(Qt.CheckState.Checked)
    screen._begin()
    screen.hide()
    qtbot.wait(50)
    assert not list(tmp_path.glob("P0*"))
