"""The tagger's sums: the same as if every row of labels were counted out, and lines do not touch each other."""

import itertools
import math

import numpy as np
import pytest

from redactor.detect.names.features import TEMPLATES, channels, features, parsed
from redactor.detect.names.lexicon import english
from redactor.detect.names.tagger import Tagger
from redactor.detect.names.words import Row
from redactor.detect.spoken.words import tokens

LABELS = ("O", "PERSON", "PLACE")
MOVES = [[0.5, -0.2, 0.1], [0.3, 1.0, -1.5], [0.0, -0.4, 0.8]]


def _row(text):
    return Row(text, tokens(text), english())


def _weights(*texts):
    """A weight for each label of every feature of some texts: any will do, as long as they differ."""
    named = sorted({name for text in texts for word in features(_row(text), caseless=False) for name in word})
    return {
        name: [math.sin(at * (label + 1)) / 3 for label in range(len(LABELS))] for at, name in enumerate(named, start=1)
    }


def _counted_out(weights, text):
    """The probability of each label of each word, by all rows of labels that one line can have."""
    named = list(features(_row(text), caseless=False))
    scores = [[sum(weights[name][label] for name in word) for label in range(len(LABELS))] for word in named]
    sums = np.zeros((len(named), len(LABELS)))
    for labels in itertools.product(range(len(LABELS)), repeat=len(named)):
        chance = math.exp(
            sum(scores[at][label] for at, label in enumerate(labels))
            + sum(MOVES[one][other] for one, other in itertools.pairwise(labels))
        )
        for at, label in enumerate(labels):
            sums[at, label] += chance
    return sums / sums.sum(axis=1, keepdims=True)


def _told(weights, text):
    return Tagger(LABELS, weights.items(), MOVES).probabilities(channels(_row(text), caseless=False))


@pytest.mark.parametrize("text", ["Bev", "I met Bev in Leeds", "Well, my welder, eh."])
def test_chances_are_those_of_all_rows_of_labels(text):
    """Forward and backward give what counting everything out gives."""
    weights = _weights(text)
    assert np.allclose(_told(weights, text), _counted_out(weights, text), atol=1e-4)


def test_what_no_weight_is_known_for_counts_nothing():
    """Words that training never saw are told by what else is seen of them."""
    weights = _weights("I met Bev in Leeds")
    told = _told(weights, "zyx qqq")
    assert told.shape == (2, 3)
    assert np.allclose(told.sum(axis=1), 1)


def test_a_line_is_told_by_itself():
    """Which labels the words of one turn have says nothing of the labels in the next, however long the turns are."""
    alone = {name: weights for name, weights in _weights("a b c d e f").items() if name.startswith("1\t")}
    apart = [_told(alone, line) for line in ("a b c d", "e", "f a")]
    assert np.allclose(_told(alone, "a b c d\ne\nf a"), np.vstack(apart), atol=1e-5)


def test_no_words_no_chances():
    """An empty text has none."""
    assert _told(_weights("a"), "").shape == (0, 3)


def test_every_template_names_channels_that_there_are():
    """A slip of the pen in a template is found here."""
    known = channels(_row("Bev"), caseless=True).keys()
    assert {name for template in TEMPLATES for name, _ in parsed(template)} == known - {"kind"}


def test_words_that_are_used_alike_share_a_class():
    """A rarer word is seen as its more frequent neighbours are."""
    seen = channels(_row("daughter brother seventeen"), caseless=True)["class2"]
    assert seen[0] == seen[1] != seen[2]
