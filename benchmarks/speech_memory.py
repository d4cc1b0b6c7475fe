"""Prints how much memory hearing takes, for recordings of several lengths: each in a process of its own.

    python benchmarks/speech_memory.py --audio ../shared/audio [--minutes 10 180] [--mode careful]

The recordings of shared/audio are put one after the other, over and over, into a FLAC file as long as wanted. Words,
unclear stretches and speakers are all looked for, as in an import; nothing is shortened. Three hours take a quarter
of an hour on two free cores.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from redactor.process import quiet  # first, since it sets what the libraries below read when they are imported

# isort: split

import av
import numpy as np
from speech_references import SPOKEN

from redactor.audio import RATE, open_recording
from redactor.audio.decode import mono
from redactor.speech import Heard, Mode, Progress, transcribe
from redactor.weights import whisper

_FRAME = 4096


def lengthen(audio: Path, minutes: int, target: Path) -> None:
    """Write so many minutes of the recordings, one after the other, over and over."""
    left = minutes * 60 * RATE
    with av.open(str(target), "w", format="flac") as output:
        stream = output.add_stream("flac", rate=RATE, layout="mono")
        while left > 0:
            for name in SPOKEN:
                for block in open_recording(audio / f"{name}.flac").blocks():
                    sound = (mono(block)[:left] * 32767).astype(np.int16)
                    for at in range(0, len(sound), _FRAME):
                        frame = av.AudioFrame.from_ndarray(sound[None, at : at + _FRAME], format="s16", layout="mono")
                        frame.rate = RATE
                        output.mux(stream.encode(frame))
                    left -= len(sound)
        output.mux(stream.encode(None))


def hear(path: Path, mode: Mode) -> None:
    """Hear a recording and print what it took."""
    begun, first, listened, words = time.monotonic(), 0.0, 0.0, 0
    for event in transcribe(path, whisper("base"), language="en", mode=mode):
        if isinstance(event, Heard):
            words += len(event.words)
            first = first or time.monotonic() - begun
        elif isinstance(event, Progress) and event.stage == "listening":
            listened = time.monotonic() - begun
    whole = time.monotonic() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{words:7} {first:12.1f} {listened:10.0f} {whole - listened:9.0f} {peak:9.0f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--audio", type=Path)
    parser.add_argument("--minutes", type=int, nargs="+", default=[10, 180])
    parser.add_argument("--mode", type=Mode, default=Mode.CAREFUL)
    parser.add_argument("--hear", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    quiet.begin()
    if given.hear:
        hear(given.hear, given.mode)
        return
    print("minutes   words  first words  listening  speakers  peak MB   (seconds)")
    with tempfile.TemporaryDirectory() as folder:
        for minutes in given.minutes:
            path = Path(folder) / f"{minutes}.flac"
            lengthen(given.audio, minutes, path)
            print(f"{minutes:7} ", end="", flush=True)
            subprocess.run([sys.executable, __file__, "--hear", str(path), "--mode", given.mode], check=True)
            path.unlink()


if __name__ == "__main__":
    main()
