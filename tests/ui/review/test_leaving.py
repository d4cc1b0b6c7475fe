"""What would leave: searched, saved for herself, and not to be had in any other way."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.ui.made import texts
from tests.ui.review.hands import button, click, leaves, preview, settle
from ui.review.copy_page import CopyPage


def test_nothing_can_be_copied_out(room):
    """Neither the words she reads nor the text that would leave comes into the clipboard."""
    for page, view in (("part", lambda: room._main.view), ("leaving", lambda: room._main.text)):
        room._course._go(page)
        view().selectAll()
        view().setFocus()
        for key in (Qt.Key.Key_A, Qt.Key.Key_C):
            QTest.keyClick(view(), key, Qt.KeyboardModifier.ControlModifier)
        view().copy()
        assert QGuiApplication.clipboard().text() == "", page


def test_the_text_is_searched(room):
    """Search counts what it finds and goes to it; what is hidden is not found."""
    room._course._go("leaving")
    search = room._main._search
    search.setText("bakery")
    assert "found: 0" in texts(room)
    search.setText("pyjamas")
    assert "found: 1" in texts(room)
    assert room._main.text.textCursor().selectedText() == "pyjamas"
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert room._main.text.textCursor().selectedText() == "pyjamas"


def test_she_saves_a_copy_for_herself(room, vault, interview, tmp_path):
    """The copy is the text she saw, under a name with the code alone; the page on who can see what tells of it."""
    room._course._go("leaving")
    shown, stick = preview(room), tmp_path / "stick"
    stick.mkdir()
    page = CopyPage(room._sitting, [("A stick", stick)], [])
    room._show_aside(page)
    settle()
    button(room, "Save it: A stick").click()
    (path,) = stick.iterdir()
    assert path.name == "P01-my-copy.txt"
    assert path.read_bytes().decode() == shown == leaves(vault, interview)
    assert "It is saved as “P01-my-copy.txt”." in texts(room)
    room._asides.who()
    settle()
    assert any("a copy for yourself" in text for text in texts(room))


def test_a_folder_that_is_gone_is_told(room, vault, interview, tmp_path):
    """A stick that was pulled out is said so on the page, and nothing is noted."""
    room._course._go("leaving")
    room._show_aside(CopyPage(room._sitting, [("A stick", tmp_path / "gone")], []))
    settle()
    click(room, "Save it: A stick")
    assert any("cannot be used" in text for text in texts(room))
    assert vault.store.copies.get(interview) == []
