"""In her room her own words stand at once wherever the same name is said, and are gone with one undo."""

from __future__ import annotations

from models.pseudonym import KeyExport
from models.store.rows import now
from tests.redactor.studies import PARTICIPANT, finding, interview
from tests.ui.made import texts
from ui.review.passage import selected, sentence
from ui.review.sitting import Sitting
from ui.review.who_page import WhoPage


def test_her_words_stand_elsewhere_too_and_every_place_is_drawn_again(qtbot, vault):
    number = interview(vault.store, "Bronagh left. Then Bronagh rang.", finding(1, 1, 1), finding(2, 4, 4, follows=1))
    sitting = Sitting(vault.store, number, PARTICIPANT, vault.store.transcripts.get(number))
    with qtbot.waitSignal(sitting.changed) as told:
        sitting.hide([range(1)], "[my friend]")
    assert told.args == [range(4)]
    looks = sitting.looks(range(5))
    assert [look.text for look in looks] == ["[my friend]", "", "", "[my friend]", ""]
    assert looks[3].by is None
    sitting.undo()
    assert [look.text for look in sitting.looks(range(5))] == ["[name]", "", "", "[name]", ""]


def test_her_words_are_what_is_proposed_to_her_elsewhere(qtbot, vault):
    """Hiding the next place as proposed does not put the usual words over hers."""
    number = interview(vault.store, "Bronagh left. Then Bronagh rang.", finding(1, 1, 1), finding(2, 4, 4, follows=1))
    sitting = Sitting(vault.store, number, PARTICIPANT, vault.store.transcripts.get(number))
    sitting.hide([range(1)], "[my friend]")
    chosen = selected(sitting, range(3, 4))
    assert "[my friend]" in sentence(chosen)
    assert sitting.hide_found([chosen.finding])
    assert [look.text for look in sitting.looks(range(3, 4))] == ["[my friend]"]
    assert sitting.undo()
    assert sitting.looks(range(3, 4))[0].by is None


def test_she_is_told_that_the_key_left(qtbot, vault):
    """When, and whether anybody can read it."""
    number = interview(vault.store, "Bronagh left.")
    vault.store.pseudonyms.add_export(KeyExport(now(), locked=False, entries=1, digest="d"))
    page = WhoPage(Sitting(vault.store, number, PARTICIPANT, vault.store.transcripts.get(number)))
    qtbot.addWidget(page)
    assert any("list of names" in text and "not locked" in text for text in texts(page))
