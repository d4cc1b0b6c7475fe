"""The key: the pseudonym book as a file, written by a separate, named act only, and never beside a release."""

from __future__ import annotations

import csv
import io
import secrets
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models.entities import entity
from models.errors import Told, VaultDamaged
from models.pseudonym import KeyExport
from models.sealing import files, keys
from models.store import Store
from models.store.rows import now

PLAIN, LOCKED = ".csv", ".key"
"""The endings of the two kinds of file."""
_MARK = b"Interview Redactor key 1\n"
_PURPOSE = "pseudonym key"
_NONCE, _LENGTH = 12, 4  # bytes
_RELEASED = ("*-receipt.txt", "*-transcript.*")


class KeyBesideRelease(Told):
    sentence = "Released files are in this folder. The key must not lie beside them: choose another folder."


class KeyEmpty(Told):
    sentence = "The book has no lines yet, so there is no key to export. Choose a style for names first."


class NotAKey(Told):
    sentence = "This file is not a locked key, or it is damaged. Choose the file that “Export the key…” made."


class FileThere(Told):
    sentence = "There is a file with this name already. Choose another name."


def export(store: Store, path: Path, passphrase: str = "", *, cost: keys.Cost | None = None) -> KeyExport:
    """Write the book as CSV to a new file, locked with a passphrase where one is given; that it was is remembered.

    Raises KeyEmpty, KeyBesideRelease, FileThere, PassphraseTooShort, FolderError, StorageFull; then there is no file.
    """
    lines = as_csv(store)
    entries = len(store.pseudonyms.all())
    if not entries:
        raise KeyEmpty
    if any(next(path.parent.glob(pattern), None) for pattern in _RELEASED):
        raise KeyBesideRelease
    if path.exists():
        raise FileThere
    data = _lock(lines, passphrase, cost or keys.Cost()) if passphrase else lines
    files.write(path, data)
    made = KeyExport(now(), bool(passphrase), entries, sha256(data).hexdigest())
    try:
        store.pseudonyms.add_export(made)
    except BaseException:
        path.unlink()
        raise
    return made


def as_csv(store: Store) -> bytes:
    """The book, a line for each interview that says a value (UTF-8 with its mark, for spreadsheets)."""
    codes = {interview.id: interview.code for interview in store.interviews.all()}
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["value", "kind", "style", "stands instead", "interview"])
    for one in store.pseudonyms.all():
        writer.writerow([one.key, entity(one.type).label, one.style, one.text, codes[one.interview]])
    return text.getvalue().encode("utf-8-sig")


def unlock(path: Path, passphrase: str) -> bytes:
    """The CSV in a locked key. Raises NotAKey, WrongPassphrase, FolderError."""
    with files.told(path):
        data = path.read_bytes()
    if not data.startswith(_MARK):
        raise NotAKey
    head = len(_MARK) + _LENGTH
    end = head + int.from_bytes(data[len(_MARK) : head], "big")
    try:
        master = keys.unwrap(data[head:end], passphrase)
        cipher = AESGCM(keys.derive(master, _PURPOSE))
        return cipher.decrypt(data[end : end + _NONCE], data[end + _NONCE :], data[:end])
    except (InvalidTag, ValueError, VaultDamaged):
        raise NotAKey from None


def _lock(lines: bytes, passphrase: str, cost: keys.Cost) -> bytes:
    """A mark, the length of the header and the header (as a vault's), and the lines under a key drawn from that."""
    master, nonce = keys.new_master(), secrets.token_bytes(_NONCE)
    header = keys.wrap(master, passphrase, cost)
    open_ = _MARK + len(header).to_bytes(_LENGTH, "big") + header
    return open_ + nonce + AESGCM(keys.derive(master, _PURPOSE)).encrypt(nonce, lines, open_)
