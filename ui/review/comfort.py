"""Text size, colours, spacing and language: how the room looks, as its participant likes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QCheckBox, QGridLayout, QRadioButton, QWidget

from models.review import Review
from ui import i18n, theme
from ui.flow import Flow
from ui.review.page import Page
from ui.review.press import button
from ui.review.sitting import Sitting
from ui.sound.voice import has_voice
from ui.theme import SPACE, Look, Scheme
from ui.widgets import label

SIZES = (100, 160, 200, 250)
SPACED, VERBATIM, SOUND, ALOUD = "spaced", "verbatim", "sound", "aloud"
"""Preferences: wider spacing, every word as it was said, the recording heard on request, pages read aloud."""


def look_of(review: Review) -> Look:
    """The look that a participant chose for her room."""
    prefers = review.prefers
    scheme = Scheme(str(prefers.get("scheme", Scheme.SYSTEM)))
    return Look(scheme, int(prefers.get("percent", SIZES[0])), spaced=bool(prefers.get(SPACED)), room=True)


def wear(app: QApplication, review: Review) -> None:
    """Give the window the look and the language that a participant chose."""
    theme.apply(app, look_of(review))
    i18n.use(app, str(review.prefers.get("language", "en")))


class Comfort(QWidget):
    """The choices themselves; each is kept and holds at once. `changed` names the choice that was made: the screen has
    to be made anew.
    """

    changed = Signal(str)

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        look = look_of(sitting.review)
        sizes = (self.tr("Normal"), self.tr("Large"), self.tr("Larger"), self.tr("Very large"))
        schemes = ((Scheme.LIGHT, self.tr("Light")), (Scheme.DARK, self.tr("Dark")))
        contrast = (Scheme.CONTRAST, self.tr("Strong contrast"))
        language = str(sitting.review.prefers.get("language", "en"))
        shown = Scheme.LIGHT if theme.current() == theme.colours(Scheme.LIGHT, room=True) else Scheme.DARK
        scheme = shown if look.scheme is Scheme.SYSTEM else look.scheme
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(2 * SPACE)
        grid.setColumnStretch(1, 1)
        self._ask(grid, self.tr("Text size"), zip(SIZES, sizes, strict=True), look.percent, "percent")
        self._ask(grid, self.tr("Colours"), (*schemes, contrast), scheme, "scheme")
        self._ask(grid, self.tr("Language"), i18n.LANGUAGES.items(), language, "language")
        switches = QWidget()
        flow = Flow(space=2)
        switches.setLayout(flow)
        offered = [
            (SPACED, self.tr("More space between letters and lines")),
            (VERBATIM, self.tr("Show every “um” and “er”")),
            (ALOUD, self.tr("Read pages aloud to me")),
        ]
        if sitting.store.interviews.recording(sitting.interview) is not None:
            offered.append((SOUND, self.tr("Let me hear the recording")))
        for name, text in offered:
            option = QCheckBox(text)
            option.setProperty("chooses", name)
            option.setChecked(bool(sitting.review.prefers.get(name)))
            option.toggled.connect(self._switch_aloud(option) if name == ALOUD else self._switch(name))
            flow.addWidget(option)
        grid.addWidget(switches, grid.rowCount(), 0, 1, 2)
        self._no_voice = label(self.tr("This computer has no voice to read with."), "muted")
        self._no_voice.hide()
        grid.addWidget(self._no_voice, grid.rowCount(), 0, 1, 2)

    def _ask(
        self, grid: QGridLayout, title: str, options: Iterable[tuple[str | int, str]], chosen: str | int, name: str
    ) -> None:
        """One question with its answers as radio buttons beside it."""
        group = QWidget()
        group.setAccessibleName(title)
        together = QButtonGroup(group)
        flow = Flow(space=2)
        for value, text in options:
            option = QRadioButton(text)
            option.setProperty("chooses", name)
            option.setChecked(value == chosen)
            option.toggled.connect(self._chooser(name, value))
            together.addButton(option)
            flow.addWidget(option)
        group.setLayout(flow)
        at = grid.rowCount()
        grid.addWidget(label(title), at, 0)
        grid.addWidget(group, at, 1)

    def _chooser(self, name: str, value: str | int) -> Callable[[bool], None]:
        def toggled(on: bool) -> None:  # noqa: FBT001 - Qt's signal
            if on:
                self._choose(name, value)

        return toggled

    def _switch(self, name: str) -> Callable[[bool], None]:
        return lambda on: self._choose(name, int(on))

    def _switch_aloud(self, option: QCheckBox) -> Callable[[bool], None]:
        """Reading aloud is switched on only where there is a voice; else the page says that there is none."""

        def toggled(on: bool) -> None:  # noqa: FBT001 - Qt's signal
            if on and not has_voice(i18n.current()):
                self._no_voice.show()
                option.setChecked(False)
            elif on != bool(self._sitting.review.prefers.get(ALOUD)):
                self._choose(ALOUD, int(on))

        return toggled

    def _choose(self, name: str, value: str | int) -> None:
        if not self._sitting.prefer(**{name: value}):
            return
        app = QApplication.instance()
        if isinstance(app, QApplication):
            wear(app, self._sitting.review)
        self.changed.emit(name)

    def focus_on(self, name: str) -> None:
        """Go to what is chosen for this."""
        for option in self.findChildren(QAbstractButton):
            if option.property("chooses") == name and (option.isChecked() or isinstance(option, QCheckBox)):
                option.setFocus()


class ComfortPage(Page):
    """The choices on a page of their own."""

    done = Signal()
    changed = Signal(str)

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        comfort = Comfort(sitting)
        comfort.changed.connect(self.changed)
        self.fill(
            self.tr("Text and colours"),
            label(self.tr("Choose what is easy to see and to hear."), "lead"),
            comfort,
            ways=[button(self.tr("Done"), self.done.emit, "primary")],
        )
