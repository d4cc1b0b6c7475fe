"""Phone numbers."""

import pytest

from redactor.detect.recognizers.phone import Phone


@pytest.mark.parametrize(
    "sentence",
    [
        "My mobile is [[07700 900123]], ring any time.",
        "It's [[07700900123]].",
        "Ring [[+44 7700 900123]] or [[0044 7700 900 123]].",
        "On [[+44 (0)7700 900123]], yes.",
        "The office is [[020 7946 0018]], ask for me.",
        "([[0117) 496 0123]] is the clinic.",
        "You can get them on [[0117-496-0123]].",
        "The helpline, [[0808 157 0143]], was always busy.",
        "So it was [[07700, 900, 318]], I still know it.",
        "its [[oh seven seven double oh nine hundred one two three]] if you want it",
        "its [[oh double seven double oh nine hundred two four seven]] and thats my own",
        "[[zero seven seven zero zero nine zero zero five five six]]",
        "ring me on [[oh seven seven hundred nine hundred three one eight]] after tea",
        "[[plus four four seven seven double oh nine hundred eight three five]]",
        "the number is [[oh one one seven four nine six oh one two three]] yeah",
        "[[oh two oh seven nine four six oh triple one]]",
        "My number's [[07700]], um, [[900 123]].".replace("]], um, [[", ", um, "),
        "She's on [[509-555-0147]], or [[(509) 555-0147]].".replace("[[(509) 555", "([[509) 555"),
        "call [[six five one five five five oh one nine two]] and ask",
        "My mob's [[0491 570 156]].",
        "ring [[085 012 3456]] she says",
        "call the surgery on [[496 0123]] she said",
        "I texted her, [[900 318]], just that.",
    ],
)
def test_a_phone_number_is_found_whole_and_alone(sentence, holds):
    """Written or said, national or not, it is covered and nothing around it is."""
    holds(sentence, Phone)


@pytest.mark.parametrize(
    "sentence",
    [
        "I called her 3 times in 2 days.",
        "we had nine nine nine out twice",
        "I rang 999 and then 111.",
        "there was one two three of us",
        "In 2019 there were 300 of them.",
        "He owed them 12,500 pounds.",
        "count to ten one two three four",
        "It cost £1,200 in 2015.",
    ],
)
def test_other_numbers_are_no_phone_numbers(sentence, holds):
    """Counts, years, sums and the emergency numbers stay."""
    holds(sentence, Phone)
