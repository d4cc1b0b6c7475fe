"""A whole run of the product for tests that look at it from outside: `python tests/whole_run.py PLACE`.

It imports the sample, transcribes it, decides, signs and releases into PLACE/out; then it decides once more and is
killed with the vault open, so that whatever a crash leaves behind is there to be looked at.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from models.decision import Act
from models.sealing.keys import Cost
from models.study import Contact, Study
from models.transcript import Passage, Role
from models.vault import Vault
from redactor import sample
from redactor.arrivals import Arrival
from redactor.importing import take_in
from redactor.interviews import Listening
from redactor.process import quiet
from redactor.release import prepare, release, sign

PASSPHRASE = "four small green words"
CONTACT = "Zwieback Helpline"


def main(place: Path) -> None:
    quiet.begin()
    os.umask(0o000)  # whatever the shell says: our files are private all the same
    if sys.platform == "linux":
        interfaces = Path("/proc/net/dev").read_text().splitlines()[2:]
        (place / "interfaces").write_text(" ".join(line.split(":")[0].strip() for line in interfaces))
    vault = Vault.create(place / "study", PASSPHRASE, Study("s", "r", (Contact(CONTACT),)), Cost(64, 1, 1))
    store = vault.store
    interview = take_in(vault, Arrival(sample.recording()))[0].id
    list(Listening(vault, store.interviews.get(interview)))
    transcript = store.transcripts.get(interview)
    (speaker,) = prepare(store, interview).participants
    for one in sample.decisions(transcript):
        her = {"by": Role.PARTICIPANT, "speaker": speaker}
        store.decisions.add(interview, act_=one.act, passage=one.passage, text=one.text, level=one.level, **her)
    prepared = prepare(store, interview)
    sign(store, prepared, by=Role.PARTICIPANT, name="Abena", speaker=speaker)
    sign(store, prepared, by=Role.RESEARCHER, name="Dr Lind")
    release(store, prepare(store, interview), place / "out", ["docx", "txt"])
    vault.backup(place / "study.backup")
    first = transcript.words[0].id
    store.decisions.add(interview, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(first, first), speaker=speaker)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
