"""The vault: the encrypted place where one study is kept.

A folder with study.json (the locked master key), study.db, study.anchor (see models.sealing.anchor), recordings/ and
backups/; while it is open also study.open, which says to a second window since when and where.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock

from models.erased import Erased, Given, Withdrawn
from models.errors import FolderError, NotAVault, VaultDamaged, VaultExists
from models.header import HEADER
from models.sealing import anchor, ballast, files, keys
from models.sealing.sqlcipher import check_whole, connect, opens
from models.store import Store
from models.store.rows import now
from models.store.schema import migrations
from models.study import Study
from models.vault import open_folder
from models.vault.open_folder import ANCHOR, BACKUPS, DATABASE, LOCK, OPENED, PURPOSES, RECORDINGS
from models.vault.rekey import Rekeyed
from models.vault.sounds import Sounds

__all__ = ["ANCHOR", "BACKUPS", "DATABASE", "HEADER", "LOCK", "RECORDINGS", "Vault"]


class Vault(Sounds, Rekeyed):
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
            ballast.lay(folder)
            self._db.kept, self._db.forgotten = self._keep_anchor, self._let_go
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
        lock = open_folder.lock(folder, master)
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
        lock = open_folder.lock(folder, master)
        try:
            before = keys.previous(header, master)
            if before is None:
                return cls(folder, master, lock, as_it_is=as_it_is)
            # The passphrase was being changed when the process was killed: go on from there.
            done = opens(database, keys.derive(master, PURPOSES[DATABASE]))
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

    def _let_go(self) -> None:
        with suppress(FolderError):  # what was to go is gone from the database; a copy that cannot be deleted is told
            self._drop_set_aside()

    def _set_aside_before_migrating(self) -> None:
        """Keep the database as it was before this version of the program changes its tables: the last one only."""
        if migrations.applied(self._db) and (pending := migrations.pending(self._db)):
            kept = files.private_folder(self.folder / BACKUPS)
            target = kept / f"before-{pending[0].name}.backup"
            self.backup(target, sound=False)
            for older in set(kept.glob("before-*.backup")) - {target}:
                older.unlink()
