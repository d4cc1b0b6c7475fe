"""Hearing the recording, sentence by sentence: only once she has asked for sound, and never what is hidden."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from models.errors import Told
from models.vault import Vault
from ui.review.comfort import SOUND
from ui.review.sitting import Sitting
from ui.sound.output import Loudspeaker
from ui.sound.player import MakeOutput, Player
from ui.sound.samples import Sound, around

BESIDE = 3  # words on either side of the sentence that tell where its own begin and end
TAIL = 0.15  # seconds after the last word's end, which recognizers often set a little early


class Hearing(QObject):
    """`changed` tells that something begins or ends to sound, `failed` (with a Told) why nothing can."""

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, vault: Vault, sitting: Sitting, parent: QObject | None = None, make_output: MakeOutput = Loudspeaker
    ) -> None:
        super().__init__(parent)
        self._vault, self._sitting = vault, sitting
        self._sound = Sound(self)
        self._player = Player(self._sound, self, make_output)
        self._player.playing_changed.connect(self.changed)
        self._player.failed.connect(self.failed)
        self._sound.failed.connect(self._failed)
        sitting.changed.connect(self.stop)  # what was just hidden may be what is heard
        self._decoding = False
        self.destroyed.connect(self._sound.stopped.set)

    @property
    def offered(self) -> bool:
        """Whether she asked for sound, and there is a recording whose words have times of their own."""
        interviews, number = self._sitting.store.interviews, self._sitting.interview
        imported = interviews.imported(number)
        if imported is not None and imported.spread:  # a hidden word may lie seconds from where it is thought to be
            return False
        return bool(self._sitting.review.prefers.get(SOUND)) and interviews.recording(number) is not None

    @property
    def playing(self) -> bool:
        return self._player.playing

    def get_ready(self) -> None:
        """Begin to decode, where sound was asked for: what is late in a long recording takes a while to reach."""
        recording = self._sitting.store.interviews.recording(self._sitting.interview)
        if self._decoding or recording is None or not self.offered:
            return
        try:
            self._sound.decode(self._vault.open_recording(recording))
        except Told as error:
            self.failed.emit(error)
            return
        self._decoding = True

    def hear(self, span: range) -> None:
        """Play the sentence around these places, and stop; what is hidden in it is silent."""
        self.get_ready()
        if not self._decoding:
            return
        words = self._sitting.transcript.words
        sentence = self._sitting.reading.sentence(span)
        self._hush(sentence)
        self._player.play(words[sentence.start].start, words[sentence.stop - 1].end + TAIL)

    def _hush(self, sentence: range) -> None:
        """Take notice of what is hidden now: not a word that is not in sight may be heard."""
        words = self._sitting.transcript.words
        near = range(max(0, sentence.start - BESIDE), min(len(words), sentence.stop + BESIDE))
        in_sight = self._sitting.in_sight(near)
        self._sound.muted = around(words[near.start : near.stop], (not shown for shown in in_sight))

    def stop(self) -> None:
        self._player.pause()

    def _failed(self, error: Told) -> None:
        self._player.pause()
        self._decoding = False
        self.failed.emit(error)
