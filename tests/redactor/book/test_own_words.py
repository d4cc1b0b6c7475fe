"""What a participant puts for a name in her own words is proposed wherever the name is said, and goes with them."""

from __future__ import annotations

import pytest

from models.decision import Act
from models.transcript import Passage, Role
from redactor.desk import Desk
from redactor.release import prepare
from tests.conftest import CHEAP
from tests.redactor.studies import PARTICIPANT, finding, interview

HER = {"by": Role.PARTICIPANT, "speaker": PARTICIPANT}


@pytest.fixture
def number(vault):
    said = "Bronagh left. Later Bronagh's van came, and Dai and Bronagh rang."
    found = finding(1, 1, 1), finding(2, 4, 4, follows=1), finding(3, 8, 8), finding(4, 10, 10)
    return interview(vault.store, said, *found)


def leaves(vault, number):
    return " ".join(turn.text for turn in prepare(vault.store, number).redacted.turns)


def test_her_words_stand_wherever_the_name_is_said_until_she_takes_them_back(vault, number):
    """For what follows it and what repeats it; another name keeps its own; the desk sees what leaves."""
    before = leaves(vault, number)
    kept = vault.store.findings.get(number)
    made = vault.store.decisions.add(number, act_=Act.REPLACE, text="[my friend]", passage=Passage(1, 1), **HER)
    assert leaves(vault, number) == ("[my friend] left. Later [my friend]'s van came, and [name] and [my friend] rang.")
    desk = Desk(vault.store, number)
    assert [one.replacement for one in desk.findings] == ["[my friend]", "[my friend]", "[name]", "[my friend]"]
    assert vault.store.findings.get(number) == kept
    vault.store.decisions.add(number, act_=Act.TAKE_BACK, takes_back=made.id, **HER)
    assert leaves(vault, number) == before


def test_what_she_decided_elsewhere_is_not_undone(vault, number):
    """Another word there, a strike, and a keep stay as she said."""
    for place, act, text in ((4, Act.REPLACE, "[somebody]"), (10, Act.KEEP, ""), (1, Act.REPLACE, "[my friend]")):
        vault.store.decisions.add(number, act_=act, text=text, passage=Passage(place, place), **HER)
    assert leaves(vault, number) == "[my friend] left. Later [somebody]'s van came, and [name] and Bronagh rang."


def test_a_kinds_own_name_and_a_researchers_words_change_nothing_of_hers(vault, number):
    before = leaves(vault, number)
    vault.store.decisions.add(number, act_=Act.REPLACE, text="[name]", passage=Passage(1, 1), **HER)
    assert leaves(vault, number) == before


def test_what_she_closed_with_a_code_is_known_to_nobody_by_its_value(vault, number):
    """Where the name cannot be read any more, nothing says which other words were the same."""
    vault.store.codes.put(number, PARTICIPANT, "blue door", CHEAP)
    vault.store.decisions.add(number, act_=Act.REPLACE, text="[my friend]", passage=Passage(1, 1), **HER)
    assert leaves(vault, number).count("[my friend]") == 1
