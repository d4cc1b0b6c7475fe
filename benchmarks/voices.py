"""Two people found in what was taken for one, and sentences that were given to the wrong speaker: how many rightly.

    python -m benchmarks.voices

Recordings of ../shared/audio with people's own account of who speaks when, cut into pieces of about PIECE seconds.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path

from redactor.desk import likeness
from redactor.desk.stretches import Stretch
from redactor.desk.voices import Split, doubtful, halves

AUDIO = Path(__file__).parent.parent.parent / "shared" / "audio"
TWO = ("dialogue-mf", "dialogue-mf-2", "dialogue-ff", "dialogue-mm", "interleaved-mf", "interleaved-mm", "meeting-2")
PIECE = 3.0
WRONG, TIMES = 0.1, 5  # share of the pieces that are given to another speaker, and how often that is tried


def main() -> None:
    strays = Counter[str]()
    for name in (*TWO, "meeting-4"):
        pieces, begin = cut(name), time.process_time()
        with (AUDIO / f"{name}.flac").open("rb") as recording:
            heard = dict(likeness.voices(recording, pieces))
        spent = time.process_time() - begin
        if name in TWO:
            print(f"{name:16}{spent:5.1f} s of processor for {pieces[-1].end:4.0f} s   {parted(pieces, heard)}")
        strays += astray(pieces, heard)
    print(f"given to the wrong speaker: {dict(strays)}")


def cut(name: str) -> list[Stretch]:
    """Who speaks when, in pieces."""
    lines = sorted((float(c[3]), float(c[4]), c[7]) for c in map(str.split, (AUDIO / f"{name}.rttm").open()))
    people = sorted({who for *_, who in lines})
    made: list[Stretch] = []
    for start, length, who in lines:
        count = max(1, round(length / PIECE))
        times = [start + length * n / count for n in range(count + 1)]
        made += [
            Stretch(range(len(made) + n, len(made) + n + 1), times[n], times[n + 1], people.index(who) + 1)
            for n in range(count)
        ]
    return made


def parted(pieces: list[Stretch], heard: dict[Stretch, likeness.Voice]) -> str:
    """All as one speaker, parted by voice; and each of the two, who must not be parted."""
    split = Split(*likeness.two([heard[one] for one in pieces]))
    hers, doubts = halves(split), doubtful(split)
    right = [(one.speaker == 1) == half for one, half in zip(pieces, hers, strict=True)]
    turned = sum(right) < len(right) / 2
    sure = [r != turned for r, doubt in zip(right, doubts, strict=True) if not doubt]
    alone = [likeness.two([heard[one] for one in pieces if one.speaker == who])[1] for who in (1, 2)]
    share = sum(r != turned for r in right) / len(right)
    return f"right {share:.3f}, where sure {sum(sure) / len(sure):.3f} ({len(sure)} of {len(right)}); alone: {alone}"


def astray(pieces: list[Stretch], heard: dict[Stretch, likeness.Voice]) -> Counter[str]:
    chance, told = random.Random(1), Counter[str]()
    people = max(one.speaker for one in pieces)
    for _ in range(TIMES):
        bad = [chance.random() < WRONG for _ in pieces]
        given = [one.speaker % people + 1 if b else one.speaker for one, b in zip(pieces, bad, strict=True)]
        found = dict(likeness.strays([heard[one] for one in pieces], given))
        for at, (one, b) in enumerate(zip(pieces, bad, strict=True)):
            told["found"] += b and found.get(at) == one.speaker
            told["missed"] += b and found.get(at) != one.speaker
            told["offered, and right as it was"] += at in found and not b
    return told


if __name__ == "__main__":
    main()
