"""Hands and eyes for the tests of the room: what a person does there, and all that anything could read there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTextEdit, QWidget

from models.transcript import Role
from redactor.redact import tokens
from redactor.release import prepare, release, sign
from redactor.release.own_copy import as_file
from tests.ui.made import texts
from ui.review.leaving_page import LeavingPage
from ui.review.room import ReviewRoom


def settle() -> None:
    """Let everything happen that is due, the end of pages that were left included."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def name_of(button: QAbstractButton) -> str:
    return button.text().replace("&", "") or button.accessibleName()


def button(room: QWidget, name: str) -> QAbstractButton:
    """The button in sight that is called so."""
    seen = [b for b in room.findChildren(QAbstractButton) if b.isVisible()]
    for found in seen:
        if name in {name_of(found), found.accessibleName()} or found.accessibleName().startswith(f"{name}. "):
            return found
    raise AssertionError(f"No “{name}” among {sorted(name_of(b) for b in seen)}")


def has(room: QWidget, name: str) -> bool:
    return any(b.isVisible() and name_of(b) == name for b in room.findChildren(QAbstractButton))


def click(room: QWidget, *names: str) -> None:
    """Click one button after another."""
    for name in names:
        QTest.mouseClick(button(room, name), Qt.MouseButton.LeftButton)
        settle()


def tab_to(room: QWidget, name: str) -> QWidget:
    """Reach a button with the Tab key alone."""
    for _ in range(200):
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and name in {name_of(focused), focused.accessibleName().split(". ")[0]}:
            return focused
        key(room, Qt.Key.Key_Tab)
    raise AssertionError(f"“{name}” cannot be reached by keyboard.")


def key(room: QWidget, *keys: Qt.Key, shift: bool = False) -> None:
    """Press keys where the keyboard is."""
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for pressed in keys:
        QTest.keyClick(QApplication.focusWidget() or room, pressed, modifier)
        settle()


def press(room: QWidget, *names: str) -> None:
    """Go to one button after another with Tab, and press each with Space."""
    for name in names:
        tab_to(room, name)
        key(room, Qt.Key.Key_Space)


def drag(view: QTextEdit, first: str, last: str) -> None:
    """Drag with the mouse from the beginning of one word to the end of another, both as they are shown."""
    start = view.document().find(first)
    end = view.document().find(last, start.selectionStart())
    at = QTextCursor(view.document())
    at.setPosition(start.selectionStart())
    view.setTextCursor(at)  # scrolls there, and selects nothing: a press on a selection would begin to carry it
    spots = []
    for position in (start.selectionStart(), end.selectionEnd()):
        cursor = QTextCursor(view.document())
        cursor.setPosition(position)
        spots.append(view.cursorRect(cursor).center())
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=spots[0])
    QTest.mouseMove(view.viewport(), spots[1])
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=spots[1])
    settle()


def spoken(root: QWidget) -> list[str]:
    """Every text in the accessibility tree, as a screen reader could say it."""
    found: list[str] = []
    todo = [QAccessible.queryAccessibleInterface(root)]
    while todo:
        node = todo.pop()
        if node is None or not node.isValid():
            continue
        found += [
            node.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
        ]
        text = node.textInterface()
        if text is not None:
            found.append(text.text(0, text.characterCount()))
        todo += [node.child(at) for at in range(node.childCount())]
    return [text for text in found if text]


def everything(room: ReviewRoom) -> set[str]:
    """The tokens of all that can be read in the room, heard from it, or pasted after it."""
    pasted = QGuiApplication.clipboard().text()
    return set().union(*(tokens(text) for text in [*texts(room), room.window().windowTitle(), *spoken(room), pasted]))


def preview(room: ReviewRoom) -> str:
    (page,) = room.findChildren(LeavingPage)
    return page.text.toPlainText()


def released(vault, interview: int, folder) -> str:
    """Let the researcher sign and release; the text file's text."""
    prepared = prepare(vault.store, interview)
    sign(vault.store, prepared, by=Role.RESEARCHER, name="Dr Lind")
    receipt = release(vault.store, prepare(vault.store, interview), folder, ["txt"])
    (name,) = (name for name in receipt.files if name.endswith(".txt"))
    return (folder / name).read_bytes().decode()


def leaves(vault, interview: int) -> str:
    """What would leave now, by the writer's own hand."""
    return as_file(prepare(vault.store, interview).redacted).decode()
