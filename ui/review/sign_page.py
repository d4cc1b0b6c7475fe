"""Signing, in the name she chose; and the page after it: what happens next, and how to change her mind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from models.errors import Told
from models.review import Receipt, Way
from models.transcript import Role
from redactor.release.prepare import sign
from ui.review import wording
from ui.review.company import Helps, helper, helps
from ui.review.dates import day
from ui.review.page import Answer, Page, entry, lines
from ui.review.press import button
from ui.review.signature import Signature
from ui.review.sitting import Sitting
from ui.widgets import card, field, label


class SignPage(Page):
    """Sign, or not yet. `signed` comes after the signature is kept."""

    signed = Signal()
    back_wanted = Signal()
    name_wanted = Signal()

    def __init__(self, sitting: Sitting, stands: Signature) -> None:
        super().__init__()
        self._sitting = sitting
        self._looked = sitting.review.way is not Way.NOT_LOOK
        self._name = sitting.review.called or self.tr("Participant")
        self._code = entry(secret=True)
        self._code.returnPressed.connect(self._sign)
        self._wrong = Answer()
        has_code = sitting.store.codes.is_set(sitting.interview, sitting.speaker)
        self._code_field = field(self.tr("Your code"), self._code, "", self._wrong)
        said = self.tr("I saw what will leave. It may leave like this.")
        unseen = self.tr("I chose not to look. What was found is hidden. The rest may leave.")
        self._sound = QCheckBox(self.tr("The sound may leave too"))
        cut = self.tr("What is hidden is cut out of it. People may still know you by your voice.")
        has_sound = sitting.store.interviews.recording(sitting.interview) is not None
        parts = [
            label(said if self._looked else unseen, "lead"),
            lines(
                self.tr("The researcher signs too. Before that, nothing leaves."),
                self.tr("You can take your signature back. What has left by then cannot come back."),
            ),
            # A voice is known by who knows it: nobody says yes to that unasked, and only who looked is asked.
            *([self._sound, label(cut, "muted")] if has_sound and self._looked else []),
            label(self._as_whom(), "heading"),
            self._code_field,
        ]
        if has_code:
            gone = self.tr("What you hid is deleted for good when you sign.")
            parts.append(label(gone + " " + self.tr("You cannot bring it back then.")))
        if stands is Signature.VOID:
            changed = self.tr("Something was changed after you signed. So your signature does not count any more.")
            parts.insert(0, card(label(changed)))
        self.fill(
            self.tr("Sign, or not yet"),
            *parts,
            ways=[
                button(self.tr("Sign"), self._sign, "primary"),
                button(self.tr("Not yet"), self.back_wanted.emit),
                button(self.tr("Use another name"), self.name_wanted.emit, "quiet"),
            ],
            focus=self._code if has_code else None,
        )
        self._code_field.setVisible(has_code)

    def _as_whom(self) -> str:
        review = self._sitting.review
        if helps(review) is Helps.ACTS:
            return self.tr("{who} signs for {name}.").format(who=helper(review), name=self._name)
        return self.tr("You sign as {name}.").format(name=self._name)

    def _sign(self) -> None:
        sitting = self._sitting
        if not sitting.store.codes.fits(sitting.interview, sitting.speaker, self._code.text()):
            self._say(self.tr("That did not fit. Type your code again."))
            self._code.clear()
            self._code.setFocus()
            return
        by, name, speaker = Role.PARTICIPANT, self._name, sitting.speaker
        try:
            prepared = replace(sitting.prepared(), sound=self._sound.isChecked())
            helped = str(helps(sitting.review) or "")
            sign(sitting.store, prepared, by=by, name=name, speaker=speaker, reviewed=self._looked, helped=helped)
        except Told as error:
            self._say(wording.told(error))
            return
        self.signed.emit()

    def _say(self, text: str) -> None:
        self._code_field.show()
        self._wrong.say(text)


class SignedPage(Page):
    """Signed: what happens next, how to change her mind, and what can no longer be undone."""

    look_wanted = Signal()
    taken_back = Signal()
    more_wanted = Signal()
    pause_wanted = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        researcher = sitting.store.study.get().researcher or self.tr("The researcher")
        receipts = sitting.store.receipts.get(sitting.interview)
        given = [
            self.tr("On {day}, copies were made for {who}. They cannot be called back from here.").format(
                day=day(receipt.at), who=receipt.recipient or self.tr("the study")
            )
            for receipt in receipts
        ]
        shared = [
            card(
                label(self.tr("What was shared"), "heading"),
                lines(*given, self.tr("Your page about it is under “Who can see what”.")),
            )
        ]
        to_come = [
            card(
                label(self.tr("What happens next"), "heading"),
                lines(
                    self.tr("{researcher} reads the same text and signs it. Then the files are made.").format(
                        researcher=researcher
                    ),
                    self.tr("If anything is changed so that more would show, your signature does not count any more."),
                    self.tr("You get a page that says what was shared, with whom, and how to take it back."),
                ),
            )
        ]
        self.fill(
            self.tr("You have signed"),
            label(self.tr("Thank you.") if given else self.tr("Thank you. Nothing has left yet."), "lead"),
            *(shared if given else []),
            *(to_come if self._waits(receipts) else []),
            card(
                label(self.tr("If you change your mind"), "heading"),
                lines(
                    self.tr("Take back your signature here, or more than that. Or tell {researcher}.").format(
                        researcher=researcher
                    )
                ),
            ),
            ways=[
                button(self.tr("I am done"), self.pause_wanted.emit, "primary"),
                button(self.tr("Look at it again"), self.look_wanted.emit),
                button(self.tr("Take my signature back"), self._take_back),
                button(self.tr("Take back more"), self.more_wanted.emit, "quiet"),
            ],
        )

    def _waits(self, receipts: Sequence[Receipt]) -> bool:
        """Whether nothing has left yet under the signature that she gave last."""
        sitting = self._sitting
        hers = [one.at for one in sitting.store.sign_offs.get(sitting.interview) if one.speaker == sitting.speaker]
        return not receipts or (bool(hers) and receipts[-1].at < hers[-1])

    def _take_back(self) -> None:
        if self._sitting.take_signature_back():
            self.taken_back.emit()
