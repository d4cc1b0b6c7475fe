"""How files look is settled once for a study; many interviews leave in that shape, each behind its own gate."""

from __future__ import annotations

import io
import zipfile

import pytest
from pypdf import PdfReader

from models.decision import Act
from models.finding import Finding
from models.review import Recipient
from models.study import Contact, Study
from models.transcript import Passage, Role, Speaker, Word
from redactor.release import Layout, prepare, preset, release, sign
from redactor.release.example import example
from redactor.release.many import Outcome, release_many
from redactor.release.preset import Preset
from redactor.release.writers import WRITERS


def add(vault, text="I live in Corris, you see.", *, signed=True) -> str:
    """An interview of one turn in which the place is hidden by a pseudonym; signed by both."""
    store, made = vault.store, vault.store.interviews.add()
    words = [Word(number, said, number, number + 0.5, 1) for number, said in enumerate(text.split(), 1)]
    store.transcripts.append(made.id, words, len(words) + 1.0)
    store.transcripts.set_speakers(made.id, [Speaker(1, "", Role.PARTICIPANT)], {})
    finding = Finding(1, Passage(4, 4), "LOCATION", 0.9, "a place", hides=True, replacement="[place]")
    store.findings.replace(made.id, [finding])
    store.decisions.add(
        made.id, by=Role.PARTICIPANT, act_=Act.REPLACE, passage=Passage(4, 4), text="[Wrenby]", speaker=1
    )
    if signed:
        for by, speaker in ((Role.PARTICIPANT, 1), (Role.RESEARCHER, None)):
            sign(store, prepare(store, made.id), by=by, name="N", speaker=speaker)
    return made.code


def test_a_preset_is_kept_for_the_study(vault):
    assert preset.read(vault.store) == Preset()
    chosen = Preset(("qdpx",), Layout(times=False, lines=True, kinds=True, language="cy"))
    preset.keep(vault.store, chosen)
    assert preset.read(vault.store) == chosen


def test_a_format_of_another_version_is_left_out(vault):
    preset.keep(vault.store, Preset(("docx", "eaf")))
    assert preset.read(vault.store).formats == ("docx",)


def test_only_the_kind_of_a_detail_leaves_where_the_preset_says_so(vault, tmp_path):
    """The signatures hold, for it shows less; the comma that stood after the place stays."""
    code = add(vault)
    prepared = prepare(vault.store, vault.store.interviews.by_code(code).id)
    assert "[Wrenby]," in WRITERS["txt"].write(prepared.redacted, Layout()).decode()
    release(vault.store, prepared, tmp_path, ["txt"], layout=Layout(kinds=True))
    written = (tmp_path / "P01-transcript.txt").read_text()
    assert "I live in [place], you see." in written
    assert "Wrenby" not in written


def test_many_leave_and_what_is_refused_stops_none(vault, tmp_path):
    first, second, third = add(vault), add(vault, signed=False), add(vault)
    steps = release_many(vault.store, [first, second, "P99", third], tmp_path, Preset(), to=Recipient("us"))
    outcomes = [step for step in steps if isinstance(step, Outcome)]
    assert [one.code for one in outcomes if one.receipt] == [first, third]
    assert "has not signed yet" in outcomes[1].refused
    assert "no such interview" in outcomes[2].refused
    assert (tmp_path / f"{third}-transcript.docx").exists()
    assert not list(tmp_path.glob(f"{second}*"))


def test_the_participants_page_says_whom_until_when_and_how_to_take_it_back(vault, tmp_path):
    vault.store.study.put(Study("A study", "Dr Lind", (Contact("Night line", "0117 496 0123"),)))
    prepared = prepare(vault.store, vault.store.interviews.by_code(add(vault)).id)
    release(vault.store, prepared, tmp_path, ["txt"], to=Recipient("the archive", "the end of 2036"))
    page = (tmp_path / "P01-for-the-participant.html").read_text()
    for words in ("given to the archive", "until the end of 2036", "a place: 1", "Tell Dr Lind", "0117 496 0123"):
        assert words in page
    assert "Corris" not in page
    assert "<script" not in page


def test_a_researcher_whose_name_was_hidden_is_not_named_on_the_page(vault, tmp_path):
    """The name was said in the interview and hidden; the page then says "the researcher"."""
    vault.store.study.put(Study("A study", "Corris Lind"))
    prepared = prepare(vault.store, vault.store.interviews.by_code(add(vault)).id)
    release(vault.store, prepared, tmp_path, ["txt"])
    assert "Tell the researcher" in (tmp_path / "P01-for-the-participant.html").read_text()


@pytest.mark.parametrize("ending", ["docx", "odt", "pdf", "txt"])
def test_lines_are_numbered_where_a_format_has_lines(ending):
    plain, numbered = (WRITERS[ending].write(example(), Layout(lines=lines)) for lines in (False, True))
    assert plain != numbered
    if ending == "txt":
        assert "    1  [0:00] Interviewer: Where did you live then?" in numbered.decode()
    elif ending == "pdf":
        first = PdfReader(io.BytesIO(numbered)).pages[0].extract_text()
        assert first.count("\n") > PdfReader(io.BytesIO(plain)).pages[0].extract_text().count("\n")
    else:
        parts = zipfile.ZipFile(io.BytesIO(numbered))
        text = "".join(parts.read(name).decode() for name in parts.namelist())
        assert ("w:lnNumType" if ending == "docx" else "text:linenumbering-configuration") in text
