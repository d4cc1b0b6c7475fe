"""The desk: what was found is decided on with mouse or keys; what a participant hides is nowhere in the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QPushButton
from shiboken6 import isValid

from models.decision import Act
from models.review import Way
from models.study import State
from models.transcript import Role, Speaker, Word
from redactor.desk import Desk
from tests.ui.made import passage_of, texts
from ui.desk.cells import removed
from ui.desk.findings import FindingModel, Order
from ui.desk.keys_dialog import KeysDialog
from ui.desk.screen import DeskScreen
from ui.transcript.format import Mark


@pytest.fixture
def opened(show, qtbot, vault, interview):
    """Opens the desk; what was decided before is there."""

    def opened() -> DeskScreen:
        screen = show(DeskScreen(vault, interview))
        screen.activateWindow()
        screen.setFocus()
        qtbot.waitUntil(screen.view.hasFocus)
        return screen

    return opened


@pytest.fixture
def desk(opened):
    return opened()


def select(desk: DeskScreen, text: str) -> range:
    span = desk.desk.transcript.span(passage_of(desk.desk.transcript, text))
    desk.view.select(span)
    return span


def marks(desk: DeskScreen, span: range) -> set[Mark]:
    places = desk.view._places
    return {cell.mark for at, cell in enumerate(places.cells) if set(places.span(at)) & set(span)}


def hide_as_participant(vault, interview, text, instead=""):
    transcript = vault.store.transcripts.get(interview)
    act = Act.REPLACE if instead else Act.HIDE
    vault.store.decisions.add(
        interview, by=Role.PARTICIPANT, act_=act, passage=passage_of(transcript, text), text=instead, speaker=2
    )


def test_what_was_found_is_marked_and_selecting_it_says_what_it_is(desk):
    span = select(desk, "Bronwen Lloyd.")
    assert marks(desk, span) == {Mark.FOUND}
    assert desk.card._what.text() == "2 words, 0:10"
    assert desk.card._now.text() == "Found: a name. Hidden as [name] until somebody decides."
    assert desk.card.kind.currentText() == "a name"
    assert desk.found.model.row(desk.found.list.currentIndex()).text == "Bronwen Lloyd."
    assert marks(desk, select(desk, "support worker")) == {Mark.POINTED}


def test_nothing_selected_says_how_to_begin_and_offers_nothing(desk):
    assert desk.card._what.text() == "Nothing selected"
    assert not desk.card._acts.isEnabled()


@pytest.mark.parametrize(
    ("key", "mark", "act", "text"),
    [
        (Qt.Key.Key_H, Mark.HIDDEN, Act.REPLACE, "[name]"),
        (Qt.Key.Key_K, Mark.KEPT, Act.KEEP, ""),
        (Qt.Key.Key_S, Mark.STRUCK, Act.HIDE, ""),
    ],
)
def test_one_key_decides_and_one_undoes(qtbot, desk, key, mark, act, text):
    """H, K, S on the selection; Ctrl+Z and Ctrl+Shift+Z take it back and bring it again."""
    span = select(desk, "Bronwen Lloyd.")
    qtbot.keyClick(desk.view, key)
    assert marks(desk, span) == {mark}
    made = desk.desk.decisions[-1]
    assert (made.by, made.act, made.text) == (Role.RESEARCHER, act, text)
    assert desk.view.span == span
    qtbot.keyClick(desk.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert marks(desk, span) == {Mark.FOUND}
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(desk.view, Qt.Key.Key_Z, both)
    assert marks(desk, span) == {mark}


def test_the_mouse_does_the_same(qtbot, desk):
    """A click on a finding in the list, then a button; a double click in the text selects a sentence."""
    index = desk.found.model.index_at(select(desk, "Gareth,"))
    desk.view.select(None)
    desk.found.list.scrollTo(index)
    qtbot.mouseClick(
        desk.found.list.viewport(), Qt.MouseButton.LeftButton, pos=desk.found.list.visualRect(index).center()
    )
    qtbot.mouseClick(desk.card.strike, Qt.MouseButton.LeftButton)
    assert marks(desk, select(desk, "Gareth,")) == {Mark.STRUCK}
    qtbot.mouseDClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert desk.desk.transcript.words[desk.view.span.stop - 1].text == "in."


def test_own_words_stand_instead(qtbot, desk, vault, interview):
    """R goes to the field, Enter replaces and goes back to the text; an empty field replaces nothing."""
    span = select(desk, "Oakfield Bakery.")
    qtbot.keyClick(desk.view, Qt.Key.Key_R)
    assert desk.card.text.hasFocus()
    qtbot.keyClick(desk.card.text, Qt.Key.Key_Return)
    assert vault.store.decisions.get(interview) == []
    qtbot.keyClicks(desk.card.text, "[a bakery]")
    qtbot.keyClick(desk.card.text, Qt.Key.Key_Return)
    assert vault.store.decisions.get(interview)[-1].text == "[a bakery]"
    assert marks(desk, span) == {Mark.HIDDEN}
    assert desk.view.hasFocus()
    assert desk.card._now.text() == "Hidden by you as [a bakery]."


def test_a_new_detail_is_hidden_by_the_kind_that_is_chosen(qtbot, desk, vault, interview):
    """“boys” was not found by anything and is said three times: all are hidden in one gesture, undone in one."""
    select(desk, "boys,")
    desk.card.kind.setCurrentIndex(desk.card.kind.findData("FAMILY"))
    assert desk.card.everywhere.isVisible()
    assert desk.card.everywhere.text() == "Also in 2 other places"
    qtbot.mouseClick(desk.card.hide_it, Qt.MouseButton.LeftButton)
    assert [one.text for one in vault.store.decisions.get(interview)] == ["[family]"] * 3
    desk.header.undo.click()
    assert not desk.header.undo.isEnabled()
    desk.card.everywhere.setChecked(False)
    select(desk, "boys,")
    qtbot.keyClick(desk.view, Qt.Key.Key_S)
    assert len(desk.desk.decisions) == 3 + 3 + 1


def test_n_and_p_walk_through_what_nobody_decided_on(qtbot, desk):
    """In the list's order, most harm first, round and round; what is decided is passed over."""
    seen = []
    for _ in range(3):
        qtbot.keyClick(desk.view, Qt.Key.Key_N)
        seen.append(desk.found.model.row(desk.found.list.currentIndex()).text)
    assert len(set(seen)) == 3
    qtbot.keyClick(desk.view, Qt.Key.Key_P)
    assert desk.found.model.row(desk.found.list.currentIndex()).text == seen[1]
    qtbot.keyClick(desk.view, Qt.Key.Key_H)
    qtbot.keyClick(desk.view, Qt.Key.Key_N)
    qtbot.keyClick(desk.view, Qt.Key.Key_P)
    assert desk.found.model.row(desk.found.list.currentIndex()).text == seen[0]


def test_a_question_mark_lists_every_key(qtbot, desk):
    qtbot.keyClicks(desk.view, "?")
    dialog = desk.findChild(KeysDialog)
    assert dialog.isVisible()
    dialog.accept()
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_the_list_can_be_ordered_and_cut_down_to_what_is_undecided(qtbot, desk, vault, interview):
    """Most harm first; as said; by kind. The tester fails on any broken promise of the model."""
    model = FindingModel(Desk(vault.store, interview))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    said = lambda: [model.row(model.index(at)).text for at in range(model.rowCount())]  # noqa: E731
    assert said()[0] == "Gareth,"  # who hurt her
    model.arrange(Order.PLACE, open_only=False)
    assert said()[0] == "Daniel Hughes."
    model.arrange(Order.KIND, open_only=False)
    assert said()[:2] == ["21st of March, 2024.", "support worker"]  # a date, a job
    model._desk.decide(Act.KEEP, [model.row(model.index(0)).span])
    model.arrange(Order.PLACE, open_only=True)
    assert model.rowCount() == 10
    hide_as_participant(vault, interview, "Gareth,")
    model._desk.refresh()
    model.refresh()
    assert "Gareth," not in said()
    assert model.rowCount() == 9


STRUCK = "One night he did it in front of the boys,"


def test_what_a_participant_strikes_is_in_no_widget_tooltip_accessibility_text_or_clipboard(
    qtbot, opened, vault, interview
):
    """Only "[removed by the participant]" stands there; a replacement of hers stands as she wrote it."""
    hide_as_participant(vault, interview, STRUCK)
    hide_as_participant(vault, interview, "Ruth,", "[my sister]")
    desk = opened()
    span = select(desk, STRUCK)
    qtbot.keyClick(desk.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "[removed]"
    everything = "\n".join(texts(desk))
    assert "front" not in everything
    assert "Ruth" not in everything
    assert removed() in desk.view.toPlainText()
    assert "[my sister]" in desk.view.toPlainText()
    assert marks(desk, span) == {Mark.HIDDEN}


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_H, Qt.Key.Key_S])
def test_the_researcher_cannot_touch_what_a_participant_hides(qtbot, opened, vault, interview, key):
    """Each try is refused with a sentence beside the buttons, and nothing is written down."""
    hide_as_participant(vault, interview, STRUCK)
    desk = opened()
    select(desk, STRUCK)
    qtbot.keyClick(desk.view, key)
    assert desk.card.notice.text == "The participant hid this. Only she can show it again, in her review."
    assert len(vault.store.decisions.get(interview)) == 1


def test_after_the_review_began_the_desk_hides_more_and_shows_nothing_more(qtbot, opened, vault, interview):
    """Keep is refused with a sentence, striking goes on."""
    vault.store.reviews.put(replace(vault.store.reviews.get(interview, 2), way=Way.FOUND))
    desk = opened()
    span = select(desk, "Cardiff,")
    qtbot.keyClick(desk.view, Qt.Key.Key_K)
    assert desk.card.notice.text.startswith("The participant's review has begun.")
    assert marks(desk, span) == {Mark.FOUND}
    select(desk, "nobody answers.")
    qtbot.keyClick(desk.view, Qt.Key.Key_S)
    assert marks(desk, desk.view.span) == {Mark.STRUCK}


def test_copying_gives_what_may_leave_and_nothing_else(qtbot, desk):
    """A whole turn copied holds the replacements, by key; the text cannot be dragged out either."""
    turn = desk.desk.transcript.turns[1]
    desk.view.select(desk.desk.transcript.span(turn.passage))
    qtbot.keyClick(desk.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("My name is [name]. I'm 42, and I live in [place] with my two boys,")
    assert desk.view.createMimeDataFromSelection().formats() == ["text/plain"]


def test_speakers_get_names_and_roles(qtbot, desk, vault, interview):
    """A name shows in the text at once; a role changes who has to sign."""
    name = desk.speakers.findChildren(type(desk.card.text))[1]
    name.setText("Bron")
    name.editingFinished.emit()
    assert "Bron" in desk.view.toPlainText()
    role = desk.speakers.findChildren(QComboBox)[0]
    role.setCurrentIndex(role.findData(Role.OTHER))
    role.activated.emit(role.currentIndex())
    assert vault.store.transcripts.get(interview).speakers == (
        Speaker(1, "Interviewer", Role.OTHER),
        Speaker(2, "Bron", Role.PARTICIPANT),
    )


def test_text_streams_in_while_it_is_transcribed(qtbot, show, vault):
    """What was heard shows within a second or so; the selection stays; the timer ends with the work."""
    store, made = vault.store, vault.store.interviews.add()
    store.interviews.change(made.id, state=State.TRANSCRIBING)
    store.transcripts.append(made.id, [Word(1, "First", 0, 1)], 1.0)
    desk = show(DeskScreen(vault, made.id))
    assert "More comes" in desk.header.state.text()
    desk.view.select(range(1))
    store.transcripts.append(made.id, [Word(2, "second", 1, 2)], 2.0)
    qtbot.waitUntil(lambda: "First second" in desk.view.toPlainText(), timeout=5000)
    assert desk.view.span == range(1)
    store.interviews.change(made.id, state=State.TO_CHECK)
    qtbot.waitUntil(lambda: desk.header.state.text() == "", timeout=5000)
    assert not desk._timer.isActive()


def test_it_leads_on_to_review_and_release_and_back(qtbot, desk, interview):
    buttons = {button.text(): button for button in desk.findChildren(QPushButton)}
    for text, signal in (("Start the review", desk.review_wanted), ("Release…", desk.release_wanted)):
        with qtbot.waitSignal(signal) as told:
            qtbot.mouseClick(buttons[text], Qt.MouseButton.LeftButton)
        assert told.args == [interview]
    with qtbot.waitSignal(desk.back_wanted):
        qtbot.mouseClick(buttons["Back to the library"], Qt.MouseButton.LeftButton)


def test_the_screen_is_freed_when_it_is_left(qtbot, desk):
    parts = [desk, desk.view, desk.found.model, desk.card]
    desk.deleteLater()
    qtbot.waitUntil(lambda: not any(isValid(part) for part in parts))


def test_words_are_corrected_with_the_keyboard_alone(qtbot, desk, vault, interview):
    """E, the new text, Enter: the words are there, the focus is back in the text, and Ctrl+Z takes it back."""
    span = select(desk, "Oakfield Bakery.")
    qtbot.keyClick(desk.view, Qt.Key.Key_E)
    assert desk.words.text.hasFocus()
    assert desk.words.text.text() == "Oakfield Bakery."
    qtbot.keyClicks(desk.words.text, "Oakfields Bakery.")
    qtbot.keyClick(desk.words.text, Qt.Key.Key_Return)
    assert "Oakfields Bakery." in desk.view.toPlainText()
    assert marks(desk, span) == {Mark.FOUND}
    assert desk.view.hasFocus()
    qtbot.keyClick(desk.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Oakfields" not in desk.view.toPlainText()


def test_a_correction_that_cannot_be_is_told_beside_its_field(qtbot, desk):
    select(desk, "Oakfield Bakery.")
    qtbot.keyClick(desk.view, Qt.Key.Key_E)
    desk.words.text.clear()
    qtbot.keyClick(desk.words.text, Qt.Key.Key_Return)
    assert desk.words.notice.text.startswith("Type what was said.")


def test_a_turn_is_split_joined_and_given_away(qtbot, desk):
    """T at a word begins a turn; T again joins it; the list of speakers gives it to somebody else."""
    span = select(desk, "I work nights")
    turns = len(desk.desk.transcript.turns)
    qtbot.keyClick(desk.view, Qt.Key.Key_T)
    assert len(desk.desk.transcript.turns) == turns + 1
    desk.view.select(desk.desk.turn_around(span.start))
    desk.words.speaker.setCurrentIndex(desk.words.speaker.findData(1))
    desk.words.speaker.activated.emit(0)
    assert desk.desk.transcript.words[span.start].speaker == 1
    desk.view.select(span)
    qtbot.keyClick(desk.view, Qt.Key.Key_T)
    assert len(desk.desk.transcript.turns) == turns


def test_what_the_participant_hides_is_not_offered_for_correction(opened, vault, interview):
    hide_as_participant(vault, interview, STRUCK)
    desk = opened()
    select(desk, STRUCK)
    assert desk.words.text.text() == ""
    assert not desk.words._all.isVisibleTo(desk.words)
