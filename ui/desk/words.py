"""Correcting what was heard: the selected words as text, the turn they stand in, and who says them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from redactor.desk import Desk
from ui.desk.cells import speaker_name
from ui.messages import Notice
from ui.widgets import button, card, column, field, label, row


class WordsPanel(QWidget):
    """`corrected` tells the new text, `turn_toggled` that a turn begins or ends here, `given_to` a speaker's number."""

    corrected = Signal(str)
    turn_toggled = Signal()
    given_to = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.text = QLineEdit()
        self.text.returnPressed.connect(self._correct)
        self.correct = button(self.tr("Correct"), self._correct)
        line = row(self.text, self.correct, space=1)
        line.setStretch(0, 1)
        holder = QWidget()
        holder.setLayout(line)
        help_ = self.tr("Words that stay as they are keep their times. Findings and decisions stay where they are.")
        asked = field(self.tr("What was said"), holder, help_)
        self.text.setAccessibleName(self.tr("What was said"))
        self.turn = button("", self.turn_toggled.emit, hint=self.tr("At the first selected word (T)"))
        self.speaker = QComboBox()
        self.speaker.activated.connect(lambda _: self.given_to.emit(self.speaker.currentData()))
        self.notice = Notice()
        self._all = QWidget()
        self._all.setLayout(
            column(asked, self.notice, field(self.tr("Said by"), self.speaker), row(self.turn, None), space=2)
        )
        self._nothing = label(self.tr("Select the words that were misheard. E brings you here, Enter keeps."), "muted")
        self.setLayout(column(card(self._nothing, self._all), None))
        self.show_span(None)

    def show_span(self, span: range | None) -> None:
        """Offer the words at these places; none where a participant hides something of them."""
        self.notice.clear()
        desk = self._desk
        open_ = span is not None and not any(desk.hidden_by_participant(at) for at in span)
        self._all.setVisible(open_)
        self._nothing.setVisible(not open_)
        if span is None or not open_:
            self.text.clear()
            return
        words = desk.transcript.words
        self.text.setText(" ".join(word.text for word in words[span.start : span.stop]))
        self.turn.setEnabled(span.start > 0)
        joins = desk.opens_turn(span.start) and span.start > 0
        self.turn.setText(self.tr("Join to the turn before") if joins else self.tr("Begin a new turn here"))
        self.speaker.clear()
        for speaker in desk.transcript.speakers:
            self.speaker.addItem(speaker_name(desk, speaker.id), speaker.id)
        self.speaker.setCurrentIndex(self.speaker.findData(words[span.start].speaker))

    def _correct(self) -> None:
        self.corrected.emit(self.text.text())
