"""Everybody can use the room: contrast, names for all that can be reached, no trap for the keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QDateEdit, QRadioButton, QWidget

from models.review import Way
from tests.ui.review.hands import key, settle
from ui import theme
from ui.palettes import CONTRAST, ROOM_DARK, ROOM_LIGHT
from ui.review.comfort import ALOUD, SOUND
from ui.review.company import HELPS, Helps
from ui.theme import Look, Scheme
from ui.transcript.view import TranscriptView

PAGES = (
    "hello", "cover", "name", "code", "ways", "together", "not look", "found", "parts", "part",
    "leaving", "doubts", "sign",
)  # fmt: skip
ASIDES = ("contacts", "pause", "who", "comfort", "hand_back", "copy", "questions", "take_back")
AA, AAA = 4.5, 7.0
ON_PAPER = [("text", "ground"), ("text", "surface"), ("found", "found_ground"), ("hidden", "hidden_ground"),
            ("text", "selection")]  # fmt: skip
ELSEWHERE = [("muted", "ground"), ("muted", "surface"), ("accent", "surface"), ("on_accent", "accent"),
             ("focus", "ground"), ("focus", "surface"), ("problem", "problem_ground"),
             ("found_line", "found_ground")]  # fmt: skip


def _light(colour: str) -> float:
    parts = [channel / 255 for channel in QColor(colour).getRgb()[:3]]
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _contrast(one: str, other: str) -> float:
    """WCAG 2.2's contrast ratio."""
    darker, lighter = sorted((_light(one), _light(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [ROOM_LIGHT, ROOM_DARK, CONTRAST])
def test_contrast(colours):
    """The transcript and its marks reach AAA, everything else AA."""
    for pairs, least in ((ON_PAPER, AAA), (ELSEWHERE, AA)):
        for text, ground in pairs:
            assert _contrast(getattr(colours, text), getattr(colours, ground)) >= least, (text, ground)


def _reachable(room: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in room.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def _pages(room):
    for page in PAGES:
        room._course._go(page)
        settle()
        yield page
    for aside in ASIDES:
        getattr(room._asides, aside)()
        settle()
        yield aside


def test_everything_that_can_be_reached_has_a_name(open_room):
    """A screen reader can say what each control is, and each page as a whole."""
    room = open_room()
    for page in _pages(room):
        assert room._page.accessibleName(), page
        for widget in _reachable(room):
            spoken = QAccessible.queryAccessibleInterface(widget)
            assert spoken.text(QAccessible.Text.Name).strip(), (page, type(widget).__name__)


def test_tab_goes_everywhere_and_out_again(open_room):
    """With Tab alone each control is reached once before the first comes again: there is no trap."""
    room = open_room((1180, 900))
    for page in _pages(room):
        wanted = [widget for widget in _reachable(room) if not widget.focusProxy()]
        seen: list[QWidget | None] = []
        for _ in range(len(wanted) + 5):
            key(room, Qt.Key.Key_Tab)
            seen.append(QApplication.focusWidget())
        # Of a group of radio buttons, Tab reaches the one that is chosen; arrows reach the others.
        missed = [widget for widget in wanted if widget not in seen and not isinstance(widget, QRadioButton)]
        assert not missed, (page, [widget.accessibleName() for widget in missed])


@pytest.mark.parametrize("percent", [100, 200, 250])
def test_nothing_is_cut_off_at_the_smallest_window(open_room, percent):
    """At 1024 by 640, in every text size, each control is as large as it has to be and within the page."""
    room = open_room((1024, 640))
    room._sitting.prefer(percent=percent)
    theme.apply(QApplication.instance(), Look(Scheme.LIGHT, percent, room=True))
    for page in _pages(room):
        assert (room.width(), room.height()) == (1024, 640), page
        for widget in _reachable(room):
            if isinstance(widget, TranscriptView):
                continue
            left = widget.mapTo(room, widget.rect().topLeft()).x()
            assert left >= 0, (page, widget)
            assert left + widget.width() <= room.width(), (page, widget.accessibleName())
            hint = widget.minimumSizeHint()
            assert widget.height() >= min(hint.height(), 40), (page, widget)


@pytest.mark.parametrize("percent", [100, 250])
def test_what_the_bar_asks_fits_the_smallest_window(open_room, percent):
    """With words selected, more ways, its two questions: the window stays as it is, and what does not fit scrolls."""
    room = open_room((1024, 640))
    room._sitting.note(replace(room._sitting.review, way=Way.TOGETHER, prefers={HELPS: Helps.ACTS, SOUND: 1, ALOUD: 1}))
    room._sitting.prefer(percent=percent)
    theme.apply(QApplication.instance(), Look(Scheme.LIGHT, percent, room=True))
    room._course._go("part")
    bar = room._main._bar
    room._main.view.select(range(room._main.part.span.start, room._main.part.span.start + 3))
    for ask in (bar._show_ways, bar._show_more, bar._set_level, bar._show_ways, bar._type):
        ask()
        settle()
        assert (room.width(), room.height()) == (1024, 640), ask.__name__
        for widget in _reachable(room):
            scrolls = room._main._foot.isAncestorOf(widget)  # what does not fit can be scrolled to
            assert scrolls or widget.mapTo(room, widget.rect().bottomRight()).y() <= room.height(), ask.__name__
            assert widget.height() >= min(widget.minimumSizeHint().height(), 40), (ask.__name__, widget)
    bar._show_ways()
    settle()
    assert room._main.view.isVisible()


@pytest.mark.parametrize("percent", [100, 250])
def test_what_has_the_keyboard_is_in_sight(open_room, percent):
    """On every page that opens, the first thing to press or fill in can be seen."""
    room = open_room((1024, 640))
    room._sitting.prefer(percent=percent)
    theme.apply(QApplication.instance(), Look(Scheme.LIGHT, percent, room=True))
    for page in _pages(room):
        focus = QApplication.focusWidget()
        assert focus is not None, page
        assert focus.visibleRegion().boundingRect().height() >= min(focus.height(), 30), page


@pytest.mark.parametrize("percent", [200, 250])
def test_large_text_leaves_the_title_in_sight(open_room, percent):
    """Where the ways on need two lines, a page still opens at its beginning: what is signed is read first."""
    room = open_room((1024, 640))
    room._sitting.prefer(percent=percent)
    theme.apply(QApplication.instance(), Look(Scheme.LIGHT, percent, room=True))
    for page in ("not look", "sign", "signed"):
        room._course._go(page)
        settle()
        assert not room._main.title.visibleRegion().isEmpty(), page


@pytest.mark.parametrize("percent", [100, 200, 250])
def test_the_strips_sentence_is_never_cut_in_a_word(open_room, percent):
    """A long name of who got it ends in dots where there is no room, and is whole for a screen reader."""
    room = open_room((1024, 640))
    theme.apply(QApplication.instance(), Look(Scheme.LIGHT, percent, room=True))
    for who in ("the study", "the Archive of Oral History at the Northern University of Aberystwyth and Bangor"):
        told = f"Shared on 23 November 2026 with {who}."
        room._strip.say_shared(told)
        settle()
        sentence = room._strip.sentence
        assert sentence.sizeHint().width() <= sentence.width()
        assert sentence.accessibleName() == told
        assert sentence.text().replace("\n", " ") == told or "…" in sentence.text()


def test_the_day_can_be_read(open_room):
    """The day that she can choose is written out in its field."""
    room = open_room()
    room._course._go("part")
    first = room._main.part.span.start
    room._main.view.select(range(first, first + 2))
    room._main._bar._set_level()
    settle()
    day = room._main.findChild(QDateEdit)
    assert day.fontMetrics().horizontalAdvance(day.text()) <= day.lineEdit().width()
    assert day.displayFormat() == "d MMMM yyyy"


def test_what_the_bar_needs_is_what_it_gets(open_room):
    """With large text, the words keep the room that the bar does not need."""
    room = open_room((1024, 640))
    theme.apply(QApplication.instance(), Look(Scheme.LIGHT, 200, room=True))
    room._course._go("part")
    settle()
    page = room._main
    page.view.select(range(page.part.span.start, page.part.span.start + 2))
    settle()
    assert page._foot.height() == page._bar.heightForWidth(page.width())


def test_what_changes_is_said_wherever_the_keyboard_is(open_room, monkeypatch):
    """A gesture, the next thing found, what a time holds, a code that does not fit: a screen reader says it."""
    said = []
    for page in ("bar", "found_page", "times_page", "cover", "page"):
        monkeypatch.setattr(f"ui.review.{page}.announce", lambda _, text: said.append(text))
    room = open_room()
    room._course._go("part")
    first = room._main.part.span.start
    room._main.view.select(range(first, first + 2))
    room._main._bar.strike()
    assert said[-1] == "Done. You can undo it."
    room._course._go("found")
    room._main.bar.strike()
    assert any(text.startswith("A ") and " 2 of 11. " in text for text in said)
    room._course._go("times")
    room._main._from.setText("0:01")
    room._main._to.setText("0:09")
    assert said[-1] == "This is in part 1."
    room._course._go("code")
    room._main._code.setText("abcd")
    room._main._keep()
    assert said[-1] == "The two codes are not the same. Type them again."
    room._cover.say_wrong()
    assert said[-1] == "That did not fit."


def test_room_and_desk_look_different():
    """Nobody can take one for the other."""
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        room, desk = theme.colours(scheme, room=True), theme.colours(scheme)
        assert room.ground != desk.ground
        assert room.accent != desk.accent
