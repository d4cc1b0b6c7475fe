"""The cards of the release: the participant's signature, the researcher's, the files."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar, QWidget

from models.errors import Told
from models.review import SignOff
from redactor.progress import Progress
from redactor.release import Recipient
from redactor.release.preset import Preset
from ui import dialogs
from ui.flow import Flow
from ui.library.words import at_work
from ui.messages import Notice
from ui.release.shape import ShapeChoice
from ui.release.signatures import Standing
from ui.release.sound import SoundChoice
from ui.widgets import breakable, button, card, clear, column, field, label, restyle, row


def signed_text(sign_off: SignOff, by: str) -> str:
    """Who signed, and on which day."""
    at = sign_off.at.astimezone()
    day = QLocale().toString(QDate(at.year, at.month, at.day), QLocale.FormatType.LongFormat)
    return f"✓ {by}, {day}"


class ParticipantStep(QWidget):
    """One card for all participants of the interview. Signals tell the speaker's number."""

    review_wanted = Signal()
    not_reviewed = Signal(int)
    desk_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._list, self.notice = column(space=1), Notice()
        heading = label(self.tr("1. The participant signs"), "heading")
        self.setLayout(column(card(heading, self._list, self.notice, space=1)))

    def show_standing(self, standings: list[Standing], names: dict[int | None, str]) -> None:
        self.notice.clear()
        clear(self._list)
        next_ = next((one for one in standings if one.signed is None), None)
        named = len(standings) > 1
        for one in standings:
            self._list.addWidget(self._entry(one, names[one.speaker], primary=one is next_, named=named))

    def _entry(self, one: Standing, name: str, *, primary: bool, named: bool) -> QWidget:
        made = QWidget()
        if one.signed is not None:
            said = signed_text(one.signed, one.signed.name)
            if not one.signed.reviewed:
                said = signed_text(one.signed, self.tr("%1 chose not to review, recorded by").replace("%1", name)
                                   + f" {one.signed.name}")  # fmt: skip
            if one.signed.sound:
                said = f"{said}\n{self.tr('The sound may leave too, with everything hidden cut out.')}"
            made.setLayout(column(label(said)))
            return made
        if one.speaker is None:
            said = self.tr("Nobody is marked as the participant. Say who she is on the desk, under Speakers.")
            made.setLayout(column(label(said), row(button(self.tr("Open the desk"), self.desk_wanted.emit), None)))
            return made
        review = button(self.tr("Start the review"), self.review_wanted.emit, "primary" if primary else "")
        choice = button(self.tr("She chose not to review…"), partial(self.not_reviewed.emit, one.speaker))
        buttons = QWidget()
        buttons.setLayout(Flow(review, choice, space=1))
        made.setLayout(column(label(f"{name}: {one.problem}" if named else str(one.problem)), buttons, space=1))
        return made


class ResearcherStep(QWidget):
    """`signed` tells the name that was typed."""

    signed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._said, self._wish = label(), label()
        self._wish.hide()
        self.name = QLineEdit()
        self.name.returnPressed.connect(self._sign)
        self.sign = button(self.tr("Sign"), self._sign)
        self.notice = Notice()
        line = row(self.name, self.sign, space=1)
        line.setStretch(0, 1)
        holder = QWidget()
        holder.setLayout(line)
        self._form = field(self.tr("Type your name to sign exactly what is shown"), holder)
        self.name.setAccessibleName(self.tr("Your name"))
        self.setLayout(
            column(
                card(label(self.tr("2. You sign"), "heading"), self._wish, self._said, self._form, self.notice, space=1)
            )
        )

    def show_standing(self, one: Standing, *, primary: bool) -> None:
        self._form.setVisible(one.signed is None)
        self._said.setVisible(one.signed is not None)
        self._said.setText(signed_text(one.signed, one.signed.name) if one.signed else "")
        restyle(self.sign, "primary" if primary else "")

    def show_wishes(self, names: list[str]) -> None:
        """Who wants to appear under her real name: that is talked about before anything leaves."""
        told = self.tr("%1 wants her real name to be used. Talk with her about what that means before you sign.")
        self._wish.setText("\n".join(told.replace("%1", name) for name in names))
        self._wish.setVisible(bool(names))

    def _sign(self) -> None:
        self.notice.clear()
        name = self.name.text().strip()
        if name:
            self.signed.emit(name)
        else:
            self.notice.problem(Told(self.tr("Your name is missing. Type it, then sign.")))
            self.name.setFocus()


class FilesStep(QWidget):
    """What is made, for whom, and where. `release_wanted` tells that the button was pressed and all is filled in,
    `stop_wanted` that the files being made are not to be.
    """

    release_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, folder: Path, preset: Preset, title: str) -> None:
        super().__init__()
        self.folder = folder
        self.shape = ShapeChoice(preset)
        self.sound = SoundChoice()
        self.recipient = QLineEdit(placeholderText=self.tr("an archive, a journal, a colleague"))
        self.until = QLineEdit(placeholderText=self.tr("the end of 2036, or as long as the archive stands"))
        self._place = label()
        choose = button(self.tr("Change…"), self._choose)
        choose.setAccessibleDescription(self.tr("Choose the folder for the files"))
        place = row(self._place, choose, space=1)
        place.setStretch(0, 1)
        self.notice = Notice()
        self.bar = QProgressBar(maximum=0, textVisible=False)
        self.bar.setAccessibleName(self.tr("The files are being made"))
        self.bar.hide()
        self.stage = label("", "muted")
        self.stage.hide()
        self.release = button(self.tr("Release"), self._release)
        self.stop = button(self.tr("Stop"), self.stop_wanted.emit)
        self.stop.hide()
        self.setLayout(
            column(
                card(
                    label(title, "heading"),
                    self.shape,
                    self.sound,
                    field(self.tr("Who they are for"), self.recipient),
                    field(self.tr("Until when they may be kept"), self.until),
                    column(label(self.tr("Where they are put")), place, space=1),
                    self.notice,
                    self.bar,
                    self.stage,
                    row(self.release, self.stop, None, space=1),
                )
            )
        )
        self._show_place()

    @property
    def to(self) -> Recipient:
        return Recipient(self.recipient.text().strip(), self.until.text().strip())

    def show_working(self, *, working: bool) -> None:
        """Whether files are being made just now."""
        self.bar.setVisible(working)
        self.bar.setRange(0, 0)
        self.stage.hide()
        self.release.setEnabled(not working)
        self.stop.setVisible(working)

    def show_progress(self, progress: Progress) -> None:
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(1000 * progress.done))
        self.stage.setText(at_work(progress))
        self.stage.show()

    def show_ready(self, *, ready: bool) -> None:
        restyle(self.release, "primary" if ready else "")

    def _release(self) -> None:
        self.notice.clear()
        if self.shape.preset.formats or self.sound.chosen:
            self.release_wanted.emit()
        else:
            self.notice.problem(Told(self.tr("No format is chosen. Choose at least one.")))

    def _choose(self) -> None:
        folder = dialogs.choose_folder(self, self.tr("Choose the folder for the files"), self.folder)
        if folder is not None:
            self.folder = folder
            self._show_place()

    def _show_place(self) -> None:
        self._place.setText(breakable(self.folder))
