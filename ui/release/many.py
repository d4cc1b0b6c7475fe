"""Many interviews released one after another: which, in what shape, for whom; what may not leave says why."""

from __future__ import annotations

from collections.abc import Iterator

from platformdirs import user_documents_path
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from models.errors import Told
from models.vault import Vault
from redactor.progress import Progress
from redactor.release import preset
from redactor.release.many import Outcome, release_many
from ui.flow import flowing
from ui.release.steps import FilesStep
from ui.widgets import Scrolling, button, card, column, label, row


class ManyScreen(QWidget):
    """Each interview goes through its own gate; one that is refused stops none of the others."""

    back_wanted = Signal()

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self.setProperty("kind", "screen")
        self._store = vault.store
        self._work: Iterator[Progress | Outcome] | None = None
        self.list = self._made_list()
        self.files = FilesStep(user_documents_path(), preset.read(vault.store), self.tr("What is made"))
        self.files.show_ready(ready=True)
        self.files.sound.hide()
        self.stop = button(self.tr("Stop after this one"), self._end)
        self.stop.hide()
        self.outcomes = label()
        self._told = card(label(self.tr("What was made"), "heading"), self.outcomes, space=1)
        self._told.hide()
        back = button(self.tr("Back to the library"), self.back_wanted.emit)
        above = row(label(self.tr("Release several"), "title"), back)
        above.setStretch(0, 1)
        chosen = column(label(self.tr("Which interviews"), "heading"), self._all(), self.list, space=1)
        side = QWidget()
        side.setLayout(column(self.files, self.stop, self._told, None, space=2))
        body = row(chosen, Scrolling(side))
        body.setStretch(0, 2)
        body.setStretch(1, 3)
        whole = column(above, body, margins=3)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.files.release_wanted.connect(self._begin)
        self.setFocusProxy(self.list)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self, self._leave)

    def _made_list(self) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("Which interviews"))
        made.setWordWrap(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for interview in sorted(self._store.interviews.all(), key=lambda one: one.code):
            item = QListWidgetItem(f"{interview.code} · {interview.state.value}", made)
            item.setData(Qt.ItemDataRole.UserRole, interview.code)
            item.setCheckState(Qt.CheckState.Unchecked)
        return made

    def _all(self) -> QWidget:
        every = button(self.tr("All"), lambda: self._check(Qt.CheckState.Checked))
        none = button(self.tr("None"), lambda: self._check(Qt.CheckState.Unchecked))
        return flowing(every, none)

    def _check(self, state: Qt.CheckState) -> None:
        for at in range(self.list.count()):
            self.list.item(at).setCheckState(state)

    @property
    def codes(self) -> list[str]:
        items = (self.list.item(at) for at in range(self.list.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]

    # The work, one interview a turn of the event loop, so that the window can be stopped in between

    def _begin(self) -> None:
        codes, chosen = self.codes, self.files.shape.preset
        if not codes:
            self.files.notice.problem(Told(self.tr("No interview is chosen. Tick at least one.")))
            return
        self._work = release_many(self._store, codes, self.files.folder, chosen, to=self.files.to)
        self.files.bar.setRange(0, len(codes))
        self.files.bar.setValue(0)
        self.files.bar.show()
        self.files.release.setEnabled(False)
        self.outcomes.setText("")
        self._told.show()
        self.stop.show()
        self.stop.setFocus()
        QTimer.singleShot(0, self._next)

    def _leave(self) -> None:
        """Escape leads back, but for while files are being made: that is ended by the button that says so."""
        if self._work is None:
            self.back_wanted.emit()

    def _next(self) -> None:
        outcome = next(self._work, None) if self._work is not None else None
        if not isinstance(outcome, Outcome):  # there is no progress in between where no sound is made
            self._end()
            return
        said = outcome.refused or ", ".join(outcome.receipt.files if outcome.receipt else ())
        self.outcomes.setText("\n".join(filter(None, (self.outcomes.text(), f"{outcome.code}: {said}"))))
        self.files.bar.setValue(self.files.bar.value() + 1)
        QTimer.singleShot(0, self._next)

    def _end(self) -> None:
        self._work = None
        self.stop.hide()
        self.files.bar.hide()
        self.files.release.setEnabled(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        self._work = None  # the screen is left: what was made is made, no more is
        super().hideEvent(event)
