"""Numbers that states, services, banks, courts and prisons give to people, and number plates."""

import pytest

from redactor.detect.recognizers.bank import Bank, iban
from redactor.detect.recognizers.code import Code
from redactor.detect.recognizers.health_number import HealthNumber, modulus_11
from redactor.detect.recognizers.licence import Licence
from redactor.detect.recognizers.national_id import NationalId, luhn, pps
from redactor.detect.recognizers.reference import Reference
from redactor.detect.recognizers.vehicle import Vehicle


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (HealthNumber, "My NHS number is [[999 724 3013]], look."),
        (HealthNumber, "n h s number [[nine nine nine seven two four three oh one three]] and whos the father"),
        (HealthNumber, "it was [[999 724 3013]] on the wristband"),
        (HealthNumber, "the chi number is [[one four oh three eight three nine nine nine nine]] she says"),
        (HealthNumber, "Your hospital number, [[4471902]], keep it safe."),
        (NationalId, "It's [[QQ 31 05 77 C]], I had it in my shoe.".replace("QQ", "PQ")),
        (NationalId, "My national insurance number's [[PQ310577C]]."),
        (NationalId, "i have the national insurance [[p q one seven six six oh nine a]] and a job"),
        (NationalId, "the pps number is [[one two three four five six seven t]] i think".replace("seven t", "seven f")),
        (NationalId, "His social was [[078-05-1120]], he knew it by heart."),
        (Bank, "the card, [[4929 1234 5678 9015]], it was blocked".replace("9015", "9012")),
        (Bank, "Sort code [[20-00-00]], account [[55779911]]."),
        (Bank, "sort code [[two oh four one five five]] account number [[five five seven seven double nine one one]]"),
        (Bank, "It's [[GB82 WEST 1234 5698 7654 32]], the IBAN."),
        (Licence, "He keeps my passport, [[FX412087]], I still know it."),
        (Licence, "my passport number was [[five three three four oh one two double eight]] yeah"),
        (Licence, "On my licence it's [[WEBBM 853114 MA9IJ]]".replace("WEBBM 853114 MA9IJ", "WEBBM853114MA9IJ")),
        (Reference, "I was [[A4471CK]] for 3 years."),
        (Reference, "prison number [[a four four seven one c k]] thats who i was"),
        (Reference, "The family court, [[PL23P00417]], I'll never forget."),
        (Reference, "the tribunal gave it [[PA/04417/2019]] and that was me"),
        (Reference, "They gave me a crime reference, [[42/18871/21]], and went."),
        (Reference, "the crime number was [[four four one two seven eight slash two three]] and nothing since"),
        (Vehicle, "He'd be sat outside in the Astra, [[WK01 DZN]], every night."),
        (Vehicle, "a white van [[w k zero one d z n]] every night"),
        (Vehicle, "[[sierra november sixty eight kilo lima oscar]] i wrote it on my hand"),
        (Vehicle, "the plate was [[k r v four oh eight]] still on the door"),
        (Vehicle, "It was an old [[P341 KLW]], that car."),
        (Vehicle, "The reg was [[191-D-12345]]."),
    ],
)
def test_a_number_of_a_known_kind_is_found(kind, sentence, holds):
    """By its shape, its check digit, or the word before it."""
    holds(sentence, kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "A reference number for the counselling, [[CYP-88204]], and I rang.",
        "Give me the last four, so I said it, [[4321]], and he goes",
        "the council gave us a bidding number [[g h four four one seven nine]] and i bid",
        "its [[r one three four double oh eight seven slash two]] this is me if you ask",
        "my tag is [[B-0217]], it's round my ankle",
        "I can still say it, [[220511 4817]], in my sleep.",
        "claim number [[C 31 440 927]], I know it off",
        "the pin was [[four nine oh two]] for both",
        "I was [[55123]] in that place, never a name.",
        "reference [[k j dash one one seven four]] he said",
    ],
)
def test_a_number_of_no_known_kind_is_found(sentence, holds):
    """Long, mixed with letters, said one by one, or named."""
    holds(sentence, Code)


@pytest.mark.parametrize(
    "sentence",
    [
        "We had 3 kids, 2 dogs and 14 hens.",
        "one two three four and breathe",
        "nine nine nine nine times out of ten",
        "he was on 30mg, then 45mg, and B12",
        "In [[2019]] I paid £12,500 for it, 5000 people did.",
        "It was a 24/7 thing, 9/11 was on the telly.",
        "Covid-19, the M25, an A4 sheet, MP3s",
        "i went no no no no and i i i cried",
        "I did 10,000 steps and 1,500 sit ups.",
        "two of us three of them and one of you",
        "Universal Credit was 324 pounds a month.",
        "They built 12000 houses.",
        "half nine ten past ten and back at eleven",
        "I was on 40 a day, from 9 to 5, 50 50",
        "a b c easy as one two three",
        "about 70 or 80 grand, 100 percent, 2 by 4",
        "He was like, 1, 2, 3, go.",
        "we won three two and lost four one",
    ],
)
def test_counts_sums_and_times_are_no_codes(sentence, holds, patterns):
    """None of the pattern recognizers takes them for a detail."""
    holds(sentence, *patterns)


def test_check_digits():
    """The three sums that tell a real number from a string of digits."""
    assert modulus_11("9997243013")
    assert not modulus_11("9997243014")
    assert luhn("4929123456789015")
    assert not luhn("4929123456789010")
    assert pps("1234567FA")
    assert not pps("1234567Z")
    assert iban("GB82WEST12345698765432")
    assert not iban("GB82WEST12345698765431")
