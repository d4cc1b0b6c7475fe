"""Welcome: whose computer this is, what will happen, the cover tried out, a name to be called, a code."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from models.errors import Told
from redactor.review.called import REAL_NAME, Clash, clash
from ui.review import wording
from ui.review.comfort import Comfort
from ui.review.dates import day_kept
from ui.review.page import Answer, Page, entry, lines, typed
from ui.review.press import button
from ui.review.sitting import CODE_TAKEN, Sitting
from ui.widgets import card, field, label


class HelloPage(Page):
    """Whose computer this is and what will happen."""

    done = Signal()
    changed = Signal(str)

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        study = sitting.store.study.get()
        comfort = Comfort(sitting)
        comfort.changed.connect(self.changed)
        whose = self.tr("This computer belongs to {researcher}, for the study “{study}”.").format(
            researcher=study.researcher or self.tr("the researcher"), study=study.name
        )
        self.fill(
            self.tr("Hello, and welcome"),
            label(self.tr("Here you decide what may be shared of what you said."), "lead"),
            lines(
                whose,
                self.tr("What you said in the interview is written down here."),
                self.tr("You can look at as much or as little of it as you like. You can hide any words."),
                self.tr("At the end you see exactly what would leave. Then you sign, or you do not."),
                self.tr("You can stop at any time. Nothing is lost, and nobody will ask you why."),
            ),
            card(comfort),
            ways=[button(self.tr("Go on"), self.done.emit, "primary")],
        )


class BackPage(Page):
    """Welcome back: everything is as it was."""

    done = Signal()
    again = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        called, store = sitting.review.called, sitting.store
        taken = sitting.review.prefers.get(CODE_TAKEN)
        told = self.tr("On {day}, your code was taken away with the study's passphrase. You can set another one.")
        is_set = store.codes.is_set(sitting.interview, sitting.speaker)
        hello = self.tr("Welcome back, {name}").format(name=called) if called else self.tr("Welcome back")
        self.fill(
            hello,
            label(self.tr("Everything is as you left it."), "lead"),
            *([label(told.format(day=day_kept(taken)))] if taken and not is_set else []),
            ways=[
                button(self.tr("Go on where I was"), self.done.emit, "primary"),
                button(self.tr("Start from the welcome page"), self.again.emit),
            ],
        )


class TryCoverPage(Page):
    """The cover is explained and tried before any word of the interview is shown."""

    done = Signal()
    cover_wanted = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        tried = bool(sitting.review.prefers.get("cover_tried"))
        try_it = button(self.tr("Try it now"), self.cover_wanted.emit, "" if tried else "primary")
        go_on = button(self.tr("Go on") if tried else self.tr("Go on without trying"), self.done.emit)
        if tried:
            go_on.setProperty("kind", "primary")
        lead = self.tr("It worked. You can do this on every page.") if tried else self.tr(
            "If somebody comes in, press the Esc key. It is in the top corner of the keyboard."
        )  # fmt: skip
        self.fill(
            self.tr("One key hides everything"),
            label(lead, "lead"),
            lines(
                self.tr("The whole window turns into a blank page. The name of the window changes too."),
                self.tr("To come back, press “Open” on the blank page. If you set a code, you type it there."),
            ),
            card(
                label(self.tr("What it does not do"), "heading"),
                lines(
                    self.tr("It does not delete anything."),
                    self.tr("It does not stop somebody who knows the passphrase of the study."),
                ),
            ),
            ways=[go_on, try_it] if tried else [try_it, go_on],
        )


class NamePage(Page):
    """What she wants to be called, and what speaks against it."""

    done = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._name = entry(sitting.review.called)
        self._name.setMaxLength(40)
        self._name.textChanged.connect(self._check)
        self._name.returnPressed.connect(self._keep)
        self._real = QCheckBox(self.tr("This is my real name"))
        self._real.setChecked(bool(sitting.review.prefers.get(REAL_NAME)))
        self._real.toggled.connect(self._check)
        self._warning = Answer("lead")
        self._keep_it = button(self.tr("Use this name"), self._keep, "primary")
        self.fill(
            self.tr("What would you like to be called?"),
            label(self.tr("This name stands for you in what leaves. It does not have to be your own.")),
            field(self.tr("Name"), self._name, "", self._real, self._warning),
            ways=[self._keep_it, button(self.tr("Skip this"), self.done.emit)],
            focus=self._name,
        )
        self._check()

    @property
    def _typed(self) -> str:
        return typed(self._name)

    def _check(self) -> None:
        sitting = self._sitting
        others = sitting.store.reviews.called_by_others(sitting.interview, sitting.speaker)
        found = clash(self._typed, sitting.transcript, sitting.speaker, others)
        if self._real.isChecked() and self._typed and found is not Clash.TAKEN:
            found = Clash.OWN
        if (against := self._against(found)) != self._warning.text():
            self._warning.say(against)
        self._keep_it.setEnabled(bool(self._typed) and found is not Clash.TAKEN)

    def _against(self, found: Clash | None) -> str:
        match found:
            case Clash.OWN:
                own = self.tr("This is your own name. People may know you by it.")
                return own + " " + self.tr("You can use it. The researcher will talk with you about it first.")
            case Clash.SAID:
                said = self.tr("This name is said in the interview, so people could mix you up.")
                return said + " " + self.tr("Another name is safer. You can still use it.")
            case Clash.TAKEN:
                return self.tr("Somebody else in this study is called so. Please choose another name.")
            case None:
                return ""

    def _keep(self) -> None:
        review, real = self._sitting.review, int(self._real.isChecked())
        kept = replace(review, called=self._typed, prefers={**review.prefers, REAL_NAME: real})
        if self._keep_it.isEnabled() and self._sitting.note(kept):
            self.done.emit()


class CodePage(Page):
    """A code of her own for coming back, if she likes."""

    done = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._code, self._again = entry(secret=True), entry(secret=True)
        self._wrong = Answer("lead")
        for field_ in (self._code, self._again):
            field_.returnPressed.connect(self._keep)
        is_set = sitting.store.codes.is_set(sitting.interview, sitting.speaker)
        self.fill(
            self.tr("Would you like a code of your own?"),
            label(self.tr("You type it when you come back. What you hide is locked with it."), "lead"),
            lines(
                self.tr("Nobody else can read or hear what you hid, or go on in your place unseen."),
                self.tr("If you forget it, somebody with the study's passphrase can take it away. You are told then."),
                self.tr("What you hid until then stays hidden, for good."),
            ),
            field(self.tr("Code"), self._code, self.tr("A few words are safer than four numbers. Both will do.")),
            field(self.tr("The same code again"), self._again, "", self._wrong),
            ways=[
                button(self.tr("Use this code"), self._keep, "primary"),
                button(self.tr("Keep the code I have") if is_set else self.tr("No code"), self.done.emit),
            ],
            focus=self._code,
        )

    def _keep(self) -> None:
        if self._code.text() != self._again.text():
            self._say(self.tr("The two codes are not the same. Type them again."))
            return
        sitting = self._sitting
        try:
            sitting.set_code(self._code.text())
        except Told as error:
            self._say(wording.told(error))
            return
        self.done.emit()

    def _say(self, text: str) -> None:
        self._wrong.say(text)
        self._code.setFocus()
