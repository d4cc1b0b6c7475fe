"""A whole run of the window for tests that look at it from outside: `python tests/whole_window.py PLACE`.

A study is made, the sample recording is taken in and transcribed by the window's own queue; the desk, the participant's
room with a code and a strike, the release and the settings are shown; files are made, and the window is closed.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from models.sealing.keys import Cost
from models.study import State, Study
from models.transcript import Role
from models.vault import Vault
from redactor import sample
from redactor.process import quiet
from redactor.release import prepare, release, sign

PASSPHRASE = "four small green words"
LONGEST = 300  # seconds


def main(place: Path) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    quiet.begin()
    from ui import app
    from ui.study.panels import PANELS
    from ui.window import Window

    application = app.make([])
    window = Window()
    window.show()
    vault = Vault.create(place / "study", PASSPHRASE, Study("s", "r"), Cost(64, 1, 1))
    with sample.recording().open("rb") as source:
        store, interview = vault.store, vault.add_recording(source).id
    window.open_vault(vault)
    window._jobs.add(interview)
    until = time.monotonic() + LONGEST
    while store.interviews.get(interview).state is not State.TO_CHECK:
        application.processEvents()
        time.sleep(0.02)
        if time.monotonic() > until or store.interviews.get(interview).state is State.FAILED:
            sys.exit("it was not transcribed")
    window.show_desk(interview)
    application.processEvents()
    window.show_study()
    for name in PANELS:
        window._stack.currentWidget().open_page(name)
        application.processEvents()
    (speaker,) = prepare(store, interview).participants
    window.show_review(interview)
    sitting = window._stack.currentWidget()._sitting
    sitting.set_code("blue door")
    sitting.hide([range(3)])
    application.processEvents()
    sign(store, prepare(store, interview), by=Role.PARTICIPANT, name="Abena", speaker=speaker)
    sign(store, prepare(store, interview), by=Role.RESEARCHER, name="Dr Lind")
    window.show_release(interview)
    application.processEvents()
    release(store, prepare(store, interview), place / "out", ["docx", "pdf", "txt"])
    window.close()
    print("closed")  # noqa: T201 - what the test waits for


if __name__ == "__main__":
    main(Path(sys.argv[1]))
