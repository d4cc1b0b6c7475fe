"""Correcting what was heard: the selected words as text, the turn they stand in, who says them; and what was missed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from redactor.clock import clock
from redactor.desk import Desk
from redactor.desk.checking import Gap
from ui.desk.cells import speaker_name
from ui.flow import Flow
from ui.messages import Notice
from ui.widgets import button, card, column, field, label, row


class WordsPanel(QWidget):
    """`corrected` and `inserted` tell the new text, `turn_toggled` that a turn begins or ends here, `given_to` a
    speaker's number; the others that their button was pressed.
    """

    corrected = Signal(str)
    inserted = Signal(Gap, str)
    confirmed = Signal()
    unclear = Signal()
    nothing_said = Signal()
    insert_wanted = Signal()
    turn_toggled = Signal()
    given_to = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._gap: Gap | None = None
        self.text, self.notice = QLineEdit(), Notice()
        self.text.returnPressed.connect(self._keep)
        self.keep = button(self.tr("Correct"), self._keep)
        self.speaker = QComboBox()
        self.speaker.activated.connect(lambda _: self.given_to.emit(self.speaker.currentData()))
        self.turn = button("", self.turn_toggled.emit, hint=self.tr("At the first selected word"))
        help_ = self.tr(
            "Select the words that were misheard. E brings you here, Enter keeps, F6 leaves them as they were."
        )
        self._nothing = label(help_, "muted")
        self._all = QWidget()
        self._all.setLayout(column(self._asked(), self.notice, self._for_words(), self._for_gap(), space=2))
        self.setLayout(column(card(self._nothing, self._all), None))
        self.show_span(None)

    def _asked(self) -> QWidget:
        line = row(self.text, self.keep, space=1)
        line.setStretch(0, 1)
        holder = QWidget()
        holder.setLayout(line)
        asked = field(self.tr("What was said"), holder)
        self.text.setAccessibleName(self.tr("What was said"))
        return asked

    def _for_words(self) -> QWidget:
        acts = QWidget()
        acts.setLayout(
            Flow(
                button(self.tr("They are right"), self.confirmed.emit, hint=self.tr("No more doubt about these words")),
                button(self.tr("Unclear"), self.unclear.emit, hint=self.tr("[unclear] stands instead")),
                button(self.tr("Insert after"), self.insert_wanted.emit, hint=self.tr("What was not written down")),
                self.turn,
                space=1,
            )
        )
        self._words_acts = QWidget()
        help_ = self.tr("Words that stay as they are keep their times. Findings and decisions stay where they are.")
        self.text.setAccessibleDescription(help_)
        self._words_acts.setLayout(column(label(help_, "muted"), acts, field(self.tr("Said by"), self.speaker)))
        return self._words_acts

    def _for_gap(self) -> QWidget:
        self._gap_acts = button(self.tr("Nothing is said here"), self.nothing_said.emit)
        return self._gap_acts

    def show_span(self, span: range | None) -> None:
        """Offer the words at these places; none where a participant hides something of them."""
        desk = self._desk
        open_ = bool(span) and not any(desk.hidden_by_participant(at) for at in span or ())
        self._show(open_=open_, gap=None)
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

    def show_gap(self, gap: Gap, *, heard: bool) -> None:
        """Ask for what is said in a gap; `heard` where the program heard that something is."""
        self._show(open_=True, gap=gap)
        self._gap_acts.setVisible(heard)
        self.text.clear()
        at = self.tr("What is said at %1").replace("%1", clock(gap.start))
        self.text.setPlaceholderText(at)

    def _show(self, *, open_: bool, gap: Gap | None) -> None:
        self.notice.clear()
        self._gap = gap
        self._all.setVisible(open_)
        self._nothing.setVisible(not open_)
        self._words_acts.setVisible(gap is None)
        self._gap_acts.setVisible(gap is not None)
        self.keep.setText(self.tr("Correct") if gap is None else self.tr("Insert"))
        self.text.setPlaceholderText("")

    def _keep(self) -> None:
        if self._gap is None:
            self.corrected.emit(self.text.text())
        else:
            self.inserted.emit(self._gap, self.text.text())
