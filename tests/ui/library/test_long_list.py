"""Five hundred interviews: Qt's rules hold, and a change costs what changed and not the whole list."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from models.sealing.sqlcipher import act
from models.store.rows import now
from models.study import State
from redactor.progress import Progress
from tests.ui.library.test_library import codes
from ui.library.model import InterviewModel
from ui.library.sorted import Order, SortedInterviews

MANY = 500


@pytest.fixture
def many(vault):
    """In one act: the disk is asked once."""
    zero = {"seconds": 600.0, "heard_until": 0.0, "version": 0, "language": "", "problem": "", "speakers": 2}
    with act(vault._db):
        vault._db.table("interviews").insert_all(
            {"code": f"P{n:03}", "state": State.WAITING, "added": now().isoformat(), **zero} for n in range(1, MANY + 1)
        )
    return [one.id for one in reversed(vault.store.interviews.all())]


def test_only_what_changed_is_told(vault, owned, many):
    work = owned()
    work.pause(paused=True)
    model = InterviewModel(vault.store, work)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    told, anew = QSignalSpy(model.dataChanged), QSignalSpy(model.modelReset)
    model.refresh()
    assert told.count() == 0
    vault.store.interviews.change(many[7], state=State.TO_CHECK)
    model.refresh()
    work.progressed.emit(many[9], Progress("listening", 0.5))
    assert [told.at(at)[0].row() for at in range(told.count())] == [MANY - 1 - 7, MANY - 1 - 9]
    assert anew.count() == 0


def test_a_long_queue_is_sorted_searched_and_moved_by_qts_rules(qtbot, vault, owned, many):
    work = owned()
    work.pause(paused=True)
    vault.store.queue.put(many[:50])
    model = InterviewModel(vault.store, work)
    rows = SortedInterviews(model, work, model)
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert rows.rowCount() == MANY
    rows.search("p49")
    assert rows.rowCount() == 10
    rows.search("")
    rows.arrange(Order.QUEUE)
    assert rows.rowCount() == 50
    work.changed.connect(model.refresh)
    work.move(many[49], 0)
    assert rows.row(rows.index(0, 0)).interview.code == "P050"
    assert rows.row(rows.index(49, 0)).interview.code == "P049"


def test_the_list_asks_for_one_size_only(library, vault, many):
    screen = library()
    assert screen.list.uniformItemSizes()
    assert len(codes(screen)) == MANY
