"""The measures of the speech benchmark: words, times, speakers."""

from __future__ import annotations

import difflib
import itertools
import re

import jiwer
import numpy as np
from speech_references import Said
from whisper_normalizer.english import EnglishTextNormalizer

Heard = tuple[str, float, float, int]  # word, start, end (s), speaker
_plain = EnglishTextNormalizer()


def word_errors(reference: list[Said], words: list[Heard]) -> tuple[int, int, int]:
    """Wrong words, words in the reference, and utterances of three words or more without one word in their time."""
    expected = _plain(" ".join(said.text for said in reference))
    found = jiwer.process_words(expected, _plain(" ".join(word[0] for word in words)))
    lost = [
        s for s in reference if len(s.text.split()) >= 3 and not any(w[1] < s.end and w[2] > s.start for w in words)
    ]
    return found.substitutions + found.deletions + found.insertions, len(expected.split()), len(lost)


def covered(reference: list[Said], words: list[Heard], guard: float, *, fill: bool, most: float = 1e9) -> list[bool]:
    """Whether each word that was heard right lies wholly in its cut.

    The cut is `guard` seconds wider on both sides than the reported extent, or with `fill` than the gap between the
    neighbouring words, and no more than `most` seconds wider than the reported extent.
    """
    matches = difflib.SequenceMatcher(
        None, [_bare(s.text) for s in reference], [_bare(w[0]) for w in words], autojunk=False
    )
    result = []
    for block in matches.get_matching_blocks():
        for step in range(block.size):
            true, at = reference[block.a + step], block.b + step
            start, end = first, last = words[at][1], words[at][2]
            if fill:
                first = min(start, words[at - 1][2] if at else 0.0)
                last = max(end, words[at + 1][1] if at + 1 < len(words) else end + 1.0)
            result.append(max(first - guard, start - most) <= true.start and true.end <= min(last + guard, end + most))
    return result


def diarization_error(reference: list[Said], words: list[Heard], join: float, widen: float) -> float:
    """Percent of speaking time missed, added or given to the wrong speaker; overlap counts, collar 0.25 s.

    Words of a speaker less than `join` seconds apart are one turn, which is widened by `widen` seconds where there
    is room.
    """
    step, collar = 0.01, 0.25
    length = int((max(s.end for s in reference) + 5) / step)
    truth = _mask([(s.start, s.end, s.speaker or "") for s in reference], length, step)
    guess = _mask(_turns(words, join, widen), length, step)
    judged = np.ones(length, bool)
    for edge in (t for s in reference for t in (s.start, s.end)):
        judged[max(0, round((edge - collar) / step)) : round((edge + collar) / step)] = False
    truth, guess = truth[:, judged], guess[:, judged]
    size = max(len(truth), len(guess))
    together = np.zeros((size, size), int)
    together[: len(truth), : len(guess)] = truth.astype(int) @ guess.T.astype(int)
    right = max(sum(together[a, b] for a, b in enumerate(order)) for order in itertools.permutations(range(size)))
    return float(100 * (np.maximum(truth.sum(0), guess.sum(0)).sum() - right) / truth.sum())


def rightly_given(reference: list[Said], words: list[Heard]) -> tuple[int, int]:
    """Words with the right speaker, and words in whose middle exactly one speaker speaks."""
    pairs = []
    for _, start, end, speaker in words:
        here = {s.speaker for s in reference if s.start <= (start + end) / 2 <= s.end}
        if len(here) == 1:
            pairs.append((speaker, here.pop()))
    names, numbers = sorted({p[1] or "" for p in pairs}), sorted({p[0] for p in pairs})
    names += [""] * (len(numbers) - len(names))
    best = max(
        sum(dict(zip(numbers, order, strict=False))[n] == name for n, name in pairs)
        for order in itertools.permutations(names)
    )
    return best, len(pairs)


def _turns(words: list[Heard], join: float, widen: float) -> list[tuple[float, float, str]]:
    turns: list[tuple[float, float, int]] = []
    for _, start, end, speaker in words:
        if turns and turns[-1][2] == speaker and start - turns[-1][1] < join:
            turns[-1] = (turns[-1][0], end, speaker)
        else:
            turns.append((start, end, speaker))
    edges = [0.0, *((a[1] + b[0]) / 2 for a, b in itertools.pairwise(turns)), float("inf")]
    return [
        (max(start - widen, min(start, before)), min(end + widen, max(end, after)), str(speaker))
        for (start, end, speaker), before, after in zip(turns, edges, edges[1:], strict=False)
    ]


def _mask(turns: list[tuple[float, float, str]], length: int, step: float) -> np.ndarray:
    names = sorted({turn[2] for turn in turns})
    mask = np.zeros((len(names), length), bool)
    for start, end, name in turns:
        mask[names.index(name), round(start / step) : round(end / step)] = True
    return mask


def _bare(word: str) -> str:
    return re.sub(r"[^a-z0-9']", "", word.lower())
