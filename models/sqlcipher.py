"""An encrypted SQLite database, opened so that what it acknowledges is on the disk and nothing else is."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from models.errors import StorageFull, VaultDamaged

# sqlite-utils catches the exceptions of the library that it imports. With the standard one it would miss SQLCipher's,
# and after a failed insert it would silently lose later commits; so it must find SQLCipher under the name it tries.
sys.modules["pysqlite3"] = sys.modules["sqlcipher3"]
sys.modules["pysqlite3.dbapi2"] = sqlcipher

from sqlite_utils import Database  # noqa: E402 - after the line above, and not before

_PLAIN_MAGIC = b"SQLite format 3\0"
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


def connect(path: Path, key: bytes) -> Database:
    """Open or make the database at `path` with a raw key of 32 bytes. Raises VaultDamaged."""
    # A vault is opened in a thread beside the window's, since stretching a passphrase takes a while, and handed over.
    connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
    try:
        if not connection.execute("PRAGMA cipher_version").fetchone():
            raise VaultDamaged("This installation cannot encrypt. Install Interview Redactor again.")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
    except sqlcipher.DatabaseError:
        connection.close()
        raise VaultDamaged from None
    return Database(connection)


def is_encrypted(path: Path) -> bool:
    """Whether a database file has no plain SQLite head."""
    with path.open("rb") as file:
        return file.read(len(_PLAIN_MAGIC)) != _PLAIN_MAGIC


@contextmanager
def act(db: Database) -> Iterator[None]:
    """One act of the store: all of it is on the disk when the block ends, or none of it.

    Raises StorageFull where the disk is full, VaultDamaged where the file cannot be read.
    """
    try:
        with db.atomic():
            yield
        if db.conn.in_transaction:
            raise VaultDamaged
    except sqlcipher.OperationalError as error:
        if "full" in str(error):
            raise StorageFull from None
        raise VaultDamaged from None
    except sqlcipher.DatabaseError:
        raise VaultDamaged from None
