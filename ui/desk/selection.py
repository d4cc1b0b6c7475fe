"""The card for what is selected: what it is now, and the four things that can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from models.decision import Act
from models.entities import ENTITIES, entity
from models.finding import Finding
from models.transcript import Role
from redactor.clock import clock
from redactor.desk import Desk
from redactor.desk.checking import Gap
from ui.beside import beside
from ui.desk.findings import noun
from ui.messages import Notice
from ui.widgets import button, card, column, label, row


class SelectionCard(QWidget):
    """`decided` tells the act and its text. The words themselves are not repeated here."""

    decided = Signal(Act, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._what, self._now = label(kind="heading"), label(kind="muted")
        self.notice = Notice()
        self.kind = QComboBox()
        for one in sorted(ENTITIES.values(), key=lambda one: noun(one.type)):
            self.kind.addItem(one.label, one.type)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(8)
        self.kind.setAccessibleName(self.tr("What kind of detail it is"))
        self.hide_it = button(self.tr("Hide"), self._hide, hint=self.tr("The kind of detail stands instead (H)"))
        self.keep = button(
            self.tr("Keep"), lambda: self.decided.emit(Act.KEEP, ""), hint=self.tr("Show these words (K)")
        )
        self.strike = button(
            self.tr("Strike"), lambda: self.decided.emit(Act.HIDE, ""), hint=self.tr("Take them out altogether (S)")
        )
        self.text = QLineEdit(placeholderText=self.tr("your own words, as [a town in the north]"))
        self.text.setAccessibleName(self.tr("What stands instead"))
        self.text.returnPressed.connect(self._replace)
        self.replace = button(self.tr("Replace"), self._replace, hint=self.tr("Your own words stand instead (R)"))
        self.everywhere = QCheckBox()
        self.everywhere.setChecked(True)
        hiding, replacing = beside(self.kind, self.hide_it), beside(self.text, self.replace)
        plain = row(self.keep, self.strike, space=1)
        self._acts = QWidget()
        self._acts.setLayout(column(hiding, replacing, plain, self.everywhere, space=1))
        self.setLayout(column(card(self._what, self._now, self._acts, self.notice, space=1)))
        self.show_span(None, None)

    def show_span(self, span: range | None, finding: Finding | None) -> None:
        """Say what is selected; `finding` is what was found there."""
        self.notice.clear()
        self._acts.setEnabled(bool(span))
        self.everywhere.setVisible(False)
        if not span:
            self._what.setText(self.tr("Nothing selected"))
            self._now.setText(self.tr("Select words in the text, or a detail in the list. “?” shows the keys."))
            return
        words = self._desk.transcript.words
        at = f", {clock(words[span.start].start)}" if words[span.start].end else ""
        count = self.tr("1 word") if len(span) == 1 else self.tr("%1 words").replace("%1", str(len(span)))
        self._what.setText(count + at)
        self._now.setText(self._state(span, finding))
        others = len(self._desk.alike(span)) - 1
        self.everywhere.setVisible(others > 0)
        one, more = self.tr("Also in 1 other place"), self.tr("Also in %1 other places")
        self.everywhere.setText(one if others == 1 else more.replace("%1", str(others)))
        self.text.clear()
        if finding is not None:
            self.kind.setCurrentIndex(self.kind.findData(entity(finding.type).type))

    def show_gap(self, gap: Gap) -> None:
        """Say what is known of speech that was not written down."""
        self.notice.clear()
        self._acts.setEnabled(False)
        self.everywhere.setVisible(False)
        self._what.setText(self.tr("Not written down, %1").replace("%1", clock(gap.start)))
        self._now.setText(
            self.tr("Somebody seems to speak here. Hear it, then insert what is said, or say that nothing is.")
        )

    def _state(self, span: range, finding: Finding | None) -> str:
        desk = self._desk
        if any(desk.hidden_by_participant(at) for at in span):
            return self.tr("Hidden by the participant. Only she can show it again.")
        looks = {id(desk.looks[at]): desk.looks[at] for at in span}.values()
        hidden = [look for look in looks if not look.shown]
        found = entity(finding.type).label if finding else ""
        if not hidden:
            return self.tr("Shown. Found: %1.").replace("%1", found) if found else self.tr("Shown.")
        as_ = hidden[0].text or self.tr("[removed]")
        if hidden[0].by is Role.RESEARCHER:
            return self.tr("Hidden by you as %1.").replace("%1", as_)
        return self.tr("Found: %1. Hidden as %2 until somebody decides.").replace("%1", found).replace("%2", as_)

    def _hide(self) -> None:
        self.decided.emit(Act.REPLACE, entity(self.kind.currentData()).replacement)

    def _replace(self) -> None:
        text = self.text.text().strip()
        if text:
            self.decided.emit(Act.REPLACE, text)
        else:
            self.text.setFocus()
