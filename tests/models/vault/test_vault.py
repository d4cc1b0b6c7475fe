"""The vault: encrypted, whole, for one window at a time; every trouble has its own sentence and changes nothing."""

from __future__ import annotations

import io
import json
import platform
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from models import errors
from models.sealing import keys
from models.study import Study
from models.transcript import Word
from models.vault import Vault
from tests.conftest import CHEAP, PASSPHRASE

MARKER = "Zyxwvutsrq"


def filled(folder: Path) -> Path:
    with Vault.create(folder, PASSPHRASE, Study(f"{MARKER} study", MARKER), CHEAP) as vault:
        interview = vault.add_recording(io.BytesIO(MARKER.encode() * 9_000))
        vault.store.transcripts.append(interview.id, [Word(1, MARKER)], 1.0)
    return folder


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_what_was_kept_is_there_again(tmp_path):
    with Vault.open(filled(tmp_path / "v"), PASSPHRASE) as vault:
        (interview,) = vault.store.interviews.all()
        assert vault.store.transcripts.get(interview.id).words == (Word(1, MARKER),)
        recording = vault.store.interviews.recording(interview.id)
        with vault.open_recording(recording) as sound:
            sound.seek(70_000)
            assert sound.read(10) == MARKER.encode()[70_000 % 10 :] + MARKER.encode()[: 70_000 % 10]
            sound.seek(0)
            assert sound.read() == MARKER.encode() * 9_000


def test_nothing_readable_lies_on_the_disk(tmp_path):
    for name, data in snapshot(filled(tmp_path / "v")).items():
        assert MARKER.encode() not in data, name
        assert not data.startswith(b"SQLite format 3"), name


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights otherwise")
def test_files_are_for_their_owner_alone(tmp_path):
    for path in [tmp_path / "v", *filled(tmp_path / "v").rglob("*")]:
        assert path.stat().st_mode & 0o077 == 0, path


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    path.write_bytes(data)


def newer_header(path: Path) -> None:
    head = json.loads(path.read_text())
    head.pop("check")
    head["format"] = keys.FORMAT + 1
    head["check"] = keys.sha256(json.dumps(head, sort_keys=True).encode()).hexdigest()
    path.write_text(json.dumps(head))


@pytest.mark.parametrize(
    ("file", "harm", "error"),
    [
        ("study.json", Path.unlink, errors.NotAVault),
        ("study.json", cut, errors.VaultDamaged),
        ("study.json", flip, errors.VaultDamaged),
        ("study.json", newer_header, errors.VaultNewer),
        ("study.db", Path.unlink, errors.VaultDamaged),
        ("study.db", flip, errors.VaultDamaged),
        ("study.db", lambda path: path.write_bytes(b""), errors.VaultDamaged),
        ("study.db", lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(4096)), errors.VaultDamaged),
    ],
)
def test_harm_is_told_and_nothing_is_changed(tmp_path, file, harm, error):
    folder = filled(tmp_path / "v")
    harm(folder / file)
    before = snapshot(folder)
    with pytest.raises(error):
        Vault.open(folder, PASSPHRASE)
    after = snapshot(folder)
    assert {name: after.get(name) for name in before} == before


def test_a_wrong_passphrase_opens_nothing(tmp_path):
    with pytest.raises(errors.WrongPassphrase):
        Vault.open(filled(tmp_path / "v"), PASSPHRASE + "x")


def test_the_same_words_typed_on_another_keyboard_open_it(tmp_path):
    Vault.create(tmp_path / "v", "caf\u00e9 caf\u00e9", Study("s", "r"), CHEAP).close()
    Vault.open(tmp_path / "v", "cafe\u0301 cafe\u0301").close()


def test_a_short_passphrase_is_refused_before_anything_is_made(tmp_path):
    with pytest.raises(errors.PassphraseTooShort):
        Vault.create(tmp_path / "v", "short", Study("s", "r"), CHEAP)
    assert not (tmp_path / "v").exists()


def test_a_study_is_not_made_over_another(tmp_path):
    with pytest.raises(errors.VaultExists):
        Vault.create(filled(tmp_path / "v"), PASSPHRASE, Study("s", "r"), CHEAP)


def test_a_second_window_is_told(tmp_path):
    folder = filled(tmp_path / "v")
    code = (
        "import sys; from pathlib import Path; from models.vault import Vault; from models.errors import VaultInUse\n"
        "try: Vault.open(Path(sys.argv[1]), sys.argv[2])\n"
        "except VaultInUse: sys.exit(7)"
    )
    with Vault.open(folder, PASSPHRASE):
        done = subprocess.run([sys.executable, "-c", code, str(folder), PASSPHRASE], check=False)  # noqa: S603
        assert done.returncode == 7
    Vault.open(folder, PASSPHRASE).close()


def test_who_comes_second_is_told_since_when_and_where(tmp_path):
    folder = filled(tmp_path / "v")
    with Vault.open(folder, PASSPHRASE):
        with pytest.raises(errors.VaultInUse, match=re.escape(platform.node())) as told:
            Vault.open(folder, PASSPHRASE)
        assert f"{datetime.now().astimezone():%d %B %Y}" in str(told.value)
        assert platform.node().encode() not in (folder / "study.open").read_bytes()
        (folder / "study.open").write_bytes(b"nonsense")
        with pytest.raises(errors.VaultInUse, match="another window"):
            Vault.open(folder, PASSPHRASE)
    assert not (folder / "study.open").exists()


def test_a_newer_database_is_told(tmp_path):
    folder = filled(tmp_path / "v")
    with Vault.open(folder, PASSPHRASE) as vault:
        row = {"migration_set": "interview-redactor", "name": "m999_from_the_future", "applied_at": "2030"}
        vault._db.table("_sqlite_migrations").insert(row)
    with pytest.raises(errors.VaultNewer):
        Vault.open(folder, PASSPHRASE)


def test_a_new_passphrase_takes_the_place_of_the_old(tmp_path):
    folder = filled(tmp_path / "v")
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.change_passphrase(PASSPHRASE, "another green thing", CHEAP)
    with pytest.raises(errors.WrongPassphrase):
        Vault.open(folder, PASSPHRASE)
    Vault.open(folder, "another green thing").close()


@pytest.mark.parametrize("size", [0, 1, 32 * 1024, 32 * 1024 + 1])
def test_a_sealed_recording_that_was_tampered_with_is_refused(vault, size):
    interview = vault.add_recording(io.BytesIO(b"x" * size))
    recording = vault.store.interviews.recording(interview.id)
    path = vault.recording_path(recording.file)
    whole = path.read_bytes()
    for harmed in (whole[:-1], whole[:24], whole[: 24 + 32 * 1024 + 16] if size > 32 * 1024 else whole[:30]):
        path.write_bytes(harmed)
        with pytest.raises(errors.VaultDamaged):
            vault.open_recording(recording)
    path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    with pytest.raises(errors.VaultDamaged):
        vault.open_recording(recording)


def test_the_same_recording_is_known_again(vault):
    first = vault.add_recording(io.BytesIO(b"sound"))
    with pytest.raises(errors.AlreadyHere, match=first.code):
        vault.add_recording(io.BytesIO(b"sound"))
    assert len(list((vault.folder / "recordings").iterdir())) == 1


def test_removing_an_interview_takes_all_of_it(vault):
    made = vault.add_recording(io.BytesIO(b"sound"))
    vault.store.transcripts.append(made.id, [Word(1, "hello")], 1.0)
    vault.remove(made.id)
    assert vault.store.interviews.all() == []
    assert list((vault.folder / "recordings").iterdir()) == []
    assert vault.store.transcripts.get(made.id).words == ()
