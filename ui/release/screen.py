"""The release: what will leave, who has signed it, the files, and their receipt."""

from __future__ import annotations

from dataclasses import replace

from platformdirs import user_documents_path
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget

from models.errors import Told
from models.transcript import Role
from models.vault import Vault
from redactor.release import prepare, preset, releasing, sign, source
from redactor.release.choice import record_choice_not_to_review
from redactor.review.called import wants_real_name
from ui import theme
from ui.release import signatures
from ui.release.choice import NotReviewedDialog
from ui.release.doubts import DoubtsStep
from ui.release.preview import Preview
from ui.release.receipts import ReceiptList
from ui.release.steps import FilesStep, ParticipantStep, ResearcherStep
from ui.release.work import Work
from ui.widgets import Scrolling, button, column, label, row, tab_through

_BESIDE = 700
"""From this width on, in pixels at 100%, the steps stand beside the text instead of below it."""

_SHARES = (6000, 4000)
"""Of the text and of the steps, whatever the size of the window."""


class ReleaseScreen(QWidget):
    """Signals tell the interview's id."""

    back_wanted = Signal(int)
    review_wanted = Signal(int)

    def __init__(self, vault: Vault, interview: int) -> None:
        super().__init__()
        self.setProperty("kind", "screen")
        self._vault, self._store, self._id = vault, vault.store, interview
        self.preview, self.receipts = Preview(), ReceiptList()
        self.participant, self.doubts, self.researcher = (
            ParticipantStep(),
            DoubtsStep(vault, interview),
            ResearcherStep(),
        )
        self.files = FilesStep(user_documents_path(), preset.read(vault.store), self.tr("3. The files are made"))
        self._released_into = ""
        self._work = Work(self)
        whole = column(self._header(), self._body(), space=1, margins=2)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._wire()
        self._refresh()
        self.receipts.show_receipts(self._store.receipts.get(interview))

    def _header(self) -> QWidget:
        back = button(self.tr("Back to the desk"), lambda: self.back_wanted.emit(self._id))
        code = self._store.interviews.get(self._id).code
        line = row(label(self.tr("Release %1").replace("%1", code), "title"), back, space=1)
        line.setStretch(0, 1)
        made = QWidget()
        made.setLayout(line)
        return made

    def _body(self) -> QSplitter:
        steps = QWidget()
        steps.setLayout(
            column(self.receipts, self.participant, self.doubts, self.researcher, self.files, None, space=2)
        )
        self._both = both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(16)
        both.addWidget(self.preview)
        self._steps = Scrolling(steps)
        both.addWidget(self._steps)
        both.setSizes(_SHARES)
        return both

    def _wire(self) -> None:
        self.participant.review_wanted.connect(lambda: self.review_wanted.emit(self._id))
        self.participant.desk_wanted.connect(lambda: self.back_wanted.emit(self._id))
        self.participant.not_reviewed.connect(self._ask_not_reviewed)
        self.researcher.signed.connect(self._sign)
        self.doubts.answered.connect(self._refresh)
        self.files.release_wanted.connect(self._begin)
        self.files.stop_wanted.connect(self._stop)
        self._work.progressed.connect(self.files.show_progress)
        self._work.failed.connect(self._refused)
        self._work.ended.connect(self._released)
        self.files.shape.changed.connect(self._show_preview)
        self.files.sound.changed.connect(self._show_preview)
        self.setFocusProxy(self.preview.view)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self, self._leave)

    def _refresh(self) -> None:
        """Show what would leave now, and how the signatures stand to it."""
        self.prepared = prepare(self._store, self._id)
        self._show_preview()
        hers, mine = signatures.participants(self.prepared), signatures.researcher(self.prepared)
        signed = all(one.signed for one in hers)
        self.participant.show_standing(hers, self._names())
        self._open_doubts = mine.signed is None and self.doubts.refresh()
        self.doubts.setVisible(self._open_doubts)
        self.researcher.show_standing(mine, primary=signed and mine.signed is None and not self._open_doubts)
        self.researcher.show_wishes(self._real_names())
        self.files.sound.allow(may_leave=self._has_sound and signatures.sound_may_leave(self.prepared))
        self.files.show_ready(ready=signed and mine.signed is not None and not self._released_into)
        tab_through(self.preview, self.participant, self.doubts, self.researcher, self.files)

    @property
    def _has_sound(self) -> bool:
        return self._store.interviews.recording(self._id) is not None

    def _show_preview(self) -> None:
        self.preview.show_redacted(self.prepared.redacted, self.files.shape.preset.layout)
        self.preview.show_sound(leaves=self.files.sound.chosen is not None)

    def _names(self) -> dict[int | None, str]:
        """What each participant is called on this screen: as she wishes, else what she is."""
        plain = self.tr("Participant")
        names: dict[int | None, str] = {None: plain}
        for number, speaker in enumerate(self.prepared.participants, start=1):
            called = self._store.reviews.get(self._id, speaker).called
            names[speaker] = called or (plain if len(self.prepared.participants) == 1 else f"{plain} {number}")
        return names

    def _real_names(self) -> list[str]:
        """Those who want to appear under their real name."""
        transcript = self._store.transcripts.get(self._id)
        reviews = [self._store.reviews.get(self._id, speaker) for speaker in self.prepared.participants]
        return [review.called for review in reviews if wants_real_name(review, transcript)]

    # The acts

    def _sign(self, name: str) -> None:
        if self._open_doubts:
            self.researcher.notice.problem(Told(self.tr("Something is asked above. Answer it first, then sign.")))
            return
        try:
            sound = signatures.sound_may_leave(self.prepared)
            sign(self._store, replace(self.prepared, sound=sound), by=Role.RESEARCHER, name=name)
        except Told as error:
            self.researcher.notice.problem(error)
        self._refresh()

    def _ask_not_reviewed(self, speaker: int) -> None:
        dialog = NotReviewedDialog(self._names()[speaker], self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._record(speaker, dialog.name))
        dialog.open()

    def _record(self, speaker: int, name: str) -> None:
        try:
            record_choice_not_to_review(self._store, self._id, speaker, recorded_by=name)
        except Told as error:
            self.participant.notice.problem(error)
            return
        self._refresh()

    def _begin(self) -> None:
        files, chosen = self.files, self.files.shape.preset
        try:
            sound = source(self._vault, self._id, files.sound.chosen) if files.sound.chosen else None
        except Told as error:
            self._refused(error)
            return
        files.show_working(working=True)
        self._work.start(
            releasing(
                *(self._store, self.prepared, files.folder, chosen.formats),
                to=files.to,
                layout=chosen.layout,
                sound=sound,
                apart=True,
                look=0.0,
            )
        )

    def _stop(self) -> None:
        self._work.stop()
        self.files.show_working(working=False)
        self.files.release.setFocus()

    def _refused(self, error: Told) -> None:
        self.files.notice.problem(error)
        self._ended(self.files.release)

    def _released(self) -> None:
        self._released_into = str(self.files.folder)
        self.receipts.show_receipts(self._store.receipts.get(self._id), self._released_into)
        self._ended(self.receipts)

    def _ended(self, beside: QWidget) -> None:
        self.files.show_working(working=False)
        self._refresh()
        QTimer.singleShot(0, lambda: self._steps.ensureWidgetVisible(beside))  # once there is a place for it

    def _leave(self) -> None:
        """Escape leads back, but for while files are being made: that is ended by the button that says so."""
        if not self._work.busy:
            self.back_wanted.emit(self._id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        wide = event.size().width() >= _BESIDE * theme.scale()
        if wide != (self._both.orientation() is Qt.Orientation.Horizontal):
            self._both.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
            self._both.setSizes(_SHARES)
        super().resizeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        if not event.spontaneous():  # left for another screen, and not just covered by another window
            self._stop()
        super().hideEvent(event)
