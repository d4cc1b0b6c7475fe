"""A study goes into one encrypted file and comes back from it; harm is refused and leaves nothing half-made."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from models import errors
from models.store import schema
from models.study import Study
from models.transcript import Word
from models.vault import BACKUPS, Vault, backup
from models.vault.restore import restore
from tests.conftest import CHEAP, PASSPHRASE

MARKER = b"Zyxwvutsrq"


@pytest.fixture
def study(tmp_path):
    with Vault.create(tmp_path / "v", PASSPHRASE, Study("s", "r"), CHEAP) as vault:
        for length in (70_000, 3):
            made = vault.add_recording(io.BytesIO(MARKER * length))
            vault.store.transcripts.append(made.id, [Word(1, MARKER.decode())], 1.0)
    return tmp_path / "v"


def read(folder: Path, passphrase: str = PASSPHRASE) -> list[tuple[str, bytes]]:
    with Vault.open(folder, passphrase) as vault:
        found = []
        for interview in vault.store.interviews.all():
            with vault.open_recording(vault.store.interviews.recording(interview.id)) as sound:
                found.append((vault.store.transcripts.get(interview.id).words[0].text, sound.read()))
        return found


def kept(study: Path, target: Path) -> Path:
    with Vault.open(study, PASSPHRASE) as vault:
        vault.backup(target)
        assert not list(study.glob(".*")), "nothing half-made is left"
    return target


def test_a_backup_brings_everything_back(study, tmp_path):
    file = kept(study, tmp_path / "study.backup")
    assert MARKER not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0
    restore(file, tmp_path / "again", PASSPHRASE)
    assert read(tmp_path / "again") == read(study)
    assert {path.name for path in tmp_path.iterdir()} == {"v", "again", "study.backup"}


def test_a_backup_is_of_one_moment(study, tmp_path):
    file = kept(study, tmp_path / "study.backup")
    with Vault.open(study, PASSPHRASE) as vault:
        vault.store.interviews.add()
    restore(file, tmp_path / "again", PASSPHRASE)
    assert len(read(tmp_path / "again")) == 2


def test_a_study_is_not_restored_over_another(study, tmp_path):
    file = kept(study, tmp_path / "study.backup")
    with pytest.raises(errors.VaultExists):
        restore(file, study, PASSPHRASE)


def test_a_backup_opens_with_its_passphrase_alone(study, tmp_path):
    with pytest.raises(errors.WrongPassphrase):
        restore(kept(study, tmp_path / "study.backup"), tmp_path / "again", PASSPHRASE + "x")
    assert not (tmp_path / "again").exists()


@pytest.mark.parametrize("at", [0, 9, 30, 1000, 40_000, -1])
@pytest.mark.parametrize("how", ["flip", "cut"])
def test_a_harmed_backup_is_refused_and_nothing_is_left(study, tmp_path, at, how):
    file = kept(study, tmp_path / "study.backup")
    data = bytearray(file.read_bytes())
    if how == "cut":
        del data[at:]
    else:
        data[at] ^= 1
    file.write_bytes(data)
    with pytest.raises(errors.NotABackup):
        restore(file, tmp_path / "again", PASSPHRASE)
    assert {path.name for path in tmp_path.iterdir()} == {"v", "study.backup"}


@pytest.mark.parametrize("name", ["../study.db", "/etc/passwd", "recordings/../../x", "study.lock"])
def test_a_name_that_leads_elsewhere_is_refused_even_from_somebody_with_the_key(study, tmp_path, name):
    header = (study / "study.json").read_bytes()
    with Vault.open(study, PASSPHRASE) as vault:
        backup.write(tmp_path / "b", header, vault._master, [(name, study / "study.json")], whole=True)
    with pytest.raises(errors.NotABackup):
        restore(tmp_path / "b", tmp_path / "again", PASSPHRASE)


@pytest.fixture
def newer(monkeypatch):
    """This program, one migration later."""
    added = type(schema.migrations)(schema.migrations.name)
    added(name="m998_later")(lambda db: db.execute("DROP TABLE words"))
    monkeypatch.setattr(schema.migrations, "_migrations", schema.migrations._migrations + added._migrations)
    monkeypatch.setattr("models.store.KNOWN", [*schema.KNOWN, added._migrations[0]])


def test_before_a_migration_the_database_is_set_aside_and_can_be_brought_back(study, tmp_path, request):
    before = read(study)
    request.getfixturevalue("newer")
    Vault.open(study, PASSPHRASE).close()
    (file,) = (study / BACKUPS).iterdir()
    request.getfixturevalue("monkeypatch").undo()
    with pytest.raises(errors.VaultNewer):
        Vault.open(study, PASSPHRASE)
    with pytest.raises(errors.BackupWithoutSound):
        restore(file, tmp_path / "again", PASSPHRASE)
    restore(file, tmp_path / "again", PASSPHRASE, sound=study)
    assert read(tmp_path / "again") == before


def test_without_space_for_that_copy_nothing_is_migrated(study, newer, monkeypatch):
    def full(*_: object, **__: object) -> None:
        raise errors.StorageFull

    monkeypatch.setattr("models.vault.backup.write", full)
    before = (study / "study.db").read_bytes()
    with pytest.raises(errors.StorageFull):
        Vault.open(study, PASSPHRASE)
    assert (study / "study.db").read_bytes() == before
