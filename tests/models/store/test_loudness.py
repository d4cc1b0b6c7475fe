"""How loud a recording is stays with the recording, and goes with it or with what is closed of it."""

from __future__ import annotations

import io

import pytest

from models.decision import Act
from models.erased import Withdrawn
from models.study import Study
from models.transcript import Passage, Role, Word
from models.vault import Vault
from tests.conftest import CHEAP, PASSPHRASE


@pytest.fixture
def interview(vault):
    made = vault.add_recording(io.BytesIO(b"sound" * 99))
    vault.store.transcripts.append(made.id, [Word(at, f"w{at}", at / 10, at / 10 + 0.1, 1) for at in range(1, 9)], 1.0)
    vault.store.loudness.put(made.id, b"\x00\x80\xff")
    return made.id


def test_it_is_there_when_the_vault_is_opened_again(tmp_path):
    with Vault.create(tmp_path / "again", PASSPHRASE, Study("s", "r"), CHEAP) as vault:
        number = vault.add_recording(io.BytesIO(b"sound")).id
        for parts in (b"\x00\x80\xff", b"\x01"):
            vault.store.loudness.put(number, parts)
    with Vault.open(tmp_path / "again", PASSPHRASE) as again:
        assert again.store.loudness.get(number) == b"\x01"


def test_without_a_recording_there_is_none(vault):
    made = vault.store.interviews.add()
    vault.store.loudness.put(made.id, b"\x01")
    assert vault.store.loudness.get(made.id) == b""


def test_it_goes_with_the_recording(vault, interview):
    vault.withdraw(interview, Withdrawn.SOUND)
    assert vault.store.loudness.get(interview) == b""


def test_it_goes_when_something_of_the_recording_is_closed(vault, interview):
    """The shape of what she struck must not stay behind."""
    recording = vault.store.interviews.recording(interview)
    vault.exchange(vault.in_pieces(recording, [bytes(32_000)], channels=1, rate=16_000))
    assert vault.store.loudness.get(interview) == b""
    vault.store.codes.put(interview, 1, "1234", CHEAP)
    vault.store.loudness.put(interview, b"\x01")
    her = {"by": Role.PARTICIPANT, "speaker": 1}
    vault.store.decisions.add(interview, act_=Act.HIDE, passage=Passage(2, 3), **her)
    assert vault.store.loudness.get(interview) == b""
