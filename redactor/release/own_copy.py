"""What a participant sees before she signs, as the text file will hold it, and a copy of that for herself."""

from __future__ import annotations

from pathlib import Path

from models.sealing import files
from models.store import Store
from redactor.redact import RedactedTranscript, masked
from redactor.release.layout import Layout, made_with
from redactor.release.leaks import check, needles
from redactor.release.prepare import Prepared
from redactor.release.writers import WRITERS


def as_file(redacted: RedactedTranscript) -> bytes:
    """The released text file, byte for byte."""
    return WRITERS["txt"].write(redacted, Layout(tools=made_with()))


def own_copy(prepared: Prepared) -> bytes:
    """The same, checked for every word that must be in no file. Raises LeakFound."""
    redacted, name = prepared.redacted, f"{prepared.interview.code}.txt"
    data = as_file(redacted)
    check(name, data, lambda: as_file(masked(redacted)), redacted, needles(prepared.secret))
    return data


def save_own_copy(store: Store, prepared: Prepared, speaker: int, folder: Path) -> Path:
    """Save it under a name with the interview's code; nothing is written over.

    Raises LeakFound, FolderError, StorageFull; then no file is left behind.
    """
    data, code, number = own_copy(prepared), prepared.interview.code, 1
    path = folder / f"{code}-my-copy.txt"
    while path.exists():
        number += 1
        path = folder / f"{code}-my-copy-{number}.txt"
    files.write(path, data)
    note_own_copy(store, prepared, speaker, "saved")
    return path


def note_own_copy(store: Store, prepared: Prepared, speaker: int, how: str) -> None:
    """Keep that she made a copy, for the page on who can see what."""
    store.copies.add(prepared.interview.id, speaker, how, prepared.redacted.digest)
