"""Questions before she signs: each once, one at a time, about words she can read, and hers to decide."""

from __future__ import annotations

import pytest

from models.decision import Act
from models.transcript import Role
from redactor.detect.combinations import Combination
from redactor.release import prepare
from redactor.review import doubts
from tests.ui.made import passage_of, texts
from tests.ui.review.hands import click, has, settle
from ui.review.doubt_page import DoubtPage


@pytest.fixture
def asked(vault, interview, monkeypatch):
    """Two details that tell together, and a name that is hidden here and said there."""
    transcript = vault.store.transcripts.get(interview)
    parts = (passage_of(transcript, "in their pyjamas,"), passage_of(transcript, "Thank you"))
    vault.store.findings.replace(interview, [])
    secret = lambda: prepare(vault.store, interview).secret  # noqa: E731
    monkeypatch.setattr(
        doubts,
        "combinations",
        lambda *_: () if "pyjamas" in secret() else (Combination(parts, "a reason"),),
    )


def page(room) -> DoubtPage | None:
    return next((one for one in room.findChildren(DoubtPage) if one.isVisible()), None)


def go_to_sign(room):
    room._course._go("leaving")
    settle()
    click(room, "Go on to sign")


def test_what_she_leaves_is_not_asked_again(room, asked, vault, interview):
    go_to_sign(room)
    assert "Read together, these say a lot" in "\n".join(texts(page(room)))
    while page(room):
        click(room, "Leave them")
    assert has(room, "Sign")
    go_to_sign(room)
    assert page(room) is None
    assert vault.store.doubts.left(interview, by=Role.PARTICIPANT, speaker=2)
    assert not vault.store.decisions.get(interview)


def test_what_she_hides_there_is_her_decision(room, asked, vault, interview):
    go_to_sign(room)
    click(room, "Hide this")
    made = vault.store.decisions.get(interview)
    assert [(one.by, one.act, one.speaker) for one in made] == [(Role.PARTICIPANT, Act.HIDE, 2)]
    assert "pyjamas" not in prepare(vault.store, interview).redacted.tokens


def test_she_can_go_back_and_nothing_is_answered(room, asked, vault, interview):
    go_to_sign(room)
    click(room, "Go back")
    assert has(room, "Go on to sign")
    assert not vault.store.doubts.left(interview, by=Role.PARTICIPANT, speaker=2)
