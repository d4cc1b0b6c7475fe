"""An encrypted SQLite database, opened so that what it acknowledges is on the disk and nothing else is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from threading import RLock

from sqlcipher3 import dbapi2 as sqlcipher

from models.errors import StorageFull, VaultDamaged
from models.sealing import ballast, files

# sqlite-utils catches the exceptions of the library that it imports. With the standard one it would miss SQLCipher's,
# and after a failed insert it would silently lose later commits; so it must find SQLCipher under the name it tries.
sys.modules["pysqlite3"] = sys.modules["sqlcipher3"]
sys.modules["pysqlite3.dbapi2"] = sqlcipher

from sqlite_utils import Database  # noqa: E402 - after the line above, and not before

# In this order: the key first; synchronous FULL because NORMAL loses acknowledged rows in a power cut.
_SETTINGS = (
    "cipher_memory_security = ON",
    "journal_mode = WAL",
    "synchronous = FULL",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "foreign_keys = ON",
    "trusted_schema = OFF",
)


class Encrypted(Database):
    """An encrypted database. Raises VaultDamaged.

    `kept` is called after each act, once that is on the disk; `forgotten` after one that was to leave no trace.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        super().__init__(_connection(path, key))
        self.path, self._key = path, key
        self.kept: Callable[[], None] = _nobody
        self.forgotten: Callable[[], None] = _nobody
        self.alone = RLock()
        """Held by an act and by a copy, so that a copy made in another thread holds no half of an act."""

    @property
    def acts(self) -> int:
        """How many acts this database holds. It is counted within each act, in SQLite's own header."""
        return int(self.execute("PRAGMA user_version").fetchone()[0])

    def is_whole(self) -> bool:
        """Whether every page is as it was written, and all of them fit together (a second or so per 100 MB)."""
        with self.alone:
            return _is_whole(self.conn)

    def checkpoint(self) -> bool:
        """Bring all that was written into the one file, and empty the log beside it; false where that must wait."""
        try:
            busy = self.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except sqlcipher.OperationalError:  # the disk is full: the log keeps what was written
            return False
        return not busy

    def copy(self, path: Path, key: bytes) -> None:
        """Put all that this database holds into a new one at `path`. Raises StorageFull, VaultDamaged."""
        try:
            with closing(_connection(path, key)) as copy:
                with self.alone:
                    self.conn.backup(copy)
                whole = _is_whole(copy)
        except sqlcipher.DatabaseError as error:
            raise _told(error, path) from None
        if not whole:
            raise VaultDamaged

    def exchange(self, other: Path, key: bytes) -> None:
        """Put a copy under another key in this database's place; whoever holds this object goes on with that.

        Raises StorageFull, FolderError; then nothing has changed.
        """
        if not self.checkpoint():  # a log under the old key must not lie beside a file under the new one
            raise StorageFull
        self.conn.close()
        try:
            with files.told(self.path):
                other.replace(self.path)
            self._key = key
        finally:
            self.conn = _connection(self.path, self._key)
        files.sync_folder(self.path.parent)


def connect(path: Path, key: bytes) -> Encrypted:
    """Open or make the database at `path` with a raw key of 32 bytes. Raises VaultDamaged."""
    return Encrypted(path, key)


def opens(path: Path, key: bytes) -> bool:
    """Whether the database at `path` is encrypted with this key. Nothing is changed by looking."""
    try:
        with closing(sqlcipher.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            _unlock(connection, key)
    except sqlcipher.DatabaseError:
        return False
    return True


def check_whole(path: Path, key: bytes) -> None:
    """Look through the database at `path` without changing it. Raises VaultDamaged where it does not fit together."""
    try:
        with closing(sqlcipher.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            _unlock(connection, key)
            whole = _is_whole(connection)
    except sqlcipher.DatabaseError:
        raise VaultDamaged from None
    if not whole:
        raise VaultDamaged


@contextmanager
def act(db: Database) -> Iterator[None]:
    """One act of the store: all of it is on the disk when the block ends, or none of it.

    Raises StorageFull where the disk is full, VaultDamaged where the file cannot be read.
    """
    try:
        with db.alone if isinstance(db, Encrypted) else nullcontext(), db.atomic():
            yield
            if isinstance(db, Encrypted):
                db.execute(f"PRAGMA user_version = {db.acts + 1}")
        if db.conn.in_transaction:
            raise VaultDamaged
    except sqlcipher.DatabaseError as error:
        raise _told(error, db.path if isinstance(db, Encrypted) else Path()) from None
    if isinstance(db, Encrypted):
        db.kept()


@contextmanager
def act_of_a_person(db: Database) -> Iterator[None]:
    """An act that a person waits for: what is kept for a full disk is used for it."""
    if isinstance(db, Encrypted):
        ballast.give_up(db.path.parent)
    with act(db):
        yield


def leave_no_trace(db: Database) -> bool:
    """After an act that took something away for good: empty the log, and let go of copies; false where that waits."""
    if not isinstance(db, Encrypted):
        return True
    emptied = db.checkpoint()
    db.forgotten()
    return emptied


def _connection(path: Path, key: bytes) -> sqlcipher.Connection:
    files.private_file(path)  # SQLite's own mode is 0644; its log takes the mode of the file
    # A vault is opened in a thread beside the window's, since stretching a passphrase takes a while, and handed over.
    connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
    try:
        _unlock(connection, key)
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
    except sqlcipher.DatabaseError as error:
        connection.close()
        raise _told(error, path) from None
    except BaseException:
        connection.close()
        raise
    return connection


def _told(error: sqlcipher.DatabaseError, path: Path) -> StorageFull | VaultDamaged:
    # A disk that is full shows in more than one way: SQLite cannot grow the file that it shares memory by, either.
    if "full" in str(error) or ("disk I/O" in str(error) and files.is_full(path.parent)):
        return StorageFull()
    return VaultDamaged()


def _unlock(connection: sqlcipher.Connection, key: bytes) -> None:
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise VaultDamaged("This installation cannot encrypt. Install Interview Redactor again.")
    connection.execute("PRAGMA cipher_log_level = NONE")  # what went wrong is told in a sentence, not on stderr
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _is_whole(connection: sqlcipher.Connection) -> bool:
    try:
        torn = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        return not torn and connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    except sqlcipher.DatabaseError:
        return False


def _nobody() -> None:
    """Nobody wants to know."""
