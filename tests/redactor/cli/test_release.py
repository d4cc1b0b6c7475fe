"""`redactor release`: many at once, a recipe, the study's preset; refusals are sentences."""

from __future__ import annotations

import pytest

from models.study import Study
from models.vault import Vault
from redactor.cli import recipe
from redactor.cli.main import main
from redactor.release import Layout, UnknownFormat, preset
from redactor.release.preset import Preset
from tests.conftest import CHEAP, PASSPHRASE
from tests.redactor.release.test_preset import add


@pytest.fixture
def study(tmp_path, monkeypatch):
    """The folder of a study of two interviews, of which the second is not signed."""
    monkeypatch.setenv("REDACTOR_PASSPHRASE", PASSPHRASE)
    with Vault.create(tmp_path / "study", PASSPHRASE, Study("A study", "Dr Lind"), CHEAP) as vault:
        add(vault)
        add(vault, signed=False)
        preset.keep(vault.store, Preset(("md",), Layout(times=False)))
    return str(tmp_path / "study")


def test_a_recipe_releases_what_may_leave_and_says_what_may_not(study, tmp_path, capsys):
    file, out = tmp_path / "recipe.toml", tmp_path / "out"
    file.write_text('formats = ["txt", "csv"]\nfor = "the archive"\nuntil = "2036"\nkinds = true\n')
    out.mkdir()
    assert main(["release", study, "--recipe", str(file), "--out", str(out)]) == 3
    assert sorted(path.name for path in out.iterdir()) == [
        "P01-for-the-participant.html",
        "P01-receipt.txt",
        "P01-transcript.csv",
        "P01-transcript.txt",
    ]
    assert "P02: The participant has not signed yet." in capsys.readouterr().err
    assert "until 2036" in (out / "P01-receipt.txt").read_text()
    assert "[place]" in (out / "P01-transcript.txt").read_text()


def test_the_studys_preset_holds_where_nothing_is_said(study, tmp_path):
    assert main(["release", study, "P01", "--out", str(tmp_path)]) == 0
    assert "(0:01)" not in (tmp_path / "P01-transcript.md").read_text()


def test_one_that_may_not_leave_is_refused(study, tmp_path, capsys):
    assert main(["release", study, "P02", "--out", str(tmp_path)]) == 1
    assert "has not signed yet" in capsys.readouterr().err


def test_nothing_named_is_told(study, capsys):
    assert main(["release", study]) == 1
    assert "No interview is named" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("formats = 'docx'", recipe.RecipeLine),
        ("formats = ['doc']", UnknownFormat),
        ("times = 'yes'", recipe.RecipeLine),
        ("for = 3", recipe.RecipeLine),
        ("tools = ['x']", recipe.RecipeLine),
        ("not toml", recipe.RecipeUnreadable),
    ],
)
def test_a_recipe_that_is_off_is_told(tmp_path, text, error):
    (tmp_path / "recipe.toml").write_text(text)
    with pytest.raises(error):
        recipe.read(tmp_path / "recipe.toml", Preset())


def test_a_recipe_that_is_not_there_is_told(tmp_path):
    with pytest.raises(recipe.RecipeUnreadable):
        recipe.read(tmp_path / "recipe.toml", Preset())
