"""The raw pages of an encrypted database, decrypted: what really lies in the file, freed space and log included."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from models.sealing import keys
from models.vault import DATABASE, Vault

PAGE, RESERVED = 4096, 80  # SQLCipher 4: at the end of each page 16 bytes of IV and 64 of HMAC-SHA512
LOG_HEAD, FRAME_HEAD = 32, 24


def raw_pages(vault: Vault) -> bytes:
    """All pages of the database and of its log, one after the other, as they lie on the disk now."""
    key = keys.derive(vault._master, "database")
    data = (vault.folder / DATABASE).read_bytes()
    plain = [_page(data[at : at + PAGE], key, first=at == 0) for at in range(0, len(data), PAGE)]
    log = vault.folder / f"{DATABASE}-wal"
    data = log.read_bytes() if log.exists() else b""
    for at in range(LOG_HEAD, len(data), FRAME_HEAD + PAGE):
        frame = data[at : at + FRAME_HEAD + PAGE]
        if len(frame) == FRAME_HEAD + PAGE:
            first = int.from_bytes(frame[:4], "big") == 1
            plain.append(_page(frame[FRAME_HEAD:], key, first=first))
    return b"".join(plain)


def files_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def _page(data: bytes, key: bytes, *, first: bool) -> bytes:
    start, end = 16 if first else 0, PAGE - RESERVED
    cipher = Cipher(algorithms.AES(key), modes.CBC(data[end : end + 16])).decryptor()
    return cipher.update(data[start:end]) + cipher.finalize()
