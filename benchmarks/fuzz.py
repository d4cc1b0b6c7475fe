"""Feed the doors of the program with broken and hostile files: each must be read, or refused with a sentence.

    python benchmarks/fuzz.py --minutes 5

Transcripts of every kind, recordings (in the child, as in the program) and the files of a vault, bent by Hypothesis:
bits flipped, pieces cut out, repeated, exchanged. A library's own error that comes through is a finding, and so is a
vault that opens with other content than it had. A decoder that crashes costs its one job; crashes are counted.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import shutil
import sys
import tempfile
import time
import wave
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO
from zipfile import ZipFile

import docx
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent.parent))

from models.errors import Told
from models.sealing.keys import Cost
from models.study import Study
from models.transcript import Word
from models.vault import Vault
from models.vault.restore import restore
from redactor import sample
from redactor.audio import open_recording
from redactor.process import guard
from redactor.process.child import Child, EngineStopped
from redactor.texts import ENDINGS as SEARCHED
from redactor.texts import read_text
from redactor.texts.reading import ENDINGS, Written, read

PASSPHRASE = "four small green words"  # noqa: S105 - of a vault that is made here and thrown away
MEDIA_BATCH = 10
WRITTEN = Path(__file__).parent.parent / "tests" / "redactor" / "texts" / "samples"
INSIDE = "word/document.xml"
FIELDS = (
    "segments",
    "words",
    "word",
    "text",
    "start",
    "end",
    "offsets",
    "from",
    "to",
    "speaker",
    "probability",
    "score",
)
LENGTH = 120.0  # seconds of the recording that the transcripts are said to belong to
VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Ann>Hello there.\n\n00:02.000 --> 00:03.000\n<c.x>You &amp; me</c>\n"
SRT = "1\n00:00:00,000 --> 00:00:02,000\nHello there.\n\n2\n00:00:02,000 --> 00:00:03,000\n<i>You</i>\n"

Feed = Callable[[bytes], list[str]]
"""Takes bent bytes in; what became of them, or of some that waited. Raises Told where they are refused."""


def bent(whole: bytes) -> st.SearchStrategy[bytes]:
    """A file with a few things done to it, each somewhere in it."""
    places = st.integers(0, max(0, len(whole) - 1))
    change = st.tuples(
        st.sampled_from(["flip", "cut", "drop", "double", "write", "swap", "grow"]), places, st.binary(max_size=16)
    )
    return st.lists(change, min_size=1, max_size=4).map(lambda changes: _bend(whole, changes))


def _bend(whole: bytes, changes: list[tuple[str, int, bytes]]) -> bytes:
    data = bytearray(whole)
    for how, place, other in changes:
        at = min(place, len(data))
        match how:
            case "flip" if at < len(data):
                data[at] ^= 1 << (len(other) % 8)
            case "cut":
                del data[at:]
            case "drop":
                del data[at : at + 3 * len(other) + 1]
            case "double":
                data[at:at] = data[at : at + 100]
            case "write":
                data[at : at + len(other)] = other
            case "swap":  # two lines
                lines = data.splitlines(keepends=True)
                one, two = at % max(1, len(lines)), len(other) % max(1, len(lines))
                if lines:
                    lines[one], lines[two] = lines[two], lines[one]
                data = bytearray(b"".join(lines))
            case "grow":  # a number, or a name
                data[at:at] = b"9" * (4 * len(other))
    return bytes(data)


def texts(place: Path) -> Iterator[tuple[str, bytes, Feed]]:
    """Transcripts as other programs write them: captions, text, tables, words as JSON, Word files."""
    document, word = docx.Document(), io.BytesIO()
    for line in (WRITTEN / "otter.txt").read_text().splitlines():
        document.add_paragraph(line)
    document.save(word)
    found = {path.name: path.read_bytes() for path in sorted(WRITTEN.iterdir()) if path.suffix in ENDINGS}
    for name, whole in {"x.vtt": VTT.encode(), "x.srt": SRT.encode(), "otter.docx": word.getvalue(), **found}.items():
        yield name, whole, partial(_read, place / f"x{Path(name).suffix}")
    # What bits alone hardly reach: a Word file that unpacks well, and well-written JSON of other things.
    yield "document.xml", ZipFile(word).read(INSIDE), lambda data: _read(place / "x.docx", _packed(word, data))
    yield "any.json", b"any", lambda data: _read(place / "x.json", _segments(random.Random(data)))


def _read(path: Path, data: bytes) -> list[str]:
    path.write_bytes(data)
    if path.suffix in SEARCHED:
        read_text(path)
    for written in read(path, LENGTH):
        check(written)
    return ["read"]


def _packed(whole: BinaryIO, inside: bytes) -> bytes:
    """A Word file with another document in it."""
    made = io.BytesIO()
    with ZipFile(whole) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, inside if name == INSIDE else old.read(name))
    return made.getvalue()


def _segments(chance: random.Random) -> bytes:
    return json.dumps({"segments": [_anything(chance) for _ in range(chance.randrange(1, 9))]}).encode()


def _anything(chance: random.Random, depth: int = 0) -> object:
    """A JSON value that looks like words with times, mostly."""
    plain = ["Hello", "", " a  b ", 1.5, -3, 10**400, 1e308, float("nan"), float("inf"), True, None, "2.5", "\ud800"]
    if depth > 3 or (depth and chance.random() < 0.6):
        return chance.choice(plain)
    if depth and chance.random() < 0.5:
        return [_anything(chance, depth + 1) for _ in range(chance.randrange(5))]
    return {name: _anything(chance, depth + 1) for name in chance.sample(FIELDS, chance.randrange(1, 6))}


def check(written: Written) -> None:
    """What was read holds to the rules of a transcript; raises Unsound."""
    transcript = written.transcript
    known = {speaker.id for speaker in transcript.speakers}
    for at, word in enumerate(transcript.words, start=1):
        fits = 0 <= word.start <= word.end <= LENGTH and 0 <= word.probability <= 1
        if word.id != at or word.speaker not in known or not word.text or set(word.text) & {" ", "\n"} or not fits:
            raise Unsound


def media(place: Path) -> Iterator[tuple[str, bytes, Feed]]:
    """Heads of recordings, decoded in a child with its limits, several to a child."""
    sound = io.BytesIO()
    with wave.open(sound, "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(bytes(32_000))
    waiting: list[Path] = []

    def feed(data: bytes) -> list[str]:
        waiting.append(place / f"sound{len(waiting)}")
        waiting[-1].write_bytes(data)
        if len(waiting) < MEDIA_BATCH:
            return []
        batch = list(waiting)
        waiting.clear()
        return _hear(batch)

    yield "wav", sound.getvalue(), feed
    yield "flac", sample.recording().read_bytes()[:40_000], feed


def decode_each(paths: list[Path]) -> Iterator[str]:
    """Decode each; a Told is an answer, another error ends the child."""
    for path in paths:
        try:
            list(open_recording(path).blocks())
            yield "read"
        except Told:
            yield "refused"


def _hear(paths: list[Path]) -> list[str]:
    """What became of each; those after one that ended the decoder go to the next child, as jobs do."""
    done: list[str] = []
    while len(done) < len(paths):
        try:
            done += map(str, Child(decode_each, paths[len(done) :], limits=guard.DECODING))
        except EngineStopped:
            kept = Path("fuzz-found") / f"sound-{time.time_ns()}"
            kept.parent.mkdir(exist_ok=True)
            shutil.copy(paths[len(done)], kept)
            done.append("ended the decoder, told")
    return done


class Unsound(Exception):
    """A bent transcript was read as words without an id, a text, a speaker or a time of their own."""


class Changed(Exception):
    """A bent vault opened, and held something else."""


def vaults(place: Path) -> Iterator[tuple[str, bytes, Feed]]:
    """Each file of a vault, and a backup of it."""
    study = place / "study"
    with Vault.create(study, PASSPHRASE, Study("s", "r"), Cost(64, 1, 1)) as vault:
        made = vault.add_recording(io.BytesIO(b"sound" * 9_000))
        vault.store.transcripts.append(made.id, [Word(n, f"word{n}") for n in range(1, 300)], 1.0)
        vault.backup(place / "study.backup")
    before = _content(study)
    for path in [path for path in study.rglob("*") if path.is_file() and path.suffix != ".lock"]:

        def feed(data: bytes, path: Path = path) -> list[str]:
            bad = place / "bad"
            shutil.rmtree(bad, ignore_errors=True)
            shutil.copytree(study, bad)
            (bad / path.relative_to(study)).write_bytes(data)
            return _same(bad, before)

        yield path.name if path.suffix else "recording", path.read_bytes(), feed

    def feed_backup(data: bytes) -> list[str]:
        shutil.rmtree(place / "again", ignore_errors=True)
        (place / "bent.backup").write_bytes(data)
        restore(place / "bent.backup", place / "again", PASSPHRASE)
        return _same(place / "again", before)

    yield "backup", (place / "study.backup").read_bytes(), feed_backup


def _same(folder: Path, before: tuple[object, bytes]) -> list[str]:
    if _content(folder) != before:
        raise Changed
    return ["opened, the same"]


def _content(folder: Path) -> tuple[object, bytes]:
    with Vault.open(folder, PASSPHRASE) as vault:
        recording = vault.store.interviews.recording(1)
        if recording is None:
            raise Changed
        with vault.open_recording(recording) as sound:
            return vault.store.transcripts.get(1).words, sound.read()


def fuzz_once(whole: bytes, feed: Feed, number: int, examples: int) -> Counter[str]:
    """One round of examples on one door. What is not a Told comes out."""
    outcomes: Counter[str] = Counter()

    @seed(number)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.one_of(bent(whole), st.binary(max_size=200)))
    def trial(data: bytes) -> None:
        try:
            outcomes.update(feed(data))
        except Told:
            outcomes["refused"] += 1

    trial()
    return outcomes


def main() -> None:
    """Go round all doors until the time is up, and print what happened at each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--examples", type=int, default=50, help="at each door, between two looks at the clock")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    end, number, found = time.monotonic() + args.minutes * 60, args.seed, 0
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        doors = [door for made in (texts, media, vaults) for door in made(Path(folder))]
        outcomes: dict[str, Counter[str]] = {name: Counter() for name, _whole, _feed in doors}
        while number == args.seed or time.monotonic() < end:
            for name, whole, feed in doors:
                try:
                    outcomes[name] += fuzz_once(whole, feed, number, args.examples)
                except Exception as error:  # noqa: BLE001 - whatever comes through is what is looked for
                    found += 1
                    print(f"{name}, seed {number}: {type(error).__name__}: {error}")
            number += 1
    for name, counted in outcomes.items():
        print(f"{name:12} {sum(counted.values()):7} tried: {dict(counted)}")
    print(f"errors that came through: {found}")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
