"""Makes the pictures of the README: `python docs/pictures.py` (no screen needed). All in them is the sample's."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from redactor.process import quiet

quiet.begin()

import numpy as np  # noqa: E402 - after the line above
from PySide6.QtCore import QSize  # noqa: E402
from PySide6.QtGui import QColor, QImage, QPainter  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QAbstractButton, QApplication  # noqa: E402

from models.finding import Finding  # noqa: E402
from models.pseudonym import Style  # noqa: E402
from models.resolve import resolve  # noqa: E402
from models.review import Way  # noqa: E402
from models.study import Contact, State, Study  # noqa: E402
from models.transcript import Role, Transcript  # noqa: E402
from models.vault import Vault  # noqa: E402
from redactor import book, sample  # noqa: E402
from redactor.audio import RATE, open_recording  # noqa: E402
from redactor.detect.engine import Detector  # noqa: E402
from redactor.redact import redact  # noqa: E402
from redactor.release import prepare, sign  # noqa: E402
from redactor.release.sound.cut import cut  # noqa: E402
from redactor.release.sound.plan import plan  # noqa: E402
from ui import theme  # noqa: E402
from ui.app import make  # noqa: E402
from ui.study.screen import StudyScreen  # noqa: E402
from ui.transcript.view import TranscriptView  # noqa: E402
from ui.window import Window  # noqa: E402

HERE = Path(__file__).parent
SIZE = QSize(1180, 780)


def filled(folder: Path) -> tuple[Vault, int]:
    """A vault with the sample as transcribed and searched, and some interviews in other states."""
    contact = Contact("Night line", "0117 496 0123", "day and night")
    vault = Vault.create(folder, "four small green words", Study("Finding home", "Dr Lind", (contact,)))
    store = vault.store
    for state, seconds in ((State.RELEASED, 3700.0), (State.TO_SIGN, 2280.0), (State.INTERRUPTED, 4100.0)):
        other = store.interviews.add()
        store.interviews.change(other.id, state=state, seconds=seconds, heard_until=seconds / 2)
    transcript = sample.words()
    with sample.recording().open("rb") as recording:
        made = vault.add_recording(recording)
    store.loudness.put(made.id, _loudness())
    store.transcripts.append(made.id, transcript.words, transcript.words[-1].end)
    store.transcripts.set_speakers(made.id, transcript.speakers, {})
    store.findings.replace(made.id, _found(transcript))
    store.interviews.change(made.id, state=State.TO_CHECK, seconds=90.5, language="en")
    return vault, made.id


def decide(vault: Vault, interview: int) -> None:
    """What the sample's participant decides, and both signatures."""
    speaker = sample.PARTICIPANT.id
    for one in sample.decisions(vault.store.transcripts.get(interview)):
        vault.store.decisions.add(
            interview, by=Role.PARTICIPANT, act_=one.act, passage=one.passage, text=one.text, level=one.level,
            speaker=speaker,
        )  # fmt: skip
    prepared = prepare(vault.store, interview)
    sign(vault.store, prepared, by=Role.PARTICIPANT, name=sample.called(), speaker=speaker)
    sign(vault.store, prepared, by=Role.RESEARCHER, name="Dr Lind")


def take(window: Window, name: str) -> None:
    QTest.qWait(500)
    window.grab().save(str(HERE / f"{name}.png"))


def press(window: Window, *names: str) -> None:
    """Click the buttons that are called so, one after another."""
    for name in names:
        QTest.qWait(200)
        seen = [b for b in window.findChildren(QAbstractButton) if b.isVisible()]
        found = [b for b in seen if name in {b.text().replace("&", ""), b.accessibleName().split(". ")[0]}]
        found[0].click()
        QTest.qWait(200)


def screens(app: QApplication, window: Window, vault: Vault, interview: int) -> None:
    """The main screens, as people come to them."""
    window.open_vault(vault)
    take(window, "library")
    book.choose(vault.store, "PERSON", Style.NAME)
    window.show_study()
    window.findChildren(StudyScreen)[0].open_page("Pseudonym book")
    take(window, "book")
    window.show_desk(interview)
    window.findChildren(TranscriptView)[0].select(range(28, 30))
    take(window, "desk")
    window.show_review(interview)
    press(window, "Go on", "Go on without trying", "Skip this", "No code")
    take(window, "review-ways")
    press(window, "Only what was found")
    take(window, "review-found")
    reviews = vault.store.reviews
    before = reviews.get(interview, sample.PARTICIPANT.id)
    reviews.put(replace(before, way=Way.WORDS, prefers={**before.prefers, "screen": "part"}))
    window.show_review(interview)
    press(window, "Go on where I was")
    transcript = sample.words()
    ashamed = next(one for one in sample.decisions(transcript) if one.level)
    window.findChildren(TranscriptView)[0].select(transcript.span(ashamed.passage))
    take(window, "review")
    decide(vault, interview)
    theme.apply(app, theme.Look(theme.Scheme.LIGHT))
    window.show_release(interview)
    take(window, "release")


def sound() -> None:
    """The sample's sound before and after: what leaves of its first seconds, and what is silent in it."""
    seconds, transcript = 24, sample.words()
    looks = resolve(transcript, [one for one in _found(transcript) if one.hides], ())
    redacted = redact(transcript, looks, code="P01", today=date(2026, 11, 22))
    recording = open_recording(sample.recording())
    before = np.concatenate(list(recording.blocks()), axis=1)
    cuts = plan(redacted, recording.decoded)
    after = next(cut([before], cuts, RATE))
    size, middle, each = QSize(1180, 356), 102, 178
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(QColor("#ffffff"))
    painter = QPainter(picture)
    for start, end in cuts.hidden:
        left, right = (round(second / seconds * size.width()) for second in (start, end))
        painter.fillRect(left, 0, right - left, size.height(), QColor("#f0dcc0"))
    painter.setPen(QColor("#1f5a5c"))
    column = seconds * RATE // size.width()
    for row, samples in enumerate((before, after)):
        loud = np.abs(samples[0, : column * size.width()]).reshape(size.width(), column).max(axis=1)
        for x, level in enumerate(loud / before.max()):
            half, at = round(float(level) * 70), middle + each * row
            painter.drawLine(x, at - half, x, at + half)
    painter.setPen(QColor("#1c2226"))
    for row, said in enumerate(("before", "after: hidden passages and everything no kept word stands for are silent")):
        painter.fillRect(0, each * row, size.width(), 28, QColor("#ffffff"))
        painter.drawText(8, each * row + 20, said)
    painter.end()
    picture.save(str(HERE / "release-sound.png"))


def _loudness() -> bytes:
    """How loud the sample is, as the desk keeps it once the sound was played: 160 parts, each 0 to 255."""
    samples = np.abs(np.concatenate(list(open_recording(sample.recording()).blocks()), axis=1)[0])
    parts = np.array([part.max() for part in np.array_split(samples, 160)])
    return bytes(np.round(parts / parts.max() * 255).astype(np.uint8).tobytes())


def _found(transcript: Transcript) -> list[Finding]:
    *_, found = Detector("en").detect(transcript)
    return list(found)  # type: ignore[call-overload,no-any-return] - the last of what it yields


def main() -> None:
    app = make(sys.argv[:1])
    theme.apply(app, theme.Look(theme.Scheme.LIGHT))
    sound()
    with tempfile.TemporaryDirectory() as folder:
        vault, interview = filled(Path(folder) / "study")
        window = Window()
        window.resize(SIZE)
        window.show()
        screens(app, window, vault, interview)
        window.close()


if __name__ == "__main__":
    main()
