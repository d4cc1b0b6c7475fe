"""Many interviews released one after another, each behind its own gate; what is refused stops none of the others."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.errors import Told
from models.review import Receipt, Recipient
from models.store import Store
from redactor.progress import Progress
from redactor.release import Source, prepare, releasing
from redactor.release.preset import Preset


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one interview: its receipt, or the sentence that says why nothing was made."""

    code: str
    receipt: Receipt | None = None
    refused: str = ""


def release_many(  # noqa: PLR0913 - see releasing
    store: Store,
    codes: Sequence[str],
    folder: Path,
    preset: Preset,
    *,
    to: Recipient,
    sound: Callable[[int], Source] | None = None,
    apart: bool = False,
    look: float = 1.0,
) -> Generator[Progress | Outcome, None, None]:
    """Yields an outcome per interview as it is done, and progress of the one in work; close it to stop: what was told
    is made, and of what is in work nothing is left.

    With `sound`, which gives an interview's (by id), each leaves with its sound; `apart` and `look` as in `releasing`.
    """
    for code in codes:
        try:
            prepared = prepare(store, store.interviews.by_code(code).id)
            heard = sound(prepared.interview.id) if sound else None
            steps = releasing(
                *(store, prepared, folder, preset.formats),
                to=to,
                layout=preset.layout,
                sound=heard,
                apart=apart,
                look=look,
            )
            for step in steps:
                yield step if isinstance(step, Progress) else Outcome(code, step)
        except Told as error:
            yield Outcome(code, refused=str(error))
