"""`redactor backup`, `restore`, `check`: out and back from the shell, with a sentence for every trouble."""

from __future__ import annotations

import shutil

import pytest

from models.errors import BackupWithoutSound, NotABackup, VaultExists, VaultOlder
from models.study import Study
from models.vault import DATABASE, Vault
from redactor.cli.exits import DONE, REFUSED
from redactor.cli.main import main
from tests.conftest import CHEAP, PASSPHRASE


@pytest.fixture
def study(tmp_path, monkeypatch):
    monkeypatch.setenv("REDACTOR_PASSPHRASE", PASSPHRASE)
    with Vault.create(tmp_path / "study", PASSPHRASE, Study("s", "r"), CHEAP) as vault:
        vault.store.interviews.add()
    return tmp_path / "study"


def test_out_and_back(study, tmp_path):
    assert main(["backup", str(study), str(tmp_path / "one.backup")]) == DONE
    shutil.rmtree(study)
    assert main(["restore", str(tmp_path / "one.backup"), str(study)]) == DONE
    assert main(["check", str(study)]) == DONE


def test_what_cannot_be_restored_is_told(study, tmp_path, capsys):
    assert main(["backup", str(study), str(tmp_path / "one.backup")]) == DONE
    for file, folder, error in (
        (tmp_path / "one.backup", study, VaultExists),
        (study / DATABASE, tmp_path / "new", NotABackup),
    ):
        assert main(["restore", str(file), str(folder)]) == REFUSED
        assert error.sentence in capsys.readouterr().err
    with Vault.open(study, PASSPHRASE) as vault:
        vault.backup(tmp_path / "two.backup", sound=False)
    assert main(["restore", str(tmp_path / "two.backup"), str(tmp_path / "new")]) == REFUSED
    assert BackupWithoutSound.sentence in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_an_older_copy_is_told_and_can_be_accepted(study, capsys):
    older = (study / DATABASE).read_bytes()
    with Vault.open(study, PASSPHRASE) as vault:
        vault.store.interviews.add()
    (study / DATABASE).write_bytes(older)
    assert main(["check", str(study)]) == REFUSED
    assert VaultOlder.sentence in capsys.readouterr().err
    assert main(["check", str(study), "--accept"]) == DONE
    assert main(["check", str(study)]) == DONE
