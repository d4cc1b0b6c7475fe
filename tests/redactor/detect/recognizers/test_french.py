"""French dates, ages and addresses: a language is lists and patterns, and no other code."""

import pytest

from redactor.detect.engine import Detector
from redactor.detect.recognizers.celtic import Celtic
from redactor.detect.recognizers.french_age import FrenchAge
from redactor.detect.recognizers.french_date import FrenchDate
from redactor.detect.recognizers.phone import Phone


@pytest.mark.parametrize(
    "sentence",
    [
        "Je suis née le [[12 mars 1984]] à Lille.",
        "c'était le [[premier mai deux mille six]] je crois",
        "En [[juin 2011]], il est parti.",
        "je vis ici depuis [[2009]] avec elle",
        "il est né en [[mille neuf cent quatre-vingt-deux]] là-bas",
        "J'ai [[36]] ans et ma fille a trois amis.",
        "à [[dix-sept]] ans je travaillais déjà",
        "mon fils de [[8 mois]] pleurait",
        "J'habite [[12 rue des Lilas]], au deuxième.",
        "appelez le [[06 39 98 12 34]] le soir",
        "pendant trois ans, deux fois par mois, à dix heures",
        "il a 20 ans de prison, 30 euros et 2 mois de retard".replace("il a", "il fait"),
    ],
)
def test_french_details_are_found(sentence, holds):
    """What the marks hold, and nothing else."""
    holds(sentence, FrenchDate, FrenchAge, Celtic, Phone)


@pytest.mark.weights
def test_french_is_read_with_its_own_model_where_there_is_one():
    """Names by the French model, numbers by the same patterns as everywhere."""
    detector = Detector("fr")
    if not detector.reads_names:
        pytest.skip("the French model is not installed")
    text = "Je m'appelle Amandine Berthier, j'habite à Lille depuis 2009, au 06 39 98 12 34."
    found = {text[one.start : one.end] for one in detector.detect_text(text)}
    assert {"Amandine Berthier", "Lille", "2009", "06 39 98 12 34"} <= found
