"""The record for the ethics board says who did what and when, by place, and holds no word and no name."""

from __future__ import annotations

import csv
import io

import pytest
from pypdf import PdfReader

from models.decision import Act, Level
from models.study import Study
from models.transcript import Passage, Role
from models.vault import Vault
from redactor import audit
from redactor.cli.exits import DONE, REFUSED
from redactor.cli.main import main
from tests.conftest import CHEAP, PASSPHRASE
from tests.models.vault.test_withdraw import MARKER, filled


@pytest.fixture
def study(tmp_path, monkeypatch):
    monkeypatch.setenv("REDACTOR_PASSPHRASE", PASSPHRASE)
    with Vault.create(tmp_path / "study", PASSPHRASE, Study("s", "r"), CHEAP) as vault:
        filled(vault, MARKER)
        store, her = vault.store, {"by": Role.PARTICIPANT, "speaker": 1}
        made = store.decisions.add(1, act_=Act.LEVEL, level=Level.TEAM, passage=Passage(7, 9), **her)
        store.decisions.add(1, act_=Act.TAKE_BACK, takes_back=made.id, **her)
    return tmp_path / "study"


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_every_act_is_there_in_order_and_no_word_is(study, tmp_path):
    assert main(["audit", str(study), "p01", "--out", str(tmp_path / "audit.csv")]) == DONE
    text = (tmp_path / "audit.csv").read_text()
    assert MARKER not in text
    lines = rows(text)
    assert [line["at"] for line in lines] == sorted(line["at"] for line in lines)
    level = next(line for line in lines if line["what"] == "level")
    assert (level["who"], level["first"], level["last"], level["what about"]) == (
        "participant 1",
        "7",
        "9",
        "team only",
    )
    assert next(line for line in lines if line["what"] == "take back")["what about"] == "decision 41"
    kinds = {line["what"] for line in lines}
    assert {"added the interview", "replace with", "asked a question", "signed", "released"} <= kinds
    assert "made a copy of her own" in kinds


def test_it_goes_to_stdout_too(study, capsys):
    assert main(["audit", str(study), "P01"]) == DONE
    assert len(rows(capsys.readouterr().out)) > 40


def test_withdrawing_asks_for_the_code_twice_and_says_what_it_did(study, capsys):
    assert main(["withdraw", str(study), "P01"]) == REFUSED
    assert main(["withdraw", str(study), "P01", "--confirm", "P02"]) == REFUSED
    capsys.readouterr()
    assert main(["withdraw", str(study), "P01", "--confirm", "P01"]) == DONE
    said = capsys.readouterr().err
    assert "300 × words" in said
    assert "The archive" in said
    assert MARKER not in said


def test_of_an_interview_that_is_gone_the_record_says_that(study, capsys):
    main(["withdraw", str(study), "P01", "--confirm", "P01"])
    capsys.readouterr()
    assert main(["audit", str(study), "P01"]) == DONE
    *_, line = rows(capsys.readouterr().out)
    assert line["what"] == "took back the whole interview"
    assert main(["audit", str(study), "P77"]) == REFUSED


def test_a_passage_whose_word_is_gone_is_told_without_a_place(vault):
    interview = vault.store.interviews.add()
    vault.store.decisions.add(interview.id, by=Role.RESEARCHER, act_=Act.HIDE, passage=Passage(1, 2))
    line = audit.entries(vault.store, interview.id)[-1]
    assert (line.what, line.first, line.last) == ("hide", None, None)


def test_the_whole_study_for_the_board(study, tmp_path):
    """Every interview, those that are gone too, with who got files; as CSV and as a PDF, without a word."""
    with Vault.open(study, PASSPHRASE) as vault:
        other = filled(vault, "Abcdefghij")
        vault.backup(tmp_path / "b")
        vault.withdraw(other.id)
        lines = audit.of_study(vault.store)
        told, pages = audit.as_csv(lines).decode(), PdfReader(io.BytesIO(audit.as_pdf(lines, vault.store))).pages
    text = " ".join(page.extract_text() for page in pages)
    for said in (told, text):
        assert MARKER not in said
        assert "took back the whole interview" in said.replace("\n", " ")
    assert {row["interview"] for row in rows(told)} == {"P01", "P02", ""}
    assert any("for The archive" in row["what about"] for row in rows(told))
    assert any(row["what"] == "made a backup of the study" for row in rows(told))


def test_the_shell_writes_the_whole_study_too(study, tmp_path, capsys):
    assert main(["audit", str(study), "--out", str(tmp_path / "all.pdf")]) == DONE
    assert (tmp_path / "all.pdf").read_bytes().startswith(b"%PDF")
    assert main(["audit", str(study)]) == DONE
    assert {row["interview"] for row in rows(capsys.readouterr().out)} == {"P01"}
