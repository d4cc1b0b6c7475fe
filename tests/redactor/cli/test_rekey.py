"""`redactor passphrase` and `recovery`: from descriptors or a prompt, never from the arguments."""

from __future__ import annotations

import os

import pytest

from models.errors import WrongPassphrase
from models.study import Study
from models.vault import Vault
from redactor.cli.exits import DONE, REFUSED
from redactor.cli.main import main
from redactor.cli.passphrase import PassphrasesDiffer
from tests.conftest import CHEAP, PASSPHRASE

OTHER = "another green thing"


@pytest.fixture
def study(tmp_path, monkeypatch):
    monkeypatch.setenv("REDACTOR_PASSPHRASE", PASSPHRASE)
    Vault.create(tmp_path / "study", PASSPHRASE, Study("s", "r"), CHEAP).close()
    return tmp_path / "study"


def descriptor(text: str) -> str:
    reading, writing = os.pipe()
    os.write(writing, text.encode() + b"\n")
    os.close(writing)
    return str(reading)


def test_another_passphrase(study):
    assert main(["passphrase", str(study), "--new-passphrase-fd", descriptor(OTHER)]) == DONE
    Vault.open(study, OTHER).close()
    assert main(["check", str(study)]) == REFUSED, "the one in the environment is the old one"


def test_what_was_mistyped_is_told_and_changes_nothing(study, monkeypatch, capsys):
    answers = iter([OTHER, OTHER + "x"])
    monkeypatch.setattr("getpass.getpass", lambda _: next(answers))
    assert main(["passphrase", str(study)]) == REFUSED
    assert PassphrasesDiffer.sentence in capsys.readouterr().err
    Vault.open(study, PASSPHRASE).close()


def test_a_recovery_code_is_printed_and_opens(study, capsys):
    assert main(["recovery", str(study)]) == DONE
    code = capsys.readouterr().out.strip()
    Vault.open(study, code).close()
    assert main(["passphrase", str(study), "--new-passphrase-fd", descriptor(OTHER)]) == DONE
    following = capsys.readouterr().out.strip()
    assert following != code
    Vault.open(study, following).close()
    with pytest.raises(WrongPassphrase):
        Vault.open(study, code)
