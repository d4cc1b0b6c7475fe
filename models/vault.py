"""The vault: the encrypted place where one study is kept. A folder with study.json, study.db and recordings/."""

from __future__ import annotations

import secrets
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from models import files, keys
from models.errors import AlreadyHere, NotAVault, VaultDamaged, VaultExists, VaultInUse
from models.sealed import Readable, SealedReader, seal
from models.sqlcipher import connect
from models.store import Store
from models.study import Interview, Recording, Study

HEADER, DATABASE, RECORDINGS, LOCK = "study.json", "study.db", "recordings", "study.lock"


class Vault:
    """An open vault. Use `create` or `open`; close it (or leave its `with` block) to let others open it."""

    def __init__(self, folder: Path, master: bytes, lock: FileLock) -> None:
        self.folder = folder
        self._lock = lock
        self._db = connect(folder / DATABASE, keys.derive(master, "database"))
        try:
            self.store = Store(self._db)
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
        lock, master = _lock(folder), keys.new_master()
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
    def open(cls, folder: Path, passphrase: str) -> Self:
        """Open a vault. Raises NotAVault, WrongPassphrase, VaultDamaged, VaultNewer, VaultInUse."""
        if not (folder / HEADER).is_file():
            raise NotAVault
        with files.told(folder / HEADER):
            header = (folder / HEADER).read_bytes()
        master = keys.unwrap(header, passphrase)
        database = folder / DATABASE
        if not database.is_file() or database.stat().st_size == 0:  # SQLite would begin an empty one
            raise VaultDamaged
        lock = _lock(folder)
        try:
            return cls(folder, master, lock)
        except BaseException:
            lock.release()
            raise

    def close(self) -> None:
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        self._db.close()
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

    def change_passphrase(self, old: str, new: str, cost: keys.Cost | None = None) -> None:
        """Lock the master key with another passphrase. Raises WrongPassphrase, PassphraseTooShort."""
        header = self.folder / HEADER
        master = keys.unwrap(header.read_bytes(), old)
        files.write(header, keys.wrap(master, new, cost or keys.Cost()))

    def add_recording(self, source: Readable, *, speakers: int | None = 2, code: str = "") -> Interview:
        """Seal a recording into the vault as a new interview. Raises AlreadyHere, StorageFull, FolderError."""
        key, name, reader = secrets.token_bytes(keys.KEY_BYTES), secrets.token_hex(8), _Hashing(source)
        path = self.recording_path(name)
        size = seal(reader, path, key)
        try:
            if (twin := self.store.interviews.with_digest(reader.digest.hexdigest())) is not None:
                raise AlreadyHere(twin.code)
            return self.store.interviews.add(
                Recording(0, name, key, reader.digest.hexdigest(), size), speakers=speakers, code=code
            )
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    def remove(self, interview: int) -> None:
        """Take an interview and all that belongs to it out of the study; its sound's key goes first."""
        recording = self.store.interviews.recording(interview)
        self.store.interviews.remove(interview)
        if recording:
            with files.told(self.recording_path(recording.file)):
                self.recording_path(recording.file).unlink(missing_ok=True)

    def open_recording(self, recording: Recording) -> SealedReader:
        """The recording's bytes as they came, decrypted as they are read. Raises VaultDamaged, FolderError."""
        return SealedReader(self.recording_path(recording.file), recording.key)

    def recording_path(self, name: str) -> Path:
        return self.folder / RECORDINGS / name


class _Hashing:
    """Reads through, and keeps the SHA-256 of all that was read."""

    def __init__(self, source: Readable) -> None:
        self._source, self.digest = source, sha256()

    def read(self, size: int, /) -> bytes:
        data = self._source.read(size)
        self.digest.update(data)
        return data


def _lock(folder: Path) -> FileLock:
    lock = FileLock(folder / LOCK, timeout=0, mode=0o600, thread_local=False)  # opened in one thread, closed in another
    try:
        lock.acquire()
    except Timeout:
        raise VaultInUse from None
    return lock
