"""The participant's room: one page at a time under the strip, the cover over all, and the one block that ties them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedLayout, QStackedWidget, QToolTip, QVBoxLayout, QWidget

from models.erased import Erased
from models.errors import Told, WrongPassphrase
from models.study import State
from models.transcript import Transcript
from models.vault import Vault
from redactor.release.prepare import participants
from ui import i18n, theme
from ui.messages import Notice
from ui.review import aloud, company, wording
from ui.review.asides import Asides
from ui.review.comfort import ALOUD, Comfort, wear
from ui.review.course import Course
from ui.review.cover import Cover
from ui.review.dates import day
from ui.review.hearing import Hearing
from ui.review.lead import Leads
from ui.review.people import NobodyPage, PeoplePage
from ui.review.sitting import Sitting
from ui.review.strip import Strip
from ui.review.take_back_page import ErasedPage
from ui.review.welcome import TryCoverPage
from ui.sound.output import Loudspeaker
from ui.sound.pieces import Pieces
from ui.sound.player import MakeOutput
from ui.sound.voice import Voice
from ui.widgets import label


class ReviewRoom(Leads):
    """One interview, and nothing else of the vault. `left` comes with its id, once the study's passphrase was given."""

    left = Signal(int)

    def __init__(self, vault: Vault, interview: int, make_output: MakeOutput = Loudspeaker) -> None:
        super().__init__()
        self._vault, self._interview, self._make_output = vault, interview, make_output
        self._transcript = vault.store.transcripts.get(interview)
        self._sitting: Sitting | None = None
        self._course: Course | None = None
        self._hearing: Hearing | None = None
        self._voice = Voice(self)
        self._main: QWidget | None = None
        self._aside: QWidget | None = None
        self._look_before, self._title_before = theme.chosen(), ""
        self._erased: Erased | None = None
        self._stale = False  # whether the main page was made for another look or language
        self._pieces = Pieces(vault, interview, self)
        self._pieces.failed.connect(self._tell)
        self._asides = Asides(vault, self)
        self._strip, self._cover = Strip(), Cover(locked=self._locked, fits=self._fits)
        self._notice, self._stack = Notice(), QStackedWidget()
        self._company = label("", "beside")
        self._frame = QWidget()
        self._box = QVBoxLayout(self._frame)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        for part in (self._strip, self._company, self._notice, self._stack):
            self._box.addWidget(part)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._frame)
        self._layers.addWidget(self._cover)
        self.destroyed.connect(self._frame.deleteLater)  # while it is covered, the frame is nobody's child
        self._wire_frame()
        theme.apply(_app(), self._look_before._replace(room=True))
        self._begin()

    def _begin(self) -> None:
        """Go to the one participant's review; where there are several, ask who is here."""
        store = self._vault.store
        people = participants(self._transcript)
        if store.interviews.get(self._interview).state is State.TO_CHECK:
            store.interviews.change(self._interview, state=State.IN_REVIEW)
        reviews = [store.reviews.get(self._interview, speaker) for speaker in people]
        covered = [review.speaker for review in reviews if review.covered]
        if len(people) == 1 or covered:
            self._sit_down(covered[0] if covered else people[0])
        elif people:
            page = PeoplePage(reviews)
            page.chosen.connect(self._sit_down)
            self._show_main(page)
        else:
            nobody = NobodyPage()
            nobody.back_wanted.connect(self._asides.hand_back)
            self._show_main(nobody)

    def _sit_down(self, speaker: int) -> None:
        """One participant takes her seat. Somebody with a code, or who left it covered, finds the cover."""
        sitting = Sitting(self._vault.store, self._interview, speaker, self._transcript, self)
        sitting.failed.connect(self._tell)
        hearing = Hearing(self._vault, sitting, self, self._make_output)
        hearing.failed.connect(self._tell_no_sound)
        course = Course(sitting, hearing, self)
        course.page_made.connect(self._show_main)
        course.comfort_changed.connect(self._again_in_new_look)
        course.cover_wanted.connect(self.cover)
        course.pause_wanted.connect(self._asides.pause)
        course.copy_wanted.connect(self._asides.copy)
        course.take_back_wanted.connect(self._asides.take_back)
        course.ask_wanted.connect(self._asides.ask)
        course.questions_wanted.connect(self._asides.questions)
        self._asides.sitting = sitting
        self._asides.words_wanted.connect(course.strike_more)
        self._sitting, self._course, self._hearing = sitting, course, hearing
        wear(_app(), sitting.review)
        if sitting.review.covered or sitting.store.codes.is_set(self._interview, speaker):
            self._layers.setCurrentWidget(self._cover)
            self.lead_to(self._cover)
        else:
            course.begin()

    # The cover

    @property
    def covered(self) -> bool:
        return self._layers.currentWidget() is self._cover

    @property
    def has_code(self) -> bool:
        """Whether the cover asks for a code of hers."""
        return self._locked()

    def cover(self) -> None:
        """Hide everything at once: first from the eye, then in the record, so that a restart comes back covered."""
        if self.covered:
            return
        self._be_silent()
        self._cover.blank()
        self._layers.setCurrentWidget(self._cover)
        self.lead_to(self._cover)
        self._cover.setFocus()
        self._cover.repaint()
        self._frame.setParent(None)  # or a screen reader would still find what is beneath
        QToolTip.hideText()
        self._title_before = self.window().windowTitle()
        self.window().setWindowTitle(self.tr("Blank page"))
        if self._sitting is not None:
            review = self._sitting.review
            self._sitting.note(replace(review, covered=True, prefers={**review.prefers, "cover_tried": 1}))

    def _uncover(self) -> None:
        if self._sitting is not None:
            self._sitting.note(replace(self._sitting.review, covered=False))
        self.window().setWindowTitle(self._title_before)
        self._layers.insertWidget(0, self._frame)
        self._layers.setCurrentWidget(self._frame)
        if self._course is not None and self._main is None:
            self._course.begin()
        elif self._course is not None and isinstance(self._main, TryCoverPage):
            self._course.resume()  # it now says that she has tried
        self.lead_to(self._page)
        self._page.setFocus()

    def _locked(self) -> bool:
        sitting = self._sitting
        return sitting is not None and sitting.store.codes.is_set(self._interview, sitting.speaker)

    def _fits(self, code: str) -> bool:
        sitting = self._sitting
        return sitting is not None and sitting.unlock(code)

    def _forget(self, passphrase: str) -> None:
        """Whoever knows the study's passphrase can take a forgotten code away; the participant is told."""
        try:
            self._vault.check_passphrase(passphrase)
            if self._sitting is not None:
                self._sitting.forget_code()
                self._transcript = self._sitting.transcript
        except WrongPassphrase:
            self._cover.say_wrong()
            return
        except Told as error:
            self._cover.say(wording.told(error))
            return
        if self._course is not None and self._main is not None:
            self._course.resume()  # what she saw with her code, nobody else sees
        self._uncover()
        taken = self.tr("Your code was taken away with the study's passphrase. You can set another one.")
        self._notice.say(taken + " " + self.tr("What you hid before stays hidden, for good."))

    # Pages: the main one, and one beside it

    @property
    def _page(self) -> QWidget:
        """The page that is shown."""
        return self._aside or self._main or self._stack

    def _show_main(self, page: QWidget) -> None:
        self._be_silent()
        before, self._main, self._stale = self._main, page, False
        self._stack.addWidget(page)
        self.lead_to(page)
        self._close_aside()
        _free(self._stack, before)
        self._notice.clear()
        self._strip.say_shared(self._shared())
        self._strip.say_seated(seated=self._sitting is not None)
        self._say_company()
        if self._locked():  # she has a code: from now on, the sound that she strikes is closed with it too
            self._pieces.begin()

    def _say_company(self) -> None:
        """Where somebody acts for her, every page says so."""
        acts = self._sitting is not None and company.helps(self._sitting.review) is company.Helps.ACTS
        self._company.setText(company.told(self._sitting.review) if self._sitting and acts else "")
        self._company.setVisible(acts)

    def _show_aside(self, page: QWidget) -> None:
        self._be_silent()
        before, self._aside = self._aside, page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.lead_to(page)
        page.setFocus()
        _free(self._stack, before)

    def _close_aside(self) -> None:
        """Back to the main page, which is made anew where the look or the language has changed."""
        before, self._aside = self._aside, None
        if self._main is not None:
            self._stack.setCurrentWidget(self._main)
            self.lead_to(self._main)
            self._main.setFocus()
        _free(self._stack, before)
        if self._stale and self._course is not None:
            self._course.resume()

    def _come_back(self) -> None:
        """From giving the computer away: whoever comes back types her code, where she has one."""
        self._close_aside()
        if self._locked():
            self.cover()

    def _after_asking(self) -> None:
        self._close_aside()
        self._notice.say(self.tr("Your question is kept for that person."))

    def _again_in_new_look(self, chosen: str) -> None:
        """Make the page with the choices again, in the look or language that was just chosen, at the same choice."""
        if self._aside is not None:
            self._stale = True
            self._asides.comfort()
        elif self._course is not None:
            self._course.resume()
        for comfort in self._page.findChildren(Comfort):
            comfort.focus_on(chosen)

    # What the strip leads to

    def _wire_frame(self) -> None:
        self._strip.who_wanted.connect(self._asides.who)
        self._strip.comfort_wanted.connect(self._asides.comfort)
        self._strip.contacts_wanted.connect(self._asides.contacts)
        self._strip.pause_wanted.connect(self._asides.pause)
        self._asides.page_made.connect(self._show_aside)
        self._asides.done.connect(self._close_aside)
        self._asides.came_back.connect(self._come_back)
        self._asides.asked.connect(self._after_asking)
        self._asides.left.connect(self._leave)
        self._asides.interview_erased.connect(self._after_erasing)
        self._asides.comfort_changed.connect(self._again_in_new_look)
        self._strip.cover_wanted.connect(self.cover)
        self._strip.aloud_wanted.connect(self._read_aloud)
        self._voice.changed.connect(self._offer_aloud)
        self._cover.opened.connect(self._uncover)
        self._cover.passphrase_given.connect(self._forget)

    def _after_erasing(self, erased: Erased) -> None:
        """Of an interview that was taken back as a whole, nothing is left in the room either."""
        self._erased = erased
        self._sitting = self._course = self._hearing = None
        self._transcript = Transcript(())
        page = ErasedPage(erased)
        page.done.connect(self._asides.hand_back)
        self._show_main(page)

    def _leave(self) -> None:
        i18n.use(_app(), "en")
        theme.apply(_app(), self._look_before)
        self.left.emit(self._interview)

    # What is heard

    def _read_aloud(self) -> None:
        """Read the page that is shown, or what is selected on it; or stop."""
        if self._voice.speaking:
            self._voice.stop()
        elif not self._voice.say(aloud.said(self._page), i18n.current()):
            self._notice.say(self.tr("This computer has no voice to read with."))

    def _offer_aloud(self) -> None:
        wanted = self._sitting is not None and bool(self._sitting.review.prefers.get(ALOUD))
        self._strip.offer_aloud(offered=wanted, reading=self._voice.speaking)

    def _be_silent(self) -> None:
        self._voice.stop()
        if self._hearing is not None:
            self._hearing.stop()
        self._offer_aloud()

    def _tell_no_sound(self) -> None:
        self._notice.say(self.tr("The sound cannot be played here. Please tell the researcher."))

    def _tell(self, error: Told) -> None:
        self._notice.problem(Told(wording.told(error)))

    def _shared(self) -> str:
        """What the strip says once something has left this computer, or is on it no more."""
        given = self._erased.given if self._erased else self._vault.store.receipts.get(self._interview)
        if not given:
            return self.tr("Deleted from this computer. Not shared.") if self._erased else ""
        who = given[-1].recipient or self.tr("the study")
        return self.tr("Shared on {day} with {who}.").format(day=day(given[-1].at), who=who)


def _free(stack: QStackedWidget, page: QWidget | None) -> None:
    """Take a page away for good, and with it every word that it shows."""
    if page is not None:
        stack.removeWidget(page)
        page.deleteLater()


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("The room needs a window's application.")
    return app
