"""The tagger's sums: the same as word by word, whatever is read at once, and lines do not touch each other."""

import math

import numpy as np
import pytest

from redactor.detect.names import tagger as module
from redactor.detect.names.features import CHANNELS, seen
from redactor.detect.names.lexicon import english
from redactor.detect.names.tagger import STEPS, Layers, Tables, Tagger, tagger
from redactor.detect.names.vectors import places, vectors
from redactor.detect.names.words import Row
from redactor.detect.spoken.words import tokens

LABELS = ("O", "PERSON", "PLACE")
SIZE, WIDTH = 2, 6
TEXT = "I met Bev in Leeds\nWell, my welder, eh.\nno\nbev and me and the welder went on and on and on to leeds with kez"


def _seen(text):
    return seen(Row(text, tokens(text), english()), caseless=False)


@pytest.fixture
def made():
    """Weights for every second value of a text: any will do, as long as they differ."""
    chance = np.random.default_rng(7)

    def some(*shape):
        return chance.normal(size=shape).astype(np.float32) / 2

    told = _seen(TEXT).values
    values = {name: tuple(sorted({value for value in told[name] if value})[::2]) for name in CHANNELS}
    entering = SIZE * len(CHANNELS) + vectors().shape[1]
    depth = len(STEPS)
    layers = Layers(
        some(entering, WIDTH), some(WIDTH), some(depth, 3 * WIDTH, WIDTH), some(depth, WIDTH), some(depth, WIDTH),
        some(depth, WIDTH), some(WIDTH, len(LABELS)), some(len(LABELS)),
    )  # fmt: skip
    return Tagger(LABELS, Tables(values, {name: some(len(values[name]) + 1, SIZE) for name in CHANNELS}), layers)


def _word_by_word(made, told, line):
    """The chances of one line's words, each sum written out."""
    layers = made.layers
    states = []
    for at in np.flatnonzero(told.lines == line):
        known = []
        for name in CHANNELS:
            values, value = made.tables.values[name], told.values[name][at]
            known += list(made.tables.meanings[name][values.index(value) if value in values else -1])
        known += list(vectors()[told.alike[at]])
        states.append([max(0, x) for x in np.array(known) @ layers.enter + layers.enter_add])
    for depth, step in enumerate(STEPS):
        after = []
        for at, state in enumerate(states):
            beside = [states[to] if 0 <= to < len(states) else [0] * WIDTH for to in (at - step, at, at + step)]
            added = np.concatenate(beside) @ layers.mix[depth] + layers.mix_add[depth]
            mixed = [one + max(0, more) for one, more in zip(state, added, strict=True)]
            mean = sum(mixed) / WIDTH
            spread = math.sqrt(sum((one - mean) ** 2 for one in mixed) / WIDTH + 1e-5)
            evened = (np.array(mixed) - mean) / spread
            after.append(list(evened * layers.gains[depth] + layers.shifts[depth]))
        states = after
    scores = np.exp(np.array(states) @ layers.leave + layers.leave_add)
    return scores / scores.sum(axis=1, keepdims=True)


def test_chances_are_those_of_each_word_by_itself(made):
    """All words at once give what one word after the other gives, and what one line says touches no other."""
    told = _seen(TEXT)
    apart = [_word_by_word(made, told, line) for line in np.unique(told.lines)]
    assert len(apart) == TEXT.count("\n") + 1
    assert np.allclose(made.probabilities(told), np.vstack(apart), atol=1e-4)


@pytest.mark.parametrize("at_once", [1, 3, 8, 20])
def test_what_is_read_at_once_changes_nothing(made, monkeypatch, at_once):
    """A long text is read some lines at a time; a line longer than that, whole."""
    whole = made.probabilities(_seen(TEXT))
    monkeypatch.setattr(module, "_AT_ONCE", at_once)
    assert np.allclose(made.probabilities(_seen(TEXT)), whole, atol=1e-5)


def test_words_never_met_are_told_by_what_else_is_seen_of_them(made):
    """Every word has chances, which sum to one."""
    told = made.probabilities(_seen("zyx qqq"))
    assert told.shape == (2, 3)
    assert np.allclose(told.sum(axis=1), 1)


def test_no_words_no_chances(made):
    """An empty text has none."""
    assert made.probabilities(_seen("")).shape == (0, 3)


def test_the_products_weights_fit_what_is_seen():
    """The file has a table for every channel, and layers of one width."""
    ours = tagger("en")
    assert tuple(ours.tables.values) == CHANNELS
    assert ours.labels[0] == "O"
    assert len(ours.layers.mix) == len(STEPS)


def test_words_that_are_used_alike_lie_near_each_other():
    """A rarer word is seen as its more frequent neighbours are."""
    daughter, brother, kettle = (vectors()[places()[word]] for word in ("daughter", "brother", "kettle"))
    assert daughter @ brother > 2 * daughter @ kettle
    assert not vectors()[0].any()
