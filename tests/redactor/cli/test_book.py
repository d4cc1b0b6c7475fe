"""The book and the lists from the shell: counted, chosen, imported, exported by name; names only where asked for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from models.study import Study
from models.vault import Vault
from redactor import book
from redactor.cli.exits import DONE, REFUSED
from redactor.cli.main import main
from tests.conftest import CHEAP, PASSPHRASE
from tests.redactor.studies import finding, interview

WORDS = "old brown winter boots"


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("REDACTOR_PASSPHRASE", PASSPHRASE)
    with Vault.create(tmp_path / "study", PASSPHRASE, Study("A study", "Dr Lind"), CHEAP) as vault:
        interview(vault.store, "Bronagh left.", finding(1, 1, 1))
    return tmp_path / "study"


def descriptor(text: str) -> str:
    read, write = os.pipe()
    os.write(write, f"{text}\n".encode())
    os.close(write)
    return str(read)


def test_a_kind_is_replaced_otherwise_and_what_was_found_follows(folder, capsys):
    """The names are never said."""
    assert main(["book", str(folder), "--style", "PERSON=category with number"]) == DONE
    assert main(["book", str(folder)]) == DONE
    told = capsys.readouterr()
    assert "a name: category with number, 1 lines" in told.out
    assert "bronagh" not in (told.out + told.err).lower()
    with Vault.open(folder, PASSPHRASE) as vault:
        assert [one.replacement for one in vault.store.findings.get(1)] == ["[Person 1]"]
    assert main(["book", str(folder), "--style", "PERSON=number"]) == REFUSED


def test_the_key_is_written_plain_with_a_warning_or_locked_and_opened_again(folder, tmp_path, capsys):
    with Vault.open(folder, PASSPHRASE) as vault:
        book.choose(vault.store, "PERSON", book.Style.NAME)
        list(book.propose_again(vault.store))
    plain, locked, opened = (tmp_path / name for name in ("key.csv", "book.key", "opened.csv"))
    assert main(["book", str(folder), "--export", str(plain)]) == DONE
    assert "Anybody who gets this file can read it." in capsys.readouterr().err
    given = ["--new-passphrase-fd", descriptor(WORDS)]
    assert main(["book", str(folder), "--export", str(locked), *given]) == DONE
    assert main(["book", "--open", str(locked), "--out", str(opened), "--passphrase-fd", descriptor(WORDS)]) == DONE
    assert opened.read_bytes() == plain.read_bytes()
    assert b"bronagh" not in locked.read_bytes()


def test_neither_a_study_nor_a_key_is_told(capsys):
    assert main(["book"]) == REFUSED
    assert "--open KEY" in capsys.readouterr().err


def test_lists_are_imported_counted_and_shown_where_asked_for(folder, tmp_path, capsys):
    names, never = tmp_path / "names.txt", tmp_path / "never.txt"
    names.write_text("Bronagh\nSiân Pugh\n", "utf-8")
    never.write_text("Hope\n", "utf-8")
    assert main(["known", str(folder), "--import", str(names)]) == DONE
    assert main(["known", str(folder), "--import", str(never), "--as", "never"]) == DONE
    told = capsys.readouterr().out
    assert "2 × a name" in told
    assert "1 × never hidden" in told
    assert "Bronagh" not in told
    assert main(["known", str(folder), "--show"]) == DONE
    assert {"Siân Pugh: a name", "hope: never hidden"} <= set(capsys.readouterr().out.splitlines())
    assert main(["known", str(folder), "--import", str(tmp_path / "none.txt")]) == REFUSED
