"""The list of parts: each with a plain title, to read, to skip for now, or to remove without reading."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from models.review import PartState
from redactor.clock import clock
from redactor.review.parts import Part
from redactor.review.times import has_times
from ui.review import cells, wording
from ui.review.lead import Leads
from ui.review.page import Page, ways_
from ui.review.press import button
from ui.review.sitting import Sitting
from ui.widgets import column, label, row

AT_ONCE = 20


class PartRow(Leads):
    """One part. It is made anew when something is done with it."""

    read_wanted = Signal(object)  # a Part

    def __init__(self, sitting: Sitting, part: Part) -> None:
        super().__init__()
        self._sitting, self.part = sitting, part
        self.setProperty("kind", "card")
        self._title = label(f"{part.number}  ·  {wording.title(part)}", "heading")
        self._state = label("", "muted")
        self._question = label("", "muted")
        self._question.hide()
        name = self._title.text()
        self._read = button(self.tr("Read"), lambda: self.read_wanted.emit(part), hint=name)
        self._skip = button(self.tr("Skip for now"), self._skip_it, "quiet", hint=name)
        self._remove = button(self.tr("Remove without reading"), self._remove_it, "quiet", hint=name)
        self._back = button(self.tr("Bring it back"), self._bring_back, hint=name)
        ways = ways_(self._read, self._skip, self._remove, self._back)
        head = row(self._title, self._state)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._question, ways, space=1, margins=2))
        self.lead_to(self._read)
        self.show_state()

    def show_state(self) -> None:
        """Say what was done with this part, and offer what can be done."""
        state = self._sitting.state_of(self.part)
        removed = state is PartState.REMOVED
        self._state.setText(
            {
                PartState.READ: self.tr("read"),
                PartState.SKIPPED: self.tr("skipped for now"),
                PartState.REMOVED: self.tr("removed, not read"),
                None: self._when(),
            }[state]
        )
        self._read.setVisible(not removed)
        self._skip.setVisible(state is None)
        self._remove.setVisible(not removed)
        self._back.setVisible(removed)

    def _when(self) -> str:
        """Where it begins in the recording, and how long it is; nothing where there are no times."""
        part = self.part
        return f"{clock(part.start)} · {wording.minutes(max(1, round(part.seconds / 60)))}" if part.seconds else ""

    def show_question(self, *, shown: bool) -> None:
        """Show what the interviewer asked at its beginning, as it stands now; nothing of what she answered."""
        asked = shown and self._sitting.state_of(self.part) is not PartState.REMOVED
        self._question.setText(cells.question(self._sitting, self.part) if asked else "")
        self._question.setVisible(bool(self._question.text()))

    def _skip_it(self) -> None:
        if self._sitting.mark(self.part, PartState.SKIPPED):
            self.show_state()
            self._read.setFocus()

    def _remove_it(self) -> None:
        if self._sitting.remove_unread(self.part.span):
            self.show_question(shown=False)
            self.show_state()
            self._back.setFocus()

    def _bring_back(self) -> None:
        if self._sitting.bring_back_unread(self.part.passage):
            self.show_state()
            self._read.setFocus()


class PartsPage(Page):
    """All parts, to be gone through in any order; a long list comes bit by bit."""

    read_wanted = Signal(object)  # a Part
    done = Signal()
    other_way = Signal()
    times_wanted = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._questions = QCheckBox(self.tr("Show the interviewer's questions"))
        self._questions.toggled.connect(self._show_questions)
        by_time = button(self.tr("Remove by time"), self.times_wanted.emit)
        self.rows: list[PartRow] = []
        self._list = column()
        self._more = button(self.tr("Show more parts"), self._show_more)
        self._add_rows()
        self.fill(
            self.tr("The parts of your interview"),
            label(self.tr("Take them in any order. You do not have to read them all."), "lead"),
            ways_(self._questions, *([by_time] if has_times(sitting.transcript) else [])),
            self._list,
            self._more,
            ways=[
                button(self.tr("See what will leave"), self.done.emit, "primary"),
                button(self.tr("Choose another way"), self.other_way.emit),
            ],
            focus=self.rows[0] if self.rows else None,
        )
        self._more.setVisible(len(self.rows) < len(sitting.reading.parts))

    def show_part(self, part: Part) -> None:
        """Make sure that a part is in the list, and go to it."""
        while len(self.rows) < part.number:
            self._show_more()
        self.rows[part.number - 1].setFocus()

    def _show_questions(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        for row_ in self.rows:
            row_.show_question(shown=shown)

    def _show_more(self) -> None:
        first = len(self.rows)
        self._add_rows()
        self._more.setVisible(len(self.rows) < len(self._sitting.reading.parts))
        if len(self.rows) > first:
            self.rows[first].setFocus()

    def _add_rows(self) -> None:
        parts, first = self._sitting.reading.parts, len(self.rows)
        for part in parts[first : first + AT_ONCE]:
            made = PartRow(self._sitting, part)
            made.read_wanted.connect(self.read_wanted)
            made.show_question(shown=self._questions.isChecked())
            self._list.addWidget(made)
            self.rows.append(made)
