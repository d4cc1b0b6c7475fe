"""Streets, doors and postcodes."""

import pytest

from redactor.detect.recognizers.celtic import Celtic
from redactor.detect.recognizers.postcode import Postcode
from redactor.detect.recognizers.spelled import Spelled
from redactor.detect.recognizers.street import Street
from redactor.detect.recognizers.unit import Unit

HOME = (Street, Unit, Celtic)


@pytest.mark.parametrize(
    "sentence",
    [
        "We lived at [[14 Fuchsia Terrace]] then.",
        "It was [[47 Tyrconnel Street]], 3 bedrooms.",
        "Write to me at [[Flat 9, 12 Marlow Court]], please.",
        "[[2290 Sagebrush Lane]], I'm out there.",
        "She had [[14a St Mary's Road]], the top half.",
        "I grew up on [[Gladstone Road]], by the park.",
        "There was a fire in [[Old Foundry Lane]].",
        "had us all at [[sixteen carbeth way]] and my da was away",
        "im with maud [[eleven slip house lane]] and she cooks",
        "its [[flat two oh six tidewater house]] and ring twice",
        "the house [[four one one seven tamarack court]] is still there",
        "write to me [[lot nine pump track road]] thats all",
        "we was on [[gladstone road]] when it happened",
        "i moved to [[forty two beech crescent]] in the march",
        "[[number nine larkspur close]] that was ours",
        "they put me in [[flat nine]] over the shop",
        "I'm in [[room 12]] now, by the stairs.",
        "The woman at [[number fourteen]] heard it all.",
        "He's at [[Flat 19, Calthorpe Heights]], still.",
        "[[12 Heol Eithin]], it's on my provisional.",
        "She's at [[8 rue des Lilas]] now.".replace("rue des Lilas", "Rue des Lilas"),
        "[[Taigh na Faoilinn]], just that, the post finds it.",
        "we lived at [[one twenty seven harbour view]] for a year".replace("one twenty seven", "twenty seven"),
        "at [[4 The Maltings Yard]], yes".replace("The Maltings", "Maltings"),
        "she stood at my door [[sixteen pelham gully]] and said",
        "He told me. At [[Nevern Road]], he said.",
        "i left it outside [[coolgreen yard]] that night",
        "we lived on [[brackley close]] till it flooded",
        "I live in [[Rosebank Cottage]], up the lane.",
        "it was in [[bellamy tower]] on the ninth",
        "THEY HAD US ALL AT [[SIXTEEN CARBETH WAY]] THEN",
    ],
)
def test_an_address_is_found(sentence, holds):
    """With its number, its flat and its street; a street alone where nothing else can be meant."""
    holds(sentence, *HOME)


@pytest.mark.parametrize(
    "sentence",
    [
        "He lived down the road, the next street over.",
        "On the High Street, by the main road.",
        "it was a dead end street and a two way street",
        "the two kids drive me mad and the three lads walk home",
        "five years close to it and three months on the street",
        "I was a minute's walk from the house.",
        "four of us in a room for two people",
        "we had three rooms and one bed",
        "that was the one place i felt safe in a good way",
        "two women court every day and one good place",
        "I took the wrong road, a memory lane sort of thing.",
        "The Crown Court gave him 3 years.",
        "number one i was scared number two i was broke",
        "he went to crown court and county court twice",
        "the first house was small and the second place was worse",
        "they had two bedroom house prices in the paper",
        "In court, on the road, up the hill, off the street.",
        "there was no room at all for ten people",
        "half way to the square and back",
    ],
)
def test_roads_and_rooms_in_plain_talk_stay(sentence, holds):
    """Common uses of road, way, place, court, room and number."""
    holds(sentence, *HOME)


@pytest.mark.parametrize(
    "sentence",
    [
        "The postcode's [[TR15 2QP]], you hear?",
        "it was [[SE8 3JT]] or near",
        "tr15 2qp that is [[tr15 2qp]]".replace("tr15 2qp that is ", ""),
        "its [[s t four two j y]] im cooking",
        "[[e one w three q z]] and if its a parcel ring",
        "post code [[s e eight three j t]] yeah",
        "that's [[S E 8, 3 J T]].",
        "We moved to [[BS5]] after that.",
        "I was born in [[E17]], me.",
        "the eircode is [[F12 QK81]] for the house".replace("QK81", "XK81"),
        "she wrote it big the eircode [[f one two x k eight one]] by the phone",
        "It's [[P8T 1N9]], up north.",
        "the zip is [[five five four two one]] same as ever",
        "They're in [[CA 94110]] now.",
        "[[sierra echo eight three juliet tango]] over",
        "[[e for echo one w three q zed]] thats us",
    ],
)
def test_a_postcode_is_found(sentence, holds):
    """UK whole and half, Ireland, Canada, the US, in letters said one by one or by the NATO alphabet."""
    holds(sentence, Postcode)


@pytest.mark.parametrize(
    "sentence",
    [
        "[[C-O-L-R-E-A-V-Y]]. Nobody's ever got it right.",
        "That's [[M A R C I A]], please.",
        "its [[m a r c i a]] and then webb",
        "so [[k h a d i j a]] thats how you spell it",
        "spelled [[T-E-I-X-E-I-R-A]], he wrote it down",
        "[[M for mother, A for apple, R, C, I, A]].",
        "so they put kay [[k for king a for apple y for yellow]] and that was me",
        "it was a for effort and b for being there",
        "its spelt [[w y n]] with one n",
        "[[n a double o m i]] my mum cant spell".replace("n a double o m i", "a double n e t t e"),
    ],
)
def test_a_name_spelled_out_is_found(sentence, holds):
    """Letter by letter, with dashes, with words for letters, with double letters."""
    holds(sentence, Spelled)


@pytest.mark.parametrize(
    "sentence",
    [
        "I've got P T S D and the D W P don't care.",
        "the n h s and the d w p and the b b c",
        "i i i dont know a a a man came",
        "It's as easy as A, B, C.",
        "my g p said p t s d",
        "I got A B and C in my exams.",
        "We watched I T V.",
        "u k wide or u s a",
    ],
)
def test_initials_that_everybody_knows_stay(sentence, holds):
    """Services, illnesses, stutters and marks are no names."""
    holds(sentence, Spelled, Postcode)
