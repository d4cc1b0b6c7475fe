"""What holds for every format: the approved is there in order, the hidden is not, the bytes are the same."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.decision import Act, Level
from models.resolve import resolve
from models.transcript import Role, Speaker, Transcript, Word
from redactor.redact import redact
from redactor.release.layout import Layout
from redactor.release.writers import WRITERS, NoTimes
from redactor.release.writers.pdf import NoLetterShapes
from tests.redactor.release.writers.made import LATIN, PLAIN, TODAY, Case, case, decide, said
from tests.redactor.release.writers.readers import READERS, approved, pdf_text
from tests.redactor.release.writers.search import everything_in, leaks

RARELY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
PLAIN_PAGE = Layout(times=False)


@pytest.mark.parametrize("ending", READERS)
@RARELY
@given(random=st.randoms())
def test_what_was_approved_is_there_in_order_and_nothing_else(ending, random):
    """Read back by an independent library, a file says the approved pieces, and no hidden word is in its bytes."""
    made = case(random)
    if WRITERS[ending].needs_times and not any(turn.end for turn in made.redacted.turns):
        return
    data = WRITERS[ending].write(made.redacted, PLAIN_PAGE)
    assert READERS[ending](data) == approved(made.redacted, ending)
    assert not leaks(made, data, f"P07.{ending}")


@RARELY
@given(random=st.randoms())
def test_a_pdf_says_what_was_approved_and_nothing_else(random):
    """PDF knows no spaces, so letters are compared; of other scripts pypdf tells the order in which they are drawn."""
    made = case(random, scripts=LATIN, nasty=PLAIN)
    data = WRITERS["pdf"].write(made.redacted, PLAIN_PAGE)
    page = "".join(pdf_text(data).split())
    at = 0
    for mark in made.shown:
        at = page.index(mark, at) + len(mark)
    assert not leaks(made, data, "P07.pdf")


@RARELY
@given(random=st.randoms())
def test_a_pdf_of_any_script_hides_what_is_hidden_or_is_refused(random):
    """Where the fonts lack a letter the file is refused, for an empty box would pass for a redaction."""
    made = case(random, most=8)
    try:
        data = WRITERS["pdf"].write(made.redacted, Layout(numbers=True, letters=True))
    except NoLetterShapes:
        return
    assert not leaks(made, data, "P07.pdf")


@pytest.mark.parametrize("ending", WRITERS)
@settings(max_examples=15, deadline=None)
@given(random=st.randoms())
def test_the_same_release_is_the_same_bytes(ending, random):
    """Nothing of the clock or of the machine is in a file."""
    made = case(random, scripts=LATIN, nasty=PLAIN)
    if not any(turn.end for turn in made.redacted.turns):
        return
    layout = Layout(numbers=True, tools=("Interview Redactor 0.1.0",))
    assert WRITERS[ending].write(made.redacted, layout) == WRITERS[ending].write(made.redacted, layout)


@pytest.mark.parametrize("ending", WRITERS)
def test_a_writer_takes_a_redacted_transcript_and_nothing_else(ending):
    """The type is asked for when the program runs, too, and a look-alike does not pass."""
    redacted = said(("Interviewer", "Hello."))

    class LookAlike(type(redacted)):
        def __init__(self):
            pass

    for other in (None, "text", redacted.turns, LookAlike()):
        with pytest.raises(TypeError):
            WRITERS[ending].write(other, Layout())


@pytest.mark.parametrize("ending", WRITERS)
def test_an_empty_transcript_is_a_file_with_a_heading(ending):
    """No turns: a whole file all the same, that says whose transcript it would be."""
    data = WRITERS[ending].write(said(), Layout(tools=("Interview Redactor 0.1.0",)))
    assert "P07" in everything_in(data)
    assert "de-identified" in everything_in(data)
    assert "may have been missed" in " ".join(everything_in(data).split())


@pytest.mark.parametrize("ending", WRITERS)
def test_everything_struck_leaves_removed_alone(ending):
    """A participant may strike every word; then every turn says [removed]."""
    redacted = said(("Interviewer", "How are qqqqzx?"), ("Wren", "Well qqqzqx."), decisions=(decide(Act.HIDE, 1, 5),))
    data = WRITERS[ending].write(redacted, Layout())
    text = everything_in(data)
    assert text.count("[removed]") >= 2
    assert "qqqqzx" not in text
    assert "qqqzqx" not in text


@pytest.mark.parametrize("ending", WRITERS)
def test_the_word_anonymous_is_in_no_file(ending):
    """De-identified is what can be promised; anonymous is not."""
    assert "anonym" not in everything_in(WRITERS[ending].write(said(("Wren", "Hello.")), Layout())).casefold()


@pytest.mark.parametrize("ending", WRITERS)
def test_a_passage_not_to_be_quoted_says_so(ending):
    """The mark stands in the text itself, or as data beside it, and the notice explains it."""
    level = decide(Act.LEVEL, 2, 3, level=Level.NO_QUOTE)
    data = WRITERS[ending].write(said(("Wren", "one two three four"), decisions=(level,)), Layout())
    text = everything_in(data)
    assert "may be read, but not quoted" in text
    if ending == "csv":
        assert [line[-3:].strip(",") for line in data.decode().splitlines()[-4:]] == ["yes", "no", "no", "yes"]
    elif ending == "json":
        assert [word["quote"] for word in json.loads(data)["turns"][0]["words"]] == [True, False, False, True]
    elif ending == "TextGrid":
        assert "⟨do not quote: two⟩" in text
    else:
        assert "⟨do not quote: two three⟩" in " ".join(text.split())


@pytest.mark.parametrize("ending", WRITERS)
def test_a_very_long_turn_is_written_whole(ending):
    """Twenty thousand words at a stretch: the last is there."""
    data = WRITERS[ending].write(said(("Wren", "word " * 20_000 + "qzqzqz")), Layout())
    assert "qzqzqz" in everything_in(data)


@pytest.mark.parametrize("ending", [ending for ending, writer in WRITERS.items() if writer.needs_times])
def test_captions_of_a_text_without_sound_are_refused_in_a_sentence(ending):
    """Where there is no recording all times are zero, and captions would all stand at once."""
    transcript = Transcript((Word(1, "Hello", speaker=1),), (Speaker(1, "A", Role.PARTICIPANT),))
    redacted = redact(transcript, resolve(transcript, (), ()), code="P07", today=TODAY)
    with pytest.raises(NoTimes):
        WRITERS[ending].write(redacted, Layout())


@pytest.mark.parametrize("ending", WRITERS)
def test_the_search_of_these_tests_sees_a_word_that_is_there(ending):
    """The guard is guarded: a word that a file shows counts as found."""
    made = Case(said(("Wren", "qqqqzx")), hidden=("qqqqzx",), shown=())
    assert leaks(made, WRITERS[ending].write(made.redacted, Layout()), f"P07.{ending}")
