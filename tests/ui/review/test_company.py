"""Somebody beside her, or acting for her: asked, recorded, said; and the wish for her real name."""

import pytest

from models.review import Way
from redactor.audit import entries
from tests.ui.made import texts
from tests.ui.review.hands import button, click, has, settle
from ui.release.screen import ReleaseScreen
from ui.review.company import Helps

PAGES = ("hello", "cover", "name", "code", "ways", "found", "parts", "part", "leaving", "sign")
ASIDES = ("contacts", "pause", "who", "comfort", "hand_back", "copy", "questions", "take_back")
ACTS = "Jo from the centre is doing this for Carys."


@pytest.fixture
def acting(room):
    """Carys lets somebody do it for her."""
    room._course._go("name")
    room._main._name.setText("Carys")
    click(room, "Use this name", "No code", "With someone, or someone for me")
    room._main._who.setText("Jo from the centre")
    click(room, "This person does it for me", "Only what was found")
    return room


def test_every_page_says_who_acts_for_her(acting):
    """In one line under the strip; the cover says nothing of it."""
    for page in PAGES:
        acting._course._go(page)
        settle()
        assert acting._company.isVisible(), page
        assert acting._company.text() == ACTS
    for aside in ASIDES:
        getattr(acting._asides, aside)()
        settle()
        assert acting._company.isVisible(), aside
    acting.cover()
    assert not acting._company.isVisible()


def test_it_is_in_the_record_without_a_name(acting, vault, interview):
    """The signature is hers, in her name; the record says that somebody acted, and not who."""
    acting._course._go("sign")
    assert "Jo from the centre signs for Carys." in texts(acting)
    click(acting, "Sign")
    (signed,) = vault.store.sign_offs.get(interview)
    assert (signed.name, signed.helped) == ("Carys", Helps.ACTS)
    whats = [entry.what for entry in entries(vault.store, interview)]
    assert "signed, by somebody who acts for her" in whats
    assert not any("Jo" in what for what in whats)


def test_somebody_beside_her_is_told_on_the_page_on_who_can_see_what(room, vault, interview):
    """Beside her is not for her: no line on each page, she signs herself, and the person may stay unnamed."""
    room._course._go("ways")
    click(room, "With someone, or someone for me", "Part by part")
    assert not room._company.isVisible()
    assert vault.store.reviews.get(interview, 2).way is Way.TOGETHER
    room._asides.who()
    settle()
    assert "Somebody is with you." in texts(room)
    room._course._go("sign")
    click(room, "Sign")
    (signed,) = vault.store.sign_offs.get(interview)
    assert signed.helped == Helps.BESIDE


def test_alone_nothing_is_said(room, vault, interview):
    room._course._go("ways")
    click(room, "Part by part")
    room._asides.who()
    settle()
    assert "Beside you" not in texts(room)
    room._course._go("sign")
    click(room, "Sign")
    assert vault.store.sign_offs.get(interview)[0].helped == ""


def test_the_wish_for_the_real_name_reaches_the_researcher(room, show, vault, interview):
    """She says that it is her real name and is told what that means; the researcher reads it before signing."""
    room._course._go("name")
    room._main._name.setText("Eirlys")
    assert not any("talk with you" in text for text in texts(room))
    button(room, "This is my real name").click()
    assert any("talk with you" in text for text in texts(room))
    click(room, "Use this name")
    assert vault.store.reviews.get(interview, 2).called == "Eirlys"
    screen = show(ReleaseScreen(vault, interview))
    assert any(text.startswith("Eirlys wants her real name to be used.") for text in texts(screen))


def test_another_name_is_no_wish(room, show, vault, interview):
    room._course._go("name")
    room._main._name.setText("Carys")
    click(room, "Use this name")
    screen = show(ReleaseScreen(vault, interview))
    assert not any("real name" in text for text in texts(screen))
    assert has(room, "No code")
