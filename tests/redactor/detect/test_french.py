"""French as proof that a language is data: its words, its cues, its model."""

import pytest

from redactor.detect.engine import Detector


@pytest.fixture(scope="module")
def detector():
    return Detector("fr")


@pytest.mark.weights
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Je m'appelle Mehreen et ma soeur Kwabena rit.", {"Mehreen", "Kwabena"}),
        ("je m'appelle mehreen et ma soeur ffion habite ici", {"mehreen", "ffion"}),
        ("Mon fils Tadhg est là.", {"Tadhg"}),
        ("La rose était belle et l'espoir aussi, par la grâce de Dieu.", set()),
    ],
)
def test_french_names_are_found_by_french_cues(detector, text, names):
    """Names of any origin in French speech; ordinary French words stay."""
    found = {text[one.start : one.end] for one in detector.detect_text(text) if one.type == "PERSON"}
    assert found == names
