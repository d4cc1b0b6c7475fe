"""Prints how openai-whisper and whisper-ctranslate2 do on the same recordings, with the same weights (base).

    python benchmarks/speech_peers.py --audio ../shared/audio --peers FOLDER [--recordings NAME ...] [--also WHAT]

The peers are installed into an environment of their own in FOLDER, made where it is not there yet; --also names
what else pip is to install, for instance a build of torch without CUDA. openai-whisper's form of the weights is made
from CTranslate2's, so nothing is downloaded but packages. Each engine hears all recordings in one process of its own;
loading counts. Wall-clock time on a machine that does other things says little: compare the processor's time.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from redactor.process import quiet  # first, since it sets what the libraries below read when they are imported

# isort: split

from speech_references import SPOKEN, utterances
from speech_scores import Heard, word_errors

from redactor.speech import Heard as Words
from redactor.speech import Mode, transcribe
from redactor.weights import whisper

PEERS = ("openai-whisper", "whisper-ctranslate2")
_HERE = Path(__file__).parent


def installed(folder: Path, also: list[str]) -> Path:
    """The folder of the programs of the peers' environment."""
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    if not (programs / "whisper-ctranslate2").exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", *also, *PEERS], check=True)
    return programs


def openai(programs: Path, weights: Path, beams: int) -> list[str | Path]:
    return [programs / "python", _HERE / "speech_peer_openai.py", weights / "model.bin", str(beams)]


def ctranslate2(programs: Path, weights: Path) -> list[str | Path]:
    return [
        programs / "whisper-ctranslate2",
        *("--model_directory", weights, "--language", "en", "--output_format", "json"),
        *("--compute_type", "int8", "--local_files_only", "True", "--verbose", "False"),
    ]


def ours(mode: Mode) -> list[str | Path]:
    return [sys.executable, __file__, "--hear", mode.value]


def hear(mode: Mode, recordings: list[str], folder: Path) -> None:
    """Hear the recordings in this process and write them down as the peers do."""
    for recording in recordings:
        words = []
        for event in transcribe(Path(recording), whisper("base"), language="en", speakers=1, mode=mode):
            if isinstance(event, Words):
                words += [{"start": word.start, "end": word.end, "text": word.text} for word in event.words]
        (folder / f"{Path(recording).stem}.json").write_text(json.dumps({"segments": words}))


def written(path: Path) -> list[Heard]:
    """The words of a file; those of a segment share its time evenly."""
    words: list[Heard] = []
    for segment in json.loads(path.read_text())["segments"]:
        texts = segment["text"].split()
        step = (segment["end"] - segment["start"]) / max(1, len(texts))
        words += [
            (text, segment["start"] + at * step, segment["start"] + (at + 1) * step, 1) for at, text in enumerate(texts)
        ]
    return words


def measured(command: list[str | Path], audio: Path, names: list[str]) -> tuple[int, int, int, float, float]:
    """Wrong words, words, lost utterances; seconds by the clock and of the processors."""
    with tempfile.TemporaryDirectory() as folder:
        files = [str(audio / f"{name}.flac") for name in names]
        before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        subprocess.run(
            [*command, "--output_dir", folder, *files],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HF_HUB_OFFLINE": "1"},
        )
        wall, after = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
        scores = [word_errors(utterances(audio, name), written(Path(folder, f"{name}.json"))) for name in names]
    wrong, words, lost = (sum(column) for column in zip(*scores, strict=True))
    return wrong, words, lost, wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--audio", type=Path)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--recordings", nargs="+", default=list(SPOKEN))
    parser.add_argument("--also", nargs="+", default=[])
    parser.add_argument("--hear", type=Mode, help=argparse.SUPPRESS)
    parser.add_argument("--output_dir", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("files", nargs="*", help=argparse.SUPPRESS)
    given = parser.parse_args()
    quiet.begin()
    if given.hear:
        hear(given.hear, given.files, given.output_dir)
        return
    programs, weights = installed(given.peers, given.also), whisper("base")
    engines = {
        "redactor": ours(Mode.CAREFUL),
        "redactor, quick": ours(Mode.QUICK),
        "whisper-ctranslate2": ctranslate2(programs, weights),
        "openai-whisper, greedy": openai(programs, weights, 0),
        "openai-whisper, beam 5": openai(programs, weights, 5),
    }
    print("cores", os.cpu_count(), "load", *(f"{load:.1f}" for load in os.getloadavg()), "; ", *given.recordings)
    print(f"{'':24} WER %  wrong/words  lost  seconds  of processors  times ours (clock, processors)")
    first: tuple[float, float] | None = None
    for name, command in engines.items():
        wrong, words, lost, wall, work = measured(command, given.audio, given.recordings)
        first = first or (wall, work)
        print(
            f"{name:24} {100 * wrong / words:5.2f}  {wrong:5}/{words:<5} {lost:5}  {wall:7.1f}  {work:13.1f}"
            f"  {wall / first[0]:.2f}, {work / first[1]:.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
