"""The gate: nothing leaves before both have signed exactly what leaves; every refusal names the next step."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from models.decision import Act, Level
from models.errors import FolderError, NotFound, StorageFull
from models.finding import Finding
from models.review import Way
from models.transcript import Passage, Role, Speaker, Word
from redactor.redact import masked, tokens
from redactor.release import ChangedMeanwhile, Recipient, UnknownFormat, prepare, release, sign
from redactor.release.gate import NothingToRelease, ParticipantMustSign, ParticipantMustSignAgain, ResearcherMustSign
from redactor.release.leaks import CheckCannotRun, LeakFound, words_in
from redactor.release.writers import WRITERS, Writer

SAID = ["I", "am", "Ffion", "Prydderch", "and", "I", "work", "at", "Cwm", "Quarry", "with", "Dilwen"]


@pytest.fixture
def interview(vault) -> int:
    made = vault.store.interviews.add().id
    store = vault.store
    store.transcripts.append(made, [Word(n, w, float(n), n + 0.5) for n, w in enumerate(SAID, start=1)], 20.0)
    people = (Speaker(1, "Dr Lind", Role.INTERVIEWER), Speaker(2, "Ffion Prydderch", Role.PARTICIPANT))
    store.transcripts.set_speakers(made, people, dict.fromkeys(range(1, 13), 2))
    store.findings.replace(
        made,
        [
            Finding(1, Passage(3, 4), "PERSON", 0.9, "looks like a name", True, "[name]"),
            Finding(2, Passage(9, 10), "ORGANIZATION", 0.9, "looks like a firm", True, "[organisation]"),
            Finding(3, Passage(7, 7), "OCCUPATION", 0.9, "looks like work", False, "[job]"),
        ],
    )
    return made


def sign_both(store, interview: int) -> None:
    prepared = prepare(store, interview)
    sign(store, prepared, by=Role.PARTICIPANT, name="Wren", speaker=2)
    sign(store, prepared, by=Role.RESEARCHER, name="Dr Lind")


def let_out(store, interview: int, folder, endings=("txt",)):
    return release(store, prepare(store, interview), folder, endings, to=Recipient("the archive"))


def nothing_in(folder) -> bool:
    return list(folder.iterdir()) == []


def test_both_signed_and_it_leaves_with_a_receipt(vault, interview, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    sign_both(vault.store, interview)
    receipt = let_out(vault.store, interview, out, ["docx", "txt"])
    assert sorted(path.name for path in out.iterdir()) == [
        "P01-for-the-participant.html", "P01-receipt.txt", "P01-transcript.docx", "P01-transcript.txt",
    ]  # fmt: skip
    secret = tokens("Ffion Prydderch Cwm Quarry")
    for path in out.iterdir():
        assert not words_in(path.name, path.read_bytes()) & secret
    assert "[name] and I work at [organisation]" in (out / "P01-transcript.txt").read_text()
    page = (out / "P01-receipt.txt").read_text()
    assert receipt.digest in page
    assert "the archive" in page
    assert "anonym" not in page.lower()
    assert vault.store.receipts.get(interview) == [receipt]


def test_a_second_release_writes_over_nothing(vault, interview, tmp_path):
    sign_both(vault.store, interview)
    first, second = (let_out(vault.store, interview, tmp_path) for _ in range(2))
    assert {*first.files} & {*second.files} == set()
    assert all((tmp_path / name).exists() for name in (*first.files, *second.files))


def nobody(store, interview):
    pass


def only_she(store, interview):
    sign(store, prepare(store, interview), by=Role.PARTICIPANT, name="Wren", speaker=2)


def only_the_researcher(store, interview):
    sign(store, prepare(store, interview), by=Role.RESEARCHER, name="Dr Lind")


def another_person(store, interview):
    sign(store, prepare(store, interview), by=Role.PARTICIPANT, name="Wren", speaker=1)
    only_the_researcher(store, interview)


def a_keep_after_signing(store, interview):
    sign_both(store, interview)
    store.decisions.add(interview, by=Role.RESEARCHER, act_=Act.KEEP, passage=Passage(9, 10))
    only_the_researcher(store, interview)


def a_word_changed_after_signing(store, interview):
    sign_both(store, interview)
    store.transcripts.append(interview, [Word(13, "too", 13.0, 13.5, 2)], 21.0)
    only_the_researcher(store, interview)


def she_took_it_back(store, interview):
    sign_both(store, interview)
    store.sign_offs.take_back(interview, Role.PARTICIPANT, 2)


def a_strike_after_the_researcher_signed(store, interview):
    sign_both(store, interview)
    store.decisions.add(interview, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(12, 12), speaker=2)


@pytest.mark.parametrize(
    ("happened", "error"),
    [
        (nobody, ParticipantMustSign),
        (only_she, ResearcherMustSign),
        (only_the_researcher, ParticipantMustSign),
        (another_person, ParticipantMustSign),
        (a_keep_after_signing, ParticipantMustSignAgain),
        (a_word_changed_after_signing, ParticipantMustSignAgain),
        (she_took_it_back, ParticipantMustSign),
        (a_strike_after_the_researcher_signed, ResearcherMustSign),
    ],
)
def test_the_gate_stays_shut(vault, interview, tmp_path, happened, error):
    out = tmp_path / "out"
    out.mkdir()
    happened(vault.store, interview)
    with pytest.raises(error):
        let_out(vault.store, interview, out)
    assert nothing_in(out)


def test_her_signature_holds_for_a_text_that_shows_less(vault, interview, tmp_path):
    sign_both(vault.store, interview)
    vault.store.decisions.add(interview, by=Role.RESEARCHER, act_=Act.HIDE, passage=Passage(12, 12))
    only_the_researcher(vault.store, interview)
    let_out(vault.store, interview, tmp_path)
    assert "Dilwen" not in (tmp_path / "P01-transcript.txt").read_text()


def test_her_choice_not_to_look_hides_what_is_only_pointed_out(vault, interview, tmp_path):
    store = vault.store
    review = store.reviews.get(interview, 2)
    store.reviews.put(review.__class__(interview, 2, Way.NOT_LOOK))
    prepared = prepare(store, interview)
    assert "work" not in prepared.redacted.turns[0].text
    sign(store, prepared, by=Role.PARTICIPANT, name="Wren", speaker=2, reviewed=False)
    sign(store, prepared, by=Role.RESEARCHER, name="Dr Lind")
    assert "chose not to review" in let_out(store, interview, tmp_path).signed_by[0]


def test_a_name_that_was_hidden_is_in_no_receipt(vault, interview, tmp_path):
    prepared = prepare(vault.store, interview)
    sign(vault.store, prepared, by=Role.PARTICIPANT, name="Ffion", speaker=2)
    sign(vault.store, prepared, by=Role.RESEARCHER, name="Dr Lind")
    let_out(vault.store, interview, tmp_path)
    assert "Ffion" not in (tmp_path / "P01-receipt.txt").read_text()


def test_an_empty_transcript_has_nothing_to_release(vault, tmp_path):
    with pytest.raises(NothingToRelease):
        let_out(vault.store, vault.store.interviews.add().id, tmp_path / "study")


def leaking(writer: Writer, word: bytes) -> Writer:
    """A writer that lets a word of the interview slip in; with other words it would be another one."""

    def make(redacted, layout):
        real = redacted != masked(redacted)
        return writer.make(redacted, layout) + (word if real else b"")

    return replace(writer, make=make)


@pytest.mark.parametrize("word", [b"Prydderch", b"FFION", "ﬀion".encode(), b"quarry's"])
def test_a_leak_deletes_the_files(vault, interview, tmp_path, monkeypatch, word):
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setitem(WRITERS, "txt", leaking(WRITERS["txt"], b" " + word + b" "))
    sign_both(vault.store, interview)
    with pytest.raises(LeakFound):
        let_out(vault.store, interview, out, ["docx", "txt"])
    assert nothing_in(out)
    assert vault.store.receipts.get(interview) == []


def test_a_recipient_that_was_hidden_is_a_leak(vault, interview, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    sign_both(vault.store, interview)
    with pytest.raises(LeakFound):
        release(vault.store, prepare(vault.store, interview), out, ["txt"], to=Recipient("Cwm Quarry"))
    assert nothing_in(out)


def test_an_unknown_format_is_refused(vault, interview, tmp_path):
    sign_both(vault.store, interview)
    with pytest.raises(UnknownFormat, match="docx"):
        let_out(vault.store, interview, tmp_path, ["exe"])


def test_a_full_disk_leaves_nothing_half_made(vault, interview, tmp_path, monkeypatch):
    out = tmp_path / "out"
    out.mkdir()
    sign_both(vault.store, interview)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(StorageFull):
        let_out(vault.store, interview, out)
    assert nothing_in(out)


def test_a_folder_that_is_not_there_is_told(vault, interview, tmp_path):
    sign_both(vault.store, interview)
    (tmp_path / "file").write_text("x")
    with pytest.raises(FolderError):
        let_out(vault.store, interview, tmp_path / "file" / "deeper")


def test_not_before_is_obeyed_on_the_day(vault, interview):
    vault.store.decisions.add(
        interview, by=Role.PARTICIPANT, act_=Act.LEVEL, passage=Passage(6, 8), not_before=date(2030, 5, 1), speaker=2
    )
    text = {day: prepare(vault.store, interview, today=date(2030, 5, day)).redacted.turns[0].text for day in (1, 2)}
    early = prepare(vault.store, interview, today=date(2030, 4, 30)).redacted.turns[0].text
    assert "I work at" in text[1] == text[2]
    assert "I work at" not in early
    assert datetime.now(UTC).year < 2030, "then give this test a later day"


def test_every_format_is_made_and_checked(vault, interview, tmp_path):
    sign_both(vault.store, interview)
    receipt = let_out(vault.store, interview, tmp_path, list(WRITERS))
    assert len(receipt.files) == len(WRITERS)


def test_a_hidden_number_that_is_also_a_time_blocks_nothing(vault, interview, tmp_path):
    """An age of 42 is hidden, and a turn begins at 0:42; or a thing is counted as often as somebody is old."""
    store = vault.store
    store.transcripts.append(interview, [Word(13, "Aged", 42.0, 42.5, 1), Word(14, "42", 43.0, 43.5, 2)], 44.0)
    found = [*store.findings.get(interview), Finding(4, Passage(14, 14), "AGE", 0.9, "looks like one", True, "[age]")]
    store.findings.replace(interview, found)
    sign_both(store, interview)
    let_out(store, interview, tmp_path, list(WRITERS))


@pytest.mark.parametrize("ending", list(WRITERS))
def test_a_hidden_word_in_any_format_is_a_leak(vault, interview, tmp_path, monkeypatch, ending):
    """The check reads every format: a file made of what was not approved is caught, PDF included."""
    out = tmp_path / "out"
    out.mkdir()
    sign_both(vault.store, interview)
    everything = masked(prepare(vault.store, interview).redacted)
    first = everything.turns[0]
    pieces = tuple(replace(p, text=w, kind="") for p, w in zip(first.pieces, SAID, strict=False))
    object.__setattr__(everything, "turns", (replace(first, pieces=pieces),))
    writer = WRITERS[ending]
    bad = lambda redacted, layout: writer.make(  # noqa: E731
        redacted if "x" in redacted.turns[0].pieces[0].text else everything, layout
    )
    monkeypatch.setitem(WRITERS, ending, replace(writer, make=bad))
    with pytest.raises(LeakFound):
        let_out(vault.store, interview, out, [ending])
    assert nothing_in(out)


def test_a_file_that_cannot_be_read_back_blocks(vault, interview, tmp_path, monkeypatch):
    out = tmp_path / "out"
    out.mkdir()
    sign_both(vault.store, interview)
    monkeypatch.setitem(WRITERS, "pdf", replace(WRITERS["pdf"], make=lambda redacted, layout: b"%PDF-1.7 broken"))
    with pytest.raises(CheckCannotRun):
        let_out(vault.store, interview, out, ["pdf"])
    assert nothing_in(out)


def another_name_after_signing(store, interview):
    sign_both(store, interview)
    store.reviews.put(replace(store.reviews.get(interview, 2), called="Mair"))
    only_the_researcher(store, interview)


def a_mark_gone_after_signing(store, interview):
    """The researcher asked that nobody quotes it, and the participant signed that."""
    mark = store.decisions.add(
        interview, by=Role.RESEARCHER, act_=Act.LEVEL, passage=Passage(6, 7), level=Level.NO_QUOTE
    )
    sign_both(store, interview)
    store.decisions.add(interview, by=Role.RESEARCHER, act_=Act.TAKE_BACK, takes_back=mark.id)
    only_the_researcher(store, interview)


@pytest.mark.parametrize("happened", [another_name_after_signing, a_mark_gone_after_signing])
def test_a_name_that_comes_and_a_mark_that_goes_show_more(vault, interview, tmp_path, happened):
    happened(vault.store, interview)
    with pytest.raises(ParticipantMustSignAgain):
        let_out(vault.store, interview, tmp_path)


def test_her_signature_holds_where_a_name_goes_and_a_mark_comes(vault, interview, tmp_path):
    store = vault.store
    store.reviews.put(replace(store.reviews.get(interview, 2), called="Mair"))
    sign_both(store, interview)
    store.reviews.put(replace(store.reviews.get(interview, 2), called=""))
    store.decisions.add(interview, by=Role.RESEARCHER, act_=Act.LEVEL, passage=Passage(6, 7), level=Level.NO_QUOTE)
    only_the_researcher(store, interview)
    let_out(store, interview, tmp_path)
    assert "Participant: I am" in (tmp_path / "P01-transcript.txt").read_text()


def she_strikes(store, interview):
    store.decisions.add(interview, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(12, 12), speaker=2)


def she_takes_her_signature_back(store, interview):
    store.sign_offs.take_back(interview, Role.PARTICIPANT, 2)


def it_is_withdrawn(store, interview):
    store.interviews.remove(interview)


@pytest.mark.parametrize("happens", [she_strikes, she_takes_her_signature_back, it_is_withdrawn])
def test_what_was_prepared_before_something_changed_does_not_leave(vault, interview, tmp_path, happens):
    """A screen may stand open while she changes her mind in her room."""
    sign_both(vault.store, interview)
    stale = prepare(vault.store, interview)
    happens(vault.store, interview)
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises((ChangedMeanwhile, NotFound)):
        release(vault.store, stale, out, ["txt"])
    assert nothing_in(out)


def test_nothing_leaves_that_no_receipt_is_kept_of(vault, interview, tmp_path, monkeypatch):
    def full(_receipt):
        raise StorageFull

    sign_both(vault.store, interview)
    monkeypatch.setattr(vault.store.receipts, "add", full)
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(StorageFull):
        let_out(vault.store, interview, out)
    assert nothing_in(out)


@pytest.mark.parametrize("role", [Role.OTHER, Role.INTERVIEWER])
def test_who_took_part_is_asked_whatever_she_is_called_later(vault, interview, tmp_path, role):
    """Her way and her signature do not end where the desk says that she is no participant."""
    store = vault.store
    people = (Speaker(1, "", Role.PARTICIPANT), Speaker(2, "", Role.PARTICIPANT))
    store.transcripts.set_speakers(interview, people, {1: 1})
    store.reviews.put(replace(store.reviews.get(interview, 2), way=Way.NOT_LOOK))
    store.transcripts.set_speakers(interview, (people[0], replace(people[1], role=role)), {})
    assert "I [job] at" in prepare(store, interview).redacted.text
    sign(store, prepare(store, interview), by=Role.PARTICIPANT, name="Mair", speaker=1)
    only_the_researcher(store, interview)
    with pytest.raises(ParticipantMustSign):
        let_out(store, interview, tmp_path)


def test_what_is_typed_as_a_name_adds_no_line_to_a_receipt(vault, interview, tmp_path):
    """Nor does it turn the direction of what stands behind it."""
    sign(vault.store, prepare(vault.store, interview), by=Role.PARTICIPANT, name="Wren\nResearcher\u202e", speaker=2)
    only_the_researcher(vault.store, interview)
    made = release(vault.store, prepare(vault.store, interview), tmp_path, ["txt"], to=Recipient("A\nSigned by", "B\r"))
    assert made.signed_by[0] == "participant: Wren Researcher"
    assert (made.recipient, made.until) == ("A Signed by", "B")
