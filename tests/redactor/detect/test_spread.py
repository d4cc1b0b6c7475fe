"""A found value is found everywhere, and each repeat says what it follows from."""

import pytest
import spacy

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.spread import INITIALS, MISHEARD, PART, SAME, SHORT, spread


def _repeats(text, value, type_="PERSON"):
    """What follows from the first place of a value in a text: (words, why)."""
    nlp = spacy.blank("en")
    page = Page(text, nlp.make_doc(text), "en")
    start = text.index(value)
    source = Found.of(start, start + len(value), type_, 0.9, "marked by a person")
    found = list(spread(page, [source]))
    assert all(one.follows == 0 and one.type == type_ and one.hides for one in found)
    return [(text[one.start : one.end], one.why) for one in found]


@pytest.mark.parametrize(
    ("text", "value", "repeats"),
    [
        ("I met Chloe Watson. Chloe said no.", "Chloe Watson", [("Chloe", PART)]),
        ("I met Chloe Watson. Mrs Watson said no.", "Chloe Watson", [("Watson", PART)]),
        ("Bernie came. It was Bernie's coat.", "Bernie", [("Bernie", SAME)]),
        ("frankie went and i took frankies jacket", "frankie", [("frankies", SAME)]),
        ("Katarzyna rang. Kasia always rings.", "Katarzyna", [("Kasia", SHORT)]),
        ("Robert rang. Bob always rings.", "Robert", [("Bob", SHORT)]),
        ("It was Obiageli Nwosu, and ON signed it.", "Obiageli Nwosu", [("ON", INITIALS)]),
        ("filmon ran and they called film on every day", "filmon", [("film on", SAME)]),
        ("it was kehinde they wrote kenny hindy", "kehinde", [("kenny hindy", MISHEARD)]),
        ("i am szymon they wrote shimmon", "szymon", [("shimmon", MISHEARD)]),
        ("Stobo Lodge was full. I liked Stobo Lodge.", "Stobo Lodge", [("Stobo Lodge", SAME)]),
    ],
)
def test_a_value_is_found_again(text, value, repeats):
    """By its parts, with a possessive, by its short forms, by initials, and as it was misheard."""
    assert _repeats(text, value) == repeats


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Grace came. By the grace of God.", "Grace"),
        ("hope was there and i hope so", "hope"),
        ("Will rang. Will you come? I will.", "Will"),
        ("Bev came. I had bread and a bath.", "Bev"),
        ("My friend Rose left. The sun rose.", "Rose"),
    ],
)
def test_ordinary_words_are_not_swept_along(text, value):
    """A word that happens to be spelled or to sound like a found name stays."""
    assert _repeats(text, value) == []


def test_context_and_numbers_do_not_spread():
    """Only names of people, places and organisations do."""
    text = "I am Welsh and she is Welsh."
    nlp = spacy.blank("en")
    page = Page(text, nlp.make_doc(text), "en")
    assert list(spread(page, [Found.of(5, 10, "NRP", 0.6, "a nation or people")])) == []


@pytest.mark.parametrize(
    ("text", "value", "repeats"),
    [
        ("my lad corwen is out and he said core when is it", "corwen", []),
        ("they call him anwar and on my card it says put an wah", "anwar", ["an wah"]),
        ("my friend ngozi they heard cosy at the desk", "ngozi", ["cosy"]),
        ("thats merle from work she put me down as mural", "merle", ["mural"]),
        ("we had callisto and she does cal is toe all day", "callisto", ["cal is toe"]),
        ("her brother rhidian came then rid ian left", "rhidian", ["rid ian"]),
        ("old colman came in and then coley went out", "colman", ["coley"]),
        ("maddock came and maddy went", "maddock", ["maddy"]),
    ],
)
def test_a_name_heard_as_ordinary_words_is_found_where_no_capital_tells(text, value, repeats):
    """As words that sound the same, or nearly where a name is announced, and as clipped forms."""
    assert [words for words, _ in _repeats(text, value)] == repeats


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Gethin said you have to get in the bath", "Gethin"),  # capitals say what a name is
        ("karen said i was caring and she called it a day", "karen"),
        ("tamsin came and it was the best of times in the end", "tamsin"),
        ("iwan wrote to me and i said you and me", "iwan"),
        ("linnet came and people call me linnet", "linnet"),
        ("skipper was there they called him skipper", "skipper"),
        ("seagull came and its a seagull she is", "seagull"),
    ],
)
def test_words_that_only_resemble_a_name_stay(text, value):
    """Written text, another ending, other sounds."""
    assert all(words.lower() == value.lower() for words, _ in _repeats(text, value))
