"""Speakers at the desk: heard in samples, joined, added; each can be undone."""

from __future__ import annotations

from dataclasses import replace

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


def test_without_a_recording_nothing_is_offered_to_hear(desk):
    assert buttons(desk.speakers, "Hear a sample") == []
    assert desk.speakers.strays.isHidden()


def test_two_speakers_are_joined_in_the_panel_and_one_undo_parts_them(qtbot, desk):
    desk.body.show_panel(2)
    one = same_as(desk.speakers)[0]
    one.setCurrentIndex(one.findData(2))
    one.activated.emit(one.currentIndex())
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
    two.activated.emit(two.currentIndex())
    assert desk.speakers.notice.text.startswith("This participant has begun her review")
    assert same_as(desk.speakers)[1].currentIndex() == 0
    assert len(desk.desk.transcript.speakers) == 2


def test_a_speaker_is_added_and_named(qtbot, desk):
    desk.speakers.add.click()
    assert desk.desk.transcript.speakers[-1].role is Role.OTHER
    assert len(same_as(desk.speakers)) == 3
