"""The strip's sentence is whole at every size of text: on as many lines as it takes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.review.strip import Strip

SHARED = "Shared on 3 September 2026 with The University of Example research team."


@pytest.mark.parametrize("percent", [100, 200, 250])
def test_no_word_of_the_sentence_is_cut_off(show, qapp: QApplication, percent):
    before = theme.chosen()
    theme.apply(qapp, theme.Look(theme.Scheme.LIGHT, percent, room=True))
    try:
        strip = show(Strip(), (1024, 100))
        for sentence in ("", SHARED):
            strip.say_shared(sentence)
            strip.offer_aloud(offered=True, reading=False)
            assert strip.sentence.text().split() == strip.sentence.accessibleName().split()
            assert strip._over() <= 0
    finally:
        theme.apply(qapp, before)
