"""The room is written for somebody of nine to eleven."""

from collections import defaultdict

import pytest
import textstat

from tests.ui.review.strings import FOLDER, messages

OLDEST = 11
"""Reading age in years. The Flesch-Kincaid grade is a school year in the United States: age is grade plus five."""
OLDEST_SENTENCE = 14
ALLOWED = ("passphrase", "researcher", "interview", "recording", "computer", "signature", "participant", "decisions",
           "anything", "everything", "somebody", "anyone",
           "Esc")  # fmt: skip
"""Words that are needed and long, or long and known to every child; they count as short."""


def _age(text: str) -> float:
    """Raises KeyError for a word that the pronouncing dictionary does not know: it is too rare for this room."""
    text = text.replace("'s", "")
    for word in ALLOWED:
        text = text.replace(word, "word").replace(word.capitalize(), "Word")
    return textstat.flesch_kincaid_grade(text) + 5


def _sentences() -> dict[str, list[str]]:
    by_page = defaultdict(list)
    for context, source in messages(FOLDER / "room_fr.ts"):
        if context not in {"kinds", "topics"} and source.endswith((".", "?")) and len(source.split()) > 3:
            by_page[context].append(source.replace("{", "").replace("}", ""))
    return by_page


@pytest.mark.parametrize("page", sorted(_sentences()))
def test_each_page_is_easy_to_read(page):
    """A page as a whole is within the bar, and no sentence on it is far above."""
    sentences = _sentences()[page]
    assert _age(" ".join(sentences)) <= OLDEST
    assert [said for said in sentences if _age(said) > OLDEST_SENTENCE] == []


def test_the_word_anonymous_is_never_said():
    """Nobody is promised what nobody can promise."""
    assert not [source for _, source in messages(FOLDER / "room_fr.ts") if "anonym" in source.casefold()]
