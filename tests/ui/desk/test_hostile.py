"""Transcripts as nobody would make them: ten thousand turns of a word, times that run backwards and past the end."""

from __future__ import annotations

from PySide6.QtCore import Qt

from models.study import State
from models.transcript import Role, Speaker, Word
from ui.desk.screen import DeskScreen


def opened(show, vault, words) -> DeskScreen:
    store, made = vault.store, vault.store.interviews.add()
    store.transcripts.append(made.id, words, 0.0)
    store.transcripts.set_speakers(made.id, (Speaker(1, "", Role.PARTICIPANT), Speaker(2, " ", Role.INTERVIEWER)), {})
    store.interviews.change(made.id, state=State.INTERRUPTED)  # nothing is searched beside it
    return show(DeskScreen(vault, made.id))


def test_ten_thousand_turns_of_one_word_are_shown_walked_and_corrected(qtbot, show, vault):
    words = [Word(at, "Yes.", float(at), at + 0.5, 1 + at % 2) for at in range(1, 10_001)]
    desk = opened(show, vault, words)
    desk.view.select(range(9_998, 9_999))
    qtbot.keyClick(desk.view, Qt.Key.Key_Right)
    assert desk.view.span == range(9_999, 10_000)
    desk._correcting._correct("No.")
    assert desk.desk.transcript.words[-1].text == "No."
    assert desk.view.toPlainText().endswith("No.")


def test_times_that_run_backwards_and_past_the_end_do_no_harm(qtbot, show, vault):
    """They can be selected, corrected, inserted after, looped and asked for gaps; times of new words run forward."""
    times = [(5.0, 1.0), (3.0, 900.0), (0.0, 0.0), (899.0, 2.0)]
    words = [Word(at, f"word{at}", start, end, 1 + at // 3) for at, (start, end) in enumerate(times, start=1)]
    desk = opened(show, vault, words)
    vault.store.transcripts.append(desk.desk.interview.id, [], 7001.0, unclear=[(7000.0, 7001.0)])
    desk.desk.refresh()
    desk._show_all()
    for at in reversed(range(4)):
        desk.view.select(range(at, at + 1))
        desk._correcting._correct("one two")
        desk.desk.insert(desk.desk.after(range(at, at + 1)), "three")
        desk._show_all()
    desk._correcting.walk_gaps()
    desk._correcting.nothing_said()
    assert desk.desk.gaps == {}
    assert desk.view.toPlainText().count("three") == 4
    while desk.desk.can_undo:
        desk._undo()
    assert desk.desk.transcript.words == tuple(words)
