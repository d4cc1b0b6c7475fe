"""A language is data: a line of recognizers, and lists; without a model it has patterns and lists, and says so."""

from redactor.detect.engine import Detector
from redactor.detect.lists import StudyLists
from redactor.detect.recognizers import ANY, RECOGNIZERS
from redactor.detect.recognizers.celtic import Celtic

TEXT = "Mae Gwenllian yn byw yn 12 Heol Eithin, 07700 900123."


def _found(detector):
    return [TEXT[one.start : one.end] for one in detector.detect_text(TEXT)]


def test_a_line_adds_a_language(monkeypatch):
    """With a line of its own Welsh has Welsh streets, and nothing else was changed."""
    assert _found(Detector("cy")) == ["07700 900123"]
    monkeypatch.setitem(RECOGNIZERS, "cy", (*ANY, Celtic))
    assert _found(Detector("cy")) == ["12 Heol Eithin", "07700 900123"]


def test_a_language_without_a_model_has_the_studys_lists_and_says_that_it_reads_no_names():
    """What the study knows is found in any language; a name that it does not know is not, and that is said."""
    detector = Detector("cy", StudyLists(known={"Gwenllian": "PERSON"}))
    assert not detector.reads_names
    assert _found(detector) == ["Gwenllian", "07700 900123"]


def test_a_language_that_spacy_does_not_know_is_read_too():
    """Any code at all."""
    assert _found(Detector("qaa")) == ["07700 900123"]
