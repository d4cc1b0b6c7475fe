"""Exactly this will leave: the very text of the file, to read and to search."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from redactor.release.own_copy import as_file
from ui import theme
from ui.review.dates import day_of
from ui.review.lead import Leads
from ui.review.page import WIDTH, announce, entry, ways_
from ui.review.press import button
from ui.review.sitting import Sitting
from ui.theme import SPACE
from ui.widgets import column, label, page, row

LEAST_LINES = 5  # of the text that are in sight at any size


class LeavingPage(Leads):
    """The text as it would leave. Nothing can be copied out of it: it leaves signed, or not at all."""

    sign_wanted = Signal()
    copy_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, sitting: Sitting, *, signed: bool = False) -> None:
        super().__init__()
        prepared = sitting.prepared()
        title = self.tr("Exactly this will leave")
        self.setAccessibleName(title)
        self.text = _Text(as_file(prepared.redacted).decode())
        self.text.setAccessibleName(title)
        self._search = entry()
        self._search.setPlaceholderText(self.tr("Search in this text"))
        self._search.setAccessibleName(self.tr("Search in this text"))
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self._find_next)
        self._hits = label("", "muted", wrap=False)
        self._hits.hide()
        search = row(self._search, self._hits)
        search.setStretch(0, 1)
        number = sum(prepared.redacted.counts.values())
        hid = self.tr("Nothing else leaves. Details hidden: {number}. We may have missed some.").format(number=number)
        ways = [
            button(self.tr("Go back"), self.back_wanted.emit),
            button(self.tr("A copy for me"), self.copy_wanted.emit, "quiet"),
        ]
        if not signed:
            ways.insert(0, button(self.tr("Go on to sign"), self.sign_wanted.emit, "primary"))
        self.text.setMinimumHeight(LEAST_LINES * self.fontMetrics().lineSpacing())
        told = self.tr("From {day} on, the words that you kept back until then may leave too.")
        later = [label(told.format(day=day_of(day))) for day in dict.fromkeys(day for day, *_ in prepared.later)]
        heading = label(title, "title")
        self.setLayout(
            column(page(heading, label(hid), *later, search, self.text, ways_(*ways), width=WIDTH, fills=True))
        )
        self.lead_to(self.text)

    def _find(self, wanted: str) -> None:
        """Go to the first place from the start of the text."""
        cursor = self.text.textCursor()
        cursor.setPosition(0)
        self.text.setTextCursor(cursor)
        hits = len(re.findall(re.escape(wanted.casefold()), self.text.toPlainText().casefold())) if wanted else 0
        self._hits.setText(self.tr("found: {number}").format(number=hits))
        self._hits.setVisible(bool(wanted))
        if wanted:
            announce(self._hits, self._hits.text())
        self._find_next()

    def _find_next(self) -> None:
        wanted = self._search.text()
        if wanted and not self.text.find(wanted):
            cursor = self.text.textCursor()
            cursor.setPosition(0)
            self.text.setTextCursor(cursor)
            self.text.find(wanted)


class _Text(QPlainTextEdit):
    """Text to read: it can be selected to be searched and spoken, and not be copied."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setPlainText(text)
        self.document().setDocumentMargin(2 * SPACE)
        self._marks = _Brackets(self.document())

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        return QMimeData()


class _Brackets(QSyntaxHighlighter):
    """Marks what stands in brackets for something that was left out."""

    _BRACKETS = re.compile(r"\[[^\[\]]*[^\[\]\d:][^\[\]]*\]")  # and not "[1:05]", a time

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._format = QTextCharFormat()
        self._format.setBackground(QColor(theme.current().hidden_ground))
        self._format.setForeground(QColor(theme.current().hidden))

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        for found in self._BRACKETS.finditer(text):
            before = len(text[: found.start()].encode("utf-16-le")) // 2
            self.setFormat(before, len(found.group().encode("utf-16-le")) // 2, self._format)
