"""Nobody is here: the window covers itself, and who comes back has to show who she is; work goes on behind it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from redactor import retention
from tests.conftest import PASSPHRASE
from tests.ui.made import fill, texts
from ui import idle
from ui.locked import Locked
from ui.window import Window


@pytest.fixture
def window(qtbot, vault):
    fill(vault)
    made = Window()
    qtbot.addWidget(made, before_close_func=lambda closing: setattr(closing, "_vault", None))  # its fixture closes it
    made.open_vault(vault)
    made.show()
    return made


def leave(window: Window) -> None:
    window._idle.left.emit()


def shown(window: Window):
    return window._stack.currentWidget()


def test_the_desk_is_covered_and_opens_for_the_passphrase_alone(window, qtbot):
    window.show_desk(1)
    desk = shown(window)
    leave(window)
    locked = shown(window)
    assert isinstance(locked, Locked)
    assert not desk.isVisible()
    locked.passphrase.line.setText("not the passphrase")
    locked.open()
    qtbot.waitUntil(lambda: bool(locked.notice.text))
    assert shown(window) is locked
    locked.passphrase.line.setText(PASSPHRASE)
    qtbot.keyClick(locked.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(window) is desk)


def test_nothing_of_the_study_is_on_the_cover(window):
    window.show_desk(1)
    leave(window)
    assert not {"P01"} & texts(shown(window))


def test_the_room_covers_itself_for_her_code(window, vault):
    vault.store.codes.put(1, 2, "blue door")
    window.show_review(1)
    room = shown(window)
    leave(window)
    assert shown(window) is room
    assert room.covered


def test_a_room_without_a_code_takes_the_passphrase(window):
    window.show_review(1)
    room = shown(window)
    leave(window)
    assert room.covered
    assert isinstance(shown(window), Locked)


def test_a_key_begins_the_time_anew_and_never_is_possible(window, vault, qtbot):
    assert window._idle.timer.interval() == idle.USUAL * 60_000
    idle.keep_minutes(vault.store, 1)
    window.show_library()
    assert window._idle.timer.interval() == 60_000
    window._idle.timer.setInterval(100_000)
    qtbot.keyClick(shown(window), Qt.Key.Key_Down)
    assert window._idle.timer.remainingTime() > 90_000
    idle.keep_minutes(vault.store, 0)
    window.show_library()
    assert not window._idle.timer.isActive()


def test_transcribing_goes_on_behind_the_cover(window):
    jobs = window._jobs
    leave(window)
    assert window._jobs is jobs


def test_the_library_reminds_when_the_time_has_come(window, vault):
    assert not shown(window).notice.text
    retention.keep_until(vault.store, date(2001, 1, 1))
    window.show_library()
    assert "to be kept until now" in shown(window).notice.text


def test_the_library_says_that_a_folder_is_copied_elsewhere(window, monkeypatch):
    monkeypatch.setattr("models.sealing.place.warning", lambda _: "This folder is copied elsewhere.")
    window.show_library()
    assert shown(window).notice.text == "This folder is copied elsewhere."


def test_somebody_who_listens_is_here(window, monkeypatch):
    """While the recording plays, nothing is covered."""
    window.show_desk(1)
    desk = shown(window)
    monkeypatch.setattr("ui.sound.player.Player.playing", property(lambda _: True))
    leave(window)
    assert shown(window) is desk
    assert window._idle.timer.isActive()
