"""The pages beside the way, made and tied: who to talk to, a pause, text and colours, who can see what, and others."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.erased import Erased, Withdrawn
from models.review import Receipt
from models.vault import Vault
from ui.review import paper
from ui.review.aside import AskPage, ContactsPage, HandBackPage, PausePage
from ui.review.comfort import ComfortPage
from ui.review.copy_page import CopyPage
from ui.review.one_page import OnePage
from ui.review.passage import Selected
from ui.review.questions_page import QuestionsPage
from ui.review.sitting import Sitting
from ui.review.take_back_page import ErasedPage, EraseMoment, TakeBackPage
from ui.review.who_page import WhoPage


class Asides(QObject):
    """`page_made` hands a page over, `done` tells that the page before is wanted again, `came_back` likewise by whom
    the computer was given to, or after she `asked` somebody; `left` that the passphrase was given and the room may be
    left; `comfort_changed` names what she chose anew.
    """

    page_made = Signal(QWidget)
    done = Signal()
    came_back = Signal()
    asked = Signal()
    left = Signal()
    words_wanted = Signal()
    interview_erased = Signal(object)  # an Erased
    comfort_changed = Signal(str)

    def __init__(self, vault: Vault, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self.sitting: Sitting | None = None

    def contacts(self) -> None:
        page = ContactsPage(self._vault.store.study.get(), paper.printers())
        page.done.connect(self.done)
        self.page_made.emit(page)

    def pause(self) -> None:
        page = PausePage(seated=self.sitting is not None)
        page.done.connect(self.done)
        page.back_wanted.connect(self.hand_back)
        page.who_wanted.connect(self.who)
        page.take_back_wanted.connect(self.take_back)
        self.page_made.emit(page)

    def hand_back(self) -> None:
        page = HandBackPage(self._vault)
        page.done.connect(self.came_back)
        page.left.connect(self.left)
        self.page_made.emit(page)

    def comfort(self) -> None:
        if self.sitting is not None:
            page = ComfortPage(self.sitting)
            page.done.connect(self.done)
            page.changed.connect(self.comfort_changed)
            self.page_made.emit(page)

    def who(self) -> None:
        if self.sitting is not None:
            page = WhoPage(self.sitting)
            page.done.connect(self.done)
            page.page_wanted.connect(self.one_page)
            self.page_made.emit(page)

    def one_page(self, receipt: Receipt) -> None:
        """Her page about what was shared once. It names no researcher: that name may be one that was hidden."""
        study = replace(self._vault.store.study.get(), researcher="")
        page = OnePage(receipt, study, paper.printers())
        page.done.connect(self.who)
        self.page_made.emit(page)

    def copy(self) -> None:
        if self.sitting is not None:
            page = CopyPage(self.sitting, paper.folders(), paper.printers())
            page.done.connect(self.done)
            self.page_made.emit(page)

    def questions(self) -> None:
        if self.sitting is not None:
            page = QuestionsPage(self.sitting)
            page.done.connect(self.done)
            page.changed.connect(self.questions)
            self.page_made.emit(page)

    def ask(self, chosen: Selected) -> None:
        if self.sitting is not None:
            page = AskPage(self.sitting, chosen)
            page.done.connect(self.done)
            page.asked.connect(self.asked)
            self.page_made.emit(page)

    def take_back(self) -> None:
        if self.sitting is not None:
            page = TakeBackPage(self.sitting)
            page.done.connect(self.done)
            page.words_wanted.connect(self.words_wanted)
            page.erase_wanted.connect(self._before_erasing)
            self.page_made.emit(page)

    def _before_erasing(self, what: Withdrawn) -> None:
        if self.sitting is not None:
            page = EraseMoment(self._vault, self.sitting, what)
            page.done.connect(self.done)
            page.erased.connect(self._after_erasing)
            self.page_made.emit(page)

    def _after_erasing(self, erased: Erased) -> None:
        if erased.what is Withdrawn.INTERVIEW:
            self.sitting = None
            self.interview_erased.emit(erased)
            return
        page = ErasedPage(erased)
        page.done.connect(self.done)
        self.page_made.emit(page)
