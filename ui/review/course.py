"""The way through the room: which page comes after which, and where she is when she comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.review import Way
from models.transcript import Role
from redactor.review.parts import Part
from ui.review.doubt_page import DoubtPage
from ui.review.found_page import FoundPage
from ui.review.hearing import Hearing
from ui.review.leaving_page import LeavingPage
from ui.review.part_page import PartPage
from ui.review.parts_page import PartsPage
from ui.review.sign_page import SignedPage, SignPage
from ui.review.signature import Signature, signature
from ui.review.sitting import Sitting
from ui.review.times_page import TimesPage
from ui.review.ways import NotLookPage, TogetherPage, WaysPage, way_of
from ui.review.welcome import BackPage, CodePage, HelloPage, NamePage, TryCoverPage

SCREEN = "screen"
"""The preference that says which page she was on."""


class Course(QObject):
    """Makes one page after another. `page_made` hands each over; the other signals are for the room to answer."""

    page_made = Signal(QWidget)
    comfort_changed = Signal(str)
    cover_wanted = Signal()
    pause_wanted = Signal()
    copy_wanted = Signal()
    questions_wanted = Signal()
    take_back_wanted = Signal()
    ask_wanted = Signal(object)  # a Selected

    def __init__(self, sitting: Sitting, hearing: Hearing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._hearing = sitting, hearing
        self._makers: dict[str, Callable[[], QWidget]] = {
            "hello": self._hello,
            "cover": self._cover,
            "name": partial(self._name, "code"),
            "other name": partial(self._name, "sign"),
            "code": self._code,
            "ways": self._ways,
            "together": self._together,
            "not look": self._not_look,
            "found": self._found,
            "parts": self._parts,
            "times": self._times,
            "part": self._part,
            "leaving": self._leaving,
            "doubts": self._doubts,
            "sign": self._sign,
            "signed": self._signed,
        }

    def begin(self) -> None:
        """The welcome page; for somebody who was here before, a short one."""
        if self._sitting.review.prefers.get(SCREEN):
            back = BackPage(self._sitting)
            back.done.connect(self.resume)
            back.again.connect(lambda: self._go("hello"))
            self.page_made.emit(back)
        else:
            self._go("hello")

    def resume(self) -> None:
        """The page she was on; once she has signed, the page that says so."""
        screen = str(self._sitting.review.prefers.get(SCREEN, "hello"))
        if self._signature() is Signature.HOLDS:
            screen = screen if screen in {"signed", "leaving"} else "signed"
        elif screen == "signed":
            screen = "leaving"
        self._go(screen if screen in self._makers else "hello")

    def _go(self, screen: str) -> None:
        self._sitting.prefer(**{SCREEN: screen})
        self.page_made.emit(self._makers[screen]())

    def _signature(self) -> Signature:
        signed = self._sitting.store.sign_offs.get(self._sitting.interview)
        if not any(one.by is Role.PARTICIPANT and one.speaker == self._sitting.speaker for one in signed):
            return Signature.NONE
        return signature(self._sitting.prepared(), self._sitting.speaker)

    # Welcome

    def _hello(self) -> QWidget:
        page = HelloPage(self._sitting)
        page.done.connect(lambda: self._go("cover"))
        page.changed.connect(self.comfort_changed)
        return page

    def _cover(self) -> QWidget:
        page = TryCoverPage(self._sitting)
        page.cover_wanted.connect(self.cover_wanted)
        page.done.connect(lambda: self._go("name"))
        return page

    def _name(self, then: str) -> QWidget:
        page = NamePage(self._sitting)
        page.done.connect(lambda: self._go(then))
        return page

    def _code(self) -> QWidget:
        page = CodePage(self._sitting)
        page.done.connect(lambda: self._go("ways"))
        return page

    # The ways

    def _ways(self) -> QWidget:
        page = WaysPage(self._sitting)
        page.chosen.connect(self._follow)
        page.questions_wanted.connect(self.questions_wanted)
        return page

    def _together(self) -> QWidget:
        page = TogetherPage(self._sitting)
        page.chosen.connect(self._follow)
        return page

    def _follow(self, way: Way) -> None:
        """Begin a way."""
        self._sitting.note(replace(self._sitting.review, place=None))
        self._go(
            {Way.FOUND: "found", Way.PARTS: "parts", Way.WORDS: "part", Way.TOGETHER: "together"}.get(way, "not look")
        )

    def _not_look(self) -> QWidget:
        page = NotLookPage()
        page.sign_wanted.connect(lambda: self._go("sign"))
        page.look_wanted.connect(lambda: self._go("leaving"))
        page.other_way.connect(lambda: self._go("ways"))
        return page

    # The review

    def _found(self) -> QWidget:
        page = FoundPage(self._sitting, self._hearing)
        page.done.connect(lambda: self._go("leaving"))
        page.other_way.connect(lambda: self._go("ways"))
        return page

    def _parts(self) -> QWidget:
        page = PartsPage(self._sitting)
        page.read_wanted.connect(self._read)
        page.done.connect(lambda: self._go("leaving"))
        page.other_way.connect(lambda: self._go("ways"))
        page.times_wanted.connect(lambda: self._go("times"))
        if here := self._here():
            page.show_part(here)
        return page

    def _times(self) -> QWidget:
        page = TimesPage(self._sitting)
        page.done.connect(lambda: self._go("parts"))
        page.changed.connect(lambda: self._go("times"))
        return page

    def _part(self) -> QWidget:
        parts = self._sitting.reading.parts
        if not parts:
            return self._leaving()
        in_list = way_of(self._sitting) is Way.PARTS
        part = self._here() or parts[0]
        back = self.tr("All parts") if in_list else self.tr("Part before") if part.number > 1 else self.tr("Go back")
        page = PartPage(self._sitting, self._hearing, part, back=back)
        page.next_wanted.connect(self._after)
        page.back_wanted.connect(lambda part: self._go("parts") if in_list else self._before(part))
        page.ask_wanted.connect(self.ask_wanted)
        return page

    def _here(self) -> Part | None:
        """The part that holds her place."""
        place = self._sitting.transcript.position.get(self._sitting.review.place or -1)
        return next((part for part in self._sitting.reading.parts if place in part.span), None) if place else None

    def _read(self, part: Part) -> None:
        if self._sitting.note(replace(self._sitting.review, place=part.passage.first)):
            self._go("part")  # or another part than hers would come

    def _after(self, part: Part) -> None:
        following = self._sitting.reading.parts[part.number : part.number + 1]
        if following:
            self._read(following[0])
        else:
            self._go("leaving")

    def _before(self, part: Part) -> None:
        if part.number > 1:
            self._read(self._sitting.reading.parts[part.number - 2])
        else:
            self._go("ways")

    # Leaving

    def _leaving(self) -> QWidget:
        signed = self._signature() is Signature.HOLDS
        page = LeavingPage(self._sitting, signed=signed)
        page.sign_wanted.connect(lambda: self._go("doubts"))
        page.copy_wanted.connect(self.copy_wanted)
        page.back_wanted.connect(lambda: self._go("signed") if signed else self._back_from_leaving())
        return page

    def _back_from_leaving(self) -> None:
        after = {Way.FOUND: "found", Way.PARTS: "parts", Way.WORDS: "part", Way.NOT_LOOK: "not look"}
        self._go(after.get(way_of(self._sitting) or Way.TOGETHER, "ways"))

    def _doubts(self) -> QWidget:
        """The next question that is open; the signature where none is."""
        asked = self._sitting.doubts()
        if not asked:
            return self._sign()
        page = DoubtPage(self._sitting, asked[0], len(asked))
        page.answered.connect(lambda: self._go("doubts"))
        page.back_wanted.connect(lambda: self._go("leaving"))
        return page

    def _sign(self) -> QWidget:
        page = SignPage(self._sitting, self._signature())
        page.signed.connect(lambda: self._go("signed"))
        page.name_wanted.connect(lambda: self._go("other name"))
        page.back_wanted.connect(lambda: self._go("leaving"))
        return page

    def _signed(self) -> QWidget:
        page = SignedPage(self._sitting)
        page.look_wanted.connect(lambda: self._go("leaving"))
        page.taken_back.connect(lambda: self._go("leaving"))
        page.pause_wanted.connect(self.pause_wanted)
        page.more_wanted.connect(self.take_back_wanted)
        return page

    def strike_more(self) -> None:
        """Back to the text, to hide more; a signature is taken back first."""
        if self._sitting.take_signature_back():
            self._go("parts")
