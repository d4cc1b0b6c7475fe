"""Playing: from a word, to a word, back a little; what a participant hides is silence; no sound is one sentence."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from models.decision import Act
from models.erased import Withdrawn
from models.resolve import Look
from models.transcript import Passage, Role, Speaker, Word
from redactor import sample
from redactor.audio import RATE
from redactor.desk import Desk
from ui.desk.player_bar import PlayerBar
from ui.sound import output
from ui.sound.output import Feed, Loudspeaker, LoudspeakerGone, NoLoudspeaker, NoSoundLibrary
from ui.sound.samples import muted, said_at


class FakeOutput:
    """Hears at once whatever it is given: the same acts as the loudspeaker, without one."""

    def __init__(self, more, parent):
        self.more, self.heard, self.runs = more, np.zeros(0, np.int16), False

    def start(self):
        self.heard, self.runs = np.zeros(0, np.int16), True

    def stop(self):
        self.runs = False

    def hear(self, seconds: float):
        left = round(seconds * RATE)
        while left > 0 and len(piece := self.more(left)):
            self.heard = np.concatenate([self.heard, piece])
            left -= len(piece)

    def played(self) -> float:
        return len(self.heard) / RATE

    def gone(self) -> bool:
        return False


@pytest.fixture
def interview(vault):
    """The sample's recording and its words."""
    with sample.recording().open("rb") as source:
        made = vault.add_recording(source)
    transcript = sample.words()
    vault.store.transcripts.append(made.id, transcript.words, transcript.words[-1].end)
    vault.store.transcripts.set_speakers(made.id, transcript.speakers, {})
    return vault.store.interviews.change(made.id, seconds=transcript.words[-1].end).id


@pytest.fixture
def bar(show, vault, interview):
    return show(PlayerBar(vault, Desk(vault.store, interview), FakeOutput), (700, 60))


def begin(qtbot, bar) -> FakeOutput:
    qtbot.mouseClick(bar.toggle, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar._sound.is_complete, timeout=20_000)
    qtbot.waitUntil(lambda: bar.player._output.runs)
    return bar.player._output


def test_nothing_is_decoded_before_somebody_presses_play(bar):
    assert bar._sound.seconds == 0
    assert bar.toggle.text() == "Play"


def test_play_is_heard_and_told_and_pause_holds_the_place(qtbot, bar):
    """The clock follows what is heard, not what was read ahead; play goes on from there."""
    loud = begin(qtbot, bar)
    assert bar.toggle.text() == "Pause"
    loud.hear(3.0)
    with qtbot.waitSignal(bar.moved, check_params_cb=lambda second: second == pytest.approx(3.0, abs=0.01)):
        pass
    assert bar._clock.text() == "0:03"
    assert np.abs(loud.heard).max() > 1000
    bar.play_or_pause()
    assert not loud.runs
    assert bar.player.at == pytest.approx(3.0, abs=0.01)
    bar.play_or_pause()
    loud.hear(1.0)
    bar.go_back()
    assert bar.player.at == pytest.approx(2.0, abs=0.01)
    assert bar.player.playing


def test_a_selection_is_heard_from_its_first_word_to_its_last(qtbot, bar):
    loud = begin(qtbot, bar)
    words = bar._desk.transcript.words
    bar.hear(range(5, 8))
    loud.hear(60.0)
    assert loud.played() == pytest.approx(words[7].end + 0.15 - words[5].start, abs=0.01)
    qtbot.waitUntil(lambda: not bar.player.playing)


def test_the_end_is_the_end(qtbot, bar):
    loud = begin(qtbot, bar)
    bar.player.seek(bar._sound.seconds - 1.0)
    loud.hear(5.0)
    qtbot.waitUntil(lambda: not bar.player.playing)
    assert bar.player.at == pytest.approx(bar._sound.seconds)


def test_what_a_participant_hides_is_not_heard(qtbot, bar, vault, interview):
    """From the end of the word before to the start of the one after, every sample is zero; the rest is sound."""
    words = bar._desk.transcript.words
    vault.store.decisions.add(
        interview, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(words[20].id, words[23].id), speaker=2
    )
    bar._desk.refresh()
    loud = begin(qtbot, bar)
    bar.player.play(0.0)
    loud.hear(words[30].end)
    start, stop = round(words[19].end * RATE), round(words[24].start * RATE)
    assert not loud.heard[start:stop].any()
    assert np.abs(loud.heard[:start]).max() > 1000
    assert np.abs(loud.heard[stop:]).max() > 1000


def test_silence_covers_the_gaps_and_the_ends_around_hidden_words():
    """Also at the very beginning and the very end, where no word stands before or after."""
    words = [Word(number, "x", number, number + 0.5, 1) for number in range(4)]
    hidden, shown = Look(shown=False, by=Role.PARTICIPANT), Look(shown=True)
    assert muted(words, [hidden, shown, shown, hidden]) == [(0.0, 1), (2.5, float("inf"))]
    assert muted(words, [shown, hidden, hidden, shown]) == [(0.5, 2), (1.5, 3)]
    assert muted(words, [Look(shown=False, by=Role.RESEARCHER)] * 4) == []


def test_the_word_that_is_heard_is_found_by_its_time():
    words = [Word(1, "a", 1.0, 1.5), Word(2, "b", 2.0, 2.5)]
    assert [said_at(words, second) for second in (0.5, 1.0, 1.8, 2.0, 9.0)] == [None, 0, 0, 1, 1]


def test_the_strip_shows_the_loudness_and_jumps(qtbot, bar):
    """A click goes there; arrow keys go five seconds; a screen reader hears the place."""
    begin(qtbot, bar)
    assert len(bar.strip._loudness) == 160
    assert bar.strip._loudness.max() == 1.0
    bar.play_or_pause()
    qtbot.mouseClick(bar.strip, Qt.MouseButton.LeftButton, pos=QPoint(bar.strip.width() // 2, 5))
    assert bar.player.at == pytest.approx(bar._desk.interview.seconds / 2, abs=0.5)
    before = bar.player.at
    qtbot.keyClick(bar.strip, Qt.Key.Key_Right)
    assert bar.player.at == pytest.approx(before + 5)
    assert bar.strip.accessibleDescription().endswith("of 1:29")
    bar.grab()


def test_the_strip_is_drawn_at_once_the_next_time(qtbot, bar, show, vault, interview):
    """Before anything is decoded; and its loudness goes with the recording."""
    begin(qtbot, bar)
    again = show(PlayerBar(vault, Desk(vault.store, interview), FakeOutput))
    assert again._sound.seconds == 0
    assert again.strip._loudness == pytest.approx(bar.strip._loudness, abs=0.005)
    vault.withdraw(interview, Withdrawn.SOUND)
    assert not len(PlayerBar(vault, Desk(vault.store, interview), FakeOutput).strip._loudness)


def test_selecting_another_word_goes_there_and_the_same_one_again_does_not(qtbot, bar):
    loud = begin(qtbot, bar)
    bar.follow(range(50, 51))
    assert bar.player.at == pytest.approx(bar._desk.transcript.words[50].start)
    assert bar.player.playing
    loud.hear(1.0)
    bar.follow(range(50, 51))
    assert bar.player.at == pytest.approx(bar._desk.transcript.words[50].start + 1.0, abs=0.01)


@pytest.mark.parametrize("speed", [0.5, 2.0])
def test_at_another_speed_the_place_follows_the_recording(qtbot, bar, speed):
    """Four seconds at the loudspeaker are two at half speed, eight at double speed; the end is still the end."""
    loud = begin(qtbot, bar)
    bar.player.speed = speed
    bar.player.play(10.0)
    loud.hear(4.0)
    assert bar.player.at == pytest.approx(10 + 4 * speed, abs=0.01)
    assert np.abs(loud.heard).max() > 1000
    bar.hear(range(5, 8))
    loud.hear(60.0)
    words = bar._desk.transcript.words
    assert loud.played() == pytest.approx((words[7].end + 0.15 - words[5].start) / speed, abs=0.1)
    qtbot.waitUntil(lambda: not bar.player.playing)


def test_what_a_participant_hides_is_not_heard_at_another_speed_either(qtbot, bar, vault, interview):
    words = bar._desk.transcript.words
    vault.store.decisions.add(
        interview, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(words[20].id, words[30].id), speaker=2
    )
    bar._desk.refresh()
    loud = begin(qtbot, bar)
    bar.player.speed = 0.5
    bar.player.play(words[19].end + 0.05, words[31].start - 0.05)
    loud.hear(60.0)
    assert loud.played() > 2
    assert not loud.heard.any()


def test_a_turn_is_heard_over_and_over_until_one_stops(qtbot, bar):
    """The loop begins again at the turn's first word; pausing ends it, and the button says so."""
    loud = begin(qtbot, bar)
    bar.follow(range(50, 51))
    turn = bar._desk.turn_around(50)
    bar.loop.click()
    start = bar._desk.transcript.words[turn.start].start
    for _ in range(2):
        loud.hear(120.0)
        bar.player._tell()
        assert bar.player.playing
        assert bar.player.at == pytest.approx(start, abs=0.01)
    assert bar.loop.isChecked()
    bar.play_or_pause()
    assert not bar.loop.isChecked()
    assert not bar.player.playing


def test_a_loop_needs_a_turn(bar):
    bar.loop.click()
    assert not bar.loop.isChecked()


def test_a_loudspeaker_that_goes_away_while_it_plays_is_told_and_the_place_is_kept(qtbot, bar):
    """Playing stops with a sentence; the next play asks for a loudspeaker anew and goes on from there."""
    loud = begin(qtbot, bar)
    loud.hear(3.0)
    loud.gone = lambda: True
    qtbot.waitUntil(lambda: bar.notice.text == LoudspeakerGone.sentence, timeout=5000)
    assert not bar.player.playing
    assert bar.player.at == pytest.approx(3.0, abs=0.05)
    bar.play_or_pause()
    assert bar.player._output is not loud
    assert bar.notice.text == ""


def test_speed_stays_between_half_and_double(bar):
    for _ in range(20):
        bar.faster()
    assert bar.player.speed == 2.0
    for _ in range(20):
        bar.slower()
    assert bar.player.speed == 0.5


@pytest.mark.parametrize("error", [NoSoundLibrary, NoLoudspeaker])
def test_without_sound_a_sentence_stands_beside_the_button(qtbot, show, vault, interview, error):
    def none(more, parent):
        raise error

    bar = show(PlayerBar(vault, Desk(vault.store, interview), none))
    bar.play_or_pause()
    assert bar.notice.text == str(error())
    assert bar.toggle.text() == "Play"


def test_a_missing_sound_library_is_told_as_such(monkeypatch, bar):
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    with pytest.raises(NoSoundLibrary):
        Loudspeaker(lambda _: np.zeros(0, np.int16), bar)


def test_a_damaged_recording_is_told_beside_the_button(qtbot, show, vault, interview):
    """A sealed file that was altered: the sentence, and playing stops."""
    path = next((vault.folder / "recordings").iterdir())
    path.write_bytes(path.read_bytes()[:-40] + b"\0" * 40)
    bar = show(PlayerBar(vault, Desk(vault.store, interview), FakeOutput))
    bar.play_or_pause()
    qtbot.waitUntil(lambda: "damaged" in bar.notice.text, timeout=10_000)
    assert not bar.player.playing


def test_the_feed_gives_bytes_and_takes_none(bar):
    feed = Feed(lambda count: np.arange(count, dtype=np.int16), bar)
    assert feed.read(8).data() == np.arange(4, dtype=np.int16).tobytes()
    assert feed.isSequential()
    assert output.BYTES == 2


def test_an_interview_without_a_recording_has_no_player(show, vault):
    made = vault.store.interviews.add()
    vault.store.transcripts.append(made.id, [Word(1, "x")], 0.0)
    vault.store.transcripts.set_speakers(made.id, [Speaker(1, "", Role.PARTICIPANT)], {})
    bar = PlayerBar(vault, Desk(vault.store, made.id), FakeOutput)
    assert bar.isHidden()
    bar.play_or_pause()
    assert not bar.player.playing


def test_where_times_are_spread_whole_turns_are_silent():
    """A hidden word may lie seconds from where it is thought to be: its whole turn is silent, and no other."""
    words = [Word(at, "w", at, at + 0.5, 1 + (at > 2) + (at > 4), opens_turn=at in {1, 3, 5}) for at in range(1, 7)]
    looks = [Look(shown=at != 3, by=Role.PARTICIPANT if at == 3 else None) for at in range(6)]
    assert muted(words, looks) == [(3.5, 5)]
    silent = muted(words, looks, spread=True)
    assert (silent[0][0], silent[-1][1]) == (2.5, 5)
    assert all(any(start <= t < end for start, end in silent) for t in (3.1, 3.7, 4.2, 4.9))
