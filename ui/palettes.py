"""The colours: light, dark and high contrast at the desk, and the warmer paper of the participant's room."""

from __future__ import annotations

from typing import NamedTuple


class Colours(NamedTuple):
    """Text on ground and surface has a contrast of 7 or more (WCAG AAA), everything else 4.5 or more (AA).

    Each pair `x`, `x_ground` belongs together: text of a mark, and what it stands on.
    """

    ground: str
    surface: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    focus: str
    found: str
    found_ground: str
    found_line: str
    hidden: str
    hidden_ground: str
    pointed: str
    selection: str
    problem: str
    problem_ground: str


LIGHT = Colours(
    ground="#f6f4ef",
    surface="#fffefb",
    text="#22262b",
    muted="#565d66",
    line="#d9d4c8",
    accent="#1d5c63",
    on_accent="#ffffff",
    focus="#b35900",
    found="#3d2a00",
    found_ground="#fbe8b6",
    found_line="#855a00",
    hidden="#4a4f57",
    hidden_ground="#e4e1d9",
    pointed="#1d5c63",
    selection="#bfe0e2",
    problem="#6d1f12",
    problem_ground="#fbe5df",
)
DARK = Colours(
    ground="#16191c",
    surface="#1e2226",
    text="#eceae4",
    muted="#aeb4bb",
    line="#3a4047",
    accent="#8fd0d3",
    on_accent="#0d2528",
    focus="#ffb661",
    found="#ffe9b0",
    found_ground="#4a3c12",
    found_line="#d9ac4a",
    hidden="#c3c7cc",
    hidden_ground="#363b41",
    pointed="#8fd0d3",
    selection="#1f5a60",
    problem="#ffd2c7",
    problem_ground="#4a211a",
)
CONTRAST = Colours(
    ground="#000000",
    surface="#000000",
    text="#ffffff",
    muted="#ffffff",
    line="#ffffff",
    accent="#ffff00",
    on_accent="#000000",
    focus="#00ffff",
    found="#000000",
    found_ground="#ffff00",
    found_line="#000000",
    hidden="#000000",
    hidden_ground="#c8c8c8",
    pointed="#00ffff",
    selection="#0050c8",
    problem="#000000",
    problem_ground="#ffb0a0",
)
ROOM_LIGHT = Colours(
    ground="#f8f1e4",
    surface="#fffcf5",
    text="#2a241e",
    muted="#62574b",
    line="#e2d6c1",
    accent="#5b3966",
    on_accent="#ffffff",
    focus="#a84e00",
    found="#3d2a00",
    found_ground="#fae2a4",
    found_line="#855a00",
    hidden="#4c4339",
    hidden_ground="#ebe1cf",
    pointed="#5b3966",
    selection="#e2d1ea",
    problem="#6d1f12",
    problem_ground="#fbe5df",
)
ROOM_DARK = Colours(
    ground="#1b1713",
    surface="#25201b",
    text="#f2eadd",
    muted="#bfb3a3",
    line="#4a4036",
    accent="#dcbce6",
    on_accent="#2e1a37",
    focus="#ffb661",
    found="#ffe9b0",
    found_ground="#4d3c14",
    found_line="#d9ac4a",
    hidden="#d2c8b9",
    hidden_ground="#40372d",
    pointed="#dcbce6",
    selection="#5a4468",
    problem="#ffd2c7",
    problem_ground="#4a211a",
)
