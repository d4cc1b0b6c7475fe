"""Decisions are facts: added, never edited, and a missing line shows."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from models.decision import Act
from models.errors import NotAllowed, RecordDamaged
from models.transcript import Passage, Role
from tests.strategies import interviews


def three(vault) -> int:
    interview = vault.store.interviews.add().id
    for last in (1, 2, 3):
        vault.store.decisions.add(interview, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(1, last))
    return interview


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(interviews())
def test_what_was_decided_is_read_back_as_it_was(vault, interview):
    _, _, decided = interview
    made = vault.store.interviews.add().id
    ids = {}
    for one in decided:
        kept = vault.store.decisions.add(
            made, by=one.by, act_=one.act, passage=one.passage, text=one.text, level=one.level,
            not_before=one.not_before, takes_back=ids.get(one.takes_back),
        )  # fmt: skip
        ids[one.id] = kept.id
    read = vault.store.decisions.get(made)
    assert [(d.by, d.act, d.passage, d.text, d.level, d.not_before) for d in read] == [
        (d.by, d.act, d.passage, d.text, d.level, d.not_before) for d in decided
    ]


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM decisions WHERE id = 1",
        "DELETE FROM decisions WHERE id = 2",
        "UPDATE decisions SET fact = replace(fact, 'hide', 'keep') WHERE id = 2",
        "UPDATE decisions SET id = 9 WHERE id = 3",
    ],
)
def test_a_line_that_is_missing_or_changed_shows(vault, harm):
    interview = three(vault)
    vault._db.execute(harm)
    with pytest.raises(RecordDamaged):
        vault.store.decisions.get(interview)


@pytest.mark.parametrize(
    ("by", "speaker", "number"), [(Role.RESEARCHER, None, 1), (Role.PARTICIPANT, 3, 1), (Role.PARTICIPANT, None, 9)]
)
def test_only_who_decided_takes_it_back(vault, by, speaker, number):
    interview = three(vault)
    with pytest.raises(NotAllowed):
        vault.store.decisions.add(interview, by=by, act_=Act.TAKE_BACK, takes_back=number, speaker=speaker)
    assert len(vault.store.decisions.get(interview)) == 3
