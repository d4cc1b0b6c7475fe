"""With a code of her own: what she hides is closed at once, she reads it still, and signing destroys it."""

from __future__ import annotations

import pytest

from models.sealing.blank import is_blank
from models.sealing.pieces import in_pieces
from models.transcript import Role, Speaker
from models.vault import Vault
from redactor import sample
from redactor.redact import tokens
from redactor.release import prepare, sign
from tests.conftest import PASSPHRASE
from tests.models.pages import raw_pages
from tests.ui.made import fill, passage_of, texts
from tests.ui.review.hands import click, everything, has
from ui.review.sitting import Sitting
from ui.sound.pieces import Pieces

SECRET = "Oakfield Bakery."
CODE = "blue door"


@pytest.fixture
def sitting(vault, interview, qapp):
    made = Sitting(vault.store, interview, 2, vault.store.transcripts.get(interview))
    made.set_code(CODE)
    return made


def places(sitting: Sitting, text: str = SECRET) -> range:
    return sitting.transcript.span(passage_of(sitting.transcript, text))


def kept(vault: Vault, interview: int) -> set[str]:
    return {token for word in vault.store.transcripts.get(interview).words for token in tokens(word.text)}


def test_what_she_hides_is_read_by_nobody_and_by_her(vault, interview, sitting):
    assert b"Oakfield" in raw_pages(vault)
    assert sitting.hide([places(sitting)])
    assert b"Oakfield" not in raw_pages(vault)
    assert "oakfield" not in kept(vault, interview)
    assert places(sitting), "she sees it still"
    again = Sitting(vault.store, interview, 2, vault.store.transcripts.get(interview))
    assert not again.unlock("red door")
    with pytest.raises(ValueError, match="Oakfield"):
        places(again)
    assert again.unlock(CODE)
    assert again.bring_back(places(again))
    assert "oakfield" in kept(vault, interview)


def test_without_the_code_nothing_is_brought_back_and_she_is_told_why(vault, interview, sitting, qtbot):
    sitting.hide([span := places(sitting)])
    other = Sitting(vault.store, interview, 2, vault.store.transcripts.get(interview))
    with qtbot.waitSignal(other.failed) as failed:
        assert not other.bring_back(span)
    assert "Type that code first" in str(failed.args[0])
    assert "oakfield" not in kept(vault, interview)


def test_what_leaves_is_the_same_closed_or_not(vault, interview, sitting):
    """The text that she signs does not depend on whether a code closes what she hid."""
    sitting.hide([places(sitting)], "[a shop in town]")
    closed = prepare(vault.store, interview).redacted.digest
    sitting.undo()
    vault.store.codes.remove(interview, 2)
    without = Sitting(vault.store, interview, 2, vault.store.transcripts.get(interview))
    without.hide([places(without)], "[a shop in town]")
    assert prepare(vault.store, interview).redacted.digest == closed


def test_what_she_types_instead_does_not_say_it(vault, interview, sitting):
    """The words are nowhere to be compared with later, so they are compared when she types."""
    sitting.hide([places(sitting)], "[the Oakfield place]")
    assert "oakfield" not in prepare(vault.store, interview).redacted.tokens
    assert b"Oakfield" not in raw_pages(vault)


def test_signing_destroys_it_and_says_so(vault, interview, sitting):
    sitting.hide([places(sitting)])
    sign(vault.store, prepare(vault.store, interview), by=Role.PARTICIPANT, name="Ann", speaker=2)
    assert [one.what for one in vault.store.erasures.all()] == ["what was struck"]
    assert not sitting.undo()
    assert any(is_blank(word.text) for word in vault.store.transcripts.get(interview).words)


def test_the_room_opens_it_with_her_code(open_room, vault, interview):
    room = open_room()
    room._sitting.set_code(CODE)
    room._sitting.hide([places(room._sitting)])
    room = open_room()
    assert room.covered
    click(room, "Open")
    room._cover._typed.setText(CODE)
    click(room, "Open")
    assert not room.covered
    assert places(room._sitting)


def test_a_code_taken_away_with_the_passphrase_shows_nothing(open_room, vault, interview):
    room = open_room()
    room._sitting.set_code(CODE)
    room._sitting.hide([places(room._sitting)])
    vault.store.codes.remove(interview, 2)
    other = Sitting(vault.store, interview, 2, vault.store.transcripts.get(interview))
    assert not other.undo()
    assert "oakfield" not in kept(vault, interview)


def test_the_recording_is_kept_in_pieces_once_she_has_a_code(vault, qtbot, open_room):
    """Done beside the window's thread; what was struck before is silent from then on."""
    with sample.recording().open("rb") as source:
        made = vault.add_recording(source).id
    words = sample.words()
    vault.store.transcripts.append(made, words.words, words.words[-1].end)
    vault.store.transcripts.set_speakers(made, [Speaker(2, "", Role.PARTICIPANT)], {w.id: 2 for w in words.words})
    vault.store.codes.put(made, 2, CODE)
    work = Pieces(vault, made, open_room(interview_=fill(vault)))
    work.begin()
    qtbot.waitUntil(lambda: in_pieces(vault.store.interviews.recording(made).key), timeout=20_000)
    assert len(list((vault.folder / "recordings").iterdir())) == 1


def test_on_her_word_it_is_destroyed_before_she_signs(open_room, vault, interview):
    room = open_room()
    room._asides.take_back()
    assert not has(room, "What I hid")
    room._sitting.set_code(CODE)
    room._sitting.hide([places(room._sitting)])
    room._asides.take_back()
    click(room, "What I hid", "Delete it")
    assert "All words that you hid: 2" in " ".join(texts(room))
    assert vault.store.strikes.closed(interview, 2) == 0
    assert not room._sitting.undo()


def test_under_a_cover_that_somebody_else_opens_nothing_of_it_is_seen(open_room):
    """She struck with her code and covered the window: whoever knows the passphrase finds blanks beneath."""
    room = open_room()
    room._sitting.set_code(CODE)
    room._course._go("part")
    room._sitting.hide([places(room._sitting)])
    assert places(room._sitting), "it is there for her"
    room.cover()
    click(room, "Open", "I do not know the code")
    room._cover._typed.setText(PASSPHRASE)
    click(room, "Open")
    assert not room.covered
    assert "oakfield" not in everything(room)
    with pytest.raises(ValueError, match="Oakfield"):
        places(room._sitting)
    assert not room._sitting.undo()
    assert "oakfield" not in everything(room)
