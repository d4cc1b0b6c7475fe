"""Removing without reading: by title, by the question, by the clock; brought back just as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.review import PartState
from redactor import sample
from redactor.redact import tokens
from tests.ui.review.hands import button, click, everything, has, key, press, settle, tab_to, texts
from ui.review.parts_page import PartsPage


def remove(room, start: str, end: str) -> None:
    page = room._main
    page._from.setText(start)
    page._to.setText(end)
    click(room, "Remove without reading")


def said(start: float, end: float) -> list[str]:
    return [word.text for word in sample.words().words if word.end > start and word.start < end]


@pytest.fixture
def times(room):
    room._course._go("parts")
    click(room, "Remove by time")
    return room


def test_a_time_is_removed_and_never_shown(times, vault, interview):
    """All words from minute to minute are hidden; the page says which and offers them back, without a word of them."""
    room = times
    remove(room, "0:20", "0:30")
    hidden = {at for at, look in enumerate(room._sitting.looks(range(len(sample.words().words)))) if not look.shown}
    wanted = [at for at, word in enumerate(sample.words().words) if word.end > 20 and word.start < 30]
    assert set(wanted) <= hidden
    assert "You removed" in texts(room)
    only_there = {t for text in said(20, 30) for t in tokens(text)} - {
        t for word in sample.words().words if not (word.end > 20 and word.start < 30) for t in tokens(word.text)
    }
    titles = tokens(
        "been how before left without reading all that was said in this time hidden you do not have to read it from"
        " minutes"
    )
    assert only_there
    for page in ("times", "parts", "part", "leaving"):
        room._course._go(page)
        settle()
        assert (only_there - titles) & everything(room) == set(), page


def test_a_time_is_brought_back_just_as_it_was(times, vault, interview):
    """What she hid there before, word by word, stays hidden."""
    room = times
    at = next(n for n, word in enumerate(sample.words().words) if word.start > 22)
    room._sitting.hide([range(at, at + 1)])
    before = room._sitting.looks(range(len(sample.words().words)))
    remove(room, "0:20", "0:30")
    click(room, "Bring it back")
    assert room._sitting.looks(range(len(sample.words().words))) == before
    assert "You removed" not in texts(room)


@pytest.mark.parametrize(("start", "end"), [("", ""), ("0:30", "0:20"), ("soon", "0:20"), ("50:00", "60:00")])
def test_what_is_no_time_removes_nothing(times, start, end):
    times._main._from.setText(start)
    times._main._to.setText(end)
    assert not button(times, "Remove without reading").isEnabled()
    assert times._sitting.removed == {}


def test_by_keyboard_alone(room, vault, interview):
    """The page is reached, filled in and left without a mouse."""
    room._course._go("parts")
    tab_to(room, "Remove by time")
    key(room, Qt.Key.Key_Space)
    for typed in ("0:20", "0:30"):
        for letter in typed:
            key(room, Qt.Key.Key_Colon if letter == ":" else getattr(Qt.Key, f"Key_{letter}"))
        key(room, Qt.Key.Key_Tab)
    press(room, "Remove without reading")
    assert len(room._sitting.removed) == 1
    press(room, "Bring it back", "Go back")
    assert room._sitting.removed == {}
    assert isinstance(room._main, PartsPage)
    assert QApplication.focusWidget() is not None


def test_the_question_is_shown_on_request_and_her_answer_is_not(room):
    """Parts can be chosen by what was asked; a question goes with its part when that is removed."""
    room._course._go("parts")
    (page,) = room.findChildren(PartsPage)
    row = page.rows[1]
    opening = sample.words().words[row.part.span.start : row.part.span.start + 4]
    asked = " ".join(word.text for word in opening)
    assert not any(asked in text for text in texts(room))
    click(room, "Show the interviewer's questions")
    assert row._question.text().startswith(asked)
    assert "Gareth" not in " ".join(one._question.text() for one in page.rows)
    click(row, "Remove without reading")
    assert not any(asked in text for text in texts(room))
    click(row, "Bring it back")
    assert room._sitting.state_of(row.part) is not PartState.REMOVED


def test_bringing_a_part_back_leaves_single_strikes(room):
    """A strike that she made before inside the part is not lifted with it."""
    room._course._go("parts")
    (page,) = room.findChildren(PartsPage)
    span = page.rows[1].part.span
    room._sitting.hide([range(span.start + 5, span.start + 6)])
    click(page.rows[1], "Remove without reading", "Bring it back")
    assert not room._sitting.looks(range(span.start + 5, span.start + 6))[0].shown
    assert has(page.rows[1], "Remove without reading")
