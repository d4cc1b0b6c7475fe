"""E-mail addresses, web addresses and names used online."""

import pytest

from redactor.detect.recognizers.email import Email
from redactor.detect.recognizers.handle import Handle
from redactor.detect.recognizers.web import Web


@pytest.mark.parametrize(
    "sentence",
    [
        "Write to [[marcia.webb@example.co.uk]] please.",
        "It's [[m_webb84@mail.example.org]].",
        "My email is [[marcia.webb at gmail.com]], all one word.",
        "its [[marcia dot webb at gmail dot com]] yeah",
        "my email is [[marcia dot webb eighty four at gmail dot com]] and i check it",
        "email me [[m webb at hotmail dot co dot uk]]",
        "its [[webb underscore marcia at outlook dot com]] okay",
        "send it to [[info at southbank shelter dot org dot uk]] thanks",
        "his was [[big trish two at yahoo dot com]]",
        "so thats [[t e g at btinternet dot com]]",
        "it was [[hemin dash saggar at live dot co dot uk]] he said",
        "[[tas.bells @ protonmail.com]] that's it",
        "so its [[tess lean on me at sandmail dot co dot uk]] all one word",
    ],
)
def test_an_email_address_is_found_from_its_first_word_to_its_ending(sentence, holds):
    """Written or said aloud, without the words that lead to it."""
    holds(sentence, Email)


@pytest.mark.parametrize(
    "sentence",
    [
        "I was at the end of my tether. Come on.",
        "we met at the station and that was it",
        "look at the dot on the map in red",
        "he was good at it. No one knew. It was me.",
        "they said at one point in the night",
        "I looked at outlook and thought no".replace("outlook", "the outlook"),
    ],
)
def test_plain_talk_is_no_email_address(sentence, holds):
    """'At' and 'dot' in other uses."""
    holds(sentence, Email, Web)


@pytest.mark.parametrize(
    "sentence",
    [
        "It's on [[www.webbsbakery.co.uk]] now.",
        "See [[https://example.org/our-story?id=7]].",
        "It just says on the site, [[bringyouletters.org]], and there's a phone.",
        "its [[www dot webbs bakery dot co dot uk]]",
        "we put it on [[double u double u double u dot hopehouse dot org]]",
        "go on [[bells of leith dot com]] and see",
        "it's [[webbsbakery dot co dot uk]] if you like",
        "it was [[evie made it dot org dot au]]",
        "the website is [[mams table all one word dot wales]]",
        "its [[say thank you dot scot]] that was my idea",
    ],
)
def test_a_web_address_is_found(sentence, holds):
    """Written or said aloud."""
    holds(sentence, Web)


@pytest.mark.parametrize(
    "sentence",
    [
        "I'm [[@webb_bakes]] on there.",
        "On [[@hodan.bakes.cakes]], a cake page!",
        "she has a page [[at keira leigh underscore hair]] and it says",
        "my insta is [[marciabakes]] but I never look",
        "he's on TikTok as [[shugreeds]] now",
        "its [[at big shug underscore eighty three]] on there",
        "On Instagram it's [[webb_bakes_84]].",
        "my twitter was [[mad_keith]] back then",
        "you can see it [[at kez paints]] on insta",
        "its [[kez dot paints]] on tiktok",
        "the bairn does the instagram thats [[at the missed buses]] all one word",
        "put it on the internet [[at keep our kwesi]] and the number",
    ],
)
def test_a_name_used_online_is_found(sentence, holds):
    """With the sign, the underscore, or said right after the service."""
    holds(sentence, Handle)


@pytest.mark.parametrize(
    "sentence",
    [
        "I saw it on Facebook and I cried.",
        "there was a bag on the door handle, five portions",
        "we used to snap at each other",
        "He's on Instagram all day long.",
        "I deleted Facebook, it was too much.",
        "my tiktok is full of cats",
        "hes on instagram at night and at work",
        "on the front page at the time",
        "on the front page at breakfast and on the internet at midnight",
        "i put it on the internet at midnight and went to bed",
        "a gram at a time",
        "i sat with the internet at home",
    ],
)
def test_talk_about_services_is_no_name(sentence, holds):
    """The service alone identifies nobody."""
    holds(sentence, Handle)


def test_a_computers_address_is_found(holds):
    """Four numbers up to 255; a version or a section number is none."""
    holds("It came from [[203.0.113.207]], they said, and [[192.0.2.1]].", Web)
    holds("See 4.2.1.300 and version 1.2.3 and 1.2.3.4.5 there.", Web)
