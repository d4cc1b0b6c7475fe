"""Release: making the files that leave, behind the gate, and reading them back before they count."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from hashlib import file_digest
from pathlib import Path

from models.entities import ENTITIES
from models.errors import Told
from models.review import Receipt, Recipient, SignOff
from models.sealing import files
from models.store import Store
from models.store.rows import now
from models.study import State, Study
from redactor.progress import Progress
from redactor.redact import by_kind
from redactor.release.cleaning import clean
from redactor.release.gate import check_gate
from redactor.release.layout import Layout, made_with
from redactor.release.leaks import Needles, check, hidden, needles
from redactor.release.page import participants_page
from redactor.release.prepare import Prepared, prepare, sign
from redactor.release.receipt import STRIKE, plain_receipt
from redactor.release.sound.choice import Made, Sound
from redactor.release.sound.making import Source, making, source
from redactor.release.texts import Texts, UnknownFormat, Written, written

__all__ = [
    "Layout", "Prepared", "Recipient", "Sound", "Source", "UnknownFormat",
    "prepare", "release", "releasing", "sign", "source",
]  # fmt: skip


_NOBODY_NAMED = Recipient()


class ChangedMeanwhile(Told):
    sentence = "Something was changed while the files were made, so nothing left. Look at it and release again."


def release(  # noqa: PLR0913 - each is an independent choice, all but four by keyword
    store: Store,
    prepared: Prepared,
    folder: Path,
    endings: Iterable[str],
    *,
    to: Recipient = _NOBODY_NAMED,
    layout: Layout | None = None,
    sound: Source | None = None,
) -> Receipt:
    """What `releasing` does, to its end."""
    *_, receipt = releasing(store, prepared, folder, endings, to=to, layout=layout, sound=sound)
    if not isinstance(receipt, Receipt):
        raise TypeError
    return receipt


def releasing(  # noqa: PLR0913 - see release
    store: Store,
    prepared: Prepared,
    folder: Path,
    endings: Iterable[str],
    *,
    to: Recipient = _NOBODY_NAMED,
    layout: Layout | None = None,
    sound: Source | None = None,
    apart: bool = False,
    look: float = 1.0,
) -> Generator[Progress | Receipt, None, None]:
    """Make the files that leave, check them as they lie on the disk, and keep and write their receipt.

    Yields progress, and at the end the receipt. Sound is made in a child process, and with `apart` the text too; from
    there progress comes at least every `look` seconds. Closing it ends the work. Raises what check_gate raises,
    NotFound, ChangedMeanwhile, and what `written` and `making` raise; then, and where it is closed, no file is left
    behind.
    """
    record, signed = store.interviews.get(prepared.interview.id), prepared.redacted
    signatures = check_gate(signed, record.version, prepared.sign_offs, prepared.participants, sound=sound is not None)
    layout, stem = layout or Layout(), _free_stem(folder, record.code)
    layout = replace(layout, tools=made_with())
    redacted = by_kind(signed) if layout.kinds else signed  # which shows less than what was signed
    transcript = store.transcripts.get(record.id)
    secret = needles(prepared.secret, hidden(signed, transcript))
    with _staged(folder) as staged:
        digests, heard = dict[str, str](), Made()
        texts = Texts(redacted, tuple(dict.fromkeys(endings)), staged, stem, layout, secret)
        for step in written(texts, apart=apart, look=look):
            if isinstance(step, Written):
                digests[step.name] = step.digest
            else:
                yield step
        if sound is not None:
            file = staged / f"{stem}-sound.{sound.sound.ending}"
            for made in making(sound, file, prepared, transcript, look=look):
                if isinstance(made, Made):
                    heard = made
                else:
                    yield made
            digests[file.name] = _digest(file)
        receipt = Receipt(
            interview=record.id,
            code=record.code,
            at=now(),
            digest=signed.digest,
            recipient=clean(to.name),
            signed_by=tuple(clean(_signature(sign_off, secret)) for sign_off in signatures),
            files=digests,
            counts=redacted.counts,
            tools=dict(tool.split(" ") for tool in made_with()),
            checks=("No hidden word is in the files, read back as bytes from the disk.", *heard.checks),
            page=f"{stem}-receipt.txt",
            until=clean(to.until),
            sound=heard.done,
        )
        pages, bare = _pages(receipt, _speakable(store.study.get(), secret), stem)
        for name, data in pages.items():
            files.write(staged / name, data)
            check(name, (staged / name).read_bytes(), partial(bare.__getitem__, name), None, secret)
        if any(_digest(staged / name) != digest for name, digest in digests.items()):
            raise ChangedMeanwhile  # files lie there for as long as sound is made
        _check_unchanged(store, prepared, sound=sound is not None)
        with _placed(staged, folder):
            kept = store.receipts.add(receipt)
            store.interviews.change(record.id, state=State.RELEASED)
    yield kept


def _pages(receipt: Receipt, study: Study, stem: str) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The study's receipt and the participant's page, and the same without what people wrote."""
    # A kind's own name ("a refuge") is the program's word, also where somebody said it and it is hidden.
    every_kind = {**dict.fromkeys([*ENTITIES, STRIKE], 1), **receipt.counts}
    nothing = replace(receipt, counts=every_kind, signed_by=(), recipient="", until="")
    hers = f"{stem}-for-the-participant.html"
    made = {receipt.page: plain_receipt(receipt).encode(), hers: participants_page(receipt, study)}
    return made, {receipt.page: plain_receipt(nothing).encode(), hers: participants_page(nothing, Study("", ""))}


def _check_unchanged(store: Store, prepared: Prepared, *, sound: bool) -> None:
    """Much can happen since this was prepared: raises ChangedMeanwhile where something else would leave now, or
    nothing any more.
    """
    there = prepare(store, prepared.interview.id, today=prepared.redacted.day)
    same = (there.redacted.digest, there.sign_offs) == (prepared.redacted.digest, prepared.sign_offs)
    if not same or (sound and store.interviews.recording(prepared.interview.id) is None):
        raise ChangedMeanwhile


@contextmanager
def _staged(folder: Path) -> Iterator[Path]:
    """A place in `folder` for files, which is gone when the block ends."""
    if folder.is_dir():
        files.sweep(folder)  # what a release that was killed left behind
    staged = files.private_folder(folder / f".{secrets.token_hex(8)}.part")
    try:
        yield staged
    finally:
        shutil.rmtree(staged, ignore_errors=True)


@contextmanager
def _placed(staged: Path, folder: Path) -> Iterator[None]:
    """Within it the files stand in their places; where it does not end well, none of them is left."""
    placed: list[Path] = []
    try:
        with files.told(staged):
            for path in sorted(staged.iterdir()):
                placed.append(path.replace(folder / path.name))
        files.sync_folder(folder)
        yield
    except BaseException:
        for path in placed:
            path.unlink(missing_ok=True)
        raise


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _free_stem(folder: Path, code: str) -> str:
    """A name that no earlier release in this folder has: nothing is written over."""
    stem, number = code, 1
    while any(folder.glob(f"{stem}-*")):
        number += 1
        stem = f"{code}-{number}"
    return stem


def _speakable(study: Study, secret: Needles) -> Study:
    """The study with its people, but for names that were hidden: hers may be that of somebody who was talked about."""
    contacts = tuple(one for one in study.contacts if not secret.found(f"{one.name} {one.phone} {one.note}"))
    return replace(study, researcher="" if secret.found(study.researcher) else study.researcher, contacts=contacts)


def _signature(sign_off: SignOff, secret: Needles) -> str:
    """Who signed; by name only where that name is not one of those that were hidden."""
    who = sign_off.by.value if secret.found(sign_off.name) else f"{sign_off.by.value}: {sign_off.name}"
    return who if sign_off.reviewed else f"{who} (chose not to review)"
