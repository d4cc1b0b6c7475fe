"""`redactor release … --sound`: the whole way, with the engine that listens again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.decision import Act
from models.study import Study
from models.transcript import Passage, Role
from models.vault import Vault
from redactor import sample
from redactor.cli.exits import DONE, REFUSED
from redactor.cli.main import main
from redactor.release import prepare, sign
from tests.conftest import CHEAP, PASSPHRASE
from tests.redactor.release.sound.made import excerpt, samples

SECONDS = 20.0


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A study with the first seconds of the sample, in which a name is struck."""
    monkeypatch.setenv("REDACTOR_PASSPHRASE", PASSPHRASE)
    with Vault.create(tmp_path / "study", PASSPHRASE, Study("A study", "Dr Lind"), CHEAP) as vault:
        with excerpt(sample.recording(), tmp_path, SECONDS).open("rb") as sound:
            made = vault.add_recording(sound).id
        vault.store.interviews.change(made, language="en", seconds=SECONDS)
        words = [word for word in sample.words().words if word.end < SECONDS]
        vault.store.transcripts.append(made, words, SECONDS)
        vault.store.transcripts.set_speakers(made, sample.words().speakers, {})
        name = [word for word in words if word.text in {"Bronwen", "Lloyd."}]
        vault.store.decisions.add(
            made, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(name[0].id, name[1].id), speaker=2
        )
        prepared = replace(prepare(vault.store, made), sound=True)
        sign(vault.store, prepared, by=Role.PARTICIPANT, name="Wren", speaker=2)
    return tmp_path


@pytest.mark.weights
def test_the_sound_leaves_as_long_as_it_was_with_the_name_silent(folder):
    command = [
        "release",
        str(folder / "study"),
        "P01",
        "--format",
        "txt",
        "--out",
        str(folder / "out"),
        "--sound",
        "flac",
    ]
    assert main(command) == REFUSED  # the researcher has not signed
    assert main([*command, "--sign", "Dr Lind"]) == DONE
    sound = samples(folder / "out" / "P01-sound.flac")
    before = samples(folder / "excerpt.flac")
    assert sound.shape == before.shape
    assert not sound[0, round(10.4 * 16_000) : round(11.4 * 16_000)].any()
    spoken = slice(round(9.9 * 16_000), round(10.2 * 16_000))
    assert abs(sound[0, spoken] - before[0, spoken]).max() == 0
    assert "heard no hidden word" in (folder / "out" / "P01-receipt.txt").read_text()
