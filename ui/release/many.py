"""Many interviews released one after another: which, in what shape, for whom; what may not leave says why."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from platformdirs import user_documents_path
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QListWidget, QListWidgetItem, QWidget

from models.errors import Told
from models.vault import Vault
from redactor.progress import Progress
from redactor.release import Sound, Source, preset, source
from redactor.release.many import Outcome, release_many
from ui import theme
from ui.release.steps import FilesStep
from ui.release.work import Work
from ui.widgets import Scrolling, button, card, column, label, row

_BESIDE = 800
"""From this width on, in pixels at 100%, what is made stands beside the interviews instead of below them."""


class ManyScreen(QWidget):
    """Each interview goes through its own gate; one that is refused stops none of the others."""

    back_wanted = Signal()

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self.setProperty("kind", "screen")
        self._vault, self._store = vault, vault.store
        self._work = Work(self)
        self._done: tuple[int, int] = 0, 0
        self.list = self._made_list()
        self.files = FilesStep(user_documents_path(), preset.read(vault.store), self.tr("What is made"))
        self.files.show_ready(ready=True)
        self.files.sound.allow(may_leave=True)
        self.outcomes = label()
        self._told = card(label(self.tr("What was made"), "heading"), self.outcomes, space=1)
        self._told.hide()
        back = button(self.tr("Back to the library"), self.back_wanted.emit)
        above = row(label(self.tr("Release several"), "title"), back)
        above.setStretch(0, 1)
        stays = self.tr("What may not leave, or its sound may not, stays and says why.")
        heading = row(label(self.tr("Which interviews"), "heading"), self._every(), self._none(), space=1)
        heading.setStretch(0, 1)
        chosen = column(heading, label(stays, "muted"), self.list, space=1)
        side = QWidget()
        side.setLayout(column(self.files, self._told, None, space=2))
        self._both = row(chosen, Scrolling(side))
        self._both.setStretch(0, 2)
        self._both.setStretch(1, 3)
        whole = column(above, self._both, margins=3)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.files.release_wanted.connect(self._begin)
        self.files.stop_wanted.connect(self._end)
        self._work.progressed.connect(self._show_progress)
        self._work.told.connect(self._show_outcome)
        self._work.ended.connect(self._end)
        self._work.failed.connect(self._failed)
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

    def _every(self) -> QWidget:
        return button(self.tr("All"), lambda: self._check(Qt.CheckState.Checked))

    def _none(self) -> QWidget:
        return button(self.tr("None"), lambda: self._check(Qt.CheckState.Unchecked))

    def _check(self, state: Qt.CheckState) -> None:
        for at in range(self.list.count()):
            self.list.item(at).setCheckState(state)

    @property
    def codes(self) -> list[str]:
        items = (self.list.item(at) for at in range(self.list.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]

    # The work, which the window looks at in between

    def _begin(self) -> None:
        codes, chosen, asked = self.codes, self.files.shape.preset, self.files.sound.chosen
        if not codes:
            self.files.notice.problem(Told(self.tr("No interview is chosen. Tick at least one.")))
            return
        sound = partial(self._source, asked) if asked else None
        self._done = 0, len(codes)
        self.outcomes.setText("")
        self._told.show()
        self.list.setEnabled(False)
        self.files.show_working(working=True)
        self.files.stop.setFocus()
        self._work.start(
            release_many(
                *(self._store, codes, self.files.folder, chosen), to=self.files.to, sound=sound, apart=True, look=0.0
            )
        )

    def _source(self, asked: Sound, interview: int) -> Source:
        return source(self._vault, interview, asked)

    def _show_progress(self, progress: Progress) -> None:
        """Of the one that is in work, and of all."""
        done, of = self._done
        code = self.codes[done] if done < len(self.codes) else ""
        self.files.show_progress(replace(progress, stage=f"{code}: {progress.stage}"))
        self.files.bar.setValue(round(1000 * (done + progress.done) / of))

    def _show_outcome(self, outcome: Outcome) -> None:
        self._done = self._done[0] + 1, self._done[1]
        said = outcome.refused or ", ".join(outcome.receipt.files if outcome.receipt else ())
        self.outcomes.setText("\n".join(filter(None, (self.outcomes.text(), f"{outcome.code}: {said}"))))

    def _failed(self, error: Told) -> None:
        self.files.notice.problem(error)
        self._end()

    def _leave(self) -> None:
        """Escape leads back, but for while files are being made: that is ended by the button that says so."""
        if not self._work.busy:
            self.back_wanted.emit()

    def _end(self) -> None:
        """What was made is made; of what was in work nothing is left."""
        self._work.stop()
        self.files.show_working(working=False)
        self.list.setEnabled(True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        wide = event.size().width() >= _BESIDE * theme.scale()
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        super().resizeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        if not event.spontaneous():  # left for another screen, and not just covered by another window
            self._end()
        super().hideEvent(event)
