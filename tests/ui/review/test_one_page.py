"""Her one page about what was shared: she reads it in the room, in her language, and prints it."""

from __future__ import annotations

import pytest

from models.entities import ENTITIES
from models.review import Receipt
from models.store.rows import now
from models.study import Contact, Study
from redactor.redact import tokens
from redactor.release.page import Said, in_english, one_page, participants_page
from tests.ui.review.hands import click, settle, texts
from tests.ui.review.strings import Pseudo
from ui.review import one_page as page_of_the_room
from ui.review import paper, wording
from ui.review.dates import day

STUDY = Study("Finding home", "Dr Lind", (Contact("Mara Quill", "020 7946 0123", "By day"),))


def receipt(interview: int, **changes: object) -> Receipt:
    made = {
        "interview": interview, "code": "P01", "at": now(), "digest": "ab" * 32, "recipient": "the archive",
        "signed_by": ("participant: Ann", "researcher: Dr Lind"), "files": {"P01-transcript.txt": "cd" * 32},
        "counts": {"PERSON": 2, "strike": 1}, "tools": {}, "checks": (), "until": "the end of 2036",
        "sound": ("Hidden words are silent.",),
    }  # fmt: skip
    return Receipt(**{**made, **changes})


@pytest.fixture
def shared(vault, interview):
    return vault.store.receipts.add(receipt(interview))


def test_she_reads_what_whom_until_when_and_how_to_take_it_back(open_room, shared):
    """It is one click from the page that lists what left; back leads there again."""
    room = open_room()
    room._asides.who()
    click(room, f"My page: {day(shared.at)}, for the archive")
    said = "\n".join(texts(room))
    for words in ("What was shared from interview P01", "given to the archive",
                  "They may keep it until the end of 2036.",
                  "P01-transcript.txt", "a name: 2", "words that were struck: 1", "Hidden words are silent.",
                  "participant: Ann", "Tell the researcher.", "Mara Quill 020 7946 0123 By day"):  # fmt: skip
        assert words in said
    click(room, "Go back")
    assert "What left this computer" in texts(room)


def test_it_says_what_the_file_beside_the_others_says(shared):
    """Line by line: the room's page in English is the web page that went into the folder."""
    lines = [in_english(line) for part in one_page(shared, STUDY) for line in (part.heading, *part.lines)]
    web = participants_page(shared, STUDY).decode()
    assert [line for line in lines if line not in web] == []
    room = page_of_the_room.plain(one_page(shared, STUDY))
    assert [line for line in lines[1:] if line not in room and "On " not in line] == []


def test_it_is_printed_whole_and_she_is_told(open_room, shared, monkeypatch):
    printed = []
    monkeypatch.setattr(paper, "printers", lambda: ["Front desk"])
    monkeypatch.setattr(paper, "print_text", lambda text, name: printed.append((text, name)))
    room = open_room()
    room._asides.one_page(shared)
    settle()
    click(room, "Print: Front desk")
    ((text, name),) = printed
    assert name == "Front desk"
    assert "the archive" in text
    assert "Mara Quill" in text
    assert "It is on its way to the printer." in texts(room)


def _every(said: Said) -> list[str]:
    return [said.text, *(text for value in said.values.values() if isinstance(value, Said) for text in _every(value))]


def test_every_sentence_of_the_page_has_its_place_among_the_translated_ones(interview):
    """All that it can say of its own accord; what people wrote, and files, are not translated."""
    people = tokens("P01-transcript.txt Hidden words are silent. Mara Quill 020 7946 0123 By day abababababab")
    for made in (receipt(interview), receipt(interview, recipient="", counts={}, until="",
                                             signed_by=("participant (chose not to review)",))):  # fmt: skip
        for study in (STUDY, Study("", "")):
            parts = one_page(made, study)
            said = [text for part in parts for line in (part.heading, *part.lines) for text in _every(line)]
            known = {*page_of_the_room.SAYS, *wording.KINDS}
            assert [one for one in said if one not in known and not tokens(one) <= people] == []


def test_it_is_read_in_another_language(qapp, shared):
    """Nothing but data stands outside of the brackets of the pseudo-language."""
    translator = Pseudo()
    qapp.installTranslator(translator)
    try:
        said = page_of_the_room.plain(one_page(shared, STUDY))
    finally:
        qapp.removeTranslator(translator)
    assert "⟦What was left out⟧" in said
    assert "⟦⟦a name⟧: 2⟧" in said
    assert "⟦What they got⟧\nP01-transcript.txt" in said


def test_every_kind_can_stand_on_it():
    """The counts are by kind, whatever kinds there are."""
    every = dict.fromkeys([*ENTITIES, "strike"], 3)
    (left_out,) = [part for part in one_page(receipt(1, counts=every), STUDY) if len(part.lines) == len(every)]
    assert {in_english(line) for line in left_out.lines} >= {"a name: 3", "words that were struck: 3"}
    assert {line.values["kind"].text for line in left_out.lines} <= {*wording.KINDS, *page_of_the_room.SAYS}
