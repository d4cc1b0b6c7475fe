"""A room with the sample interview in it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from models.study import Contact, Study
from tests.ui.review.hands import settle
from ui import i18n, theme
from ui.review.room import ReviewRoom
from ui.theme import Look, Scheme


@pytest.fixture(autouse=True)
def _look_as_before(qapp):
    """Whatever a room put on, the next test begins in the desk's look and in English."""
    yield
    i18n.use(qapp, "en")
    theme.apply(qapp, Look(Scheme.LIGHT))
    QApplication.clipboard().clear()


@pytest.fixture
def open_room(qtbot, vault, interview):
    """Open the room, as often as wanted: each time as a new one, and the one before is gone."""
    vault.store.study.put(Study("Finding home", "Dr Lind", (Contact("Mara Quill", "020 7946 0123", "By day"),)))
    held = []

    def gone():
        for room in held:
            room.close()
            room.deleteLater()
        held.clear()
        settle()

    def make(size=(1024, 640), interview_=interview):
        gone()
        room = ReviewRoom(vault, interview_)
        held.append(room)
        room.resize(*size)
        with qtbot.waitExposed(room):
            room.show()
        room.activateWindow()
        room.setFocus()
        settle()
        return room

    yield make
    gone()


@pytest.fixture
def room(open_room):
    return open_room()
