"""A copy for the participant herself: the very text that she was shown, as plain text; it is noted that she has it."""

from __future__ import annotations

from pathlib import Path

from models import files
from models.store import Store
from models.store.rows import now
from models.transcript import Transcript
from redactor.redact import redact, tokens
from redactor.release.layout import Layout
from redactor.release.leaks import check
from redactor.release.prepare import Prepared
from redactor.release.writers import WRITERS


def own_copy(prepared: Prepared) -> bytes:
    """The text, checked for every word that must be in no file. Raises LeakFound."""
    redacted, code = prepared.redacted, prepared.interview.code
    blank = redact(Transcript(()), (), code=code, today=now().date())
    data, empty = (WRITERS["txt"].write(made, Layout()) for made in (redacted, blank))
    approved = frozenset(token for turn in redacted.turns for token in tokens(f"{turn.speaker} {turn.text}"))
    check(f"{code}.txt", data, empty, approved, prepared.secret)
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
