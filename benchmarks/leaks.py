"""Random interviews through every writer: in how many of them a hidden word left, or an approved one did not.

Also how many the product's own leak check blocks; every hundredth file gets one of its hidden words back, in a random
place, and it is told how many of those the check misses.

    python -m benchmarks.leaks --cases 1000

Cases are numbered; a number with the same code is the same case again.
"""

from __future__ import annotations

import argparse
import io
import zipfile
from random import Random

from redactor.redact import masked
from redactor.release.layout import Layout
from redactor.release.leaks import LeakFound, check, needles
from redactor.release.writers import WRITERS
from tests.redactor.release.writers.made import LATIN, PLAIN, Case, case
from tests.redactor.release.writers.readers import READERS, approved, pdf_text
from tests.redactor.release.writers.search import leaks


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--cases", type=int, default=1000, help="how many a format")
    asked.add_argument("--first", type=int, default=0, help="number of the first case")
    options = asked.parse_args()
    print(f"{'format':10} {'cases':>7} {'hidden words':>13} {'leaks':>6} {'not as approved':>16}", end="")
    print(f" {'blocked':>8} {'put back':>9} {'missed':>7}", flush=True)
    for ending in WRITERS:
        cases, hidden, leaked, wrong = 0, 0, [], []
        blocked = put_back = missed = 0
        for number in range(options.first, options.first + options.cases):
            made = _case(ending, number)
            if WRITERS[ending].needs_times and not any(turn.end for turn in made.redacted.turns):
                continue
            data = WRITERS[ending].write(made.redacted, Layout(times=False))
            cases += 1
            hidden += len(made.hidden)
            if leaks(made, data, f"P07.{ending}"):
                leaked.append(number)
            if not _as_approved(made, ending, data):
                wrong.append(number)
            blocked += not _passes(made, ending, data)
            if number % 100 == 0 and made.hidden and ending != "pdf":
                put_back += 1
                missed += _passes(made, ending, _with_again(data, made, Random(number)))
        line = f"{ending:10} {cases:7} {hidden:13} {len(leaked):6} {len(wrong):16} {blocked:8} {put_back:9} {missed:7}"
        print(f"{line} {leaked[:3] or ''} {wrong[:3] or ''}")


def _passes(made: Case, ending: str, data: bytes) -> bool:
    """Whether the product's own check lets a file through."""

    def bare() -> bytes:
        return WRITERS[ending].write(masked(made.redacted), Layout(times=False))

    try:
        check(f"P07.{ending}", data, bare, made.redacted, needles(made.hidden))
    except LeakFound:
        return False
    return True


def _with_again(data: bytes, made: Case, random: Random) -> bytes:
    """A file with a hidden word put back, plain, into one of its parts or between two of its lines."""
    word = f" {random.choice(made.hidden)} ".encode()
    if not data.startswith(b"PK"):
        lines = data.split(b"\n")
        at = random.randrange(len(lines) + 1)
        return b"\n".join([*lines[:at], word, *lines[at:]])
    new = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(new, "w") as other:
        chosen = random.choice(archive.namelist())
        for name in archive.namelist():
            other.writestr(name, archive.read(name) + (word if name == chosen else b""))
    return new.getvalue()


def _case(ending: str, number: int) -> Case:
    """PDF is read back in Latin letters only: of other scripts pypdf tells the order in which they are drawn."""
    if ending == "pdf":
        return case(Random(number), scripts=LATIN, nasty=PLAIN)
    return case(Random(number))


def _as_approved(made: Case, ending: str, data: bytes) -> bool:
    if ending != "pdf":
        return READERS[ending](data) == approved(made.redacted, ending)
    page, at = "".join(pdf_text(data).split()), 0
    for mark in made.shown:
        at = page.find(mark, at)
        if at < 0:
            return False
    return True


if __name__ == "__main__":
    main()
