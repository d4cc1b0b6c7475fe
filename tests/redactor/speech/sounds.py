"""Sound for the tests of speech, without a voice in it."""

from __future__ import annotations

import numpy as np

from redactor.speech.voice import HOP, Judged


def judged(pattern: str, hops: int = 10) -> list[Judged]:
    """A letter for every `hops` hops: v a voice, q a quiet voice far away, anything else silence."""
    chance = np.repeat([0.9 if letter in "vq" else 0.05 for letter in pattern], hops).astype(np.float32)
    near = np.repeat([letter == "v" for letter in pattern], hops)
    samples = np.repeat(np.arange(len(chance), dtype=np.float32), HOP)
    return [
        Judged(samples[a * HOP : (a + 320) * HOP], chance[a : a + 320], near[a : a + 320])
        for a in range(0, len(chance), 320)
    ]
