"""The pseudonym book: choices with examples, names out of sight until asked for, the key by its own act."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from models.pseudonym import Style
from models.review import Review, Way
from redactor import book
from tests.redactor.studies import PARTICIPANT, finding, interview
from tests.ui.made import texts
from ui.study.pseudonyms import BookPanel


@pytest.fixture
def panel(qtbot, vault):
    book.choose(vault.store, "PERSON", Style.CATEGORY)
    for said in ("Bronagh left.", "Bronagh met Dai."):
        interview(vault.store, said, finding(1, 1, 1), *([finding(2, 3, 3)] if "Dai" in said else []))
    list(book.propose_again(vault.store))
    made = BookPanel(vault)
    qtbot.addWidget(made)
    made.resize(900, 1200)
    made.show()
    return made


def pick(panel, type_, style):
    choice = next(one for one in panel.choices if one.type == type_)
    choice.style_.setCurrentIndex(choice.style_.findData(style))
    choice.style_.activated.emit(choice.style_.currentIndex())
    return choice


def followed(qtbot, panel):
    qtbot.waitUntil(lambda: "brought to" in panel.notice.text and not panel._timer.isActive())


def test_a_choice_is_kept_shown_on_an_example_and_brought_to_the_interviews(qtbot, panel, vault):
    choice = pick(panel, "PERSON", Style.PLAIN)
    assert choice.example.text() == "Example: My cousin [name] rang. Later [name] came."
    assert choice.style_.accessibleDescription() == choice.example.text()
    followed(qtbot, panel)
    assert book.styles(vault.store)["PERSON"] is Style.PLAIN
    assert [one.replacement for one in vault.store.findings.get(2)] == ["[name]", "[name]"]


def test_names_are_out_of_sight_until_they_are_asked_for(qtbot, panel):
    """No widget holds one before, and none after they are hidden again."""

    def told():
        cells = [panel.lines.table.item(at, 0) for at in range(panel.lines.table.rowCount())]
        return " ".join([*texts(panel), *(cell.text() for cell in cells)]).lower()

    assert "bronagh" not in told()
    assert "real names" in told()
    qtbot.mouseClick(panel.lines.show_names, Qt.MouseButton.LeftButton)
    assert "bronagh" in told()
    assert panel.lines.table.item(0, 3).text() == "P01, P02"
    qtbot.mouseClick(panel.lines.show_names, Qt.MouseButton.LeftButton)
    assert "bronagh" not in told()


def test_a_line_is_rewritten_for_the_whole_study_by_keys_alone(qtbot, panel, vault):
    panel.lines._toggle()
    panel.lines.table.setFocus()
    panel.lines.table.selectRow(0)
    assert panel.lines.text.text() == "[Person 1]"
    panel.lines.text.clear()
    qtbot.keyClicks(panel.lines.text, "[my best friend]")
    qtbot.keyClick(panel.lines.text, Qt.Key.Key_Return)
    followed(qtbot, panel)
    assert [vault.store.findings.get(n)[0].replacement for n in (1, 2)] == ["[my best friend]"] * 2


def test_a_line_is_deleted_and_made_anew(qtbot, panel, vault):
    panel.lines._toggle()
    panel.lines.table.selectRow(0)
    panel.lines.table.setFocus()
    qtbot.keyClick(panel.lines.table, Qt.Key.Key_Delete)
    followed(qtbot, panel)
    assert [one.replacement for n in (1, 2) for one in vault.store.findings.get(n)] == [
        "[Person 3]",
        "[Person 3]",
        "[Person 2]",
    ]


def test_what_cannot_be_is_told_beside_it(qtbot, panel, vault):
    """No line selected; what a participant has before her."""
    panel.lines._toggle()
    panel.lines.rewrite()
    assert "Select one" in panel.lines.notice.text
    vault.store.reviews.put(Review(1, PARTICIPANT, Way.PARTS))
    panel.lines.table.selectRow(0)
    panel.lines.strike()
    assert "stays" in panel.lines.notice.text


def test_the_key_is_written_where_it_is_told_and_nowhere_by_itself(qtbot, panel, vault, tmp_path, monkeypatch):
    """Locked unless plain is chosen; too short a passphrase asks for no folder; a taken name is not written over."""
    asked = []
    monkeypatch.setattr("ui.dialogs.choose_folder", lambda *_: asked.append(1) or tmp_path / "out")
    (tmp_path / "out").mkdir()
    key = panel.key
    assert not key.passphrase.isVisible()
    qtbot.mouseClick(key.begin, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(key.passphrase.line, "short")
    qtbot.keyClick(key.passphrase.line, Qt.Key.Key_Return)
    assert "too short" in key.notice.text
    assert not asked
    key.plain.setChecked(True)
    key._choose()
    key._open()
    key._choose()
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["pseudonym-key-2.csv", "pseudonym-key.csv"]
    assert b"bronagh" in (tmp_path / "out" / "pseudonym-key.csv").read_bytes()
    assert [one.locked for one in vault.store.pseudonyms.exports()] == [False, False]
    assert "Keep it apart" in key.notice.text
    assert not key.passphrase.isVisible()
