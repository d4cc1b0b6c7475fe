"""The sample interview in a vault, as transcribing leaves it; and every text that a screen gives away."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from models.entities import entity
from models.finding import Finding
from models.study import State
from models.transcript import Passage, Transcript
from models.vault import Vault
from redactor import sample

FOUND = (
    ("Daniel Hughes.", "PERSON"),
    ("21st of March, 2024.", "DATE_TIME"),
    ("Bronwen Lloyd.", "PERSON"),
    ("Swansea", "LOCATION"),
    ("Oakfield Bakery.", "ORGANIZATION"),
    ("Gareth,", "PERSON"),
    ("a refuge in Bristol.", "REFUGE"),
    ("Ruth,", "PERSON"),
    ("support worker", "OCCUPATION"),
    ("Cardiff,", "LOCATION"),
    ("07700 900 142.", "PHONE_NUMBER"),
)


def passage_of(transcript: Transcript, text: str) -> Passage:
    """The first passage of the transcript that reads like this."""
    wanted = text.split()
    words = transcript.words
    for at in range(len(words)):
        if [word.text for word in words[at : at + len(wanted)]] == wanted:
            return Passage(words[at].id, words[at + len(wanted) - 1].id)
    raise ValueError(text)


def fill(vault: Vault) -> int:
    """The sample interview, with what a detector might find, put into a vault; its id."""
    transcript = sample.words()
    store, made = vault.store, vault.store.interviews.add()
    store.transcripts.append(made.id, transcript.words, transcript.words[-1].end)
    store.transcripts.set_speakers(made.id, transcript.speakers, {})
    store.findings.replace(
        made.id,
        (
            Finding(number, passage_of(transcript, text), kind, 0.9, "looks like one", entity(kind).hides,
                    entity(kind).replacement)
            for number, (text, kind) in enumerate(FOUND, start=1)
        ),
    )  # fmt: skip
    return store.interviews.change(made.id, state=State.TO_CHECK, seconds=transcript.words[-1].end, language="en").id


def texts(screen: QWidget) -> set[str]:
    """All that is written in a screen and its parts, seen or not, with what a screen reader or a tool tip adds."""
    found: set[str] = set()
    for widget in [screen, *screen.findChildren(QWidget)]:
        found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()}
        found |= {widget.statusTip(), widget.whatsThis(), widget.objectName()}
        if isinstance(widget, QLabel | QLineEdit):
            found.add(widget.text())
        elif isinstance(widget, QTextEdit | QPlainTextEdit):
            found.add(widget.toPlainText())
            found.add(widget.document().toHtml())
        elif isinstance(widget, QComboBox):
            found |= {widget.itemText(at) for at in range(widget.count())}
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            found |= _rows(widget.model())
        elif isinstance(widget, QAbstractButton):
            found.add(widget.text())
    return found


def _rows(model: QAbstractItemModel) -> set[str]:
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
        Qt.ItemDataRole.UserRole,
    )
    return {str(model.index(at, 0).data(role)) for at in range(model.rowCount()) for role in roles}
