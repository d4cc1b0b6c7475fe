"""Kills the whole program at random moments while it transcribes, starts it again, and compares the words at the end.

    python benchmarks/speech_kill.py [--kills 20] [--seed 1] [--recording FILE]

The sample interview, or another recording, is imported into a vault once without a disturbance. Then again, and
again, where after a random time the importing process and its engine are killed (SIGKILL); the next start goes on from
what was kept. When it came to its end, ids, words, times, speakers and languages must be the same, to the last digit.
Linux and macOS.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from redactor.process import quiet  # first, since it sets what the libraries below read when they are imported

# isort: split

from models.study import State, Study
from models.transcript import Spoken, Word
from models.vault import Vault
from redactor import sample
from redactor.arrivals import arrivals
from redactor.importing import take_in
from redactor.interviews import Listening

_PASSPHRASE = "four words of chance"  # noqa: S105 - opens nothing but what this script makes


def work(folder: Path) -> None:
    """What the program does when it is started again: go on with what is not finished."""
    with Vault.open(folder, _PASSPHRASE) as vault:
        for interview in vault.store.interviews.all():
            list(Listening(vault, interview))


def started(folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, __file__, "--work", str(folder)], start_new_session=True)


def new(folder: Path, recording: Path) -> None:
    with Vault.create(folder, _PASSPHRASE, Study("Kill", "")) as vault:
        take_in(vault, arrivals([recording]).arrivals[0])


def kept(folder: Path) -> tuple[tuple[tuple[Word, ...], tuple[Spoken, ...]], bool]:
    """The words in the vault and their languages, and whether the interview is finished."""
    with Vault.open(folder, _PASSPHRASE) as vault:
        (interview,) = vault.store.interviews.all()
        heard = vault.store.transcripts.get(interview.id).words, vault.store.transcripts.spoken(interview.id)
        return heard, interview.state is State.TO_CHECK


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--recording", type=Path, default=sample.recording())
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    quiet.begin()
    if given.work:
        work(given.work)
        return
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as place:
        folder, begun = Path(place, "whole"), time.monotonic()
        new(folder, given.recording)
        if started(folder).wait():
            sys.exit("The undisturbed run failed.")
        whole, length = kept(folder)[0], time.monotonic() - begun
        kills = runs = same = 0
        midway = []
        while kills < given.kills:
            runs += 1
            folder = Path(place, str(runs))
            new(folder, given.recording)
            while True:
                process = started(folder)
                try:
                    if process.wait(chance.uniform(0.0, length)):
                        sys.exit("A run failed by itself.")
                    break
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)
                    process.wait()
                    kills += 1
                    midway.append(len(kept(folder)[0][0]))
            words, finished = kept(folder)
            same += finished and words == whole
        print(f"{kills} kills in {runs} runs; an undisturbed run took {length:.0f} s and heard {len(whole[0])} words")
        print("languages:", *(f"{one.language} {one.start:.1f}-{one.end:.1f}" for one in whole[1]))
        print("words kept at each kill:", *midway)
        print(f"{same} of {runs} runs ended with the very same words, times, speakers and languages")


if __name__ == "__main__":
    main()
