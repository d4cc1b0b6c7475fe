"""The library: interviews come in by button and drop, are transcribed in turn, and say in words how they stand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton
from shiboken6 import isValid

from models.errors import Told
from models.study import State
from redactor import sample
from redactor.progress import Progress
from tests.redactor.texts.test_reading import SAMPLES
from ui import dialogs
from ui.library import words
from ui.library.jobs import Jobs
from ui.library.model import InterviewModel
from ui.library.screen import LibraryScreen
from ui.library.sorted import Order


def add(vault, **fields):
    made = vault.store.interviews.add()
    return vault.store.interviews.change(made.id, **fields) if fields else made


def labels(widget) -> list[str]:
    return [button.text() for button in widget.findChildren(QPushButton) if button.isVisibleTo(widget)]


def test_an_empty_study_says_what_to_do(library):
    """One primary button, and it chooses recordings."""
    screen = library()
    assert screen._stack.currentIndex() == 1
    primary = [b for b in screen.findChildren(QPushButton) if b.property("kind") == "primary" and b.isVisible()]
    assert [button.text() for button in primary] == ["Choose files…"]


@pytest.mark.parametrize(
    ("fields", "said", "steps"),
    [
        ({"state": State.WAITING}, "not transcribed yet", ["Transcribe"]),
        (
            {"state": State.INTERRUPTED, "heard_until": 1867.0},
            "interrupted at 31:07",
            ["Go on transcribing", "Open the desk"],
        ),
        (
            {"state": State.TRANSCRIBING, "heard_until": 60.0},
            "interrupted at 1:00",
            ["Go on transcribing", "Open the desk"],
        ),
        ({"state": State.FAILED}, "stopped by a problem", ["Try again", "Open the desk"]),
        ({"state": State.TO_CHECK}, "to check", ["Open the desk", "Start the review", "Release…"]),
        (
            {"state": State.IN_REVIEW},
            "in the participant's review",
            ["Go on with the review", "Open the desk", "Release…"],
        ),
        ({"state": State.TO_SIGN}, "waiting for signatures", ["Release…", "Open the desk", "Open the review again"]),
        (
            {"state": State.RELEASED},
            "released",
            ["Open the desk", "Release again, and receipts…", "Open the review again"],
        ),
    ],
)
def test_every_state_has_its_words_and_its_next_steps(library, vault, fields, said, steps):
    """The first step is the one primary button."""
    add(vault, **fields)
    screen = library()
    assert screen.model.row(screen.model.index(0, 0)).state == said
    offered = [text for text in labels(screen.details) if text != "×"]
    assert offered == steps
    primary = [b.text() for b in screen.findChildren(QPushButton) if b.property("kind") == "primary" and b.isVisible()]
    assert primary == steps[:1]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "less than a minute left"),
        (60, "about a minute left"),
        (372, "about 6 minutes left"),
        (5300, "about 88 minutes left"),
        (9000, "about 2 hours left"),
    ],
)
def test_a_time_left_is_said_as_people_say_it(seconds, said):
    assert words.left(seconds) == said


def test_work_says_its_stage_and_how_far_it_is():
    assert words.at_work(None) == "getting ready"
    assert words.at_work(Progress("listening", 0.421, 372)) == "transcribing 42%, about 6 minutes left"
    assert words.at_work(Progress("Looking for details", 0.5)) == "looking for details 50%"
    assert [words.ordinal(n) for n in (2, 3, 11, 22, 113)] == ["2nd", "3rd", "11th", "22nd", "113th"]


def test_the_model_keeps_qts_rules_while_interviews_come_and_change(qtbot, vault, listening):
    """Added at the top, changed in place, all gone: the tester fails on any broken promise."""
    work = Jobs(vault)
    model = InterviewModel(vault.store, work)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    first = add(vault)
    model.refresh()
    add(vault), add(vault)
    model.refresh()
    assert [model.row(model.index(at)).interview.code for at in range(3)] == ["P03", "P02", "P01"]
    work.progressed.emit(first.id, Progress("listening", 0.5))
    vault.store.interviews.change(first.id, state=State.TO_CHECK)
    model.refresh()
    assert model.data(model.index_of(first.id), Qt.ItemDataRole.AccessibleTextRole) == "P01, to check"
    vault.remove(first.id)
    model.refresh()
    assert model.rowCount() == 2
    assert not model.index_of(first.id).isValid()


def test_interviews_are_worked_on_in_turn_and_the_rows_say_so(qtbot, library, vault):
    """The one at work tells its progress, the others their place; at the end each is to check."""
    one, two, three = (add(vault) for _ in range(3))
    screen = library()
    work = screen._jobs
    for interview in (one, two, three):
        screen.details.work_wanted.emit(interview.id)
    states = {screen.model.row(screen.model.index(at, 0)).state for at in range(3)}
    assert states == {"queued, next", "queued, 2nd in line", "queued, 3rd in line"}
    with qtbot.waitSignal(work.progressed):
        pass
    row = screen.model.row(screen.model.index_of(one.id))
    assert row.state == "transcribing 33%, about 2 minutes left"
    assert row.done == pytest.approx(1 / 3)
    qtbot.waitUntil(lambda: vault.store.interviews.get(three.id).state is State.TO_CHECK)
    qtbot.waitUntil(lambda: work.running is None)
    screen._refresh()
    assert {screen.model.row(screen.model.index(at, 0)).state for at in range(3)} == {"to check"}


def test_work_can_be_stopped_and_gone_on_with_after_a_restart(qtbot, library, vault):
    """Stop keeps what was heard; another window of the same vault offers to go on."""
    made = add(vault)
    screen = library()
    screen._jobs.add(made.id)
    with qtbot.waitSignal(screen._jobs.progressed):
        pass
    stop = next(b for b in screen.details.findChildren(QPushButton) if b.text() == "Stop")
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert screen.model.row(screen.model.index(0, 0)).state == "interrupted at 0:01"
    assert len(vault.store.transcripts.get(made.id).words) == 1
    again = library()
    assert labels(again.details)[:1] == ["Go on transcribing"]


def test_a_queued_interview_can_be_taken_out(library, vault):
    one, two = add(vault), add(vault)
    screen = library()
    screen._jobs.add(one.id), screen._jobs.add(two.id)
    screen.list.setCurrentIndex(screen.model.index_of(two.id))
    next(b for b in screen.details.findChildren(QPushButton) if b.text() == "Take out of the queue").click()
    assert screen.model.row(screen.model.index_of(two.id)).state == "not transcribed yet"


def test_a_failed_job_shows_its_sentence_and_can_be_tried_again(qtbot, library, vault, listening):
    """The sentence stays with the interview; trying again clears it."""
    listening.trouble = Told("No speech was found in this recording. Choose another file.")
    made = add(vault)
    screen = library()
    screen._jobs.add(made.id)
    qtbot.waitUntil(lambda: screen.details.notice.text.startswith("No speech was found"))
    listening.trouble = None
    next(b for b in screen.details.findChildren(QPushButton) if b.text() == "Try again").click()
    qtbot.waitUntil(lambda: vault.store.interviews.get(made.id).state is State.TO_CHECK)
    qtbot.waitUntil(lambda: screen.details.notice.text == "")


def test_work_that_cannot_begin_is_told_with_the_interview(qtbot, library, vault, listening):
    """Missing weights, say: the interview has failed with that sentence, and the next one gets its turn."""
    listening.refuses = Told("The speech weights are not complete. Install them again.")
    made = add(vault)
    screen = library()
    screen._jobs.add(made.id)
    qtbot.waitUntil(lambda: "not complete" in screen.details.notice.text)
    assert vault.store.interviews.get(made.id).state is State.FAILED
    assert screen._jobs.running is None


def test_a_recording_comes_in_and_is_transcribed(qtbot, library, vault, monkeypatch):
    """The button's file is checked, sealed, queued; the researcher is told that the original stays unencrypted."""
    screen = library()
    monkeypatch.setattr(dialogs, "choose_files", lambda _: [sample.recording()])
    screen.header.speakers.setCurrentIndex(screen.header.speakers.findData(3))
    qtbot.mouseClick(
        next(b for b in screen.findChildren(QPushButton) if b.text() == "Choose files…"),
        Qt.MouseButton.LeftButton,
    )
    qtbot.waitUntil(screen.arrivals._busy.isVisible, timeout=20_000)
    assert "interview.flac" in screen.arrivals._text.text()
    qtbot.waitUntil(lambda: screen.model.rowCount() == 1, timeout=30_000)
    made = vault.store.interviews.all()[0]
    assert made.seconds == pytest.approx(89.0, abs=5)
    assert made.speakers == 3
    assert screen.notice.text.startswith("P01 is in the study, encrypted.")
    qtbot.waitUntil(lambda: vault.store.interviews.get(made.id).state is State.TO_CHECK)
    qtbot.waitUntil(lambda: not screen.arrivals._busy.isVisible())


def drop(screen, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(screen, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(screen, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))


def test_bad_files_are_each_told_beside_their_name_and_good_ones_still_come_in(qtbot, library, vault, tmp_path):
    """Dropped together: an empty file, an empty folder, a name that is not there, the same recording twice."""
    empty, folder, gone = tmp_path / "été 🌱.wav", tmp_path / "folder", tmp_path / "gone.mp3"
    empty.touch()
    folder.mkdir()
    screen = library()
    drop(screen, [empty, folder, gone, sample.recording(), sample.recording()])
    qtbot.waitUntil(lambda: len(screen.arrivals._notices) == 4, timeout=60_000)
    said = sorted(notice.text for notice in screen.arrivals._notices)
    assert said[3].startswith("été 🌱.wav: This file is empty.")
    assert said[0].startswith("folder: This is a folder.")
    assert said[1].startswith("gone.mp3: There is no file at this place.")
    assert said[2].startswith("interview.flac: This recording is already in the study, as P01.")
    twin = next(notice for notice in screen.arrivals._notices if notice.text == said[2])
    assert twin.property("kind") == "said"  # nothing is wrong there
    assert screen.model.rowCount() == 1


def test_stopping_one_file_lets_those_behind_it_come_in(qtbot, library, vault):
    screen = library()
    screen.take([sample.recording(), SAMPLES / "zoom.vtt"])
    qtbot.waitUntil(screen.arrivals._busy.isVisible, timeout=20_000)
    next(b for b in screen.arrivals.findChildren(QPushButton) if b.text() == "Stop").click()
    qtbot.waitUntil(lambda: not screen.arrivals._busy.isVisible(), timeout=20_000)
    (made,) = vault.store.interviews.all()
    assert vault.store.interviews.imported(made.id) is not None
    assert list((vault.folder / "recordings").iterdir()) == []


def test_importing_can_be_stopped_altogether(qtbot, library, vault):
    """What has not come in yet stays out; nothing half-made is left in the vault."""
    screen = library()
    screen.take([sample.recording(), sample.recording()])
    qtbot.waitUntil(screen.arrivals._busy.isVisible, timeout=20_000)
    assert "(and 1 more)" in screen.arrivals._text.text()
    next(b for b in screen.arrivals.findChildren(QPushButton) if b.text() == "Stop all").click()
    qtbot.waitUntil(lambda: not screen.arrivals._busy.isVisible(), timeout=20_000)
    assert screen._jobs.imports.busy is None
    assert screen.arrivals._notices == []
    assert vault.store.interviews.all() == []
    assert list((vault.folder / "recordings").iterdir()) == []


def test_closing_the_vault_while_a_file_comes_in_leaves_nothing_behind(qtbot, library, vault):
    screen = library()
    screen.take([sample.recording()])
    screen._jobs.stop()
    assert vault.store.interviews.all() == []
    assert list((vault.folder / "recordings").iterdir()) == []


def test_files_go_on_coming_while_another_screen_is_shown(qtbot, library, vault):
    """The next library says what became of them, once."""
    screen = library()
    screen.take([SAMPLES / "zoom.vtt", Path("gone.vtt")])
    work, imports = screen._jobs, screen._jobs.imports
    screen.deleteLater()
    qtbot.waitUntil(lambda: imports.busy is None, timeout=60_000)
    again = LibraryScreen(vault, work)
    qtbot.addWidget(again)
    assert [notice.text.split(":")[0] for notice in again.arrivals._notices] == ["gone.vtt"]
    again.arrivals._notices[0]._close.click()
    assert imports.outcomes == []
    assert again.model.rowCount() == 1


def test_a_transcript_comes_in_with_the_recording_of_its_name(qtbot, library, vault, tmp_path):
    """Dropped as a folder; it is not heard again but searched. A line that was not read is said by its number."""
    shutil.copy(sample.recording(), tmp_path / "talk.flac")
    text = "WEBVTT\n\n00:0x --> 00:03.000\n<v Ann>Hello there.\n\n00:04.000 --> 00:05.000\n<v Ben>Yes.\n"
    (tmp_path / "talk.vtt").write_text(text)
    (tmp_path / "notes.txt").write_text("Ask about the garden")
    screen = library()
    drop(screen, [tmp_path])
    qtbot.waitUntil(lambda: screen.model.rowCount() == 1, timeout=60_000)
    made = vault.store.interviews.all()[0]
    assert [word.text for word in vault.store.transcripts.get(made.id).words][:3] == ["Hello", "there.", "Yes."]
    assert vault.store.interviews.recording(made.id) is not None
    assert screen.arrivals._notices[0].text.splitlines() == [
        "talk.vtt is in the study. Look at these lines:",
        "line 3: its time cannot be read: the words are kept, their time is guessed",
    ]
    assert "Hello" not in screen.arrivals._notices[0].text
    qtbot.waitUntil(lambda: screen._jobs.running == made.id or vault.store.queue.get() == [])


def test_a_recording_is_added_to_a_transcript_later(qtbot, library, vault, monkeypatch):
    screen = library()
    screen._jobs.pause(paused=True)
    screen.take([SAMPLES / "zoom.vtt"])
    qtbot.waitUntil(lambda: screen.model.rowCount() == 1, timeout=60_000)
    made = vault.store.interviews.all()[0]
    vault.store.interviews.change(made.id, state=State.TO_CHECK)
    screen._jobs.cancel(made.id)
    monkeypatch.setattr(dialogs, "choose_recording", lambda _: sample.recording())
    next(b for b in screen.details.findChildren(QPushButton) if b.text() == "Add its recording…").click()
    qtbot.waitUntil(lambda: vault.store.interviews.recording(made.id) is not None, timeout=60_000)
    assert "Add its recording…" not in labels(screen.details)
    assert vault.store.queue.get() == []


def test_everything_is_reached_by_keys(qtbot, library, vault):
    """Arrows choose, Enter opens the desk, Tab goes on to the steps."""
    add(vault, state=State.TO_CHECK), add(vault, state=State.TO_CHECK)
    screen = library()
    screen.activateWindow()
    screen.setFocus()
    qtbot.waitUntil(screen.list.hasFocus)
    qtbot.keyClick(screen.list, Qt.Key.Key_Down)
    assert screen.details._code.text() == "P01"
    with qtbot.waitSignal(screen.desk_wanted) as told:
        qtbot.keyClick(screen.list, Qt.Key.Key_Return)
    assert told.args == [vault.store.interviews.by_code("P01").id]
    qtbot.keyClick(screen.list, Qt.Key.Key_Tab)
    assert screen.focusWidget().text() == "Open the desk"


def test_the_screen_is_freed_when_it_is_left(qtbot, library, vault):
    add(vault)
    screen = library()
    parts = [screen, screen.model, screen.details, screen.arrivals]
    screen.deleteLater()
    qtbot.waitUntil(lambda: not any(isValid(part) for part in parts))


def codes(screen) -> list[str]:
    return [screen.model.row(screen.model.index(at, 0)).interview.code for at in range(screen.model.rowCount())]


def test_search_and_order_find_an_interview_by_code_state_and_notes(qtbot, library, vault):
    """Every word counts; Ctrl+F goes to the field; the proxy keeps Qt's rules."""
    for state in (State.TO_CHECK, State.RELEASED, State.WAITING):
        add(vault, state=state)
    vault.store.notes.put(vault.store.interviews.by_code("P01").id, "Sister called; ring back")
    screen = library()
    QAbstractItemModelTester(screen.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert codes(screen) == ["P03", "P02", "P01"]
    screen.activateWindow()
    screen.setFocus()
    qtbot.waitUntil(screen.list.hasFocus)
    qtbot.keyClick(screen.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(screen.search.hasFocus)
    qtbot.keyClicks(screen.search, "SISTER check")
    assert codes(screen) == ["P01"]
    screen.search.setText("released")
    assert codes(screen) == ["P02"]
    screen.search.setText("nobody")
    assert codes(screen) == []
    assert screen._stack.currentIndex() == 0
    screen.search.clear()
    screen.order.box.setCurrentIndex(1)
    screen.order.box.activated.emit(1)
    assert codes(screen) == ["P01", "P02", "P03"]
    screen.order.box.setCurrentIndex(2)
    screen.order.box.activated.emit(2)
    assert codes(screen) == ["P03", "P01", "P02"]


def test_the_order_is_found_again_the_next_time_and_what_cuts_the_list_down_is_not(qtbot, library, vault, desk_memory):
    """Which order and which way round; not the search, and not the queue, which shows few of them."""
    vault.store.interviews.change(add(vault, seconds=60.0).id, code="Short")
    vault.store.interviews.change(add(vault, seconds=3600.0).id, code="Long")

    def codes(screen) -> list[str]:
        return [screen.model.row(screen.model.index(at, 0)).interview.code for at in range(screen.model.rowCount())]

    screen = library()
    screen.order.turned.click()
    for order in (Order.LENGTH, Order.QUEUE):
        screen.order.box.setCurrentIndex(screen.order.box.findData(order))
        screen.order.box.activated.emit(screen.order.box.currentIndex())
    screen.search.setText("short")
    assert codes(screen) == []
    again = library()
    assert codes(again) == ["Short", "Long"]
    assert again.search.text() == ""
    again.order.turned.click()
    assert codes(again) == ["Long", "Short"]
    desk_memory.write_bytes(b'{"library order": {"by": "queue", "turned": 3}}')
    assert library().order.now == (Order.LATEST, False)


def test_notes_are_kept_a_moment_after_the_last_key_and_when_another_interview_is_chosen(qtbot, library, vault):
    first, second = add(vault), add(vault)
    screen = library()
    screen.list.setCurrentIndex(screen.model.index_of(first.id))
    qtbot.keyClicks(screen.details.notes.text, "Wants tea")
    qtbot.waitUntil(lambda: vault.store.notes.get(first.id) == "Wants tea")
    qtbot.keyClicks(screen.details.notes.text, ", no sugar")
    screen.list.setCurrentIndex(screen.model.index_of(second.id))
    assert vault.store.notes.get(first.id) == "Wants tea, no sugar"
    assert screen.details.notes.text.toPlainText() == ""
    qtbot.keyClicks(screen.details.notes.text, "Second")
    screen.hide()
    assert vault.store.notes.get(second.id) == "Second"
