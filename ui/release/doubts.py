"""What the researcher is asked once before she signs: what tells together, what is hidden here and said there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.decision import Act
from models.entities import entity
from models.errors import Told
from models.finding import Finding
from models.transcript import Passage, Role, Transcript
from models.vault import Vault
from redactor.clock import clock
from redactor.desk import Desk
from redactor.review.doubts import Doubt, Why, open_doubts
from ui.flow import Flow
from ui.messages import Notice
from ui.widgets import button, card, clear, column, label, row

_MOST_PLACES = 4  # of one question that are listed; the rest are counted


class DoubtsStep(QWidget):
    """Out of sight where nothing is open. `answered` tells that something was hidden or left as it is."""

    answered = Signal()

    def __init__(self, vault: Vault, interview: int) -> None:
        super().__init__()
        self._store, self._id = vault.store, interview
        self._list, self.notice = column(space=2), Notice()
        self.setLayout(column(card(label(self.tr("Before you sign"), "heading"), self._list, self.notice, space=1)))

    def refresh(self) -> bool:
        """Show what is open; tells whether anything is."""
        transcript = self._store.transcripts.get(self._id)
        findings = {one.passage: one for one in self._store.findings.get(self._id)}
        asked = open_doubts(self._store, self._id, transcript, by=Role.RESEARCHER)
        clear(self._list)
        for one in asked:
            self._list.addWidget(self._question(one, transcript, findings))
        self.setVisible(bool(asked))
        return bool(asked)

    def _question(self, doubt: Doubt, transcript: Transcript, findings: dict[Passage, Finding]) -> QWidget:
        said = {
            Why.TOGETHER: self.tr(
                "These may point to one person when they are read together. Hide one, or leave them."
            ),
            Why.ELSEWHERE: self.tr("These words are hidden at another place and can still be read here."),
        }
        parts: list[QWidget] = [label(said[doubt.why])]
        for passage in doubt.passages[:_MOST_PLACES]:
            parts.append(self._place(passage, transcript, findings.get(passage)))
        more = len(doubt.passages) - _MOST_PLACES
        if more > 0:
            parts.append(label(self.tr("and %1 more places").replace("%1", str(more)), "muted"))
        ways = QWidget()
        everywhere = self.tr("Hide all of them")
        ways.setLayout(
            Flow(
                button(everywhere, partial(self._hide, doubt.passages)),
                button(self.tr("Leave it as it is"), partial(self._leave, doubt)),
                space=1,
            )
        )
        made = QWidget()
        made.setLayout(column(*parts, ways, space=1))
        return made

    def _place(self, passage: Passage, transcript: Transcript, finding: Finding | None) -> QWidget:
        words = transcript.words_of(passage)
        kind = entity(finding.type).label if finding else self.tr("words")
        text = label(f"{clock(words[0].start)}  “{' '.join(word.text for word in words)}” ({kind})")
        hide = button(self.tr("Hide"), partial(self._hide, (passage,)))
        hide.setAccessibleDescription(text.text())
        line = row(text, hide, space=1)
        line.setStretch(0, 1)
        made = QWidget()
        made.setLayout(line)
        return made

    def _hide(self, passages: tuple[Passage, ...]) -> None:
        try:
            desk = Desk(self._store, self._id)
            desk.decide(Act.HIDE, [desk.transcript.span(passage) for passage in passages])
        except Told as error:
            self.notice.problem(error)
        self.answered.emit()

    def _leave(self, doubt: Doubt) -> None:
        try:
            self._store.doubts.leave(self._id, doubt.key, by=Role.RESEARCHER)
        except Told as error:
            self.notice.problem(error)
        self.answered.emit()
