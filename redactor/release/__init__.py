"""Release: making the files that leave, behind the gate, and reading them back before they count."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from models import files
from models.entities import ENTITIES
from models.errors import Told
from models.review import Receipt, Recipient, SignOff
from models.store import Store
from models.store.rows import now
from models.study import State, Study
from redactor.redact import by_kind, masked, tokens
from redactor.release.gate import check_gate
from redactor.release.layout import Layout, made_with
from redactor.release.leaks import check
from redactor.release.page import participants_page
from redactor.release.prepare import Prepared, prepare, sign
from redactor.release.receipt import STRIKE, plain_receipt
from redactor.release.writers import WRITERS

__all__ = ["Layout", "Prepared", "Recipient", "UnknownFormat", "prepare", "release", "sign"]


_NOBODY_NAMED = Recipient()


class UnknownFormat(Told):
    def __init__(self, ending: str) -> None:
        super().__init__(f"“{ending}” is not a format that can be made. Choose from: {', '.join(WRITERS)}.")


def release(
    store: Store,
    prepared: Prepared,
    folder: Path,
    endings: Iterable[str],
    *,
    to: Recipient = _NOBODY_NAMED,
    layout: Layout | None = None,
) -> Receipt:
    """Make the files that leave, check them as they lie on the disk, and keep and write their receipt.

    Raises what check_gate raises, UnknownFormat, LeakFound, CheckCannotRun, FolderError, StorageFull; then no file
    is left behind.
    """
    record, signed = prepared.interview, prepared.redacted
    signatures = check_gate(signed, record.version, prepared.sign_offs, prepared.participants)
    layout, stem = layout or Layout(), _free_stem(folder, record.code)
    layout = replace(layout, tools=made_with())
    redacted = by_kind(signed) if layout.kinds else signed  # which shows less than what was signed
    made, bare = {}, {}
    for ending in dict.fromkeys(endings):
        if ending not in WRITERS:
            raise UnknownFormat(ending)
        name = f"{stem}-transcript.{ending}"
        made[name] = WRITERS[ending].write(redacted, layout)
        bare[name] = WRITERS[ending].write(masked(redacted), layout)
    receipt = Receipt(
        interview=record.id,
        code=record.code,
        at=now(),
        digest=signed.digest,
        recipient=to.name,
        signed_by=tuple(_signature(sign_off, prepared.secret) for sign_off in signatures),
        files={name: sha256(data).hexdigest() for name, data in made.items()},
        counts=redacted.counts,
        tools=dict(tool.split(" ") for tool in made_with()),
        checks=("No hidden word is in the files, read back as bytes from the disk.",),
        page=f"{stem}-receipt.txt",
        until=to.until,
    )
    # A kind's own name ("a refuge") is the program's word, also where somebody said it and it is hidden.
    every_kind = {**dict.fromkeys([*ENTITIES, STRIKE], 1), **receipt.counts}
    made[receipt.page] = plain_receipt(receipt).encode()
    nothing = replace(receipt, counts=every_kind, signed_by=(), recipient="", until="")
    bare[receipt.page] = plain_receipt(nothing).encode()
    hers, study = f"{stem}-for-the-participant.html", _speakable(store.study.get(), prepared.secret)
    made[hers], bare[hers] = participants_page(receipt, study), participants_page(nothing, Study("", ""))
    pages = {receipt.page, hers}
    with _staged(folder, made) as staged:
        for name in made:
            approved = frozenset[str]() if name in pages else redacted.tokens
            check(name, (staged / name).read_bytes(), bare[name], approved, prepared.secret)
    kept = store.receipts.add(receipt)
    store.interviews.change(record.id, state=State.RELEASED)
    return kept


@contextmanager
def _staged(folder: Path, made: dict[str, bytes]) -> Iterator[Path]:
    """Files written aside in `folder`; they take their places together when the block ends well, else they are gone."""
    staged = files.private_folder(folder / f".{secrets.token_hex(8)}.part")
    placed: list[Path] = []
    try:
        for name, data in made.items():
            files.write(staged / name, data)
        yield staged
        with files.told(staged):
            for name in made:
                placed.append((staged / name).replace(folder / name))
    except BaseException:
        for path in placed:
            path.unlink(missing_ok=True)
        raise
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    files.sync_folder(folder)


def _free_stem(folder: Path, code: str) -> str:
    """A name that no earlier release in this folder has: nothing is written over."""
    stem, number = code, 1
    while any(folder.glob(f"{stem}-*")):
        number += 1
        stem = f"{code}-{number}"
    return stem


def _speakable(study: Study, secret: frozenset[str]) -> Study:
    """The study with its people, but for names that were hidden: hers may be that of somebody who was talked about."""
    contacts = tuple(one for one in study.contacts if not tokens(f"{one.name} {one.phone} {one.note}") & secret)
    return replace(study, researcher="" if tokens(study.researcher) & secret else study.researcher, contacts=contacts)


def _signature(sign_off: SignOff, secret: frozenset[str]) -> str:
    """Who signed; by name only where that name is not one of those that were hidden."""
    who = sign_off.by.value if tokens(sign_off.name) & secret else f"{sign_off.by.value}: {sign_off.name}"
    return who if sign_off.reviewed else f"{who} (chose not to review)"
