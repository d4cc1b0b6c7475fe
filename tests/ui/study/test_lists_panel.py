"""Names and words: typed, imported, removed; every change is kept at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from redactor.detect import study_lists
from redactor.detect.lists import StudyLists
from ui.study.lists import ListsPanel


@pytest.fixture
def panel(qtbot, vault):
    study_lists.keep(vault.store, StudyLists({"Tiger Bay": "LOCATION"}, frozenset({"hope"})))
    made = ListsPanel(vault)
    qtbot.addWidget(made)
    made.show()
    return made


def lines(panel):
    return [panel.list.item(at).text() for at in range(panel.list.count())]


def choose(panel, type_):
    panel.kind.setCurrentIndex(panel.kind.findData(type_))


def test_what_is_typed_is_kept_with_enter_alone(qtbot, panel, vault):
    """A name, then a word that is never hidden; the counts follow."""
    panel.text.setText("Siân  Pugh")  # QTest types no accents
    qtbot.keyClick(panel.text, Qt.Key.Key_Return)
    choose(panel, "never")
    qtbot.keyClicks(panel.text, "Grace")
    qtbot.keyClick(panel.text, Qt.Key.Key_Return)
    kept = study_lists.kept(vault.store)
    assert kept == StudyLists({"Tiger Bay": "LOCATION", "Siân Pugh": "PERSON"}, frozenset({"hope", "grace"}))
    assert lines(panel) == ["grace  (never hide)", "hope  (never hide)", "Siân Pugh  (name)", "Tiger Bay  (place)"]
    assert panel.counts.text() == "name: 1, place: 1, never hide: 2"
    assert not panel.text.text()


def test_nothing_typed_is_told(qtbot, panel, vault):
    qtbot.keyClicks(panel.text, " - ")
    qtbot.keyClick(panel.text, Qt.Key.Key_Return)
    assert "Type a name" in panel.notice.text
    assert len(study_lists.kept(vault.store).known) == 1


def test_a_file_is_imported_as_what_is_chosen(panel, vault, tmp_path):
    path = tmp_path / "schools.txt"
    path.write_text("Larkfield School\nOakfield School\n", "utf-8")
    choose(panel, "SCHOOL")
    panel.read(path)
    assert study_lists.kept(vault.store).known["Oakfield School"] == "SCHOOL"
    assert panel.notice.text == "2 added."


def test_a_file_that_cannot_be_read_is_told_beside_it_and_changes_nothing(panel, vault, tmp_path):
    before = study_lists.kept(vault.store)
    for name, data in (("none.txt", None), ("utf16.txt", "Łukasz".encode("utf-16")), ("odd.csv", b"Bev,colleague\n")):
        if data:
            (tmp_path / name).write_bytes(data)
        panel.read(tmp_path / name)
        assert panel.notice.text
    assert study_lists.kept(vault.store) == before


def test_what_is_selected_is_removed_by_the_delete_key(qtbot, panel, vault):
    panel.list.setFocus()
    panel.list.setCurrentRow(0)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert study_lists.kept(vault.store) == StudyLists({"Tiger Bay": "LOCATION"})
    assert lines(panel) == ["Tiger Bay  (place)"]
