"""Kill a writing process at random moments, and count what was acknowledged and is not there: it should be nothing.

    python benchmarks/crash.py --rounds 1000

A child goes through every kind of write and says on a pipe what was done, after it was done. It is killed (SIGKILL)
at a random moment; then the vault is opened and everything that was said is looked for. Linux and macOS.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from models.decision import UNWRITTEN, Act, Decision
from models.errors import WrongPassphrase
from models.finding import Finding
from models.resolve import resolve
from models.review import Receipt, Review, SignOff, Way
from models.sealing.blank import is_blank
from models.sealing.keys import Cost
from models.store import KNOWN
from models.store.rows import now
from models.store.schema import migrations
from models.study import Study
from models.transcript import Passage, Role, Speaker, Word
from models.vault import Vault
from models.vault.restore import restore

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
HER, CODE = 2, "blue door"
FIRST = 499  # words that are there from the beginning, and that are struck and brought back
LONGEST = 0.5  # seconds that a child may live

Said = tuple[str, object]


class Writer:
    """The child: one random kind of write after the other; what it yields has been acknowledged."""

    def __init__(self, folder: Path, passphrase: str, seed: int) -> None:
        self.random = random.Random(seed)
        self.folder, self.passphrase = folder, passphrase
        self.vault = Vault.open(folder, passphrase)
        self.store = self.vault.store
        self.interview = self.store.interviews.all()[0].id

    def __iter__(self) -> Iterator[Said]:
        yield "opened", None
        kinds = [getattr(self, name) for name in KINDS]
        while True:
            yield from self.random.choice(kinds)()

    def transcription(self) -> Iterator[Said]:
        start = len(self.store.transcripts.get(self.interview).words)
        words = [Word(start + n, f"word{start + n}") for n in range(1, self.random.randint(2, 60))]
        self.store.transcripts.append(self.interview, words, float(start))
        yield "words", start + len(words)
        self.store.transcripts.set_speakers(self.interview, [Speaker(1, str(start), Role.PARTICIPANT)], {1: 1})
        yield "speakers", start

    def detection(self) -> Iterator[Said]:
        number = self.random.randint(1, 40)
        found = [Finding(n, Passage(1, 1), "PERSON", 0.9, "", hides=True, replacement="") for n in range(number)]
        self.store.findings.replace(self.interview, found)
        yield "findings", number

    def review(self) -> Iterator[Said]:
        made = self.store.decisions.add(self.interview, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(1, 1))
        yield "decisions", made.id
        self.store.reviews.put(Review(self.interview, 1, Way.PARTS, str(made.id)))
        yield "called", made.id
        signed = SignOff(Role.PARTICIPANT, "x", "d", 1, (), now(), speaker=1)
        yield "signed", self.store.sign_offs.add(self.interview, signed).id

    def striking(self) -> Iterator[Said]:
        codes, draft = self.store.codes, Decision(0, Role.PARTICIPANT, Act.HIDE, UNWRITTEN, speaker=HER)
        key = codes.key(self.interview, HER, CODE) or codes.put(self.interview, HER, CODE, CHEAP)
        first = self.random.randint(2, 480)
        drafts = [replace(draft, passage=Passage(first, first + self.random.randint(0, 9)))]
        for _ in range(self.random.randint(1, 2)):
            (made,) = self.store.decisions.add_together(self.interview, drafts, {HER: key})
            yield "decisions", made.id
            drafts = [replace(draft, act=Act.TAKE_BACK, takes_back=made.id)]

    def release(self) -> Iterator[Said]:
        receipt = Receipt(self.interview, "P01", now(), "d", "", (), {}, {}, {}, ())
        yield "receipts", self.store.receipts.add(receipt).id

    def recording(self) -> Iterator[Said]:
        made = self.vault.add_recording(io.BytesIO(self.random.randbytes(self.random.randint(1, 200_000))))
        kept = self.store.interviews.recording(made.id)
        yield "recording", [made.id, kept.digest if kept else ""]

    def withdrawal(self) -> Iterator[Said]:
        made = self.vault.add_recording(io.BytesIO(self.random.randbytes(5_000)))
        self.store.transcripts.append(made.id, [Word(1, "word")], 1.0)
        self.vault.withdraw(made.id)
        yield "withdrawn", made.code

    def backup(self) -> Iterator[Said]:
        target = self.folder.parent / "study.backup"
        self.vault.backup(target)
        yield "backup", len(self.store.decisions.get(self.interview))

    def passphrase_change(self) -> Iterator[Said]:
        following = f"four small green words {self.random.random()}"
        yield "changing to", following
        self.vault.change_passphrase(self.passphrase, following, CHEAP)
        self.passphrase = following
        yield "changed to", following


KINDS = (
    "transcription",
    "detection",
    "review",
    "striking",
    "release",
    "recording",
    "withdrawal",
    "backup",
    "passphrase_change",
)


@contextmanager
def one_migration_later() -> Iterator[None]:
    """Let the program have one migration more, which rewrites every word."""
    before = list(migrations._migrations)

    @migrations(name="m999_of_the_benchmark")
    def _later(db: object) -> None:
        db.execute("CREATE TABLE later AS SELECT * FROM words")  # type: ignore[attr-defined]
        db.execute("UPDATE words SET probability = 0.5")  # type: ignore[attr-defined]

    KNOWN.append(migrations._migrations[-1])
    try:
        yield
    finally:
        KNOWN.pop()
        migrations._migrations[:] = before


def run_and_kill(work: Callable[[], Iterator[Said]], after: float) -> list[Said]:
    """Run work in a child, kill it after so many seconds; what it said until then."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            for said in work():
                os.write(writing, json.dumps(said).encode() + b"\n")
        finally:
            os._exit(1)
    os.close(writing)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _pid, status = os.waitpid(child, 0)
    if os.waitstatus_to_exitcode(status) != -signal.SIGKILL:
        sys.exit("The writing process ended by itself: the benchmark proves nothing.")
    with os.fdopen(reading) as heard:
        return [tuple(json.loads(line)) for line in heard if line.endswith("\n")]


def open_as_said(folder: Path, said: list[Said], passphrase: str) -> tuple[Vault, str]:
    """Open with the passphrase that was acknowledged last; one that was being changed to may hold already."""
    tries = [passphrase, *(str(what) for kind, what in said if kind == "changing to")]
    done = [str(what) for kind, what in said if kind == "changed to"]
    tries = tries[tries.index(done[-1]) :] if done else tries[:2]
    for one in tries:
        try:
            return Vault.open(folder, one), one
        except WrongPassphrase:
            continue
    raise WrongPassphrase


def missing(vault: Vault, said: list[Said], passphrases: list[str]) -> list[str]:
    """The kinds of things that were acknowledged and are not there."""
    store, interview = vault.store, vault.store.interviews.all()[-1].id
    last = dict(said)
    transcript = store.transcripts.get(interview)
    held = {
        "words": len(transcript.words),
        # What takes another's place may have been followed by one more, on its way when the end came: a higher number.
        "speakers": max((int(speaker.name) for speaker in transcript.speakers), default=0),
        "decisions": len(store.decisions.get(interview)),
        "called": int(store.reviews.get(interview, 1).called or 0),
        "signed": max((s.id for s in store.sign_offs.get(interview)), default=0),
        "receipts": max((r.id for r in store.receipts.get(interview)), default=0),
    }
    lost = [kind for kind, number in held.items() if number < int(str(last.get(kind, 0)))]
    lost += [] if _strikes_hold(vault, interview) else ["strikes"]
    if "findings" in last and not store.findings.get(interview):
        lost.append("findings")
    for kind, what in said:
        if kind == "recording":
            lost += [] if _recording_is_there(vault, *what) else [kind]  # type: ignore[misc]
        elif kind == "withdrawn":
            gone = what in {erased.code for erased in store.erasures.all()}
            lost += [] if gone and what not in {i.code for i in store.interviews.all()} else [kind]
        elif kind == "backup" and what == last["backup"]:
            lost += [] if _backup_is_there(vault, int(str(what)), passphrases) else [kind]
    return lost


def _strikes_hold(vault: Vault, interview: int) -> bool:
    """Whether just what she strikes is closed, and opens with her code to what it was."""
    store = vault.store
    words, key = store.transcripts.get(interview).words[:FIRST], store.codes.key(interview, HER, CODE)
    hers = [one for one in store.decisions.get(interview) if one.speaker == HER]
    looks = resolve(store.transcripts.get(interview), (), hers)
    kept = all(look.shown != is_blank(word.text) for word, look in zip(words, looks, strict=False))
    seen = store.strikes.revealed(interview, HER, key).words[:FIRST] if key else words
    return kept and [word.text for word in seen] == [f"word{word.id}" for word in seen]


def _recording_is_there(vault: Vault, interview: int, digest: str) -> bool:
    recording = vault.store.interviews.recording(interview)
    if recording is None or recording.digest != digest:
        return False
    with vault.open_recording(recording) as sound:
        return len(sound.read()) == recording.size


def _backup_is_there(vault: Vault, decisions: int, passphrases: list[str]) -> bool:
    again = vault.folder.parent / "again"
    shutil.rmtree(again, ignore_errors=True)
    for passphrase in reversed(passphrases):
        try:
            restore(vault.folder.parent / "study.backup", again, passphrase)
        except WrongPassphrase:
            continue
        with Vault.open(again, passphrase) as copy:
            return len(copy.store.decisions.get(copy.store.interviews.all()[-1].id)) >= decisions
    return False


def one_round(seed: int) -> tuple[list[str], Counter[str]]:
    """Returns the kinds of things that were lost, and how many of each kind were acknowledged."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="crash-") as place:
        folder, passphrase = Path(place) / "study", "four small green words"
        with Vault.create(folder, passphrase, Study("s", "r"), CHEAP) as vault:
            made = vault.store.interviews.add()
            vault.store.transcripts.append(made.id, [Word(n, f"word{n}") for n in range(1, FIRST + 1)], 1.0)
        if seed % 10 == 0:
            return _migration_round(folder, passphrase, chance)
        said = run_and_kill(lambda: iter(Writer(folder, passphrase, seed)), chance.uniform(0.0, LONGEST))
        vault, _holds = open_as_said(folder, said, passphrase)
        with vault:
            tried = [passphrase, *(str(what) for kind, what in said if kind == "changing to")]
            lost = missing(vault, said, tried)
        return lost, Counter(kind for kind, _what in said)


def _migration_round(folder: Path, passphrase: str, chance: random.Random) -> tuple[list[str], Counter[str]]:
    with one_migration_later():
        said = run_and_kill(lambda: iter(Writer(folder, passphrase, 0)), chance.uniform(0.0, 0.15))
        with open_as_said(folder, said, passphrase)[0] as vault:
            lost = missing(vault, said, [passphrase, *(str(w) for kind, w in said if kind == "changing to")])
            whole = {word.probability for word in vault.store.transcripts.get(1).words[:499]} == {0.5}
        return lost + ([] if whole else ["migration"]), Counter({"migrated": 1})


def main() -> None:
    """Run the rounds and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    lost, said, began = Counter[str](), Counter[str](), time.monotonic()
    for number in range(args.rounds):
        gone, acknowledged = one_round(args.seed + number)
        lost.update(gone)
        said.update(acknowledged)
        if gone:
            print(f"round {number}: lost {', '.join(gone)}")
    print(f"{args.rounds} rounds in {time.monotonic() - began:.0f} s; acknowledged: {dict(said.most_common())}")
    print(f"lost: {sum(lost.values())}")
    sys.exit(bool(lost))


if __name__ == "__main__":
    main()
