"""Many interviews released one after another, each behind its own gate; what is refused stops none of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.errors import Told
from models.review import Receipt, Recipient
from models.store import Store
from redactor.release import prepare, release
from redactor.release.preset import Preset


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one interview: its receipt, or the sentence that says why nothing was made."""

    code: str
    receipt: Receipt | None = None
    refused: str = ""


def release_many(
    store: Store, codes: Sequence[str], folder: Path, preset: Preset, *, to: Recipient
) -> Iterator[Outcome]:
    """Yields an outcome per interview as it is done; close it to stop after the one that was told last."""
    for code in codes:
        try:
            prepared = prepare(store, store.interviews.by_code(code).id)
            receipt = release(store, prepared, folder, preset.formats, to=to, layout=preset.layout)
        except Told as error:
            yield Outcome(code, refused=str(error))
        else:
            yield Outcome(code, receipt)
