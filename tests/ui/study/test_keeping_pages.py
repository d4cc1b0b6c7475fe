"""Safety copies, passphrase and lock, keeping and erasing, who can see what: done from the window."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate

from models.vault import Vault
from models.vault.restore import restore
from redactor import retention
from tests.conftest import PASSPHRASE
from tests.ui.made import fill
from ui import idle
from ui.start import remember
from ui.study.keeping import KeepingPanel
from ui.study.locking import LockingPanel
from ui.study.safety import SafetyPanel
from ui.study.seen import SeenPanel

NEW = "five quiet yellow boats"


@pytest.fixture
def made(qtbot, vault, interview):
    def make(kind):
        panel = kind(vault)
        qtbot.addWidget(panel)
        panel.show()
        return panel

    return make


def said(qtbot, panel) -> str:
    qtbot.waitUntil(lambda: bool(panel.notice.text), timeout=20_000)
    return panel.notice.text


def test_a_backup_is_made_and_comes_back(qtbot, vault, made, tmp_path):
    panel = made(SafetyPanel)
    panel.backup_to(tmp_path)
    assert "is made" in said(qtbot, panel)
    (file,) = tmp_path.glob("*.backup")
    restore(file, tmp_path / "again", PASSPHRASE)
    with Vault.open(tmp_path / "again", PASSPHRASE) as again:
        assert again.store.transcripts.get(1) == vault.store.transcripts.get(1)
    assert str(file) in panel._last.text()
    panel.backup_to(tmp_path)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.backup"))) == 2)
    qtbot.waitUntil(lambda: not panel._work.busy)


def test_a_study_is_looked_through(qtbot, made):
    panel = made(SafetyPanel)
    panel.check()
    assert said(qtbot, panel) == "The study is whole."


def test_a_cloud_folder_is_warned_about(qtbot, vault, made, monkeypatch):
    monkeypatch.setattr("models.sealing.place.warning", lambda _: "It is copied elsewhere.")
    panel = made(SafetyPanel)
    assert "It is copied elsewhere." in {one.text() for one in panel.findChildren(type(panel._last))}


def test_the_passphrase_is_changed_and_remembered_anew(qtbot, vault, made):
    remember.remember(vault.folder, PASSPHRASE)
    panel = made(LockingPanel)
    panel.old.line.setText(PASSPHRASE)
    for entry in (panel.new, panel.again):
        entry.line.setText(NEW)
    panel.change_passphrase()
    assert "holds from now on" in said(qtbot, panel)
    vault.check_passphrase(NEW)
    assert remember.remembered(vault.folder) == NEW
    assert not panel.old.text + panel.new.text


@pytest.mark.parametrize(
    ("old", "again", "why"), [("wrong words here", NEW, "does not open"), (PASSPHRASE, "x", "same")]
)
def test_a_change_that_is_refused_says_why(qtbot, vault, made, old, again, why):
    panel = made(LockingPanel)
    for entry, text in ((panel.old, old), (panel.new, NEW), (panel.again, again)):
        entry.line.setText(text)
    panel.change_passphrase()
    assert why in said(qtbot, panel)
    vault.check_passphrase(PASSPHRASE)


def test_a_recovery_code_is_shown_once_and_opens_the_study(qtbot, vault, made):
    panel = made(LockingPanel)
    panel.known.line.setText(PASSPHRASE)
    panel.make_code()
    qtbot.waitUntil(lambda: bool(panel.code.text()), timeout=20_000)
    vault.check_passphrase(panel.code.text())
    panel.hide_code()
    assert not panel.code.text()
    assert not made(LockingPanel).code.text()


def test_the_idle_lock_is_set_here(vault, made):
    panel = made(LockingPanel)
    assert panel.minutes.value() == idle.USUAL
    panel.minutes.setValue(0)
    assert idle.minutes(vault.store) == 0


def test_a_day_is_kept_and_taken_away(vault, made):
    panel = made(KeepingPanel)
    panel.promised.setChecked(True)
    panel.day.setDate(QDate(2031, 5, 4))
    assert retention.until(vault.store) == date(2031, 5, 4)
    assert not retention.due(vault.store, date(2031, 5, 3))
    assert retention.due(vault.store, date(2031, 5, 4))
    panel.promised.setChecked(False)
    assert retention.until(vault.store) is None


def test_an_interview_is_erased_only_with_its_code(vault, made):
    panel = made(KeepingPanel)
    assert not panel.erase.isEnabled()
    panel.again.setText("P02")
    assert not panel.erase.isEnabled()
    panel.again.setText("p01")
    panel.erase.click()
    assert vault.store.interviews.all() == []
    told = " ".join(panel._records.itemAt(at).widget().text() for at in range(panel._records.count()))
    assert "P01" in told
    assert "words" in told
    assert not retention.due(vault.store, date(2099, 1, 1))


def test_the_boards_files_hold_no_word(vault, made, tmp_path):
    panel = made(SeenPanel)
    assert panel.list.model().rowCount() == 1
    fill(vault)
    panel.save(tmp_path, lambda: b"%PDF", "pdf")
    panel.save(tmp_path, lambda: b"%PDF", "pdf")
    assert {path.name for path in tmp_path.glob("who*")} == {"who-can-see-what.pdf", "who-can-see-what-2.pdf"}
