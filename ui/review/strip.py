"""The strip on top of every screen of the room: that nothing is shared, and the ways to stop."""

from __future__ import annotations

from textwrap import wrap

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy

from ui.review.press import button
from ui.theme import SPACE
from ui.widgets import row

_MOST_LINES = 4
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
        self._shared = self._said = ""
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
        self._said = shared or self.tr("Only on this computer. Not shared.")
        self.sentence.setAccessibleName(self._said)
        self._fit()

    def say_seated(self, *, seated: bool) -> None:
        """Whether somebody's review is open: without one there is no look of hers, and nobody to tell of."""
        self.sentence.setEnabled(seated)
        self.buttons[0].setEnabled(seated)

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
        """The long names where they fit beside the sentence; else the short ones, but still the cover's key; then
        without that, and the sentence on as many lines as it takes.
        """
        nearly = (*self._short[:-1], self._long[-1])
        tries = [(self._long, 1), (nearly, 1), *((self._short, lines) for lines in range(1, _MOST_LINES + 1))]
        for names, lines in tries:
            self.sentence.setText(_in_lines(self._said, lines))
            for way, name in zip(self.buttons, names, strict=True):
                way.setText(name)
            self.aloud.setText(self.tr("Stop") if self._reading else self._read[names is not self._long])
            self.aloud.setShortcut(ALOUD_KEY)  # a new text takes it away
            if self._over() <= 0:
                break
        else:
            self._shorten(self._over())
        self.setFixedHeight(max(part.sizeHint().height() for part in (self.sentence, *self.buttons)) + 2 * SPACE)

    def _over(self) -> int:
        """By how many pixels all is too wide."""
        parts = [self.sentence, *self.buttons, *([] if self.aloud.isHidden() else [self.aloud])]
        return sum(part.sizeHint().width() + SPACE for part in parts) + 4 * SPACE - self.width()

    def _shorten(self, over: int) -> None:
        """Cut the sentence's lines by so much; it is told whole on the page that it leads to."""
        metrics, told = self.sentence.fontMetrics(), self.sentence.text().split("\n")
        room = max(map(metrics.horizontalAdvance, told)) - over
        self.sentence.setText("\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in told))


def _in_lines(sentence: str, count: int) -> str:
    """At most so many lines: two sentences, or as even as words allow."""
    if count == 2 and ". " in sentence:
        return sentence.replace(". ", ".\n")
    widths = range(max(1, len(sentence) // count), len(sentence) + 1)
    tries = (wrap(sentence, width, break_long_words=False, break_on_hyphens=False) for width in widths)
    return "\n".join(next((lines for lines in tries if len(lines) <= count), [sentence]))
