"""A participant's code is checked and cannot be read."""

import pytest

from models.errors import CodeTooShort
from models.sealing import codes
from tests.conftest import CHEAP


@pytest.mark.parametrize("typed", ["blue door", "Blue Door", " bluedoor ", "ＢＬＵＥ door"])
def test_capitals_and_spaces_do_not_matter(typed):
    """A phrase opens as she remembers it, however she types it."""
    assert codes.fits(typed, codes.lock("Blue door", CHEAP))


@pytest.mark.parametrize("typed", ["", "4712", "47110", "blue"])
def test_another_code_does_not_fit(typed):
    assert not codes.fits(typed, codes.lock("4711", CHEAP))


def test_the_code_is_not_in_what_is_kept():
    """What is kept holds no trace of the code, and differs each time."""
    assert "4711" not in codes.lock("4711", CHEAP)
    assert codes.lock("4711", CHEAP) != codes.lock("4711", CHEAP)


@pytest.mark.parametrize("typed", ["", "123", "   1 2   "])
def test_a_short_code_is_refused(typed):
    with pytest.raises(CodeTooShort):
        codes.lock(typed, CHEAP)
