"""The cover: a blank page over the whole window, which says nothing of what is beneath it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.review.lead import Leads
from ui.review.page import announce, entry
from ui.review.press import button
from ui.theme import SPACE
from ui.widgets import label


class Cover(Leads):
    """`locked` says whether a code is needed, `fits` whether a typed one opens it. `opened` tells that she is back;
    `passphrase_given` comes with the study's passphrase (not yet checked), where the code is forgotten.
    """

    opened = Signal()
    passphrase_given = Signal(str)

    def __init__(self, *, locked: Callable[[], bool], fits: Callable[[str], bool]) -> None:
        super().__init__()
        self.setProperty("kind", "screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._locked, self._fits = locked, fits
        self._passphrase = False
        self._open = button("", self._ask, "quiet")
        self._typed = entry(secret=True)
        self._typed.returnPressed.connect(self._try)
        self._wrong = label("", "muted", wrap=False)
        self._enter = button("", self._try)
        self._forgot = button("", self._ask_passphrase, "quiet")
        self._asking = (self._typed, self._wrong, self._enter, self._forgot)
        box = QVBoxLayout(self)
        box.setContentsMargins(*[4 * SPACE] * 4)
        box.setSpacing(2 * SPACE)
        box.addStretch(1)
        for part in (*self._asking, self._open):
            box.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self.blank()

    def blank(self) -> None:
        """Show nothing but the small way back."""
        self._passphrase = False
        for part in self._asking:
            part.hide()
        self._typed.clear()
        self._wrong.clear()
        self._open.show()
        self.lead_to(self._open)
        self._speak()

    def say_wrong(self) -> None:
        """What was typed does not open it."""
        self.say(self.tr("That did not fit."))

    def say(self, text: str) -> None:
        """Why it stays shut."""
        self._typed.clear()
        self._wrong.setText(text)
        announce(self, text)
        self._typed.setFocus()

    def _speak(self) -> None:
        asked = self.tr("The study's passphrase") if self._passphrase else self.tr("Code")
        self._typed.setAccessibleName(asked)
        self._typed.setPlaceholderText(asked)
        self._open.setText(self.tr("Open"))
        self._enter.setText(self.tr("Open"))
        self._forgot.setText(self.tr("I do not know the code"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._speak()

    def _ask(self) -> None:
        if not self._locked():
            self.opened.emit()
            return
        self._open.hide()
        for part in self._asking:
            part.show()
        self.lead_to(self._typed)
        self._typed.setFocus()

    def _ask_passphrase(self) -> None:
        self._passphrase = True
        self._typed.clear()
        self._wrong.clear()
        self._forgot.hide()
        self._speak()
        self._typed.setFocus()

    def _try(self) -> None:
        if self._passphrase:
            self.passphrase_given.emit(self._typed.text())
        elif self._fits(self._typed.text()):
            self.blank()
            self.opened.emit()
        else:
            self.say_wrong()
