"""An open study's folder: what lies where, under which keys, and what is done to all of it alike."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from models.errors import FolderError, StorageFull, VaultDamaged
from models.header import HEADER
from models.sealing import anchor, files, keys, opened
from models.sealing.sqlcipher import Encrypted
from models.store import Store
from models.store.rows import now
from models.vault import backup

DATABASE, ANCHOR = "study.db", "study.anchor"
LOCK, OPENED = "study.lock", "study.open"
RECORDINGS, BACKUPS = "recordings", "backups"
PURPOSES = {DATABASE: "database", ANCHOR: "anchor", OPENED: "opened"}


class Opened:
    """What the parts of a vault share: its folder, its master key, its database, its store."""

    folder: Path
    store: Store
    _db: Encrypted
    _master: bytes

    def check(self) -> None:
        """Look through the whole database. Raises VaultDamaged where it is not as it was written."""
        if not self._db.is_whole():
            raise VaultDamaged

    def backup(self, target: Path, *, sound: bool = True, told: Callable[[float], object] = float) -> None:
        """Put the study as it is now into one encrypted file, which opens with the passphrase of today.

        It may run beside the store's own thread; `told` hears which share is done, 0 to 1.
        Raises FolderError, StorageFull, VaultDamaged. See models.vault.restore for the way back.
        """
        with files.workspace(self.folder) as place:
            self._db.copy(place / DATABASE, self._key(DATABASE))
            files.write(place / ANCHOR, anchor.pack(anchor.anchor(self._db), self._key(ANCHOR)))
            parts = [(DATABASE, place / DATABASE), (ANCHOR, place / ANCHOR)]
            if sound:
                names = [row["file"] for row in self._db.query("SELECT file FROM recordings")]
                parts += [(f"{RECORDINGS}/{name}", self.recording_path(name)) for name in names]
            header = (self.folder / HEADER).read_bytes()
            backup.write(target, header, self._master, parts, whole=sound, told=told)
        if sound:
            self.store.erasures.add_backup(now(), str(target.absolute()))

    def recording_path(self, name: str) -> Path:
        return self.folder / RECORDINGS / name

    def _key(self, purpose: str) -> bytes:
        return keys.derive(self._master, PURPOSES[purpose])

    def _drop_set_aside(self) -> None:
        for path in (self.folder / BACKUPS).glob("*.backup"):
            with files.told(path):
                path.unlink()

    def _sweep(self) -> None:
        for folder in (self.folder, self.folder / RECORDINGS, self.folder / BACKUPS):
            if folder.is_dir():
                files.sweep(folder)

    def _keep_anchor(self) -> None:
        # What was done is on the disk already. An anchor that cannot be written lags behind, and that is allowed.
        with suppress(FolderError, StorageFull):
            files.write(self.folder / ANCHOR, anchor.pack(anchor.anchor(self._db), self._key(ANCHOR)))


def lock(folder: Path, master: bytes) -> FileLock:
    """One window a study: raises VaultInUse, with since when and where, for whoever comes second."""
    key = keys.derive(master, PURPOSES[OPENED])
    made = FileLock(folder / LOCK, timeout=0, mode=0o600, thread_local=False)  # opened in one thread, closed in another
    with files.told(folder / LOCK):
        try:
            made.acquire()
        except Timeout:
            raise opened.in_use(folder / OPENED, key) from None
    opened.say(folder / OPENED, key)
    return made
