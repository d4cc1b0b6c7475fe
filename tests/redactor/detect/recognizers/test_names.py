"""Names of people, places and organisations by the words around them; the marked words and nothing else is found."""

import pytest

from redactor.detect.recognizers.organisation import Organisation
from redactor.detect.recognizers.person import Person
from redactor.detect.recognizers.place import Place


@pytest.mark.parametrize(
    "sentence",
    [
        "So Dr [[Ramanathan]] put her pen down.",
        "And Mrs [[Gathercole-Pugh]] just nodded.",
        "Sergeant [[Mulgrew]] brought me a tea.",
        "doctor [[okoro]] retired and doctor [[hope]] came",
        "my name is [[bear]] and i was born here",
        "My name's [[Łukasz]], that's all.",
        "my sister [[kezia]] came over",
        "his best friend [[Piran]] drove us",
        "there's a woman called [[Ileana]] there",
        "they called me [[toffee]] and i let them",
        "[[Kwabena Boateng]] was there",
        "[[mehreen]] and [[bev]] never said a word",
        "It was [[Siân]]'s idea, not mine.",
        "missus [[bi]] from next door came with us",
        "it was [[ling ling]] who cooked",
        "so [[tegan la touche]] was there",
        "Ms [[K]] is what the children say.",
        "[[Dwynwen]]'s mother had the shop.",
    ],
)
def test_a_name_is_found_by_what_announces_it(holds, sentence):
    """A title, a relation, an introduction; and names that are no words, listed or in no list at all."""
    holds(sentence, Person)


@pytest.mark.parametrize(
    "sentence",
    [
        "i hope she will mark it in may by the grace of god",
        "To be frank, the penny dropped and she rose to it.",
        "i was reading in the bath and eating a sandwich",
        "my sister said no and my brother was there",
        "the doctor will see you and the judge read the letter",
        "They called me a liar and they called me back.",
        "my mum and my dad and the social worker",
        "We watched Dolly Parton on Netflix on a Sunday.",
        "no no well well bye bye tut tut night night",
        "he was called up and called in and called every name",
    ],
)
def test_ordinary_words_stay_words(holds, sentence):
    """Words that look like names, titles without a name after them, what everybody knows."""
    holds(sentence, Person)


@pytest.mark.parametrize(
    "sentence",
    [
        "I grew up in [[Kirkcaldy]], in [[Fife]].",
        "we came from [[moss side]] to [[wythenshawe]]",
        "We lived off [[Brixton Hill]] then.",
        "she went back to [[mogadishu]] and i stayed",
        "i was reading on the way down and the lead was long",
        "I was born in [[Sierra Leone]].",
        "We used to live in [[Bath]], but I'd had a bath by then.",
    ],
)
def test_places_where_they_are_said_as_places(holds, sentence):
    """Towns, quarters, counties and countries; not the words that are spelled like them."""
    holds(sentence, Place)


@pytest.mark.parametrize(
    "sentence",
    [
        "I go to the [[Elm Tree Surgery]] now.",
        "she was at [[millbrook primary]] then",
        "father eustace has [[our lady of the marsh]] and he runs the soup",
        "I sing in [[Côr Aberwen]] and go to [[Capel Seion]].",
        "he did three months in [[HMP Styal]] and walked out",
        "I went to [[St Bede's]] with the nuns.",
        "i work for [[harbottle and daughters]]",
        "its a charity called [[wheels of the north]] and they drive us",
        "our lady of the house was out",
        "the local school and the primary school and a women's refuge",
        "i had knee surgery in the general hospital",
        "She goes to a nursing home by the town hall.",
    ],
)
def test_organisations_by_how_they_are_named(holds, sentence):
    """Kind and telling word together; generic ones stay."""
    holds(sentence, Organisation)


@pytest.mark.parametrize(
    "sentence",
    [
        "I was with [[Rosen, Patel and Quill]] for years.",
        "she went to see somebody at [[Ockenden and Threlfall]] about it",
        "My uncle had [[Harbottle and Daughters]], the butchers.",
        "Two years at [[RAF Wrenfield]], then home.",
        "He served on [[HMS Talisker]] in the cold.",
        "We were married at [[Saint Bega on the Shore]].",
        "They sent us to [[Our Lady of the Marsh]].",
        "It was in [[the Bay Tribune]] that week.",
        "he had a boat called the [[merganser]] for years",
    ],
)
def test_organisations_without_a_word_for_their_kind(holds, sentence):
    """Firms of surnames, stations and ships, churches of saints, papers, and what is said to be called so."""
    holds(sentence, Organisation)


@pytest.mark.parametrize(
    "sentence",
    [
        "Rosa and Patel came to see us.",
        "fish and chips and sons and daughters",
        "my brothers and sisters and partners",
        "He said our lady of the house was out.".replace("our lady", "the lady"),
        "It was in the news that week.",
        "the ship was late and the boat was called back",
    ],
)
def test_plain_talk_is_no_organisation(holds, sentence):
    """People in a row, families, the news."""
    holds(sentence, Organisation)
