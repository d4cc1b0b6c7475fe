"""The queue: kept, reordered, held, gone on with after a restart; what it says of itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from models.erased import Withdrawn
from models.study import State
from redactor.process import power
from redactor.progress import Progress
from tests.ui.library.test_library import add, codes, labels
from ui.library import words
from ui.library.jobs import Held
from ui.library.sorted import Order

HOUR = 3600.0


@pytest.fixture
def still(listening, monkeypatch):
    """Work that never comes further."""
    monkeypatch.setattr(listening, "step", lambda _self, wait=0.0: iter(()))
    return listening


def arrange(screen, order: Order) -> None:
    screen.order.box.setCurrentIndex(screen.order.box.findData(order))
    screen.order.box.activated.emit(screen.order.box.currentIndex())


def three(vault):
    return [add(vault, seconds=HOUR).id for _ in range(3)]


def test_the_queue_outlives_the_window_and_goes_on_by_itself(qtbot, owned, vault, still):
    """What was worked on when the window was killed comes first, from its last saved part."""
    one, two, last = three(vault)
    work = owned()
    for interview in (one, two, last):
        work.add(interview)
    qtbot.waitUntil(lambda: work.running == one)
    assert vault.store.queue.get() == [one, two, last]
    work.stop()
    again = owned()
    assert again.waiting == [one, two, last]
    qtbot.waitUntil(lambda: again.running == one)


def test_a_paused_queue_stays_paused_after_a_restart_and_loses_no_place(qtbot, owned, vault, still):
    one, two, _ = three(vault)
    work = owned()
    work.add(one), work.add(two)
    qtbot.waitUntil(lambda: work.running == one)
    work.pause(paused=True)
    assert work.running is None
    assert work.waiting == [one, two]
    assert vault.store.interviews.get(one).state is State.INTERRUPTED
    again = owned()
    assert again.held is Held.PAUSED
    assert not again._timer.isActive()
    again.pause(paused=False)
    qtbot.waitUntil(lambda: again.running == one)


def test_on_battery_the_queue_waits_if_asked_and_goes_on_when_plugged_in(qtbot, owned, vault, still, monkeypatch):
    monkeypatch.setattr(power, "on_battery", lambda: True)
    one, *_ = three(vault)
    work = owned()
    work.add(one)
    qtbot.waitUntil(lambda: work.running == one)
    work.spare_battery(spare=True)
    assert (work.running, work.held) == (None, Held.BATTERY)
    monkeypatch.setattr(power, "on_battery", lambda: False)
    work._look_at_power()
    assert work.held is None
    qtbot.waitUntil(lambda: work.running == one)


def test_what_is_withdrawn_leaves_the_queue_and_stands_as_withdrawn(qtbot, library, vault, still):
    """Its code and the day are all that is left; it cannot be opened."""
    one, two, _ = three(vault)
    screen = library()
    screen._jobs.pause(paused=True)
    screen._jobs.add(one), screen._jobs.add(two)
    vault.withdraw(one, Withdrawn.INTERVIEW)
    screen._refresh()
    assert screen._jobs.waiting == [two]
    index = screen.model.index(2, 0)
    assert (screen.model.row(index).interview.code, screen.model.row(index).state) == ("P01", "withdrawn")
    screen.list.setCurrentIndex(index)
    assert screen.details._facts.text().startswith("Taken back on ")
    assert labels(screen.details) == []
    with qtbot.assertNotEmitted(screen.desk_wanted):
        screen.list.activated.emit(index)


def test_buttons_keys_and_dragging_change_the_order(qtbot, library, vault, still):
    """The order of the queue shows it alone; what moves is on the disk at once."""
    one, two, last = three(vault)
    add(vault, state=State.TO_CHECK)
    screen = library()
    work = screen._jobs
    work.pause(paused=True)
    for interview in (one, two, last):
        work.add(interview)
    arrange(screen, Order.QUEUE)
    QAbstractItemModelTester(screen.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert codes(screen) == ["P01", "P02", "P03"]
    screen.list.setCurrentIndex(screen.model.index_of(last))
    screen.queue.earlier.click()
    assert codes(screen) == ["P01", "P03", "P02"]
    assert vault.store.queue.get() == [one, last, two]
    screen.activateWindow()
    screen.list.setFocus()
    qtbot.waitUntil(screen.list.hasFocus)
    qtbot.keyClick(screen.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert codes(screen) == ["P03", "P01", "P02"]
    assert not screen.queue.earlier.isEnabled()
    qtbot.keyClick(screen.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert codes(screen) == ["P01", "P03", "P02"]
    assert screen.model.flags(screen.model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    nowhere = QModelIndex()
    assert screen.model.moveRows(nowhere, 0, 1, nowhere, 3)
    assert codes(screen) == ["P03", "P02", "P01"]
    assert screen.model.moveRows(nowhere, 2, 1, nowhere, 1)
    assert codes(screen) == ["P03", "P01", "P02"]


def test_nothing_goes_before_what_is_worked_on(qtbot, library, vault, still):
    one, two, last = three(vault)
    screen = library()
    for interview in (one, two, last):
        screen._jobs.add(interview)
    qtbot.waitUntil(lambda: screen._jobs.running == one)
    arrange(screen, Order.QUEUE)
    assert screen.model.moveRows(QModelIndex(), 2, 1, QModelIndex(), 0)
    assert codes(screen) == ["P01", "P03", "P02"]
    assert not screen.model.moveRows(QModelIndex(), 0, 1, QModelIndex(), 3)
    assert vault.store.queue.get() == [one, last, two]
    arrange(screen, Order.LATEST)
    assert not screen.model.flags(screen.model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not screen.model.moveRows(QModelIndex(), 0, 1, QModelIndex(), 1)


def test_the_pace_of_earlier_work_is_said_before_the_start(library, vault, still):
    """A twelfth of the sound's length, say: an hour takes five minutes, three take fifteen."""
    one, two, last = three(vault)
    screen = library()
    assert "not known before" in screen.details._facts.text()
    screen._jobs._pace.learn(HOUR, HOUR / 12)
    screen._refresh()
    screen.list.setCurrentIndex(screen.model.index_of(one))
    assert "Work on this computer: about 5 minutes" in screen.details._facts.text()
    for interview in (one, two, last):
        screen._jobs.add(interview)
    assert screen.model.row(screen.model.index_of(last)).state == "queued, 3rd in line, about 5 minutes"
    assert screen.queue.text == "3 waiting in the queue, all done in about 15 minutes"
    screen.queue.pause.click()
    assert screen.queue.text == "3 waiting in the queue, paused"
    assert screen.queue.pause.text() == "Go on with the queue"


def test_finished_work_teaches_the_pace(qtbot, owned, vault):
    made = add(vault, seconds=HOUR)
    work = owned()
    work.add(made.id)
    with qtbot.waitSignal(work.ended):
        pass
    assert 0 <= work._pace.takes(HOUR) < 60
    assert vault.store.queue.get() == []


def test_a_queued_interview_says_where_it_goes_on():
    fields = {"seconds": HOUR, "heard_until": 1867.0, "state": State.INTERRUPTED}
    interview = words.Interview(1, "P01", added=None, **fields)
    said = words.state(interview, None, 1, running=False, takes=400.0)
    assert said == "queued, next, goes on at 31:07, about 7 minutes"
    assert words.state(interview, None, 0, running=True, takes=400.0) == "getting ready, about 7 minutes left"
    progress = Progress("listening", 0.5)
    assert words.state(interview, progress, 0, running=True, takes=400.0) == "transcribing 50%"
