"""When something goes wrong the window says so, a report is kept beside the study, and the first screen shows it."""

from __future__ import annotations

import pytest

from redactor import reports
from ui import app
from ui.start.report import ReportCard
from ui.start.screen import StartScreen
from ui.study.support import SupportPanel
from ui.window import Window


@pytest.fixture
def told(monkeypatch):
    said = []
    monkeypatch.setattr("PySide6.QtWidgets.QMessageBox.warning", lambda *parts: said.append(parts[-1]))
    return said


def fail():
    raise ValueError("Zyxwvutsrq said this")


def go_wrong():
    try:
        fail()
    except ValueError as error:
        app._unexpected(type(error), error, error.__traceback__)


def test_the_report_lies_beside_the_open_study(qtbot, vault, told):
    window = Window()
    qtbot.addWidget(window, before_close_func=lambda closing: setattr(closing, "_vault", None))
    window.open_vault(vault)
    go_wrong()
    (report,) = reports.kept(vault.folder)
    assert "ValueError" in report.read_text()
    assert "Zyxwvutsrq" not in report.read_text() + told[0]
    panel = SupportPanel(vault)
    qtbot.addWidget(panel)
    panel.show_reports()
    assert "ValueError" in panel.text.toPlainText()


def test_the_next_start_shows_it_until_it_is_put_away(qtbot, told, tmp_path, monkeypatch):
    monkeypatch.setenv("REDACTOR_DATA", str(tmp_path / "own"))
    go_wrong()
    screen = StartScreen(tmp_path)
    qtbot.addWidget(screen)
    screen.show()
    assert screen._reports.isVisible()
    screen._reports.click()
    (card,) = screen.findChildren(ReportCard)
    assert "ValueError" in card.text.toPlainText()
    card.delete()
    assert not screen._reports.isVisible()
    assert reports.kept(tmp_path / "own") == []


def test_the_log_is_shown_and_saved(qtbot, vault, tmp_path):
    panel = SupportPanel(vault)
    qtbot.addWidget(panel)
    panel.show_log()
    panel.save(tmp_path)
    panel.save(tmp_path)
    assert (tmp_path / "redactor-support-2.txt").read_text() == panel.text.toPlainText()
