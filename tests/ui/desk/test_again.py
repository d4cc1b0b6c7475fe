"""The desk searches again what changed, beside itself, and shows what was found."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from models.entities import entity
from models.finding import Finding
from models.transcript import Passage
from redactor.desk import searching
from redactor.progress import Progress
from ui.desk import again
from ui.desk.screen import DeskScreen


def finds_wrenna(requests, language: str, lists: object) -> Iterator[object]:
    """Stands in for the detector."""
    while True:
        try:
            request = requests.recv()
        except EOFError:
            return
        yield Progress("looking", 0.5)
        said = (
            word.id for at in request.edited for word in request.transcript.turns[at].words if word.text == "Wrenna"
        )
        kind = entity("PERSON")
        new = (Finding(900 + n, Passage(w, w), kind.type, 0.9, "", True, kind.replacement) for n, w in enumerate(said))
        yield (*request.before, *new)


def ends_badly(requests, language: str, lists: object) -> Iterator[object]:
    raise RuntimeError
    yield


@pytest.fixture
def screen(vault, interview, show, monkeypatch):
    monkeypatch.setattr(searching, "search", finds_wrenna)
    monkeypatch.setattr(again, "WAIT", 0)
    return show(DeskScreen(vault, interview))


def test_what_is_corrected_is_searched_and_found_details_show(qtbot, screen):
    """By itself, without a key; its state says that it is at work, and no more when it is done."""
    told = []
    screen._again.told.connect(told.append)
    with qtbot.waitSignal(screen._again.found, timeout=20_000):
        pass
    before = screen.found.model.rowCount()
    screen.desk.correct(range(3, 4), "Wrenna")
    screen._show_all()
    qtbot.waitUntil(lambda: screen.found.model.rowCount() == before + 1, timeout=20_000)
    assert not screen.desk.looks[3].shown
    assert any("50 %" in text for text in told)
    qtbot.waitUntil(lambda: told[-1] == "")


def test_what_goes_wrong_is_said_and_the_desk_goes_on(qtbot, vault, interview, show, monkeypatch):
    monkeypatch.setattr(searching, "search", ends_badly)
    monkeypatch.setattr(again, "WAIT", 0)
    screen = show(DeskScreen(vault, interview))
    qtbot.waitUntil(lambda: "start it again" in screen.notice.text, timeout=20_000)
    assert screen.desk.findings


def test_it_ends_with_its_screen(qtbot, screen):
    with qtbot.waitSignal(screen._again.found, timeout=20_000):
        pass
    child = screen._again._searching._child
    screen.hide()
    qtbot.waitUntil(lambda: child.finished)
