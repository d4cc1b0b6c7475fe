"""An older copy put back, or a log that went missing, is noticed on opening; a kill at a bad moment is not one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from models import errors
from models.decision import Act
from models.sealing import anchor, files
from models.study import Study
from models.transcript import Passage, Role, Word
from models.vault import ANCHOR, DATABASE, Vault
from tests.conftest import CHEAP, PASSPHRASE


def begun(folder: Path) -> Path:
    with Vault.create(folder, PASSPHRASE, Study("s", "r"), CHEAP) as vault:
        interview = vault.store.interviews.add()
        vault.store.transcripts.append(interview.id, [Word(1, "one"), Word(2, "two")], 1.0)
        decide(vault, 1)
    return folder


def decide(vault: Vault, interview: int) -> None:
    vault.store.decisions.add(interview, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(1, 1))


def test_an_older_copy_put_back_is_noticed_and_may_be_accepted(tmp_path):
    folder = begun(tmp_path / "v")
    older = (folder / DATABASE).read_bytes()
    with Vault.open(folder, PASSPHRASE) as vault:
        decide(vault, 1)
    newest = (folder / DATABASE).read_bytes()
    (folder / DATABASE).write_bytes(older)
    with pytest.raises(errors.VaultOlder):
        Vault.open(folder, PASSPHRASE)
    assert (folder / DATABASE).read_bytes() == older, "nothing is changed by looking"
    (folder / DATABASE).write_bytes(newest)
    Vault.open(folder, PASSPHRASE).close()
    (folder / DATABASE).write_bytes(older)
    Vault.open(folder, PASSPHRASE, as_it_is=True).close()
    with Vault.open(folder, PASSPHRASE) as vault:
        assert len(vault.store.decisions.get(1)) == 1


KILLED = """
import os, signal, sys
from pathlib import Path
from models.decision import Act
from models.transcript import Passage, Role
from models.vault import Vault

vault = Vault.open(Path(sys.argv[1]), sys.argv[2])
vault.store.decisions.add(1, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(1, 1))
os.kill(os.getpid(), signal.SIGKILL)
"""


def killed_after_deciding(folder: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(folder), PASSPHRASE], check=False, cwd=Path.cwd())  # noqa: S603


def test_what_was_decided_before_a_kill_is_there(tmp_path):
    folder = begun(tmp_path / "v")
    killed_after_deciding(folder)
    assert (folder / f"{DATABASE}-wal").exists()
    with Vault.open(folder, PASSPHRASE) as vault:
        assert len(vault.store.decisions.get(1)) == 2


def test_a_missing_log_is_noticed(tmp_path):
    folder = begun(tmp_path / "v")
    killed_after_deciding(folder)
    (folder / f"{DATABASE}-wal").unlink()
    with pytest.raises(errors.VaultOlder):
        Vault.open(folder, PASSPHRASE)


@pytest.mark.parametrize("part", [0.3, 0.9])
def test_a_log_that_was_cut_off_is_noticed(tmp_path, part):
    folder = begun(tmp_path / "v")
    killed_after_deciding(folder)
    log = folder / f"{DATABASE}-wal"
    log.write_bytes(log.read_bytes()[: int(log.stat().st_size * part)])
    with pytest.raises(errors.VaultOlder):
        Vault.open(folder, PASSPHRASE)


def test_a_log_of_another_day_over_an_older_database_is_damage_and_is_not_mixed_in(tmp_path):
    folder = begun(tmp_path / "v")
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.store.transcripts.append(1, [Word(number, "word" * 50) for number in range(3, 400)], 2.0)
        older = (folder / DATABASE).read_bytes()
    killed_after_deciding(folder)
    (folder / DATABASE).write_bytes(older)
    with pytest.raises((errors.VaultDamaged, errors.VaultOlder)):
        Vault.open(folder, PASSPHRASE)
    assert (folder / DATABASE).read_bytes() == older


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"x" * 200)])
def test_a_missing_or_foreign_anchor_is_noticed(tmp_path, harm):
    folder = begun(tmp_path / "v")
    harm(folder / ANCHOR)
    with pytest.raises(errors.VaultOlder):
        Vault.open(folder, PASSPHRASE)


def test_a_decision_cut_off_the_end_by_somebody_with_the_key_is_noticed(tmp_path):
    with Vault.open(begun(tmp_path / "v"), PASSPHRASE) as vault:
        vault._db.execute("DELETE FROM decisions WHERE id = 1")
        assert vault.store.decisions.get(1) == [], "the chain alone does not see what is missing at its end"
    with pytest.raises(errors.VaultOlder):
        Vault.open(tmp_path / "v", PASSPHRASE)


def test_an_anchor_that_lags_behind_is_no_alarm(tmp_path, monkeypatch):
    folder = begun(tmp_path / "v")
    shutil.copy(folder / ANCHOR, tmp_path / "lagging")
    with Vault.open(folder, PASSPHRASE) as vault:
        decide(vault, 1)
        vault.remove(1)
    shutil.copy(tmp_path / "lagging", folder / ANCHOR)
    Vault.open(folder, PASSPHRASE).close()


def test_a_full_disk_keeps_the_decision_though_not_its_anchor(tmp_path, monkeypatch):
    folder = begun(tmp_path / "v")
    with Vault.open(folder, PASSPHRASE) as vault:

        def full(*_: object) -> None:
            raise errors.StorageFull

        monkeypatch.setattr(files, "write", full)
        decide(vault, 1)
        monkeypatch.undo()
    with Vault.open(folder, PASSPHRASE) as vault:
        assert len(vault.store.decisions.get(1)) == 2


def test_an_anchor_tells_no_more_than_counts_and_is_sealed(tmp_path):
    with Vault.open(begun(tmp_path / "v"), PASSPHRASE) as vault:
        held = anchor.anchor(vault._db)
        assert held.heads[1][0] == 1
        data = (vault.folder / ANCHOR).read_bytes()
        assert held.heads[1][1].encode() not in data
        with pytest.raises(errors.VaultOlder):
            anchor.unpack(data, bytes(32))
