"""Prints how often the number of speakers is found when it is not given.

    python benchmarks/speech_count.py --audio ../shared/audio [--sets 40]

First the recordings as they are. Then sets of one to six people drawn from them: of each person 12 to 100 voices in a
row, of those in whose second nobody else speaks. Few voices, and meetings a minute long, are the hard part.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from redactor.process import quiet  # first, since it sets what the libraries below read when they are imported

# isort: split

import numpy as np
from speech_references import BY_SPEAKER, TIMED, turns, utterances

from models.transcript import Word
from redactor.audio import open_recording
from redactor.speech.speakers import MOST, tell_apart
from redactor.speech.traces import Gathering, Traces

People = dict[str, list[np.ndarray]]
_CLEAR, _LEAST, _FULL = 0.8, 12, 100
_AROUND = 0.4  # seconds around a turn in which a voice is still its speaker's


def gathered(audio: Path, name: str) -> Traces:
    gathering = Gathering(open_recording(audio / f"{name}.flac"))
    for _ in gathering.steps():
        pass
    return gathering.traces


def found(traces: Traces) -> int:
    """The number of speakers of words that stand at every voice."""
    words = [Word(at, "word", middle, middle) for at, middle in enumerate(traces.middles)]
    return len(set(tell_apart(words, traces, None).values()))


def add_people(people: People, audio: Path, name: str, traces: Traces) -> None:
    """The clear voices of each person in a recording, of whom there are enough."""
    said = turns(audio, name) if name in BY_SPEAKER else utterances(audio, name)
    who = defaultdict(list)
    for middle, voice, spoken in zip(traces.middles, traces.voices, traces.spoken, strict=True):
        here = {turn.speaker or name for turn in said if turn.start - _AROUND <= middle <= turn.end + _AROUND}
        if len(here) == 1 and spoken > _CLEAR:
            who[here.pop()].append(voice)
    for person, voices in who.items():
        if len(voices) >= _LEAST:
            people[person].append(np.array(voices))


def drawn(people: People, count: int, chance: np.random.Generator) -> Traces:
    """So many people, one after the other."""
    parts = []
    for person in chance.choice(sorted(people), count, replace=False):
        voices = people[person][chance.integers(len(people[person]))]
        length = min(len(voices), int(chance.integers(_LEAST, _FULL)))
        start = chance.integers(len(voices) - length + 1)
        parts.append(voices[start : start + length])
    voices = np.concatenate(parts)
    middles = 0.5 + 0.4 * np.arange(len(voices))
    return Traces(middles, voices, np.ones(len(voices)), np.ones((len(voices) * 40, 1), np.float32))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--audio", type=Path, required=True)
    parser.add_argument("--sets", type=int, default=40)
    given = parser.parse_args()
    quiet.begin()
    people: People = defaultdict(list)
    print(f"{'recording':22} speakers  found")
    for name in (*BY_SPEAKER, *TIMED):
        traces = gathered(given.audio, name)
        said = turns(given.audio, name) if name in BY_SPEAKER else utterances(given.audio, name)
        print(f"{name:22} {len({turn.speaker for turn in said}):8}  {found(traces):5}", flush=True)
        if name != "meeting-4":  # four people in one minute: too little of each
            add_people(people, given.audio, name, traces)
    chance = np.random.default_rng(3)
    print(f"\nsets of {len(people)} people: right of {given.sets}, and what else was found")
    for count in range(1, MOST + 1):
        numbers = Counter(found(drawn(people, count, chance)) for _ in range(given.sets))
        others = ", ".join(f"{number} ({times} times)" for number, times in sorted(numbers.items()) if number != count)
        print(f"{count}: {numbers[count]:4}   {others}")


if __name__ == "__main__":
    main()
