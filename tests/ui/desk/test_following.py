"""Whatever is done at the desk, what is shown of it is as if it were shown for the first time."""

from __future__ import annotations

import random

import pytest

from models.errors import Told
from tests.redactor.desk.test_seeing import desk, some  # noqa: F401 - a fixture
from ui.desk.cells import Lines
from ui.desk.findings import FindingModel, Order
from ui.transcript.view import TranscriptView


def placed(lines):
    return [(line, line.start) for line in lines]


@pytest.mark.parametrize("seed", range(3))
def test_lines_rows_and_the_text_follow(qtbot, desk, seed):  # noqa: F811
    """The lines with their places, the list of what was found in its order, the text and what can be selected in it."""
    chance, lines, model, view = random.Random(seed), Lines(), FindingModel(desk), TranscriptView()
    qtbot.addWidget(view)
    view.update_lines(lines.read(desk))
    for _ in range(40):
        try:
            some(desk, chance)
        except Told:
            continue
        model.refresh()
        read, anew = lines.read(desk), FindingModel(desk)
        assert placed(read) == placed(Lines().read(desk))
        assert model._rows == anew._rows
        view.update_lines(read)
        at = chance.randrange(len(desk.transcript.words))
        view.select(range(at, at + 1))
        assert view.span is not None
        assert at in view.span
    model.arrange(Order.PLACE, open_only=True)
    anew.arrange(Order.PLACE, open_only=True)
    assert model._rows == anew._rows
