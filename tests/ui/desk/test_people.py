"""Speakers at the desk: heard in samples, joined, told apart by hearing their turns, added; each can be undone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QPushButton

from models.decision import Act
from models.review import Way
from models.transcript import Passage, Role
from ui.desk.split import SplitDialog, TurnsModel


def buttons(panel, text: str) -> list[QPushButton]:
    return [one for one in panel.findChildren(QPushButton) if one.text() == text]


def same_as(panel) -> list[QComboBox]:
    return [one for one in panel.findChildren(QComboBox) if one.itemText(0) == "nobody else"]


def test_three_samples_of_a_voice_are_heard_one_after_the_other(qtbot, heard):
    """Each from its first word to its last; then it is still."""
    buttons(heard.speakers, "Hear three samples")[1].click()
    qtbot.waitUntil(lambda: heard.player._sound.is_complete, timeout=20_000)
    starts = []
    while heard.player.player.playing and len(starts) < 9:
        qtbot.waitUntil(lambda: heard.player.player._sounding)
        starts.append(heard.player.player._at)
        heard.player.player._output.hear(60.0)
        heard.player.player._tell()
    words = heard.desk.transcript.words
    assert len(starts) == 3
    assert {next(word.speaker for word in words if word.start == start) for start in starts} == {2}


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


def test_one_voice_is_told_apart_with_the_keyboard_alone(qtbot, heard):
    """Down goes to a turn and plays it, Space ticks it, the button gives it to somebody new."""
    before = len(heard.desk.transcript.speakers)
    buttons(heard.speakers, "Two people…")[1].click()
    dialog = heard.findChild(SplitDialog)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert heard.player.player.playing
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    ticked = dialog.model.others
    assert len(ticked) == 1
    qtbot.keyClick(dialog.done_, Qt.Key.Key_Space)
    assert len(heard.desk.transcript.speakers) == before + 1
    assert {heard.desk.transcript.words[at].speaker for at in ticked[0]} == {3}
    assert not heard.player.player.playing
    heard._undo()
    assert len(heard.desk.transcript.speakers) == before


def test_the_turns_hold_no_words_that_a_participant_hides(vault, interview, desk):
    words = desk.desk.transcript.words
    vault.store.decisions.add(
        interview, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(words[0].id, words[-1].id), speaker=2
    )
    desk.desk.refresh()
    model = TurnsModel(desk.desk, 2)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown = {model.index(at).data().split("  ", 1)[1] for at in range(model.rowCount())}
    assert shown == {"[removed by the participant]"}


def test_a_speaker_is_added_and_named(qtbot, desk):
    desk.speakers.add.click()
    assert desk.desk.transcript.speakers[-1].role is Role.OTHER
    assert len(same_as(desk.speakers)) == 3
