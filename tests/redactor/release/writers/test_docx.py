"""Word: a page with headings, marks as styles, a language, page numbers, and nothing that tells who, when or where."""

from __future__ import annotations

import io
import re
import zipfile

import docx

from models.decision import Act, Level
from redactor.release.layout import Layout
from redactor.release.writers import WRITERS
from tests.redactor.release.writers.made import decide, said

PARTS = [
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/settings.xml",
    "word/fontTable.xml",
    "word/footer1.xml",
]


def made(*turns, layout=None, decisions=()) -> bytes:
    turns = turns or (("Interviewer", "How are you?"), ("Wren", "Well enough."))
    return WRITERS["docx"].write(said(*turns, decisions=decisions), layout or Layout())


def opened(data: bytes):
    return docx.Document(io.BytesIO(data))


def xml(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join(archive.read(part).decode() for part in archive.namelist())


def test_headings_are_real_headings():
    """A screen reader can jump: the title is a heading of level 1, the transcript one of level 2."""
    headings = [(p.style.name, p.text) for p in opened(made()).paragraphs if p.style.name.startswith("Heading")]
    assert headings == [("Heading 1", "P07: de-identified transcript"), ("Heading 2", "Transcript")]


def test_a_turn_hangs_with_its_time_its_speaker_and_its_words():
    """Time small and first, speaker in bold, then what was said."""
    turn = opened(made()).paragraphs[-1]
    assert [(run.style.name, run.text) for run in turn.runs if run.text.strip()] == [
        ("Time", "0:01"),
        ("Speaker", "Wren:"),
        ("Default Paragraph Font", "Well enough."),
    ]
    assert turn.style.paragraph_format.first_line_indent < 0
    assert turn.runs[2].style.font.bold


def test_numbers_and_letters_come_when_asked_for():
    """Turns counted, speakers as a letter for what they are."""
    turns = (("Interviewer", "a"), ("Wren", "b"), ("Robin", "c"), ("Other", "d"))
    written = opened(made(*turns, layout=Layout(times=False, numbers=True, letters=True)))
    assert [p.text for p in written.paragraphs if p.style.name == "Turn"] == [
        "1\tI: a",
        "2\tP: b",
        "3\tP2: c",
        "4\tS: d",
    ]


def test_what_was_left_out_and_what_must_not_be_quoted_have_styles():
    """Marked for the eye by a style, and in words, so that a copy keeps the mark."""
    decisions = (decide(Act.REPLACE, 3, 3, "[my sister]"), decide(Act.LEVEL, 2, 4, level=Level.NO_QUOTE, number=2))
    turn = opened(made(("Wren", "one two three four five"), decisions=decisions)).paragraphs[-1]
    assert [(run.style.name, run.text) for run in turn.runs if run.text.strip()][2:] == [
        ("Default Paragraph Font", "one"),
        ("Do not quote, mark", "⟨do not quote: "),
        ("Do not quote", "two"),
        ("Left out, do not quote", "[my sister]"),
        ("Do not quote", "four"),
        ("Do not quote, mark", "⟩"),
        ("Default Paragraph Font", "five"),
    ]


def test_pages_are_numbered_and_the_language_is_set():
    """Two fields in the footer; the language for screen readers and spelling."""
    written = opened(made(layout=Layout(language="cy")))
    footer = written.sections[0].footer.paragraphs[0]
    assert footer.text == "P07: de-identified transcript · page 1 of 1"
    assert re.findall(r"> (\w+) </w:instrText>", footer._p.xml) == ["PAGE", "NUMPAGES"]
    assert written.core_properties.language == "cy"
    assert '<w:lang w:val="cy"' in xml(made(layout=Layout(language="cy")))


def test_no_author_no_dates_no_trace():
    """What python-docx and Word leave behind is not there: no part, no property, no revision mark, no comment."""
    data = made()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == PARTS
    known = opened(data).core_properties
    assert (known.author, known.last_modified_by, known.comments, known.keywords) == ("", "", "", "")
    assert known.title == "P07: de-identified transcript"
    everything = xml(data)
    for trace in (
        "creator",
        "dcterms",
        "created",
        "modified",
        "rsid",
        "customXml",
        "thumbnail",
        "python",
        "http-equiv",
    ):
        assert trace not in everything
    for hiding in ("w:ins ", "w:del ", "w:vanish", "w:comment", "w:bookmark", "w:sdt", "w:docVar", "w:hyperlink"):
        assert f"<{hiding}" not in everything
    assert not re.search(r"\b20[0-3]\d-\d\d-\d\d", everything)


def test_word_is_asked_to_add_no_person_later():
    """Saved again in Word, the file gains no author either."""
    assert "<w:removePersonalInformation/><w:removeDateAndTime/>" in xml(made())


def test_right_to_left_turns_run_from_the_right():
    """A paragraph in Arabic is one in Word, too."""
    turns = (("Wren", "السلام عليكم"), ("Robin", "hello"))
    paragraphs = [p._p.xml for p in opened(made(*turns)).paragraphs if p.style.name == "Turn"]
    assert ["<w:bidi/>" in each for each in paragraphs] == [True, False]
    assert "<w:rtl/>" in paragraphs[0]
