"""What the room keeps is there after opening the vault again."""

import pytest

from models.review import PartState
from models.study import Study
from models.transcript import Passage, Role
from models.vault import Vault
from tests.conftest import CHEAP, PASSPHRASE


@pytest.fixture
def interview(vault):
    return vault.store.interviews.add().id


def test_a_code_is_set_checked_and_removed(vault, interview):
    """Each participant has a code of her own; without one everything fits."""
    codes = vault.store.codes
    codes.put(interview, 2, "4711", CHEAP)
    assert codes.is_set(interview, 2)
    assert not codes.is_set(interview, 3)
    assert codes.fits(interview, 2, "4711")
    assert not codes.fits(interview, 2, "4712")
    assert codes.fits(interview, 3, "anything")
    codes.remove(interview, 2)
    assert not codes.is_set(interview, 2)


def test_parts_remember_their_last_state(vault, interview):
    """A part's later state stands in the place of the earlier one."""
    vault.store.parts.put(interview, 2, Passage(1, 9), PartState.SKIPPED)
    vault.store.parts.put(interview, 2, Passage(10, 19), PartState.REMOVED)
    vault.store.parts.put(interview, 2, Passage(1, 9), PartState.READ)
    kept = {Passage(1, 9): PartState.READ, Passage(10, 19): PartState.REMOVED}
    assert vault.store.parts.get(interview, 2) == kept
    assert vault.store.parts.get(interview, 3) == {}


def test_questions_are_asked_and_closed(vault, interview):
    """A question waits until it is answered or put away."""
    ask = vault.store.questions.ask
    first = ask(interview, by=Role.RESEARCHER, to=2, passage=Passage(3, 4), text="May the town stay?")
    second = ask(interview, by=Role.PARTICIPANT, to=3, passage=Passage(5, 5), text="Leave me out?", speaker=2)
    vault.store.questions.close(first.id, "Yes")
    (answered,) = vault.store.questions.get(interview, to=2)
    assert (answered.answer, answered.closed, answered.passage) == ("Yes", True, Passage(3, 4))
    assert vault.store.questions.get(interview)[1] == second


def test_all_is_kept_across_openings(tmp_path):
    """Nothing of this is only in memory."""
    with Vault.create(tmp_path / "study", PASSPHRASE, Study("A study", "Dr Lind"), CHEAP) as vault:
        interview = vault.store.interviews.add().id
        vault.store.copies.add(interview, 2, "saved", "ab" * 32)
        vault.store.codes.put(interview, 2, "4711", CHEAP)
    with Vault.open(tmp_path / "study", PASSPHRASE) as again:
        (copy,) = again.store.copies.get(interview)
        assert (copy.speaker, copy.how, copy.digest) == (2, "saved", "ab" * 32)
        assert again.store.codes.fits(interview, 2, "4711")
