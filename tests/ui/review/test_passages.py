"""What can be done with a selected passage: how far it may go and from when on, and other words in its place."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.decision import Act, Level
from models.resolve import standing
from redactor import sample
from redactor.release import prepare
from tests.ui.made import passage_of
from tests.ui.review.hands import button, click, has, key, settle, tab_to, texts
from ui.review.levels import LevelPanel
from ui.transcript.format import Mark

DAY = date(2031, 5, 1)


@pytest.fixture
def span(room):
    """Four words that nothing was found in, selected in the part that holds them."""
    room._course._go("part")
    start = 40
    part = next(part for part in room._sitting.reading.parts if start in part.span)
    room._course._read(part)
    span = range(start, start + 4)
    room._main.view.select(span)
    return span


def decided(vault, interview):
    return [d for d in standing(vault.store.decisions.get(interview)) if d.passage]


def panel(room) -> LevelPanel:
    (found,) = (one for one in room.findChildren(LevelPanel) if one.isVisible())
    return found


def levels(room) -> LevelPanel:
    if not has(room, "How far may it go?"):
        click(room, "More")
    click(room, "How far may it go?")
    return panel(room)


def test_no_level_is_chosen_for_her(room, span):
    """The panel opens with nothing checked, and keeps nothing until something is."""
    shown = levels(room)
    assert shown.level is None
    assert shown.not_before is None
    assert not button(room, "Keep this").isEnabled()


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("It may be shared", Level.SHARE),
        ("Share it, but do not quote it", Level.NO_QUOTE),
        ("For the research team only", Level.TEAM),
        ("Remove it", Level.REMOVE),
    ],
)
def test_each_level_is_kept_and_obeyed(room, vault, interview, span, name, level):
    """What she checks is on the disk; the text that would leave follows it, and so does the view."""
    levels(room)
    click(room, name, "Keep this")
    (decision,) = decided(vault, interview)
    assert (decision.act, decision.level, decision.not_before) == (Act.LEVEL, level, None)
    assert sample.words().span(decision.passage) == span
    shown = {p.first: p for turn in prepare(vault.store, interview).redacted.turns for p in turn.pieces}
    first = shown.get(sample.words().words[span.start].id)
    assert (first is not None and not first.kind) is (level in {Level.SHARE, Level.NO_QUOTE})
    if level is Level.NO_QUOTE:
        assert not first.quote
    (cell, *_) = (c for c in room._main.view._cells if span.start in c.span)
    assert cell.mark is {Level.SHARE: Mark.PLAIN, Level.REMOVE: Mark.HIDDEN}.get(level, Mark.HELD)


def test_not_before_a_day_is_kept_and_obeyed(room, vault, interview, span):
    """The words wait for their day: hidden in what leaves before it, there from it on."""
    shown = levels(room)
    assert not shown._day.isEnabled()
    click(room, "Not before this day:")
    shown._day.setDate(QDate(DAY.year, DAY.month, DAY.day))
    click(room, "Keep this")
    (decision,) = decided(vault, interview)
    assert (decision.level, decision.not_before) == (None, DAY)
    word = sample.words().words[span.start + 1]
    for day, there in ((date(2031, 4, 30), False), (DAY, True)):
        redacted = prepare(vault.store, interview, today=day).redacted
        kept = {piece.first for turn in redacted.turns for piece in turn.pieces if not piece.kind}
        assert (word.id in kept) is there
    room._course._go("leaving")
    settle()
    assert any("1 May 2031" in text for text in texts(room))


def test_the_panel_shows_what_holds_and_lets_go(room, vault, interview, span):
    """Opened again it shows her level; going back changes nothing."""
    levels(room)
    click(room, "For the research team only", "Keep this")
    room._main.view.select(span)
    shown = levels(room)
    assert shown.level is Level.TEAM
    click(room, "Go back")
    assert len(decided(vault, interview)) == 1


def test_levels_by_keyboard_alone(qtbot, room, vault, interview, span):
    """More, the panel, a level with the arrow keys, kept with Space; undone with Ctrl+Z."""
    room._main.view.setFocus()
    key(room, Qt.Key.Key_Return)
    for name in ("More", "How far may it go?"):
        tab_to(room, name)
        key(room, Qt.Key.Key_Space)
    assert QApplication.focusWidget().text() == "It may be shared"
    key(room, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert panel(room).level is Level.TEAM
    tab_to(room, "Keep this")
    key(room, Qt.Key.Key_Space)
    assert [d.level for d in decided(vault, interview)] == [Level.TEAM]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: decided(vault, interview) == [])


def put_other_words(room, text: str) -> None:
    if not has(room, "Put other words"):
        click(room, "More")
    click(room, "Put other words")
    field = QApplication.focusWidget()
    field.setText(text)
    click(room, "Use these words")


def test_other_words_stand_in_brackets(room, vault, interview, span):
    """What she types stands in the text, in brackets whether she typed them or not."""
    put_other_words(room, "a thing [at night]")
    (decision,) = decided(vault, interview)
    assert (decision.act, decision.text) == (Act.REPLACE, "[a thing at night]")
    assert "[a thing at night]" in room._main.view.toPlainText()
    room._course._go("leaving")
    assert "[a thing at night]" in room._main.text.toPlainText()


def test_what_was_proposed_can_be_retyped(room, vault, interview):
    """The line opens with what would stand there, and takes what she puts instead."""
    room._course._go("found")
    click(room, "Put other words")
    field = QApplication.focusWidget()
    assert field.text()
    assert "[" not in field.text()
    field.setText("my sister")
    key(room, Qt.Key.Key_Return)
    (decision,) = decided(vault, interview)
    assert decision.text == "[my sister]"


def test_nothing_typed_is_nothing_done(room, vault, interview, span):
    """An empty line is kept open, and going back leaves all as it was."""
    put_other_words(room, "  ")
    assert decided(vault, interview) == []
    click(room, "Go back")
    assert has(room, "Hide (S)")


def test_words_that_would_say_what_is_hidden_do_not_leave(room, vault, interview):
    """Where what she typed holds a name that is hidden everywhere, the plain category stands in the file."""
    transcript = sample.words()
    passage = passage_of(transcript, "Swansea")
    room._sitting.hide([transcript.span(passage)], "[near Swansea]")
    assert "Swansea" not in prepare(vault.store, interview).redacted.tokens
