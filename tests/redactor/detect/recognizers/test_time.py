"""Dates, years and ages, and the numbers that are neither."""

import pytest

from redactor.detect.recognizers.age import Age
from redactor.detect.recognizers.date import Date
from redactor.detect.recognizers.year import Year


@pytest.mark.parametrize(
    "sentence",
    [
        "It was [[the 12th of March 2019]], a Tuesday.",
        "On [[12 March 2019]] it came.",
        "I came out [[March 30, 2012]], and that was it.",
        "Born [[June 9th, 2004]].",
        "He got 3 years. [[February 2023]], in there.",
        "my date of birth [[fourteenth of march nineteen eighty three]] she says",
        "it was [[the nineteenth of february twenty twenty four]] five forty in the morning",
        "it was [[the twelfth of march twenty nineteen]] i remember",
        "since [[april twenty twenty one]] i work there",
        "i got out on [[the ninth of may]] and thats nine weeks",
        "[[the eighth of november]] same as mine",
        "[[hogmanay two thousand and six]] on the stairs",
        "[[Christmas 2019]] was the worst.",
        "[[Christmas Eve twenty fifteen]] they rang.".lower(),
        "the [[summer of 1998]] we had nothing",
        "In [[2009]]! She rang round mosques.",
        "she went out in [[nineteen fifty four]] and never came back",
        "that was [[two thousand and eleven]] and i was done",
        "i was born in [[nineteen eighty four]]",
        "we came in [[twenty sixteen]] on a plane",
        "back in [['84]] it was all pits",
        "since [[eighty four]] ive had no work",
        "It's [[12/03/2019]] on the form, [[3.4.87]] on the other.",
        "[[2019-03-12]] it says.",
        "[[Wednesday the 4th of July]], 9 o'clock.",
        "it was [[tuesday the fifteenth]] i know it was",
        "I left in [[September '97]].",
        "[[september ninety seven]] that was",
        "I sold up [[september twenty nineteen]] and went".lower(),
        "[[the 6th January]], little Christmas",
        "[[Easter Sunday 2014]], that's when.",
        "my birthday's [[the 3rd of June]] so",
        "[[saint patricks day two thousand and one]] he went",
        "the [[summer ninety seven]] we had",
        "[[hogmanay ninety nine]] and the sky lit up",
        "born the [[fifth of the fifth seventy two]]",
        "i came [[may two thousand and seven]] with my brother",
        "It was [[the 9th of February last year]], on the pier.",
        "the stone says [[eighteen oh nine]] my granda said",
        "around [[two thousand and four]] [[two thousand and five]] i started",
    ],
)
def test_a_date_is_found(sentence, holds):
    """With a day and month, a month and year, a year, or a holiday of a year; written or said."""
    holds(sentence, Date, Year)


@pytest.mark.parametrize(
    "sentence",
    [
        "Last week, on Monday, two years ago, I think.",
        "nine weeks ive never done nine",
        "half nine till ten past ten and back at twelve",
        "In March it rains, and in May it doesn't.",
        "I may be wrong, you may one day see.",
        "We march on, second by second.",
        "at Christmas, every summer, on a Friday at 4 o'clock",
        "there were two thousand people and 2000 quid",
        "he was eighteen nineteen something like that",
        "twenty twenty five of us",
        "on the third floor the first time, the second one",
        "after ten days in the eighth week",
        "It was £2019 and 1999 miles.",
        "twenty to nine, twenty past ten",
        "the first of all the second of them",
        "may i ask and may we go on",
        "Monday 9 to 5, Tuesday at 10",
        "that happened in the nineties",
        "in ninety minutes or in sixty seconds",
        "ten of them in twenty days",
    ],
)
def test_times_that_anybody_may_have_stay(sentence, holds):
    """Weekdays, months, hours and stretches of time identify nobody."""
    holds(sentence, Date, Year)


@pytest.mark.parametrize(
    "sentence",
    [
        "I'm [[36]] now.",
        "I am now [[36]]. So.",
        "She's [[84]], bless her.",
        "shes [[eighty four]] and still going",
        "when i was [[nine]] they came for us",
        "He was [[15]]. And they moved us.",
        "I turned [[forty]] in there.",
        "My son, aged [[12]], was with me.",
        "at the age of [[seventeen]] i left",
        "She's [[2]] years old.",
        "my [[eight]] year old was watching",
        "An [[84]]-year-old woman, on her own.",
        "I came at [[23]] to pick daffodils.",
        "i was on the kit from [[fifteen]] it was my brother",
        "Otávio was [[8 weeks]], and smiling.",
        "our son, Joon, was [[18 months]]. I labelled his toys",
        "with the baby [[five weeks]] old",
        "im [[forty one]] i got out in may",
        "i was only [[twelve]] when it started",
        "He'd have been [[thirty]] this year.",
        "she must have been about [[60]], or near it",
        "My daughter's [[11]], she's brilliant.",
        "my daughter shes [[seventeen]] my ma reared her",
        "my youngest is [[four]] and the other one",
        "Mr Abernathy, [[91]], oxygen tank and all.",
        "They were [[7]], with my mother.",
        "I was in care from [[9]]. So.",
        "by the time he was [[six]] he could read me",
        "Shanice is [[16]] now, at the school.",
        "she looked about [[19]], she's got a car seat",
        "I'll be [[forty]] in june",
        "i went at [[fourteen]] so you can count it",
        "hes pushing [[seventy]]".replace("hes pushing", "hes"),
        "How old are you? / P: [[14]]. I'm the youngest.".replace(" / ", "\n"),
        "He died at [[29]], on the stairs.",
        "When did you first have a word for it?\n[[11]]. There was a lifeboat.",
        "my two are [[six]] and [[nine]] now",
        "There are so many men of [[34]], he said.",
        "she was an accountant [[twenty nine]] and she left",
        "a girl of [[fifteen]] and a lad of [[twelve]]",
        "i was [[eight]] [[nine]] when he left",
        "he must've been about [[seven]] or [[eight]]",
        "the wrong side of [[fifty]] and still",
        "she lived till [[ninety four]]",
        "it was his [[sixtieth]] birthday",
        "From [[16]] I was on my own.",
        "We had Ellie when I was [[nineteen]].",
        "I was, what, [[15]], maybe [[16]].".replace("maybe [[16]]", "maybe"),
    ],
)
def test_an_age_is_found(sentence, holds):
    """After being, turning or a relation, with 'years old', or where no clock fits."""
    holds(sentence, Age)


@pytest.mark.parametrize(
    "sentence",
    [
        "I was 10 minutes late and she was 2 hours late.",
        "He got 3 years and I did 4 months.",
        "It was 6 miles, it was 40 quid.",
        "im one of thirteen and hes one of them",
        "i was six weeks pregnant, I was 9 weeks gone",
        "back in at ten and out at six",
        "from 9 to 5, from 9 till 5",
        "I'm 100 percent, I'm 50 50 about it",
        "she was five foot two, he was 6 foot",
        "he was 4 doors down and I was 3rd",
        "We were 12 people in 2 rooms.",
        "they were two lads from the pub",
        "It's 40 a week and it's 5 to 9.",
        "there was thirty odd of us",
        "I was one, he was one as well.",
        "at 10 o'clock, at half 8, at quarter past 3",
        "We were 4 staff for 31 residents.",
        "he was two weeks late with it",
        "i was like twenty times worse",
        "mines is eight eight one something",
        "the fine was fifty and the rent was ninety",
        "that was 40, the other was 60",
        "Band 6, page 12, chapter 4, step 9.",
        "i had three kids and a dog at ten in the morning",
        "I'm 2 years clean, 8 months sober.",
        "He was 20 stone.",
        "we're 3 weeks behind, they're 6 months apart",
        "it was minus 41, the snow was up",
        "Bread, £1.40. Bus, £2.60, and £30 on top.",
        "there were thirty and more on the way",
        "by ten i was done and by eleven i was home",
    ],
)
def test_other_numbers_are_no_ages(sentence, holds):
    """Durations, sums, counts, measures and times of the clock."""
    holds(sentence, Age)
