"""Bad days: any page damaged, a full disk at each write, a folder that is read-only, a clock put back."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models import errors
from models.decision import Act
from models.study import Study
from models.transcript import Passage, Role, Word
from models.vault import DATABASE, Vault
from tests.conftest import CHEAP, PASSPHRASE

ROOT = Path(__file__).parent.parent.parent
PAGE = 4096


def test_a_flipped_bit_in_any_page_is_told(tmp_path):
    with Vault.create(tmp_path / "v", PASSPHRASE, Study("s", "r"), CHEAP) as vault:
        interview = vault.store.interviews.add()
        vault.store.transcripts.append(interview.id, [Word(number, "word" * 9) for number in range(1, 500)], 1.0)
    file = tmp_path / "v" / DATABASE
    whole = file.read_bytes()
    assert len(whole) > 20 * PAGE
    for start in range(0, len(whole), PAGE):
        for at in (start + 20, start + PAGE - 1):
            file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
            with pytest.raises(errors.VaultDamaged):
                Vault.open(tmp_path / "v", PASSPHRASE)
    for size in (PAGE, len(whole) - PAGE, len(whole) - 1):
        file.write_bytes(whole[:size])
        with pytest.raises((errors.VaultDamaged, errors.VaultOlder)):
            Vault.open(tmp_path / "v", PASSPHRASE)
    file.write_bytes(whole)
    Vault.open(tmp_path / "v", PASSPHRASE).close()


def test_a_clock_put_back_ten_years_changes_no_order(vault, monkeypatch):
    interview = vault.store.interviews.add()
    vault.store.transcripts.append(interview.id, [Word(1, "one")], 1.0)
    whole = Passage(1, 1)
    first = vault.store.decisions.add(interview.id, by=Role.PARTICIPANT, act_=Act.HIDE, passage=whole)
    monkeypatch.setattr("models.store.decisions.now", lambda: datetime(2016, 1, 1, tzinfo=UTC))
    second = vault.store.decisions.add(interview.id, by=Role.PARTICIPANT, act_=Act.KEEP, passage=whole)
    assert second.at > first.at
    assert [made.act for made in vault.store.decisions.get(interview.id)] == [Act.HIDE, Act.KEEP]


def in_a_namespace(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run shell lines where this user may mount; skips where the system does not allow that."""
    trial = ["unshare", "-rm", "true"]
    if sys.platform != "linux" or subprocess.run(trial, check=False, capture_output=True).returncode:  # noqa: S603
        pytest.skip("this system lets nobody mount without being root")
    command = ["unshare", "-rm", "sh", "-ec", script, "sh", sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603


FULL = """
import io, sys
from pathlib import Path
from models.decision import Act
from models.errors import Told, StorageFull
from models.transcript import Passage, Role, Word
from models.study import Study
from models.sealing.keys import Cost
from models.vault import Vault

CHEAP, PASSPHRASE = Cost(64, 1, 1), "four small green words"
disk, left = Path(sys.argv[1]), int(sys.argv[2])
with Vault.create(disk / "v", PASSPHRASE, Study("s", "r"), CHEAP) as vault:
    interview = vault.store.interviews.add().id
    vault.store.transcripts.append(interview, [Word(0, "w")], 0.0)
filler = disk / "filler"
vault = Vault.open(disk / "v", PASSPHRASE)
store, done, refused = vault.store, {"words": 1, "decisions": 0, "recordings": 0}, set()

def words():
    start = done["words"]
    store.transcripts.append(interview, [Word(start + n, "word" * 20) for n in range(50)], 1.0)
    done["words"] += 50

def decisions():
    store.decisions.add(interview, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(0, 0))
    done["decisions"] += 1

def recordings():
    vault.add_recording(io.BytesIO(b"%d" % done["recordings"] * 9000))
    done["recordings"] += 1

acts = [words, decisions, recordings, lambda: vault.backup(disk / "b"),
        lambda: vault.change_passphrase(PASSPHRASE, PASSPHRASE, CHEAP)]
with filler.open("wb", buffering=0) as file:
    try:
        while True:
            file.write(bytes(4096))
    except OSError:
        file.truncate(max(0, file.tell() - left))
for number in range(60):
    act = acts[number % len(acts)]
    try:
        act()
    except StorageFull:
        refused.add(number % len(acts))
assert refused, "the disk never was full"

def look(vault):
    found = {"words": len(vault.store.transcripts.get(interview).words),
             "decisions": len(vault.store.decisions.get(interview)),
             "recordings": len(vault.store.interviews.all()) - 1}
    assert found == done, (found, done)

look(vault)
vault.close()
filler.unlink()
with Vault.open(disk / "v", PASSPHRASE) as vault:
    look(vault)
    store = vault.store
    for act in acts:
        act()
    look(vault)
print("held", sorted(refused))
"""


@pytest.mark.parametrize("left", [0, 60_000, 300_000, 700_000])
def test_a_full_disk_refuses_and_loses_nothing(tmp_path, left):
    mount = 'mount -t tmpfs -o size=3m tmpfs "$2" && exec "$1" -c "$3" "$2" "$4"'
    done = in_a_namespace(mount, str(tmp_path), FULL, str(left))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("held"), done.stdout


READ_ONLY = """
import sys
from pathlib import Path
from models.errors import Told
from models.sealing.keys import Cost
from models.study import Study
from models.vault import Vault

CHEAP, PASSPHRASE = Cost(64, 1, 1), "four small green words"
for what in (lambda: Vault.open(Path(sys.argv[1]) / "v", PASSPHRASE),
             lambda: Vault.create(Path(sys.argv[1]) / "w", PASSPHRASE, Study("s", "r"), CHEAP)):
    try:
        what()
    except Told as error:
        print(type(error).__name__)
"""


def test_a_folder_that_is_read_only_is_told(tmp_path):
    Vault.create(tmp_path / "v", PASSPHRASE, Study("s", "r"), CHEAP).close()
    before = {path: path.read_bytes() for path in (tmp_path / "v").rglob("*") if path.is_file()}
    done = in_a_namespace('mount --bind -o ro "$2" "$2" && exec "$1" -c "$3" "$2"', str(tmp_path), READ_ONLY)
    assert done.stdout.split() == ["FolderError", "FolderError"], done.stderr
    assert before == {path: path.read_bytes() for path in before}


BALLAST = """
import sys
from pathlib import Path
from models.sealing import ballast
from models.decision import Act
from models.errors import StorageFull
from models.transcript import Passage, Role, Word
from models.study import Study
from models.sealing.keys import Cost
from models.vault import Vault

disk = Path(sys.argv[1])
with Vault.create(disk / "v", "four small green words", Study("s", "r"), Cost(64, 1, 1)) as vault:
    store = vault.store
    interview = store.interviews.add().id
    store.transcripts.append(interview, [Word(n, "word" * 20) for n in range(2000)], 0.0)
    assert (disk / "v" / ballast.NAME).stat().st_blocks * 512 >= ballast.SIZE
    with (disk / "filler").open("wb", buffering=0) as file:
        try:
            while file.write(bytes(65536)) == 65536: pass
        except OSError:
            pass
    try:
        for n in range(200):
            store.transcripts.append(interview, [Word(2000 + n * 500 + m, "word" * 20) for m in range(500)], 1.0)
        sys.exit("the disk never was full")
    except StorageFull:
        pass
    store.codes.put(interview, 1, "blue door", Cost(64, 1, 1))
    for n in range(20):
        store.decisions.add(interview, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(n, n + 5), speaker=1)
    assert len(store.decisions.get(interview)) == 20
    vault.withdraw(interview)
    assert not store.interviews.all()
(disk / "filler").unlink()
with Vault.open(disk / "v", "four small green words") as vault:
    assert (disk / "v" / ballast.NAME).exists()
print("held")
"""


def test_on_a_full_disk_a_person_finishes_what_she_decides(tmp_path):
    """Transcribing is refused; decisions, with a code and without, and erasing have a reserve of their own."""
    mount = 'mount -t tmpfs -o size=48m tmpfs "$2" && exec "$1" -c "$3" "$2"'
    done = in_a_namespace(mount, str(tmp_path), BALLAST)
    assert (done.returncode, done.stdout) == (0, "held\n"), done.stderr
