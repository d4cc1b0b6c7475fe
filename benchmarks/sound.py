"""Random strikes in the sound of shared/audio: how many struck words are still heard, and how much of them is left.

    python -m benchmarks.sound --audio ../shared/audio

Words still heard are those that the engine writes down at their place in the finished file (what the release would
be refused for). Where the true times of words are known, it says how many struck words lie wholly in the cut, and how
much of the others is left. `--disguise` also says how like the changed voices are and what they cost in words.
"""

from __future__ import annotations

import argparse
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import jiwer
from whisper_normalizer.english import EnglishTextNormalizer

from benchmarks.speech_references import SPOKEN, TIMED, Said, timed_words
from models.decision import Act, Decision
from models.resolve import resolve
from models.sealing.sealed import seal
from models.transcript import Passage, Role, Speaker, Transcript, Word
from redactor import weights
from redactor.audio.decode import open_recording
from redactor.process import quiet
from redactor.progress import Progress
from redactor.redact import RedactedTranscript, redact
from redactor.release.sound.again import listen, share_heard, still_heard
from redactor.release.sound.choice import Sound, Struck, Task
from redactor.release.sound.likeness import likeness
from redactor.release.sound.making import struck
from redactor.release.sound.plan import Plan, without
from redactor.release.sound.work import write

TODAY = date(2026, 11, 22)
KEY = bytes(32)
EVERY = 12
"""Words from one strike to the next, on average."""


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--audio", type=Path, required=True)
    asked.add_argument("--only", nargs="*", default=list(SPOKEN))
    asked.add_argument("--rounds", type=int, default=1, help="different strikes in each recording")
    asked.add_argument("--ending", default="flac")
    asked.add_argument("--disguise", action="store_true")
    options = asked.parse_args()
    quiet.begin()
    total = [0, 0, 0]
    for name in options.only:
        path = options.audio / f"{name}.flac"
        words = [
            word for step in listen(path, weights.whisper("base"), "en") if isinstance(step, tuple) for word in step
        ]
        for number in range(options.rounds):
            with tempfile.TemporaryDirectory() as folder:
                found = _once(path, words, Random(f"{name} {number}"), Path(folder), options)
            total = [a + b for a, b in zip(total, found, strict=True)]
    print(f"in all: {total[1]} words struck in {total[0]} passages, still heard in {total[2]} passages")


def _once(path: Path, words: list[Word], random: Random, folder: Path, options: argparse.Namespace) -> list[int]:
    redacted, passages = strikes(words, random)
    with path.open("rb") as plain:
        seal(plain, folder / "sealed", KEY)
    target = folder / f"cut.{options.ending}"
    sound = Sound(options.ending, disguise=options.disguise)
    task = Task(folder / "sealed", KEY, target, sound, redacted, (), weights.whisper("base"), "en")
    *_, cuts = (step for step in write(task) if not isinstance(step, Progress))
    heard = [word for step in listen(target, task.weights, "en") if isinstance(step, tuple) for word in step]
    left = still_heard(heard, passages, redacted, cuts)
    hidden = [piece for turn in redacted.turns for piece in turn.pieces if piece.kind]
    count = sum(piece.last - piece.first + 1 for piece in hidden)
    line = f"{path.stem:20} {len(passages):4} passages {count:5} words struck; still heard in {len(left)}"
    print(f"{line}; kept words heard again {share_heard(heard, redacted):.3f}", end="")
    if path.stem in TIMED:
        print(f"; {_covered(timed_words(path.parent, path.stem), passages, cuts)}", end="")
    if options.disguise:
        like = likeness(open_recording(path), open_recording(target), cuts)
        print(f"; {like}", end="")
    print(f"; {_errors(redacted, heard)}")
    for passage in left:
        near = [
            f"{w.text} {w.start:.2f}-{w.end:.2f} {w.probability:.2f}"
            for w in heard
            if passage.start - 0.5 <= (w.start + w.end) / 2 <= passage.end + 0.5
        ]
        print("     ", f"{passage.start:.2f}-{passage.end:.2f}", sorted(passage.tokens), near)
    return [len(passages), count, len(left)]


def strikes(words: list[Word], random: Random) -> tuple[RedactedTranscript, list[Struck]]:
    """What leaves where runs of one to five words are struck here and there."""
    decisions, at = [], random.randrange(EVERY)
    while at < len(words):
        last = min(len(words) - 1, at + random.choice((0, 0, 0, 1, 2, 4)))
        passage = Passage(words[at].id, words[last].id)
        decisions.append(
            Decision(len(decisions) + 1, Role.PARTICIPANT, Act.HIDE, datetime(2026, 1, 1, tzinfo=UTC), passage)
        )
        at = last + 2 + random.randrange(2 * EVERY)
    transcript = Transcript(tuple(words), (Speaker(0, "", Role.PARTICIPANT),))
    redacted = redact(transcript, resolve(transcript, (), decisions), code="P01", today=TODAY)
    return redacted, list(struck(redacted, transcript))


def _covered(true: list[Said], struck: list[Struck], cuts: Plan) -> str:
    """How many truly struck words lie wholly in silence, and what is left of the others."""
    mine = [w for w in true if any(s.start <= (w.start + w.end) / 2 <= s.end for s in struck)]
    left = [
        (sum(b - a for a, b in without([(w.start, w.end)], without([(0.0, 1e6)], cuts.kept))), w.end - w.start)
        for w in mine
    ]
    whole = sum(1 for rest, _ in left if rest < 0.02)
    half = sum(1 for rest, length in left if rest > length / 2)
    return f"true words struck {len(mine)}, wholly silent {whole}, more than half left {half}"


def _errors(redacted: RedactedTranscript, heard: list[Word]) -> str:
    plain = EnglishTextNormalizer()
    kept = " ".join(piece.text for turn in redacted.turns for piece in turn.pieces if not piece.kind)
    wrong = jiwer.wer(plain(kept), plain(" ".join(word.text for word in heard)))
    return f"word errors against the words heard before {wrong:.3f}"


if __name__ == "__main__":
    main()
