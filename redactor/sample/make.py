"""Makes the sample recording again from script.txt: `python -m redactor.sample.make`.

Needs what redactor/sample/voices.py names. These are tools for making the sample and no part of the product;
piper-tts is GPL. Writes interview.flac, words.json and decisions.json beside itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np

from redactor.sample.script import SCRIPT, Choice, Line, Said, read
from redactor.sample.voices import RATE, Joe, Samples, Spoken, slt

HERE = Path(__file__).parent
LEVEL = 0.08
"""Root mean square that each turn is brought to, so that both voices are equally loud."""
BETWEEN_SENTENCES = 0.25
BETWEEN_TURNS = (0.3, 0.45, 0.35, 0.5, 0.4, 0.3, 0.45, 0.35, 0.5)
"""Pauses in seconds, used in turn; each voice adds up to 0.2 s of silence of its own."""

Row = dict[str, Any]
Voice = Callable[[Sequence[str]], Spoken]


def main() -> None:
    script = read(SCRIPT.read_text(encoding="utf-8"))
    voices: dict[str, Voice] = {"I": Joe().say, "P": partial(slt, names=script.names)}
    parts: list[Samples] = [_silence(0.4)]
    turns: list[Row] = []
    for number, line in enumerate(script.lines):
        turn = _turn(line, voices[line.who], parts)
        turns.append({"speaker": _SPEAKER[line.who], "words": turn})
        parts.append(_silence(BETWEEN_TURNS[number % len(BETWEEN_TURNS)]))
    _write_sound(np.concatenate(parts), HERE / "interview.flac")
    _write_json({"turns": turns}, HERE / "words.json")
    words = [word for turn in turns for word in turn["words"]]
    decided = {"called": script.called, "decisions": [_decision(choice, words) for choice in script.choices]}
    _write_json(decided, HERE / "decisions.json")


_SPEAKER = {"I": "interviewer", "P": "participant"}


def _turn(line: Line, voice: Voice, parts: list[Samples]) -> list[Row]:
    """Says one turn sentence by sentence, adds its sound to `parts`, and returns its written words with times."""
    rows: list[Row] = []
    for number, sentence in enumerate(_sentences(line)):
        if number:
            parts.append(_silence(BETWEEN_SENTENCES))
        spoken = voice([word for said in sentence for word in said.spoken])
        at = sum(map(len, parts)) / RATE
        times = iter(spoken.times)
        for said in sentence:
            own = [next(times) for _ in said.spoken]
            rows.append({"text": said.written, "start": round(at + own[0][0], 3), "end": round(at + own[-1][1], 3)})
        parts.append(spoken.samples * np.float32(LEVEL / np.sqrt(np.mean(spoken.samples**2))))
    return rows


def _sentences(line: Line) -> Iterator[list[Said]]:
    sentence: list[Said] = []
    for said in line.words:
        sentence.append(said)
        if said.written[-1] in ".?!":
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * RATE), dtype=np.float32)


def _decision(choice: Choice, words: list[Row]) -> Row:
    """The decision as a range of time; it reaches to the middle of the pause on either side of its words."""
    first, last = _find(choice.first, words), _find(choice.last, words) + len(choice.last) - 1
    gaps = [(before["end"] + after["start"]) / 2 for before, after in pairwise(words)]
    row: Row = {"act": choice.act, "start": round(gaps[first - 1], 3), "end": round(gaps[last], 3)}
    if choice.extra:
        row["level" if choice.act == "level" else "text"] = choice.extra
    return row


def _find(run: tuple[str, ...], words: list[Row]) -> int:
    """Where a run of written words begins; it must occur exactly once, and not at the very beginning or end."""
    texts = [word["text"] for word in words]
    (found,) = [at for at in range(1, len(texts) - len(run)) if tuple(texts[at : at + len(run)]) == run]
    return found


def _write_sound(samples: Samples, path: Path) -> None:
    """16-bit mono FLAC with no tags, the same bytes each time."""
    pcm = (np.clip(samples, -1, 1) * 32767).round().astype(np.int16)
    with av.open(str(path), "w", format="flac", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("flac", rate=RATE, options={"compression_level": "8"})
        stream.codec_context.layout = "mono"
        stream.codec_context.format = "s16"
        stream.codec_context.flags |= av.codec.context.Flags.bitexact
        frame = av.AudioFrame.from_ndarray(pcm.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate = RATE
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def _write_json(value: object, path: Path) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
