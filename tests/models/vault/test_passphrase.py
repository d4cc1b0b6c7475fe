"""Changing the passphrase re-encrypts, whatever comes between; a recovery code opens too; guessing harms nothing."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from models import errors
from models.sealing import files, keys
from models.sealing.sqlcipher import Encrypted, opens
from models.study import Study
from models.transcript import Word
from models.vault import BACKUPS, DATABASE, HEADER, Vault
from models.vault.restore import restore
from tests.conftest import CHEAP, PASSPHRASE

OTHER = "another green thing"


@pytest.fixture
def study(tmp_path) -> Path:
    with Vault.create(tmp_path / "v", PASSPHRASE, Study("s", "r"), CHEAP) as vault:
        interview = vault.add_recording(io.BytesIO(b"sound" * 9_000))
        vault.store.transcripts.append(interview.id, [Word(1, "one")], 1.0)
    return tmp_path / "v"


def check(folder: Path, passphrase: str) -> None:
    with Vault.open(folder, passphrase) as vault:
        assert vault.store.transcripts.get(1).words == (Word(1, "one"),)
        with vault.open_recording(vault.store.interviews.recording(1)) as sound:
            assert sound.read() == b"sound" * 9_000


def test_the_old_passphrase_and_the_old_key_open_nothing_any_more(study):
    old = keys.unwrap((study / HEADER).read_bytes(), PASSPHRASE)
    files.write(files.private_folder(study / BACKUPS) / "before-x.backup", b"under the old key")
    with Vault.open(study, PASSPHRASE) as vault:
        store = vault.store
        assert vault.change_passphrase(PASSPHRASE, OTHER, CHEAP) == ""
        store.transcripts.append(1, [Word(2, "two")], 2.0)  # whoever held the store goes on
    assert not opens(study / DATABASE, keys.derive(old, "database"))
    assert list((study / BACKUPS).iterdir()) == []
    with pytest.raises(errors.WrongPassphrase):
        Vault.open(study, PASSPHRASE)
    with Vault.open(study, OTHER) as vault:
        assert len(vault.store.transcripts.get(1).words) == 2


def test_the_wrong_old_or_a_short_new_one_changes_nothing(study):
    before = (study / HEADER).read_bytes()
    with Vault.open(study, PASSPHRASE) as vault:
        with pytest.raises(errors.WrongPassphrase):
            vault.change_passphrase("not the old one", OTHER, CHEAP)
        with pytest.raises(errors.PassphraseTooShort):
            vault.change_passphrase(PASSPHRASE, "short", CHEAP)
    assert (study / HEADER).read_bytes() == before


def killed_at(step: int, study: Path) -> bool:
    """Change the passphrase in a child that dies before its n-th step on the disk; whether it came to that step."""
    child = os.fork()
    if child == 0:
        left = [step]

        def dying(does):
            def step_or_end(*args):
                left[0] -= 1
                if not left[0]:
                    os._exit(9)
                return does(*args)

            return step_or_end

        vault = Vault.open(study, PASSPHRASE)
        for owner, name in ((files, "write"), (files, "sync_folder"), (Path, "replace"), (Path, "unlink")):
            setattr(owner, name, dying(getattr(owner, name)))
        for name in ("copy", "exchange", "checkpoint"):
            setattr(Encrypted, name, dying(getattr(Encrypted, name)))
        vault.change_passphrase(PASSPHRASE, OTHER, CHEAP)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.skipif(sys.platform == "win32", reason="it forks")
def test_killed_at_any_step_one_of_the_two_passphrases_opens_everything(tmp_path_factory):
    opened, step = [], 1
    while True:
        folder = tmp_path_factory.mktemp("x") / "v"
        with Vault.create(folder, PASSPHRASE, Study("s", "r"), CHEAP) as vault:
            interview = vault.add_recording(io.BytesIO(b"sound" * 9_000))
            vault.store.transcripts.append(interview.id, [Word(1, "one")], 1.0)
        came_to_it = killed_at(step, folder)
        try:
            check(folder, PASSPHRASE)
            opened.append(PASSPHRASE)
        except errors.WrongPassphrase:
            check(folder, OTHER)
            check(folder, OTHER)  # and the opening that went on from there left it whole
            assert keys.previous((folder / HEADER).read_bytes(), bytes(32)) is None
            opened.append(OTHER)
        step += 1
        if not came_to_it:
            break
    assert opened == sorted(opened, key=[PASSPHRASE, OTHER].index), "once changed, it stays changed"
    assert opened[0] == PASSPHRASE
    assert opened[-1] == OTHER
    assert len(opened) > 8


def test_without_space_the_old_one_holds(study, monkeypatch):
    def full(*_: object) -> None:
        raise errors.StorageFull

    with Vault.open(study, PASSPHRASE) as vault:
        for name in ("copy", "exchange"):
            with monkeypatch.context() as patch, pytest.raises(errors.StorageFull):
                patch.setattr(Encrypted, name, full)
                vault.change_passphrase(PASSPHRASE, OTHER, CHEAP)
            vault.store.transcripts.append(1, [], 1.0)
    check(study, PASSPHRASE)


def test_a_recovery_code_opens_it_however_it_is_typed(study):
    with Vault.open(study, PASSPHRASE) as vault:
        code = vault.make_recovery_code(PASSPHRASE)
    check(study, code)
    check(study, code.lower().replace("-", " "))
    check(study, PASSPHRASE)
    with pytest.raises(errors.WrongPassphrase):
        Vault.open(study, code[:-1] + ("A" if code[-1] != "A" else "B"))
    for path in study.rglob("*"):
        if path.is_file():
            assert code.replace("-", "").encode() not in path.read_bytes().replace(b"-", b"")


def test_a_code_ends_when_another_is_made_or_the_passphrase_changes(study):
    with Vault.open(study, PASSPHRASE) as vault:
        first = vault.make_recovery_code(PASSPHRASE)
        second = vault.make_recovery_code(PASSPHRASE)
        third = vault.change_passphrase(second, OTHER, CHEAP)  # who forgot the passphrase sets a new one by the code
    check(study, third)
    for gone in (first, second, PASSPHRASE):
        with pytest.raises(errors.WrongPassphrase):
            Vault.open(study, gone)


def test_a_passphrase_that_looks_like_a_code_is_a_passphrase(tmp_path):
    code = keys.new_code()
    with Vault.create(tmp_path / "v", code, Study("s", "r"), CHEAP) as vault:
        vault.make_recovery_code(code)
    Vault.open(tmp_path / "v", code).close()


def test_a_backup_made_with_a_recovery_code_there_comes_back_by_either(study, tmp_path):
    with Vault.open(study, PASSPHRASE) as vault:
        code = vault.make_recovery_code(PASSPHRASE)
        vault.backup(tmp_path / "b")
    restore(tmp_path / "b", tmp_path / "one", PASSPHRASE)
    restore(tmp_path / "b", tmp_path / "two", code)
    check(tmp_path / "two", PASSPHRASE)


def test_a_thousand_wrong_guesses_lock_nobody_out(study):
    header = (study / HEADER).read_bytes()
    for number in range(1000):
        with pytest.raises(errors.WrongPassphrase):
            Vault.open(study, f"wrong guess {number}")
    assert (study / HEADER).read_bytes() == header
    check(study, PASSPHRASE)


def test_a_guess_costs_what_the_readme_says():
    assert keys.Cost() == keys.Cost(memory_kib=256 * 1024, passes=3, lanes=4)
