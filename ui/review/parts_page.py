"""The list of parts: each with a plain title, to read, to skip for now, or to remove without reading."""

from __future__ import annotations

from PySide6.QtCore import Signal

from models.review import PartState
from redactor.review.parts import Part
from ui.review import wording
from ui.review.lead import Leads
from ui.review.page import Page, ways_
from ui.review.sitting import Sitting
from ui.widgets import button, column, label, row

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
        name = self._title.text()
        self._read = button(self.tr("Read"), lambda: self.read_wanted.emit(part), hint=name)
        self._skip = button(self.tr("Skip for now"), lambda: self._mark(PartState.SKIPPED), "quiet", hint=name)
        self._remove = button(
            self.tr("Remove without reading"), lambda: self._mark(PartState.REMOVED), "quiet", hint=name
        )
        self._back = button(self.tr("Bring it back"), self._bring_back, hint=name)
        ways = ways_(self._read, self._skip, self._remove, self._back)
        head = row(self._title, self._state)
        head.setStretch(0, 1)
        self.setLayout(column(head, ways, space=1, margins=2))
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
                None: wording.minutes(max(1, round(self.part.seconds / 60))) if self.part.seconds else "",
            }[state]
        )
        self._read.setVisible(not removed)
        self._skip.setVisible(state is None)
        self._remove.setVisible(not removed)
        self._back.setVisible(removed)

    def _mark(self, state: PartState) -> None:
        if self._sitting.mark(self.part, state):
            self.show_state()
            (self._back if state is PartState.REMOVED else self._read).setFocus()

    def _bring_back(self) -> None:
        if self._sitting.bring_back(self.part.span):
            self.show_state()
            self._read.setFocus()


class PartsPage(Page):
    """All parts, to be gone through in any order; a long list comes bit by bit."""

    read_wanted = Signal(object)  # a Part
    done = Signal()
    other_way = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self.rows: list[PartRow] = []
        self._list = column()
        self._more = button(self.tr("Show more parts"), self._show_more)
        self._add_rows()
        self.fill(
            self.tr("The parts of your interview"),
            label(self.tr("Take them in any order. You do not have to read them all."), "lead"),
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
            self._list.addWidget(made)
            self.rows.append(made)
