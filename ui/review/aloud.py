"""What is read aloud of a page: what is in sight there, from top to bottom, and no word that is not."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

from ui.transcript.view import TranscriptView


def said(page: QWidget) -> str:
    """The page's text as sentences; where words are selected in a transcript, those alone."""
    for view in page.findChildren(TranscriptView):
        if view.isVisible() and view.span:
            return view.text(view.span)
    parts = [part for part in page.findChildren(QWidget) if part.isVisible() and _text(part)]
    parts.sort(key=lambda part: _place(part, page))
    return "\n".join(_ended(_text(part)) for part in parts)


def _place(part: QWidget, page: QWidget) -> tuple[int, int]:
    at = part.mapTo(page, QPoint(0, 0))
    return at.y(), at.x()


def _text(part: QWidget) -> str:
    if isinstance(part, QLabel):
        return part.accessibleName() if part.textFormat() is Qt.TextFormat.RichText else part.text()
    if isinstance(part, TranscriptView):
        return part.text()
    if isinstance(part, QPlainTextEdit):
        return part.toPlainText()
    if isinstance(part, QLineEdit):
        return part.accessibleName()
    return part.text().replace("&", "") if isinstance(part, QAbstractButton) else ""


def _ended(text: str) -> str:
    """With a mark at its end, so that the voice makes a pause."""
    return text if text.endswith((".", "?", "!", ":", "…")) else f"{text}."
