"""The study's settings: pages that are made when they are opened, and the support contacts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from models.study import Contact, Study
from redactor.release import Layout, preset
from redactor.release.preset import Preset
from ui.study.panels import PANELS
from ui.study.screen import StudyScreen


@pytest.fixture
def screen(qtbot, vault):
    made = StudyScreen(vault)
    qtbot.addWidget(made)
    made.show()
    return made


def test_support_contacts_are_kept(qtbot, vault):
    """A new one is added, an empty one is dropped, one is removed."""
    vault.store.study.put(
        Study("A study", "Dr Lind", (Contact("Old line", "1"), Contact("Night line", "0117 496 0123")))
    )
    made = StudyScreen(vault)
    qtbot.addWidget(made)
    panel = made.open_page("Support contacts")
    panel._entries[0].remove_wanted.emit()
    panel._add()
    panel._add()
    panel._entries[-1].name.setText("Women's centre")
    panel.keep()
    kept = vault.store.study.get()
    assert kept.contacts == (Contact("Night line", "0117 496 0123"), Contact("Women's centre"))
    assert kept.name == "A study"
    assert panel.notice.text


def test_every_page_opens_by_the_arrow_keys_alone(qtbot, screen):
    screen.pages.setFocus()
    for name in PANELS:
        assert screen._made[name].isVisible()
        qtbot.keyClick(screen.pages, Qt.Key.Key_Down)


def test_escape_leads_back(qtbot, screen):
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    with qtbot.waitSignal(screen.back_wanted):
        qtbot.keyClick(screen.pages, Qt.Key.Key_Escape)


def test_the_shape_of_files_is_shown_and_kept(screen, vault):
    """Each box changes the example; what is kept is what a release begins with."""
    panel = screen.open_page("Files that leave")
    assert "[0:15] Carys: With my friend [Wren], in [place]." in panel.example.toPlainText()
    panel.shape.shows["times"].setChecked(False)
    panel.shape.shows["letters"].setChecked(True)
    panel.shape.shows["kinds"].setChecked(True)
    assert "P: With my friend [name], in [place]." in panel.example.toPlainText()
    panel.shape.formats["txt"].setChecked(False)
    panel.keep()
    assert preset.read(vault.store) == Preset(("docx",), Layout(times=False, letters=True, kinds=True))
    panel.shape.formats["docx"].setChecked(False)
    panel.keep()
    assert panel.notice.text.startswith("No format is chosen.")
    assert preset.read(vault.store).formats == ("docx",)
