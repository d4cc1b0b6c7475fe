"""The first screen: a study is made in three fields or opened, and each problem stands beside its field."""

from __future__ import annotations

from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from models.sealing.keys import Cost
from models.study import Study
from models.vault import HEADER, Vault
from ui import dialogs
from ui.start import places, remember
from ui.start.new import NewStudy
from ui.start.open import OpenStudy
from ui.start.screen import StartScreen
from ui.widgets import breakable

WORDS = "four small green words"
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
WAIT = 20_000  # milliseconds; stretching a passphrase takes its time on a busy machine


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "Documents"


def made(home: Path, name: str) -> Path:
    Vault.create(home / name, WORDS, Study(name, "Dr Lind"), CHEAP).close()
    return home / name


def test_a_study_is_made_with_the_keyboard_alone(qtbot, show, home):
    """Name, name, passphrase, Enter: the vault is open, encrypted, and holds what was typed."""
    screen = show(StartScreen(home))
    assert isinstance(screen.form, NewStudy)
    screen.setFocus()
    with qtbot.waitSignal(screen.opened, timeout=WAIT) as told:
        qtbot.keyClicks(screen.form.study, "Voices: 2026")
        qtbot.keyClick(screen.form.study, Qt.Key.Key_Tab)
        qtbot.keyClicks(screen.form.researcher, "Dr Lind")
        qtbot.keyClicks(screen.form.passphrase.line, WORDS)
        qtbot.keyClick(screen.form.passphrase.line, Qt.Key.Key_Return)
        assert screen.form.go.text() == "Making it…"
        assert not screen.form.go.isEnabled()
    (vault,) = told.args
    assert vault.folder == home / "Voices 2026"
    assert vault.store.study.get() == Study("Voices: 2026", "Dr Lind")
    assert screen.form.passphrase.text == ""
    vault.close()
    Vault.open(home / "Voices 2026", WORDS).close()


def test_a_study_without_a_name_or_with_a_short_passphrase_is_not_made(qtbot, show, home):
    """The sentence stands beside the field that it concerns, and nothing is on the disk."""
    form = show(StartScreen(home)).form
    qtbot.mouseClick(form.go, Qt.MouseButton.LeftButton)
    assert form.study_notice.text.startswith("A study needs a name.")
    form.study.setText("Voices")
    form.passphrase.line.setText("short")
    qtbot.mouseClick(form.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: form.passphrase_notice.text != "")
    assert form.study_notice.text == ""
    assert form.passphrase_notice.text.startswith("The passphrase is too short.")
    assert form.go.isEnabled()
    assert not home.exists()


def test_a_folder_that_cannot_be_used_is_told_beside_the_folder(qtbot, show, tmp_path):
    """Where a file stands in the way of the folder, the sentence stands beside the folder."""
    (tmp_path / "Documents").write_text("a file")
    form = show(StartScreen(tmp_path / "Documents")).form
    form.study.setText("Voices")
    form.passphrase.line.setText(WORDS)
    form.go.click()
    qtbot.waitUntil(lambda: form.place_notice.text != "")
    assert "cannot be used" in form.place_notice.text


def test_another_folder_can_be_chosen_and_a_taken_name_gets_a_number(qtbot, show, home, tmp_path, monkeypatch):
    form = show(StartScreen(home)).form
    (tmp_path / "elsewhere" / "Voices").mkdir(parents=True)
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_: tmp_path / "elsewhere")
    form.study.setText("Voices")
    form._change()
    assert form.place.text() == breakable(tmp_path / "elsewhere" / "Voices 2")


def test_a_passphrase_is_shown_only_when_asked_for(qtbot, show, home):
    form = show(StartScreen(home)).form
    assert form.passphrase.line.echoMode() is QLineEdit.EchoMode.Password
    qtbot.mouseClick(form.passphrase._show, Qt.MouseButton.LeftButton)
    assert form.passphrase.line.echoMode() is QLineEdit.EchoMode.Normal
    assert "cannot be brought back" in form.passphrase.line.accessibleDescription()


def test_the_studies_that_are_there_are_offered_and_opened(qtbot, show, home):
    """The first is chosen; its passphrase and Enter open it."""
    made(home, "A"), made(home, "B")
    screen = show(StartScreen(home))
    assert isinstance(screen.form, OpenStudy)
    assert [screen.form.list.item(at).text() for at in range(2)] == ["A", "B"]
    with qtbot.waitSignal(screen.opened, timeout=WAIT) as told:
        qtbot.keyClicks(screen.form.passphrase.line, WORDS)
        qtbot.keyClick(screen.form.passphrase.line, Qt.Key.Key_Return)
    assert told.args[0].folder == home / "A"
    told.args[0].close()


def cut_header(folder: Path) -> None:
    (folder / HEADER).write_text("{}")


def newer_header(folder: Path) -> None:
    text = (folder / HEADER).read_text()
    (folder / HEADER).write_text(text.replace('"format": 1', '"format": 99'))


def lose_database(folder: Path) -> None:
    (folder / "study.db").unlink()


@pytest.mark.parametrize(
    ("harm", "beside", "sentence"),
    [
        (lambda _: None, "passphrase_notice", "does not open the study"),
        (cut_header, "place_notice", "damaged"),
        (newer_header, "place_notice", "newer version"),
    ],
)
def test_each_trouble_with_a_study_is_told_beside_its_field(qtbot, show, home, harm, beside, sentence):
    """A wrong passphrase beside the passphrase, a damaged or newer study beside the list."""
    harm(made(home, "A"))
    form = show(StartScreen(home)).form
    form.passphrase.line.setText("quite another passphrase")
    form.go.click()
    qtbot.waitUntil(lambda: getattr(form, beside).text != "", timeout=WAIT)
    assert sentence in getattr(form, beside).text
    assert form.go.isEnabled()


@pytest.mark.parametrize("harm", [lose_database, lambda folder: folder.joinpath("study.db").write_bytes(b"x" * 5000)])
def test_a_damaged_database_is_told(qtbot, show, home, harm):
    harm(made(home, "A"))
    form = show(StartScreen(home)).form
    form.passphrase.line.setText(WORDS)
    form.go.click()
    qtbot.waitUntil(lambda: form.place_notice.text != "", timeout=WAIT)
    assert "damaged" in form.place_notice.text


def test_a_study_that_is_open_elsewhere_says_so(qtbot, show, home):
    with Vault.create(home / "A", WORDS, Study("A", ""), CHEAP):
        form = show(StartScreen(home)).form
        form.passphrase.line.setText(WORDS)
        form.go.click()
        qtbot.waitUntil(lambda: form.place_notice.text != "", timeout=WAIT)
    assert "another window" in form.place_notice.text


def test_a_folder_without_a_study_says_so(qtbot, show, home, tmp_path, monkeypatch):
    made(home, "A")
    (tmp_path / "empty").mkdir()
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_: tmp_path / "empty")
    form = show(StartScreen(home)).form
    form._elsewhere()
    assert form.list.currentItem().text() == "empty"
    form.passphrase.line.setText(WORDS)
    form.go.click()
    qtbot.waitUntil(lambda: form.place_notice.text != "", timeout=WAIT)
    assert "no study in this folder" in form.place_notice.text


def test_a_remembered_passphrase_opens_the_study_without_typing(qtbot, show, home, memory_keyring):
    """The entry's name in the keyring tells neither the study nor the folder."""
    folder = made(home, "Voices")
    screen = show(StartScreen(home))
    screen.form.remember.setChecked(True)
    with qtbot.waitSignal(screen.opened, timeout=WAIT) as told:
        screen.form.passphrase.line.setText(WORDS)
        screen.form.go.click()
    told.args[0].close()
    assert list(memory_keyring.kept.values()) == [WORDS]
    assert not any("Voices" in name for _, name in memory_keyring.kept)
    again = show(StartScreen(home))
    with qtbot.waitSignal(again.opened, timeout=WAIT) as told:
        again.form.go.click()
    told.args[0].close()
    remember.forget(folder)
    third = show(StartScreen(home)).form
    third.go.click()
    qtbot.waitUntil(lambda: third.passphrase_notice.text != "", timeout=WAIT)
    assert "does not remember" in third.passphrase_notice.text


def test_a_computer_without_a_keyring_says_so_and_the_study_opens_all_the_same(qtbot, show, home):
    """The sentence is there to be read; going on opens the study."""
    keyring.set_keyring(fail.Keyring())
    made(home, "A")
    screen = show(StartScreen(home))
    screen.form.remember.setChecked(True)
    screen.form.passphrase.line.setText(WORDS)
    screen.form.go.click()
    qtbot.waitUntil(lambda: screen.form.notice.text != "", timeout=WAIT)
    assert "keyring did not take the passphrase" in screen.form.notice.text
    assert screen.form.go.text() == "Go on"
    with qtbot.waitSignal(screen.opened) as told:
        screen.form.go.click()
    told.args[0].close()


def test_one_form_leads_to_the_other_and_the_one_left_is_freed(qtbot, show, home):
    made(home, "A")
    screen = show(StartScreen(home))
    gone = screen.form
    gone.other.click()
    qtbot.waitUntil(lambda: not isValid(gone))
    assert isinstance(screen.form, NewStudy)


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Voices", "Voices"),
        ("a/b\\c: what?", "a b c what"),
        ("  ...  ", "Study"),
        ("🌱 سلام", "🌱 سلام"),
        ("x" * 300, "x" * 60),
    ],
)
def test_a_studys_name_becomes_a_folder_that_every_system_takes(tmp_path, name, folder):
    assert places.folder_for(name, tmp_path).name == folder


def test_looking_for_files_leaves_no_settings_behind(qtbot, tmp_path, monkeypatch):
    """Qt's own dialog would write the folder's name into a settings file in the home folder."""
    from PySide6.QtCore import QSettings, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    (tmp_path / "P07 Maryam").mkdir()
    parent = QWidget()
    qtbot.addWidget(parent)
    QTimer.singleShot(100, lambda: QApplication.activeModalWidget().reject())
    assert dialogs.choose_folder(parent, "A folder", tmp_path / "P07 Maryam") is None
    assert not (tmp_path / "settings").exists()
