"""Correcting by key: unsure words and gaps are walked through, missed speech is inserted, turns change hands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from models.decision import Act
from models.transcript import Role
from redactor.desk.checking import unsure
from tests.ui.made import passage_of
from ui.desk.screen import DeskScreen
from ui.transcript.format import Mark

DOUBTED = (20, 30, 40)


@pytest.fixture
def doubted(show, qtbot, vault, interview):
    """A desk over the sample in which three words are unsure and speech was missed behind the third word."""
    store = vault.store
    words = store.transcripts.get(interview).words
    db = store.transcripts._db
    for at in DOUBTED:
        db.execute("UPDATE words SET probability = 0.2 WHERE id = ?", [words[at].id])
    store.transcripts.append(interview, [], words[-1].end, unclear=[(words[2].end, words[3].start)])
    screen = show(DeskScreen(vault, interview))
    screen.activateWindow()
    screen.setFocus()
    qtbot.waitUntil(screen.view.hasFocus)
    return screen


def press(qtbot, desk, *keys):
    for key in keys:
        qtbot.keyClick(desk.view, key)


def test_w_walks_through_the_words_that_the_program_was_unsure_of_and_round_again(qtbot, doubted):
    seen = []
    for _ in range(4):
        press(qtbot, doubted, Qt.Key.Key_W)
        seen.append(doubted.view.span.start)
    assert seen == [*DOUBTED, DOUBTED[0]]
    places = doubted.view._places
    marks = {cell.mark for at, cell in enumerate(places.cells) if places.span(at).start == DOUBTED[0]}
    assert marks == {Mark.UNSURE}


def test_c_says_that_it_is_right_and_goes_on(qtbot, doubted):
    """Each is one key; at the end a sentence says that none is left; undo brings the doubt back."""
    press(qtbot, doubted, Qt.Key.Key_W, Qt.Key.Key_C)
    assert doubted.view.span.start == DOUBTED[1]
    assert not unsure(doubted.desk.transcript.words[DOUBTED[0]])
    press(qtbot, doubted, Qt.Key.Key_C, Qt.Key.Key_C)
    assert doubted.words.notice.text == "No word is left that the program was unsure of."
    doubted._undo()
    assert unsure(doubted.desk.transcript.words[DOUBTED[2]])


def test_what_a_participant_hides_is_not_walked_to(qtbot, show, vault, interview, doubted):
    words = doubted.desk.transcript.words
    vault.store.decisions.add(
        interview, by=Role.PARTICIPANT, act_=Act.HIDE, speaker=2,
        passage=passage_of(doubted.desk.transcript, words[DOUBTED[0]].text),
    )  # fmt: skip
    doubted.desk.refresh()
    doubted._show_all()
    hidden = [at for at in DOUBTED if not doubted.desk.looks[at].shown]
    press(qtbot, doubted, Qt.Key.Key_W)
    assert doubted.view.span.start not in hidden


def test_speech_that_was_not_written_down_stands_in_its_place_and_is_written_down_by_key(qtbot, doubted):
    """G, E, the words, Enter: they have the gap's time, the gap is gone, and one undo brings it back."""
    assert "[1 s of speech not written down]" in doubted.view.toPlainText()
    press(qtbot, doubted, Qt.Key.Key_G)
    assert (doubted.view.span.start, len(doubted.view.span)) == (3, 0)
    assert doubted.card._what.text().startswith("Not written down, ")
    assert not doubted.card._acts.isEnabled()
    press(qtbot, doubted, Qt.Key.Key_E)
    assert doubted.words.text.hasFocus()
    assert doubted.words.keep.text() == "Insert"
    qtbot.keyClicks(doubted.words.text, "and so on")
    qtbot.keyClick(doubted.words.text, Qt.Key.Key_Return)
    assert [word.text for word in doubted.desk.transcript.words[3:6]] == ["and", "so", "on"]
    assert "not written down" not in doubted.view.toPlainText()
    doubted._undo()
    assert "not written down" in doubted.view.toPlainText()


def test_x_says_that_nothing_is_said_there(qtbot, doubted):
    press(qtbot, doubted, Qt.Key.Key_G, Qt.Key.Key_X)
    assert doubted.desk.gaps == {}
    press(qtbot, doubted, Qt.Key.Key_G)
    assert doubted.words.notice.text == "All speech is written down."


def test_enter_in_an_empty_gap_asks_for_words(qtbot, doubted):
    press(qtbot, doubted, Qt.Key.Key_G, Qt.Key.Key_E)
    qtbot.keyClick(doubted.words.text, Qt.Key.Key_Return)
    assert doubted.words.notice.text.startswith("Type what was said.")
    assert doubted.desk.gaps


def test_a_gap_can_neither_be_decided_on_nor_copied(qtbot, doubted):
    press(qtbot, doubted, Qt.Key.Key_G, Qt.Key.Key_S, Qt.Key.Key_H, Qt.Key.Key_K, Qt.Key.Key_T, Qt.Key.Key_U)
    assert doubted.desk.decisions == []
    assert not doubted.desk.can_undo
    assert doubted.view.createMimeDataFromSelection().text() == ""


def test_i_inserts_behind_the_selection(qtbot, doubted):
    doubted.view.select(range(5, 6))
    press(qtbot, doubted, Qt.Key.Key_I)
    qtbot.keyClicks(doubted.words.text, "really")
    qtbot.keyClick(doubted.words.text, Qt.Key.Key_Return)
    assert doubted.desk.transcript.words[6].text == "really"
    assert doubted.desk.gaps  # elsewhere, and untouched


def test_u_marks_words_as_unclear(qtbot, doubted):
    doubted.view.select(range(5, 8))
    press(qtbot, doubted, Qt.Key.Key_U)
    assert doubted.desk.transcript.words[5].text == "[unclear]"
    assert "[unclear]" in doubted.view.toPlainText()


def test_d_gives_the_turn_to_the_next_speaker_and_round_again(qtbot, doubted):
    turn = doubted.desk.turn_around(20)
    before = doubted.desk.transcript.words[20].speaker
    doubted.view.select(range(20, 21))
    press(qtbot, doubted, Qt.Key.Key_D)
    assert {word.speaker for word in doubted.desk.transcript.words[turn.start : turn.stop]} == {3 - before}
    doubted.view.select(range(20, 21))


def test_pauses_and_overlaps_are_remarked_and_cannot_be_selected(show, vault, interview):
    """A pause within a turn in brackets, one before a turn and an overlap behind its time."""
    transcript = vault.store.transcripts.get(interview)
    turns = transcript.turns
    inside, first, second = (transcript.span(turns[n].passage).start for n in (1, 2, 3))
    words = transcript.words
    for at, start in ((inside + 8, words[inside + 7].end + 3.0), (first, words[first - 1].end + 5.0),
                      (second, words[second - 1].end - 1.0)):  # fmt: skip
        vault.store.transcripts._db.execute("UPDATE words SET start = ? WHERE id = ?", [start, words[at].id])
    desk = show(DeskScreen(vault, interview))
    text = desk.view.toPlainText()
    assert "(3 s)" in text
    assert "after 5 s of silence" in text
    assert "while the other still speaks" in text
    desk.view.select(range(inside + 8, inside + 9))
    assert desk.view.textCursor().selectedText() == words[inside + 8].text


def test_a_clicked_word_is_heard_unless_that_is_switched_off(qtbot, heard):
    """A click plays the word and stops; while it plays, a click goes on from there; switched off, it only selects."""
    rect = heard.view.cursorRect()
    qtbot.mouseClick(heard.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 30, rect.top() + 60))
    assert heard.player.player.playing
    assert heard.player.player._until is not None
    heard.player.player.pause()
    heard.player.clicks.click()
    qtbot.mouseClick(heard.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 60, rect.top() + 60))
    assert not heard.player.player.playing


def test_f5_stops_and_selects_the_word_that_was_heard_last(qtbot, heard):
    words = heard.desk.transcript.words
    heard.player.player.seek(words[12].start + 0.01)
    heard._select_heard()
    assert heard.view.span == range(12, 13)
    assert heard.view.hasFocus()


def test_a_question_is_asked_by_key_and_its_answer_is_seen(qtbot, desk, vault, interview):
    """Q, the question, Enter; the answer that she gives stands there the next time; struck words are not in it."""
    passage = passage_of(desk.desk.transcript, "Bronwen Lloyd.")
    desk.view.select(desk.desk.transcript.span(passage))
    qtbot.keyClick(desk.view, Qt.Key.Key_Q)
    qtbot.keyClick(desk.questions.text, Qt.Key.Key_Return)
    assert desk.desk.questions() == []
    qtbot.keyClicks(desk.questions.text, "May this stay?")
    qtbot.keyClick(desk.questions.text, Qt.Key.Key_Return)
    asked = desk.desk.questions()[0]
    assert (asked.text, asked.passage, asked.to) == ("May this stay?", passage, 2)
    vault.store.questions.close(asked.id, "Better not")
    vault.store.decisions.add(interview, by=Role.PARTICIPANT, act_=Act.HIDE, passage=passage, speaker=2)
    desk.desk.refresh()
    desk._show_all()
    shown = "\n".join(one.text() for one in desk.questions.findChildren(type(desk.card._what)))
    assert "Better not" in shown
    assert "Bronwen" not in shown


def test_a_wish_to_be_called_by_her_own_name_is_shown(vault, interview, desk):
    vault.store.reviews.put(replace(vault.store.reviews.get(interview, 2), called="Bronwen"))
    desk.desk.refresh()
    desk.speakers.refresh()
    shown = "\n".join(one.text() for one in desk.speakers.findChildren(type(desk.card._what)))
    assert "talk with her" in shown
    assert "“Bronwen”" not in shown  # the name is hidden in the interview
