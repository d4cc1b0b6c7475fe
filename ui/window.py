"""The window: one screen at a time, and the one place where screens are tied together.

A screen's module is loaded when it is first shown, so that the window itself is there at once.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from ui.start.screen import StartScreen
from ui.widgets import begin_at

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from models.vault import Vault
    from ui.idle import Idle
    from ui.library.jobs import Jobs

NAME = "Interview Redactor"


class Window(QMainWindow):
    """Start → library → desk → the participant's review → release. Its title says the program's name and no more."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(NAME)
        self.setMinimumSize(960, 600)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self._vault: Vault | None = None
        self._jobs: Jobs | None = None
        self._idle: Idle | None = None
        self.show_start()

    def open_vault(self, vault: Vault, interview: int | None = None) -> None:
        """Show a vault's library, or one of its interviews."""
        from ui.idle import Idle
        from ui.library.jobs import Jobs

        self._vault, self._jobs = vault, Jobs(vault, self)
        self._idle = Idle(vault.store, self)
        self._idle.left.connect(self._nobody_here)
        if interview is None:
            self.show_library()
        else:
            self.show_desk(interview)

    @property
    def study(self) -> Path | None:
        """The folder of the open study."""
        return self._vault.folder if self._vault is not None else None

    # The wiring: what each screen asks for, and where that leads

    def show_start(self) -> None:
        start = StartScreen()
        start.opened.connect(self.open_vault)
        self._show(start)

    def show_library(self) -> None:
        from ui.library.screen import LibraryScreen
        from ui.reminder import reminder

        library = LibraryScreen(*self._open())
        library.desk_wanted.connect(self.show_desk)
        library.review_wanted.connect(self.show_review)
        library.release_wanted.connect(self.show_release)
        library.study_wanted.connect(self.show_study)
        library.release_many_wanted.connect(self.show_release_many)
        library.close_wanted.connect(self._close_vault)
        library.look_changed.connect(self.show_library)  # with sizes for its new text
        self._show(library)
        if said := reminder(self._open()[0]):
            library.notice.say(said)

    def show_study(self) -> None:
        from ui.study.screen import StudyScreen

        study = StudyScreen(self._open()[0])
        study.back_wanted.connect(self.show_library)
        self._show(study)

    def show_desk(self, interview: int) -> None:
        from ui.desk.screen import DeskScreen

        vault, _ = self._open()
        desk = DeskScreen(vault, interview)
        desk.back_wanted.connect(self.show_library)
        desk.review_wanted.connect(self.show_review)
        desk.release_wanted.connect(self.show_release)
        self._show(desk)

    def show_review(self, interview: int) -> None:
        from ui.review.room import ReviewRoom

        vault, _ = self._open()
        room = ReviewRoom(vault, interview)
        room.left.connect(self._after_review)  # it lets nobody out without the study's passphrase
        self._show(room)

    def _after_review(self, interview: int) -> None:
        """To the desk; to the library where the interview was taken back as a whole."""
        vault, _ = self._open()
        if any(known.id == interview for known in vault.store.interviews.all()):
            self.show_desk(interview)
        else:
            self.show_library()

    def show_release(self, interview: int) -> None:
        from ui.release.screen import ReleaseScreen

        vault, _ = self._open()
        release = ReleaseScreen(vault, interview)
        release.back_wanted.connect(self.show_desk)
        release.review_wanted.connect(self.show_review)
        self._show(release)

    def show_release_many(self) -> None:
        from ui.release.many import ManyScreen

        many = ManyScreen(self._open()[0])
        many.back_wanted.connect(self.show_library)
        self._show(many)

    # Nobody is here: the window is covered, and work goes on

    def _nobody_here(self) -> None:
        from ui.locked import Locked
        from ui.review.room import ReviewRoom
        from ui.sound.player import Player

        vault, _ = self._open()
        screen = self._stack.currentWidget()
        if screen is None or any(player.playing for player in screen.findChildren(Player)):
            self._idle_again()  # somebody is listening
            return
        if dialog := QApplication.activeModalWidget():
            dialog.close()
        if isinstance(screen, ReviewRoom):
            screen.cover()
            if screen.has_code:
                return
        locked = Locked(vault)
        locked.opened.connect(lambda: self._back(screen, locked))
        self._stack.addWidget(locked)
        self._stack.setCurrentWidget(locked)
        locked.setFocus()

    def _back(self, screen: QWidget, locked: QWidget) -> None:
        self._stack.setCurrentWidget(screen)
        self._stack.removeWidget(locked)
        locked.deleteLater()
        (screen.focusWidget() or screen).setFocus()
        self._idle_again()

    def _idle_again(self) -> None:
        if self._idle is not None:
            self._idle.begin()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        self._show(QWidget())
        self._put_away()
        super().closeEvent(event)

    def _show(self, screen: QWidget) -> None:
        before = self._stack.currentWidget()
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        begin_at(screen)
        self._idle_again()
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()

    def _open(self) -> tuple[Vault, Jobs]:
        if self._vault is None or self._jobs is None:
            raise RuntimeError("No vault is open.")
        return self._vault, self._jobs

    def _close_vault(self) -> None:
        self.show_start()
        self._put_away()

    def _put_away(self) -> None:
        if self._jobs is not None:
            self._jobs.stop()
        if self._vault is not None:
            self._vault.close()
        if self._idle is not None:
            self._idle.deleteLater()
        self._vault = self._jobs = self._idle = None
