"""The strip on top of every screen of the room: that nothing is shared, and the ways to stop."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy

from ui.theme import SPACE
from ui.widgets import button, row

ALOUD_KEY = "Alt+R"
KEYS = ("Alt+T", "Alt+W", "Alt+P", "Esc")
"""The keys of the four ways, the same in every language. The cover's key is used for nothing else in the room."""


class Strip(QFrame):
    """Its sentence is a button: it leads to the page on who can see what."""

    who_wanted = Signal()
    aloud_wanted = Signal()
    comfort_wanted = Signal()
    contacts_wanted = Signal()
    pause_wanted = Signal()
    cover_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "strip")
        self._shared = ""
        self.sentence = button("", self.who_wanted.emit, "quiet")
        wanted = (self.comfort_wanted, self.contacts_wanted, self.pause_wanted, self.cover_wanted)
        self.buttons = tuple(button("", signal.emit, "quiet") for signal in wanted)
        """Text and colours, who to talk to, pause, cover."""
        for signal, key in zip(wanted, KEYS, strict=True):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(signal)
        self._reading = False
        self.aloud = button("", self.aloud_wanted.emit, "quiet")
        """Reads the page to her, and stops; there for whoever asked for it."""
        self.aloud.setShortcut(ALOUD_KEY)
        self.aloud.hide()
        self.buttons[2].setProperty("kind", "")
        self.buttons[3].setProperty("kind", "")
        for part in (self.sentence, self.aloud, *self.buttons):  # all as high as the highest
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self._box = row(self.sentence, None, row(self.aloud, *self.buttons, space=1), space=1)
        self._box.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        self._box.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # a narrow window gets the short names
        self.setLayout(self._box)
        self._speak()

    def _speak(self) -> None:
        """Say everything in the language there is now."""
        self._long = (
            self.tr("Text and colours"),
            self.tr("Who to talk to"),
            self.tr("Pause, keep everything"),
            self.tr("Cover (Esc)"),
        )
        self._read = (self.tr("Read aloud"), self.tr("Read"))
        self.aloud.setAccessibleDescription(ALOUD_KEY)
        self._short = (self.tr("Text"), self.tr("Talk"), self.tr("Pause"), self.tr("Cover"))
        self.sentence.setToolTip(self.tr("See who can see what"))
        self.sentence.setAccessibleDescription(self.tr("See who can see what"))
        for way, long, key in zip(self.buttons, self._long, KEYS, strict=True):
            way.setAccessibleName(long)
            way.setAccessibleDescription(key)
            way.setToolTip(f"{long} ({key})" if key not in long else long)
        self.say_shared(self._shared)

    def offer_aloud(self, *, offered: bool, reading: bool) -> None:
        """Whether the way to have pages read is there, and whether one is being read."""
        self._reading = reading
        self.aloud.setVisible(offered)
        self.aloud.setAccessibleName(self.tr("Stop reading") if reading else self._read[0])
        self._fit()

    def say_shared(self, shared: str) -> None:
        """Say that nothing was shared, or the sentence that tells what was."""
        self._shared = shared
        self.sentence.setText(shared or self.tr("Only on this computer. Not shared."))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._speak()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, self.height())

    def _fit(self) -> None:
        """The long names where they fit beside the sentence; else the short ones, and the sentence on two lines."""
        sentence = self.sentence.text().replace("\n", " ")
        for names, broken in ((self._long, False), (self._short, False), (self._short, True)):
            self.sentence.setText(sentence.replace(". ", ".\n") if broken else sentence)
            for way, name in zip(self.buttons, names, strict=True):
                way.setText(name)
            self.aloud.setText(self.tr("Stop") if self._reading else self._read[names is self._short])
            self.aloud.setShortcut(ALOUD_KEY)  # a new text takes it away
            if self._fits():
                break
        self.setFixedHeight(max(part.sizeHint().height() for part in (self.sentence, *self.buttons)) + 2 * SPACE)

    def _fits(self) -> bool:
        parts = [self.sentence, *self.buttons, *([] if self.aloud.isHidden() else [self.aloud])]
        return sum(part.sizeHint().width() + SPACE for part in parts) + 4 * SPACE <= self.width()
