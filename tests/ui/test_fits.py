"""Large text in a small window: every page of the settings and both releases, by keyboard and by name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QRadioButton,
    QTableWidget,
    QWidget,
)

from models.errors import PassphraseTooShort
from tests.redactor.release.test_preset import add
from tests.ui.made import fill
from ui import theme
from ui.release.many import ManyScreen
from ui.release.screen import ReleaseScreen
from ui.study.panels import PANELS
from ui.study.screen import StudyScreen
from ui.widgets import begin_at

SMALL = (1024, 640)
MOST = 80  # presses of Tab that lead through any of the screens


@pytest.fixture
def large(qapp):
    before = theme.chosen()
    theme.apply(qapp, theme.Look(theme.Scheme.LIGHT, percent=200))
    yield
    theme.apply(qapp, before)


def focusable(screen: QWidget) -> list[QWidget]:
    """What Tab should reach: all that is seen, can be used, and is no inner part of another."""
    radios = {one for one in screen.findChildren(QRadioButton) if not one.isChecked()}  # arrows lead to these
    return [
        one
        for one in set(screen.findChildren(QWidget)) - radios
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        if one.focusProxy() is None and not one.objectName().startswith("qt_")
    ]


def reached(qtbot, screen: QWidget) -> set[QWidget]:
    """What a person comes by who presses Tab again and again, until she is where she was."""
    found: set[QWidget] = set()
    for _ in range(MOST):
        at = QApplication.focusWidget()
        if at in found:
            break
        found.add(at)
        qtbot.keyClick(at, Qt.Key.Key_Tab)
    return found


def check(qtbot, screen: QWidget) -> None:
    """Nothing scrolls sideways but a table, nothing is cut off, all has a name and is reached."""
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    begin_at(screen)
    assert screen.size().toTuple() == SMALL
    for area in screen.findChildren(QAbstractScrollArea):
        if area.isVisible() and not isinstance(area, QTableWidget):
            assert area.horizontalScrollBar().maximum() == 0, area
    for one in screen.findChildren(QLabel):
        if one.isVisible() and one.text():
            assert one.height() >= one.heightForWidth(one.width()) - 1, one.text()
    for one in screen.findChildren(QAbstractButton):
        if one.isVisible() and one.text():
            assert one.width() >= one.sizeHint().width() - 1, one.text()
    wanted = focusable(screen)
    assert [one for one in wanted if not (one.accessibleName() or getattr(one, "text", str)())] == []
    missed = set(wanted) - reached(qtbot, screen)
    assert [(type(one).__name__, one.accessibleName() or getattr(one, "text", str)()) for one in missed] == []


@pytest.mark.parametrize("name", PANELS)
def test_a_page_of_the_settings_fits(qtbot, show, vault, large, name):
    fill(vault)
    screen = show(StudyScreen(vault), SMALL)
    panel = screen.open_page(name)
    if notice := getattr(panel, "notice", None):
        notice.problem(PassphraseTooShort())
    check(qtbot, screen)


@pytest.mark.parametrize("signed", [True, False])
def test_a_release_fits(qtbot, show, vault, large, signed):
    add(vault, signed=signed)
    check(qtbot, show(ReleaseScreen(vault, vault.store.interviews.by_code("P01").id), SMALL))


def test_the_release_of_several_fits(qtbot, show, vault, large):
    for signed in (True, False):
        add(vault, signed=signed)
    check(qtbot, show(ManyScreen(vault), SMALL))


def test_escape_leads_back_from_a_release_but_not_while_files_are_made(qtbot, show, vault, tmp_path):
    """What is being made is ended by the button that says so, not by a key pressed in passing."""
    add(vault)
    one, many = ReleaseScreen(vault, vault.store.interviews.by_code("P01").id), ManyScreen(vault)
    for screen in (one, many):
        show(screen).activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        with qtbot.waitSignal(screen.back_wanted):
            qtbot.keyClick(screen, Qt.Key.Key_Escape)
        screen.files.folder = tmp_path
        screen._check(Qt.CheckState.Checked) if screen is many else None
        screen._begin()
        with qtbot.assertNotEmitted(screen.back_wanted):
            qtbot.keyClick(screen, Qt.Key.Key_Escape)
        screen.hide()
