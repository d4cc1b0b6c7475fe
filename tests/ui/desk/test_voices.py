"""Two people who were taken for one are told apart by voice and by ear; sentences of the wrong speaker are offered."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from models.decision import Act
from models.transcript import Passage, Role
from redactor.audio.errors import DamagedRecording
from redactor.desk import voices
from redactor.desk.stretches import stretches
from redactor.desk.voices import Split, Strays
from redactor.progress import Progress
from ui.desk.sentences import SentenceModel
from ui.desk.split import SplitDialog
from ui.desk.strays import StraysDialog


def hears(requests, sound, key) -> Iterator[object]:
    """Stands in for the ear: every third sentence is the other's, the second cannot be told; the fifth is a stray."""
    while True:
        try:
            request = requests.recv()
        except EOFError:
            return
        yield Progress("listening", 0.5, 4.0)
        if request.strays:
            yield Strays(((4, 2 if request.stretches[4].speaker == 1 else 1),))
        else:
            leans = [0.5 if at % 3 == 2 else -0.5 for at in range(len(request.stretches))]
            yield Split((leans[0], None, *leans[2:]), alike=False)


def hears_one(requests, sound, key) -> Iterator[object]:
    request = requests.recv()
    yield Split((0.0,) * len(request.stretches), alike=True)


def ends_badly(requests, sound, key) -> Iterator[object]:
    raise DamagedRecording
    yield


@pytest.fixture
def ear(monkeypatch):
    def with_ear(one):
        monkeypatch.setattr(voices, "compare", one)

    with_ear(hears)
    return with_ear


def opened(heard, speaker: int = 2) -> SplitDialog:
    pressed = [one for one in heard.speakers.findChildren(QPushButton) if one.text() == "Two people…"]
    pressed[speaker - 1].click()
    return heard.findChild(SplitDialog)


def speakers_of(heard, sentences) -> set[int]:
    return {heard.desk.transcript.words[at].speaker for one in sentences for at in one.places}


def test_the_proposal_is_heard_corrected_and_taken_with_the_keyboard_alone(qtbot, heard, ear):
    """Down goes to a sentence and plays it, 1 and 2 play samples, N goes to what is in doubt, Space ticks."""
    dialog = opened(heard)
    qtbot.waitUntil(lambda: dialog.state.text().startswith("Proposed by voice"), timeout=20_000)
    assert dialog.bar.isHidden()
    proposed = dialog.model.ticked()
    assert [at for at, one in enumerate(dialog.model.all) if one in proposed] == list(
        range(2, len(dialog.model.all), 3)
    )
    qtbot.keyClick(dialog.list, Qt.Key.Key_N)
    assert dialog.list.currentIndex().row() == 1
    assert heard.player.player._at == dialog.model.all[1].start
    qtbot.keyClick(dialog.list, Qt.Key.Key_2)
    assert any(one.start <= heard.player.player._at < one.end for one in dialog.model.ticked())
    assert " of " in dialog.halves[1].samples._said.text()
    qtbot.keyClick(dialog.list, Qt.Key.Key_1)
    assert any(one.start <= heard.player.player._at < one.end for one in dialog.model.ticked(so=False))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    hers, others = dialog.model.ticked(), dialog.model.ticked(so=False)
    assert len(hers) == len(proposed) + 1
    qtbot.keyClick(dialog.done_, Qt.Key.Key_Space)
    assert speakers_of(heard, hers) == {3}
    assert speakers_of(heard, others) == {2}
    assert heard.desk.transcript.speaker(3).role is heard.desk.transcript.speaker(2).role
    assert not heard.player.player.playing
    heard.header.undo.click()
    assert speakers_of(heard, [*hers, *others]) == {2}
    assert len(heard.desk.transcript.speakers) == 2


def test_what_was_ticked_by_hand_before_the_proposal_stays(qtbot, heard, ear):
    dialog = opened(heard)
    for _ in range(2):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)  # the third, and takes it away again
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.state.text().startswith("Proposed by voice"), timeout=20_000)
    assert dialog.model.all[2] not in dialog.model.ticked()
    assert dialog.model.all[5] in dialog.model.ticked()
    assert dialog.list.currentIndex().row() == 2


def test_the_ticked_sentences_may_be_an_old_speakers_and_only_the_doubtful_shown(qtbot, heard, ear):
    dialog = opened(heard)
    qtbot.waitUntil(dialog.doubts.isEnabled, timeout=20_000)
    dialog.doubts.click()
    assert dialog.model.rowCount() == 1
    assert "in doubt" in dialog.model.index(0).data()
    hers = dialog.model.ticked()
    dialog.who.setCurrentIndex(dialog.who.findData(1))
    dialog.done_.click()
    assert speakers_of(heard, hers) == {1}
    assert len(heard.desk.transcript.speakers) == 2


def test_one_voice_is_said_to_be_one_and_nothing_is_ticked(qtbot, heard, ear):
    ear(hears_one)
    dialog = opened(heard)
    qtbot.waitUntil(lambda: "sounds like one person" in dialog.state.text(), timeout=20_000)
    assert dialog.model.ticked() == []
    assert not dialog.done_.isEnabled()


def test_what_goes_wrong_is_said_and_ticking_by_hand_goes_on(qtbot, heard, ear):
    ear(ends_badly)
    dialog = opened(heard)
    qtbot.waitUntil(lambda: dialog.notice.text == DamagedRecording.sentence, timeout=20_000)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.done_.isEnabled()


def test_leaving_the_dialog_ends_the_listening_and_changes_nothing(qtbot, heard, ear):
    before = heard.desk.transcript
    dialog = opened(heard)
    comparing = heard._people.voices._comparing
    child = comparing._child
    dialog.reject()
    assert child.finished
    assert not comparing.busy
    assert heard.desk.transcript == before


def test_a_transcript_without_its_recording_is_parted_by_reading(desk):
    dialog = opened(desk)
    assert "There is no recording" in dialog.state.text()
    dialog.reject()


def test_sentences_of_the_wrong_speaker_are_offered_and_given_in_one_act(qtbot, heard, ear):
    before = stretches(heard.desk.transcript, heard.desk.looks)[4]
    heard.speakers.strays.click()
    dialog = heard.findChild(StraysDialog)
    qtbot.waitUntil(lambda: dialog.state.text().startswith("Found: 1"), timeout=20_000)
    assert "sounds like" in dialog.model.index(0).data()
    assert not dialog.done_.isEnabled()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.done_.click()
    assert speakers_of(heard, [before]) == {3 - before.speaker}
    heard.header.undo.click()
    assert speakers_of(heard, [before]) == {before.speaker}


def test_the_model_keeps_qts_rules_and_holds_no_words_that_a_participant_hides(vault, interview, desk):
    words = desk.desk.transcript.words
    vault.store.decisions.add(
        interview, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(words[0].id, words[-1].id), speaker=2
    )
    desk.desk.refresh()
    model = SentenceModel(desk.desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_all(stretches(desk.desk.transcript, desk.desk.looks, 2))
    shown = {model.index(at).data().split("\u2068")[1].rstrip("\u2069 …") for at in range(model.rowCount())}
    assert shown == {"[removed by the participant]"}
    model.propose([True] * len(model.all), ["", *["in doubt"] * (len(model.all) - 1)])
    model.show_only_remarked(True)
    assert model.rowCount() == len(model.all) - 1
    assert model.setData(model.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert len(model.ticked()) == len(model.all) - 1
