"""The vault: the encrypted place where one study is kept.

A folder with study.json (the locked master key), study.db, study.anchor (see models.anchor), recordings/ and backups/;
while it is open also study.open, which says to a second window since when and where.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from models import anchor, backup, files, keys, opened
from models.erased import Erased, Given, Withdrawn
from models.errors import AlreadyHere, FolderError, NotAVault, StorageFull, VaultDamaged, VaultExists
from models.sealed import Readable, SealedReader, seal
from models.sqlcipher import check_whole, connect, opens
from models.store import Store
from models.store.rows import now
from models.store.schema import migrations
from models.study import HEADER, Interview, Recording, Study

DATABASE, ANCHOR = "study.db", "study.anchor"
LOCK, OPENED = "study.lock", "study.open"
RECORDINGS, BACKUPS = "recordings", "backups"
_PURPOSES = {DATABASE: "database", ANCHOR: "anchor", OPENED: "opened"}


class Vault:
    """An open vault. Use `create` or `open`; close it (or leave its `with` block) to let others open it."""

    def __init__(
        self, folder: Path, master: bytes, lock: FileLock, other: bytes | None = None, *, as_it_is: bool = False
    ) -> None:
        """Use `create` or `open`. `other` is a second master key that the anchor may be sealed with."""
        self.folder = folder
        self._master, self._lock = master, lock
        self._sweep()
        if (folder / DATABASE).exists():
            check_whole(folder / DATABASE, self._key(DATABASE))
        self._db = connect(folder / DATABASE, self._key(DATABASE))
        try:
            if not as_it_is:
                anchor.check(folder / ANCHOR, self._db, *(keys.derive(one, "anchor") for one in (master, other) if one))
            self._set_aside_before_migrating()
            self.store = Store(self._db)
            self._keep_anchor()
            self._db.kept = self._keep_anchor
        except BaseException:
            self._db.close()
            raise

    @classmethod
    def create(cls, folder: Path, passphrase: str, study: Study, cost: keys.Cost | None = None) -> Self:
        """Make a new vault in a folder. Raises VaultExists, PassphraseTooShort, FolderError, StorageFull."""
        keys.check_passphrase(passphrase)
        if (folder / HEADER).exists() or (folder / DATABASE).exists():
            raise VaultExists
        files.private_folder(folder / RECORDINGS)
        master = keys.new_master()
        lock = _lock(folder, master)
        try:
            # The database first: a header without one would look like a damaged vault after a crash in between.
            vault = cls(folder, master, lock)
            vault.store.study.put(study)
            files.write(folder / HEADER, keys.wrap(master, passphrase, cost or keys.Cost()))
        except BaseException:
            lock.release()
            raise
        return vault

    @classmethod
    def open(cls, folder: Path, passphrase: str, *, as_it_is: bool = False) -> Self:
        """Open a vault; `as_it_is` takes an older copy that was put back for the newest from now on.

        Raises NotAVault, WrongPassphrase, VaultDamaged, VaultOlder, VaultNewer, VaultInUse, and StorageFull where
        there is no space for the backup before a migration.
        """
        if not (folder / HEADER).is_file():
            raise NotAVault
        with files.told(folder / HEADER):
            header = (folder / HEADER).read_bytes()
        master = keys.unwrap(header, passphrase)
        database = folder / DATABASE
        if not database.is_file() or database.stat().st_size == 0:  # SQLite would begin an empty one
            raise VaultDamaged
        lock = _lock(folder, master)
        try:
            before = keys.previous(header, master)
            if before is None:
                return cls(folder, master, lock, as_it_is=as_it_is)
            # The passphrase was being changed when the process was killed: go on from there.
            done = opens(database, keys.derive(master, _PURPOSES[DATABASE]))
            vault = cls(folder, *((master, lock, before) if done else (before, lock, master)), as_it_is=as_it_is)
            try:
                vault._re_encrypt(master, keys.settled(header))
            except BaseException:
                vault._db.close()
                raise
            return vault
        except BaseException:
            lock.release()
            raise

    def close(self) -> None:
        self._db.checkpoint()
        self._db.close()
        with suppress(OSError):
            (self.folder / OPENED).unlink()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def check_passphrase(self, passphrase: str) -> None:
        """Raises WrongPassphrase where this is not the study's passphrase."""
        keys.unwrap((self.folder / HEADER).read_bytes(), passphrase)

    def change_passphrase(self, old: str, new: str, cost: keys.Cost | None = None) -> str:
        """Lock the study with another passphrase, and re-encrypt its database under a new key.

        Returns the new recovery code where the study had one (the old one opens nothing any more), else "". What was
        set aside before a migration goes. Copies and backups made before open with the passphrase of their day.
        Raises WrongPassphrase, PassphraseTooShort, StorageFull, FolderError; then the old one holds.
        """
        header, master = (self.folder / HEADER).read_bytes(), keys.new_master()
        keys.unwrap(header, old)
        following, code = keys.wrap(master, new, cost or keys.Cost()), ""
        if keys.has_recovery(header):
            code = keys.new_code()
            following = keys.with_recovery(following, master, code)
        self._re_encrypt(master, following)
        return code

    def make_recovery_code(self, passphrase: str) -> str:
        """A code, to be printed once and kept somewhere safe, that opens the study too. Raises WrongPassphrase."""
        header, code = (self.folder / HEADER).read_bytes(), keys.new_code()
        keys.unwrap(header, passphrase)
        files.write(self.folder / HEADER, keys.with_recovery(header, self._master, code))
        return code

    def check(self) -> None:
        """Look through the whole database. Raises VaultDamaged where it is not as it was written."""
        if not self._db.is_whole():
            raise VaultDamaged

    def backup(self, target: Path, *, sound: bool = True) -> None:
        """Put the study as it is now into one encrypted file, which opens with the passphrase of today.

        Raises FolderError, StorageFull, VaultDamaged. See models.restore for the way back.
        """
        with files.workspace(self.folder) as place:
            self._db.copy(place / DATABASE, self._key(DATABASE))
            files.write(place / ANCHOR, anchor.pack(anchor.anchor(self._db), self._key(ANCHOR)))
            parts = [(DATABASE, place / DATABASE), (ANCHOR, place / ANCHOR)]
            if sound:
                names = [row["file"] for row in self._db.query("SELECT file FROM recordings")]
                parts += [(f"{RECORDINGS}/{name}", self.recording_path(name)) for name in names]
            header = (self.folder / HEADER).read_bytes()
            backup.write(target, header, self._master, parts, whole=sound)
        if sound:
            self.store.erasures.add_backup(now(), str(target.absolute()))

    def add_recording(self, source: Readable, *, speakers: int | None = 2, code: str = "") -> Interview:
        """Seal a recording into the vault as a new interview. Raises AlreadyHere, StorageFull, FolderError."""
        with self.kept(self.seal(source)) as recording:
            return self.store.interviews.add(recording, speakers=speakers, code=code)

    def seal(self, source: Readable) -> Recording:
        """Encrypt a recording into the vault, for an interview that gets it next (see `kept`).

        Asks nothing of the store, so it may run beside it. Raises StorageFull, FolderError.
        """
        key, name, reader = secrets.token_bytes(keys.KEY_BYTES), secrets.token_hex(8), _Hashing(source)
        size = seal(reader, self.recording_path(name), key)
        return Recording(0, name, key, reader.digest.hexdigest(), size)

    @contextmanager
    def kept(self, recording: Recording) -> Iterator[Recording]:
        """Within it the store takes up a sealed recording; where that fails, its file is gone again.

        Raises AlreadyHere where an interview has this very recording.
        """
        try:
            if (twin := self.store.interviews.with_digest(recording.digest)) is not None:
                raise AlreadyHere(twin.code)
            yield recording
        except BaseException:
            self.recording_path(recording.file).unlink(missing_ok=True)
            raise

    def remove(self, interview: int) -> None:
        """Take an interview and all that belongs to it out of the study; its sound's key goes first."""
        recording = self.store.interviews.recording(interview)
        self.store.interviews.remove(interview)
        if recording:
            with files.told(self.recording_path(recording.file)):
                self.recording_path(recording.file).unlink(missing_ok=True)

    def withdraw(self, interview: int, what: Withdrawn = Withdrawn.INTERVIEW) -> Erased:
        """Erase an interview for good, or its sound only, and say what was erased and what cannot be promised.

        Rows and keys are overwritten in the database, its log is emptied, the sound's key and file are destroyed,
        and so are databases that were set aside before a migration. What is kept is the record, without content.
        Raises NotFound, StorageFull, FolderError.
        """
        store, record = self.store, self.store.interviews.get(interview)
        recording = store.interviews.recording(interview)
        counts = store.erasures.counts(interview) if what is Withdrawn.INTERVIEW else {}
        given = [Given(one.at, one.recipient, tuple(one.files)) for one in store.receipts.get(interview)]
        erased = Erased(
            code=record.code,
            at=now(),
            what=what,
            counts=counts,
            sound=recording.size if recording else 0,
            given=tuple(given) if what is Withdrawn.INTERVIEW else (),
            backups=tuple(place for at, place in store.erasures.backups() if at >= record.added),
        )
        erased = store.erasures.withdraw(interview, erased)
        if recording:
            with files.told(self.recording_path(recording.file)):
                self.recording_path(recording.file).unlink(missing_ok=True)
        self._drop_set_aside()
        return replace(erased, log_emptied=self._db.checkpoint())

    def open_recording(self, recording: Recording) -> SealedReader:
        """The recording's bytes as they came, decrypted as they are read. Raises VaultDamaged, FolderError."""
        return SealedReader(self.recording_path(recording.file), recording.key)

    def recording_path(self, name: str) -> Path:
        return self.folder / RECORDINGS / name

    def _key(self, purpose: str) -> bytes:
        return keys.derive(self._master, _PURPOSES[purpose])

    def _re_encrypt(self, master: bytes, header: bytes) -> None:
        """Go over to another master key. Killed at any moment, one of the two opens it, and `header` knows both."""
        if master != self._master:
            before = (self.folder / HEADER).read_bytes()
            with files.workspace(self.folder) as place:
                self._db.copy(place / DATABASE, keys.derive(master, _PURPOSES[DATABASE]))
                try:
                    files.write(self.folder / HEADER, keys.with_previous(header, master, self._master))
                    self._db.exchange(place / DATABASE, keys.derive(master, _PURPOSES[DATABASE]))
                except (FolderError, StorageFull):
                    files.write(self.folder / HEADER, before)
                    raise
            self._master = master
            self._keep_anchor()
            opened.say(self.folder / OPENED, self._key(OPENED))
        with suppress(FolderError, StorageFull):  # it is done: else the next opening clears the header up
            files.write(self.folder / HEADER, header)
        self._drop_set_aside()

    def _drop_set_aside(self) -> None:
        for path in (self.folder / BACKUPS).glob("*.backup"):
            with files.told(path):
                path.unlink()

    def _sweep(self) -> None:
        for folder in (self.folder, self.folder / RECORDINGS, self.folder / BACKUPS):
            if folder.is_dir():
                files.sweep(folder)

    def _set_aside_before_migrating(self) -> None:
        """Keep the database as it was before this version of the program changes its tables: the last one only."""
        if migrations.applied(self._db) and (pending := migrations.pending(self._db)):
            kept = files.private_folder(self.folder / BACKUPS)
            target = kept / f"before-{pending[0].name}.backup"
            self.backup(target, sound=False)
            for older in set(kept.glob("before-*.backup")) - {target}:
                older.unlink()

    def _keep_anchor(self) -> None:
        # What was done is on the disk already. An anchor that cannot be written lags behind, and that is allowed.
        with suppress(FolderError, StorageFull):
            files.write(self.folder / ANCHOR, anchor.pack(anchor.anchor(self._db), self._key(ANCHOR)))


class _Hashing:
    """Reads through, and keeps the SHA-256 of all that was read."""

    def __init__(self, source: Readable) -> None:
        self._source, self.digest = source, sha256()

    def read(self, size: int, /) -> bytes:
        data = self._source.read(size)
        self.digest.update(data)
        return data


def _lock(folder: Path, master: bytes) -> FileLock:
    key = keys.derive(master, _PURPOSES[OPENED])
    lock = FileLock(folder / LOCK, timeout=0, mode=0o600, thread_local=False)  # opened in one thread, closed in another
    with files.told(folder / LOCK):
        try:
            lock.acquire()
        except Timeout:
            raise opened.in_use(folder / OPENED, key) from None
    opened.say(folder / OPENED, key)
    return lock
