"""Context that is pointed out: families, jobs, backgrounds, events; the marked words and nothing else is found."""

import pytest

from models.entities import entity
from redactor.detect.recognizers.background import Background
from redactor.detect.recognizers.event import Event
from redactor.detect.recognizers.family import Family
from redactor.detect.recognizers.occupation import Occupation


@pytest.mark.parametrize("kind", [Background, Event, Family, Occupation])
def test_context_is_pointed_out_and_not_hidden(kind):
    """None of the types hides by itself."""
    assert not any(entity(type_).hides for type_ in kind.types)


@pytest.mark.parametrize(
    "sentence",
    [
        "I've got [[triplets]], all boys.",
        "i was [[one of thirteen]] and none of us could swim",
        "There were [[seven sisters]] and a dog.",
        "We fostered and [[fostered 106 children]] in the end.",
        "they were [[married sisters]] you see",
        "I've a brother and a sister and two kids.",
        "I've [[three girls and two boys]] and a dog.",
        "we had [[twin boys]] and then my sister had [[twins]]",
        "there was the flat and [[four of them girls]] in it",
        "She was the [[only daughter of a vicar]].",
        "I was [[widowed at thirty]].",
        "he [[was adopted]] and I [[grew up in care]]",
        "we were [[raised by our nan]]",
        "my mother was [[given up for adoption]]",
        "I've [[five stepbrothers]].",
        "I'm [[the fourth of 7 sisters]], me.",
        "He had [[3 sons by 3 sisters]], and that was that.",
        "[[2 mums]], and nobody asks.",
        "The second of three meetings was the worst.",
        "The room had twin beds, and I was in care work, and we adopted a dog.",
        "two of them came with my stepdad and his mum",
        "one of the days I had five pounds",
    ],
)
def test_rare_families(holds, sentence):
    """Many of a kind, several at a birth; not the usual ones."""
    holds(sentence, Family)


@pytest.mark.parametrize(
    "sentence",
    [
        "I was a [[falconer]], there's not many of us.",
        "my granda was a [[lighthouse keeper]] all his life",
        "She's a [[kelp scientist]] now.",
        "i was the [[telegraphist]] in the post office",
        "I was a [[priest]] for a year, and the priest before me drank.",
        "My trade? A [[parachute packer]], in the air force.",
        "he used to be a [[greyhound starter]] at the track",
        "i was a [[submarine chef]] for years",
        "he was a pastry chef and she was a site foreman and a community builder",
        "he was a bus driver and she was a support worker and a good teacher",
        "I was a nurse, a cleaner, a carer.",
    ],
)
def test_rare_jobs(holds, sentence):
    """Listed ones, and a thing with a craft; everyday jobs are not pointed out."""
    holds(sentence, Occupation)


@pytest.mark.parametrize(
    "sentence",
    [
        "I'm [[Hazara]], we're [[Shia]].",
        "I was a [[Jehovah's Witness]] and I'm [[gay]].",
        "she came on a [[spouse visa]] and then [[indefinite leave to remain]]",
        "He's got [[Crohn's]] and I've [[type two diabetes]].",
        "they had me on [[methadone]] for the [[hepatitis c]]",
        "Being the only [[black]] girl there.",
        "some [[Greeks]] had the boat, and [[Somalis]] next door",
        "he couldn't read [[English]] at all, and i am an [[alcoholic]]",
        "the English weather and an English breakfast".replace("English", "usual"),
        "This isn't tired, this is [[depression]].",
        "she is [[Moravian]] and he is [[half Italian]]",
        "it gave me time and it did add up and i cant say more",
        "the black cat and the white van and a brown coat",
    ],
)
def test_backgrounds(holds, sentence):
    """Nation, faith, sexuality, standing and diagnosis by their names; not the words that are spelled like them."""
    holds(sentence, Background)


@pytest.mark.parametrize(
    "sentence",
    [
        "You'll have seen [[the Harrow Lane fire]].",
        "my dad was out in [[the miners strike]] all year",
        "it was [[the locked cupboard inquiry]] on the news",
        "They held the [[inquest at Kestrel Road]] in May.",
        "it was on the telly [[the boxing day search]] and all that",
        "She got the [[British Empire Medal]], and I was [[Young Farmer of the Year]].",
        "In the Herald it was [[the Pelican Street Angel]], with a photo.",
        "and the papers called it [[the lemonade wedding]] and we laughed",
        "They said the car was blue, and the news was bad.",
        "by the winter of the year after we were at the trial in the end",
        "there was a house fire and then a court case and a heart attack",
        "I sat through the murder trial and the car crash was my fault.",
    ],
)
def test_events(holds, sentence):
    """What can be searched for; not the usual kinds of misfortune."""
    holds(sentence, Event)
