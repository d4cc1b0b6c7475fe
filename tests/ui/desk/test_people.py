"""Speakers at the desk: heard in samples, joined, added; each can be undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from models.review import Way
from models.transcript import Role


def buttons(panel, text: str) -> list[QPushButton]:
    return [one for one in panel.findChildren(QPushButton) if one.text() == text]


def same_as(panel) -> list[QComboBox]:
    return [one for one in panel.findChildren(QComboBox) if one.itemText(0) == "nobody else"]


def test_samples_of_a_voice_are_heard_one_after_another_and_back(qtbot, heard):
    """Each from its first word to its last; which one is said; after the last comes the first."""
    words, panel = heard.desk.transcript.words, heard.speakers._samples[2]
    starts = []
    for _ in range(7):
        panel.next.click()
        starts.append(heard.player.player._at)
    assert {next(word.speaker for word in words if word.start == start) for start in starts} == {2}
    count = len(set(starts))
    assert count >= 3
    assert starts[count] == starts[0]
    said = panel._said.text()
    assert f" of {count}, at " in said
    panel.previous.click()
    assert heard.player.player._at == starts[5]
    assert panel._said.text() != said


def test_the_voice_of_the_selected_words_is_heard_by_key(qtbot, heard):
    words = heard.desk.transcript.words
    at = next(at for at, word in enumerate(words) if word.speaker == 1)
    heard.view.select(range(at, at + 1))
    qtbot.keyClick(heard.view, Qt.Key.Key_V)
    first = heard.player.player._at
    assert heard.player.player.playing
    qtbot.keyClick(heard.view, Qt.Key.Key_V)
    qtbot.keyClick(heard.view, Qt.Key.Key_V, Qt.KeyboardModifier.ShiftModifier)
    assert heard.player.player._at == first
    assert next(word.speaker for word in words if word.start == first) == 1


def test_a_word_is_heard_by_itself_or_with_what_stands_around_it(qtbot, heard):
    """A misheard word is hard to know by itself."""
    word = heard.desk.transcript.words[40]
    heard.view.select(range(40, 41))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(heard.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (heard.player.player._at, heard.player.player._until) == pytest.approx((word.start, word.end + 0.15))
    qtbot.keyClick(heard.view, Qt.Key.Key_Return, both)
    assert (heard.player.player._at, heard.player.player._until) == pytest.approx((word.start - 2, word.end + 2.15))


def test_the_next_speaker_of_one_alone_is_said_to_be_missing(qtbot, desk):
    desk.desk.merge(1, 2)
    desk._show_all()
    desk.view.select(range(3, 4))
    qtbot.keyClick(desk.view, Qt.Key.Key_D)
    assert "There is nobody else yet" in desk.words.notice.text


def focused(panel) -> tuple[int, str]:
    """Whose part has the keyboard, and which."""
    part = panel.focusWidget()
    return next(number for number, entry in panel._entries.items() if entry.isAncestorOf(part)), part.accessibleName()


def test_the_keyboard_stays_where_it_is_while_speakers_change(qtbot, desk):
    """Named and left with Tab, given a role, joined, added: all is made anew, and one goes on from there."""
    desk.body.go_to(2)
    assert focused(desk.speakers) == (1, "Name")
    qtbot.keyClicks(desk.focusWidget(), "Ann")
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Tab)
    assert desk.desk.transcript.speaker(1).name == "Ann"
    assert focused(desk.speakers) == (1, "Is the")
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Down)
    assert focused(desk.speakers) == (1, "Is the")
    desk.speakers.add.click()
    assert focused(desk.speakers) == (3, "Name")
    same_as(desk.speakers)[2].setCurrentIndex(2)
    buttons(desk.speakers, "Join")[2].click()
    assert focused(desk.speakers) == (2, "Name")


def test_without_a_recording_nothing_is_offered_to_hear(desk):
    assert buttons(desk.speakers, "Hear a sample") == []
    assert desk.speakers.strays.isHidden()


def test_two_speakers_are_joined_in_the_panel_and_one_undo_parts_them(qtbot, desk):
    desk.body.show_panel(2)
    one = same_as(desk.speakers)[0]
    one.setCurrentIndex(one.findData(2))
    assert len(desk.desk.transcript.speakers) == 2, "going through the names with arrow keys joins nobody"
    buttons(desk.speakers, "Join")[0].click()
    assert [speaker.id for speaker in desk.desk.transcript.speakers] == [2]
    assert same_as(desk.speakers) == []
    desk.header.undo.click()
    assert [speaker.id for speaker in desk.desk.transcript.speakers] == [1, 2]
    assert len(desk.desk.transcript.turns) > 2


def test_a_participant_who_began_is_not_joined_away(vault, interview, desk):
    """The sentence stands in the panel, and the list is as it was."""
    vault.store.reviews.put(replace(vault.store.reviews.get(interview, 2), way=Way.FOUND))
    two = same_as(desk.speakers)[1]
    two.setCurrentIndex(two.findData(1))
    buttons(desk.speakers, "Join")[1].click()
    assert desk.speakers.notice.text.startswith("This participant has begun her review")
    assert same_as(desk.speakers)[1].currentIndex() == 0
    assert len(desk.desk.transcript.speakers) == 2


def test_a_speaker_is_added_and_named(qtbot, desk):
    desk.speakers.add.click()
    assert desk.desk.transcript.speakers[-1].role is Role.OTHER
    assert len(same_as(desk.speakers)) == 3
