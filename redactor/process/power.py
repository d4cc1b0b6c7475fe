"""What this computer has to spare: work that gives way to others, and whether a battery is being emptied."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_SUPPLIES = Path("/sys/class/power_supply")
_NICE = 10  # of 19: with others at work about a tenth of a core, alone all of it
_BELOW_NORMAL = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS


def give_way() -> None:
    """Have this process wait for the others, so that the computer stays usable while it works."""
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(ctypes.c_void_p(kernel.GetCurrentProcess()), _BELOW_NORMAL)
    else:
        os.nice(_NICE)


def on_battery(supplies: Path = _SUPPLIES) -> bool | None:
    """Whether the computer runs from its battery; None where it has none, or does not say (macOS).

    `supplies` is where Linux lists what feeds it.
    """
    if sys.platform == "win32":
        return _windows()
    batteries = [supply for supply in supplies.glob("*") if _says(supply, "type") == "Battery"]
    # A mouse or a headset has a battery too; those say that their scope is a device.
    own = [supply for supply in batteries if _says(supply, "scope") != "Device"]
    if not own:
        return None
    return any(_says(supply, "status") == "Discharging" for supply in own)


def _says(supply: Path, what: str) -> str:
    try:
        return (supply / what).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


if sys.platform == "win32":

    class _PowerStatus(ctypes.Structure):
        """SYSTEM_POWER_STATUS."""

        _fields_ = (
            ("ac_line", ctypes.c_ubyte),  # 0 battery, 1 mains, 255 not known
            ("battery", ctypes.c_ubyte),  # 128: there is none
            ("percent", ctypes.c_ubyte),
            ("saver", ctypes.c_ubyte),
            ("seconds_left", ctypes.c_uint32),
            ("seconds_full", ctypes.c_uint32),
        )

    def _windows() -> bool | None:
        status = _PowerStatus()
        if not ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
            return None
        return None if status.battery == 128 or status.ac_line == 255 else status.ac_line == 0
