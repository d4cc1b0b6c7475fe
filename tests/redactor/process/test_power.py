"""The child gives way, and a laptop on its battery is known as one."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from redactor.process import power
from redactor.process.child import Child


def niceness() -> Iterator[int]:
    yield os.nice(0)


def test_the_child_gives_way_to_everything_else():
    assert list(Child(niceness)) == [min(19, os.nice(0) + 10)]


@pytest.mark.parametrize(
    ("supplies", "said"),
    [
        ({}, None),
        ({"AC": {"type": "Mains", "online": "0"}}, None),
        ({"BAT0": {"type": "Battery", "status": "Discharging"}, "AC": {"type": "Mains"}}, True),
        ({"BAT0": {"type": "Battery", "status": "Charging"}}, False),
        ({"BAT0": {"type": "Battery", "status": "Not charging"}}, False),
        ({"BAT0": {"type": "Battery", "status": "Full"}, "BAT1": {"type": "Battery", "status": "Discharging"}}, True),
        ({"mouse": {"type": "Battery", "scope": "Device", "status": "Discharging"}}, None),
        ({"odd": {"type": "é"}}, None),
    ],
)
def test_a_battery_that_is_emptied_is_told_from_mains(tmp_path, supplies, said):
    for name, files in supplies.items():
        (tmp_path / name).mkdir()
        for file, text in files.items():
            (tmp_path / name / file).write_text(text + "\n")
    assert power.on_battery(tmp_path) is said


def test_a_computer_that_lists_no_supplies_has_no_battery(tmp_path):
    assert power.on_battery(tmp_path / "nowhere") is None
