"""Prints how well and how fast speech is heard, beside faster-whisper's own decoder with the same weights.

    pip install jiwer whisper-normalizer
    python benchmarks/speech.py --audio ../shared/audio [--rounds 1]

Every recording is heard by one engine and then the other, so that both meet the same load of the machine; each
loads its weights once before. The speed is that of hearing; telling speakers apart is timed apart.
"""

from __future__ import annotations

import argparse
import os
import resource
import time
from collections.abc import Callable
from pathlib import Path

from redactor.process import quiet  # first, since it sets what the libraries below read when they are imported

# isort: split

import numpy as np
from faster_whisper import WhisperModel
from speech_references import BY_SPEAKER, SPOKEN, TIMED, timed_words, turns, utterances
from speech_scores import Heard, covered, diarization_error, rightly_given, word_errors

from redactor.audio import open_recording
from redactor.release.sound.plan import FURTHEST, GUARD
from redactor.speech import Heard as Words
from redactor.speech import Mode, Progress, SpeakersFound, transcribe
from redactor.weights import whisper

Run = tuple[list[Heard], float, float, float, float]
"""Words; seconds of hearing, of telling speakers apart, to the first words; seconds of all processors in hearing."""


def ours(path: Path, weights: Path, speakers: int, mode: Mode = Mode.CAREFUL) -> Run:
    begun, worked = time.monotonic(), time.process_time()
    first = heard = work = 0.0
    words, speaker_of = [], {}
    for event in transcribe(path, weights, language="en", speakers=speakers, mode=mode):
        now = time.monotonic() - begun
        if isinstance(event, Words):
            words += event.words
            first = first or now
        elif isinstance(event, SpeakersFound):
            speaker_of = event.speaker_of
        elif isinstance(event, Progress) and event.stage == "listening":
            heard, work = now, time.process_time() - worked
    found = [(word.text, word.start, word.end, speaker_of[word.id]) for word in words]
    return found, heard, time.monotonic() - begun - heard, first, work


def theirs(model: WhisperModel, path: Path) -> Run:
    begun, worked = time.monotonic(), time.process_time()
    sound = np.concatenate(list(open_recording(path).blocks()), axis=1).mean(axis=0)
    segments, _ = model.transcribe(sound, language="en", beam_size=5, word_timestamps=True, vad_filter=True)
    words = [(word.word.strip(), word.start, word.end, 1) for segment in segments for word in segment.words or ()]
    return words, time.monotonic() - begun, 0.0, 0.0, time.process_time() - worked


def speakers_in(audio: Path, name: str) -> int:
    return len({turn.speaker for turn in turns(audio, name)}) if name in BY_SPEAKER else 2


def table_of_words(audio: Path, engines: dict[str, Callable[[str], Run]], rounds: int) -> dict[str, Run]:
    """Hears everything, prints word error rate and speed; returns our runs by recording."""
    kept: dict[str, Run] = {}
    totals = {name: [0, 0, 0] for name in engines}
    clocks = {name: [0.0] * rounds for name in engines}
    work = dict.fromkeys(engines, 0.0)
    for at in range(rounds):
        for recording in SPOKEN:
            for name, hear in engines.items():
                run = hear(recording)
                clocks[name][at] += run[1]
                work[name] += run[4]
                if at == 0:
                    scored = word_errors(utterances(audio, recording), run[0])
                    totals[name] = [a + b for a, b in zip(totals[name], scored, strict=True)]
                if name == "redactor":
                    kept[recording] = run
    print(f"\nwords ({len(SPOKEN)} recordings)\n{'':16}  WER %  wrong/words  lost  seconds (each round), of processors")
    for name, (wrong, words, lost) in totals.items():
        spent = " ".join(f"{seconds:.1f}" for seconds in clocks[name])
        print(f"{name:16}  {100 * wrong / words:5.2f}  {wrong:5}/{words}  {lost:4}  {spent}, {work[name] / rounds:.1f}")
    for name in ("redactor", "redactor, quick"):
        ratios = [b / a for a, b in zip(clocks[name], clocks["faster-whisper"], strict=True)]
        print(f"{name}: times as fast as faster-whisper", " ".join(f"{ratio:.2f}" for ratio in ratios))
        print(f"{name}: share of its processors' time {work[name] / work['faster-whisper']:.2f}")
    print(f"first words after (s): {max(run[3] for run in kept.values()):.1f} at most, weights loaded anew")
    return kept


def table_of_times(audio: Path, runs: dict[str, Run]) -> None:
    print("\nwords wholly covered by a cut, % (synthetic / spontaneous)")
    cuts = [(fill, guard, 1e9) for fill in (False, True) for guard in (0.0, 0.05, 0.1, 0.15, 0.2, 0.3)]
    for fill, guard, most in [*cuts, (True, GUARD, FURTHEST)]:
        shares = []
        for group in (TIMED[:1], TIMED[1:]):
            hits = [h for n in group for h in covered(timed_words(audio, n), runs[n][0], guard, fill=fill, most=most)]
            shares.append(f"{100 * np.mean(hits):5.1f} of {len(hits)}")
        what = f"{'gaps filled' if fill else 'reported extent'} + {1000 * guard:.0f} ms"
        if most < 1.0:
            what += f", at most {1000 * most:.0f}: what a release cuts"
        print(what.ljust(28), " / ".join(shares))


def table_of_speakers(audio: Path, runs: dict[str, Run]) -> None:
    print("\nspeakers, number given: diarization error % (turns as the words lie | widened 0.3 s); words given rightly")
    for name in [*BY_SPEAKER, "interview-synthetic"]:
        reference = turns(audio, name) if name in BY_SPEAKER else utterances(audio, name)
        words = runs[name][0]
        plain, wide = (diarization_error(reference, words, 1.0, widen) for widen in (0.0, 0.3))
        right, of = rightly_given(reference, words)
        print(f"{name:20} {plain:5.1f} | {wide:5.1f}   {100 * right / of:5.1f} of {of}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--audio", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=1)
    given = parser.parse_args()
    quiet.begin()
    weights = whisper("base")
    model = WhisperModel(str(weights), device="cpu", compute_type="int8", local_files_only=True)

    def hear(name: str) -> Run:
        return ours(given.audio / f"{name}.flac", weights, speakers_in(given.audio, name))

    engines: dict[str, Callable[[str], Run]] = {
        "redactor": hear,
        "redactor, quick": lambda name: ours(given.audio / f"{name}.flac", weights, 1, Mode.QUICK),
        "faster-whisper": lambda name: theirs(model, given.audio / f"{name}.flac"),
    }
    print("cores", os.cpu_count(), "load", *(f"{load:.1f}" for load in os.getloadavg()))
    runs = table_of_words(given.audio, engines, given.rounds)
    table_of_times(given.audio, runs)
    runs |= {name: hear(name) for name in BY_SPEAKER if name not in runs}
    table_of_speakers(given.audio, runs)
    print(f"\npeak memory of all this: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
