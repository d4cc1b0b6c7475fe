"""Prints what is heard where people change from one language to another, and what English recordings lose by it.

    pip install jiwer whisper-normalizer py-nanotts
    python benchmarks/speech_languages.py --audio ../shared/audio

English is spoken by the readers and the interview of shared/audio; French, German, Italian and Spanish by SVOX Pico's
voices (py-nanotts, Apache-2.0: a tool for making sound). Each mix is heard with its language found, and with English
chosen: so it was heard before languages were found by segment.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from redactor.process import quiet  # first, since it sets what the libraries below read when they are imported

# isort: split

import av
import jiwer
import numpy as np
from py_nanotts import NanoTTS
from speech_references import DIALOGUES, TIMED, utterances
from speech_scores import word_errors
from whisper_normalizer.basic import BasicTextNormalizer
from whisper_normalizer.english import EnglishTextNormalizer

from redactor.audio import RATE, open_recording
from redactor.audio.decode import Samples, mono
from redactor.speech import Heard, transcribe
from redactor.weights import whisper

SAID = {
    "fr": (
        "Bonjour, je m'appelle Claire et j'habite à Lyon depuis une dizaine d'années avec mes deux enfants.",
        "Au début c'était très difficile, parce que je ne connaissais personne et je ne parlais pas la langue.",
        "Ma sœur m'a beaucoup aidée, elle venait tous les soirs après le travail.",
        "Je me souviens surtout du froid, et du bruit des trains derrière la maison.",
        "Oui, c'est ça.",
        "Le médecin m'a dit qu'il fallait attendre encore trois mois, et j'ai attendu, mais rien n'a changé.",
        "Aujourd'hui je travaille dans une école, et je crois que les gens me font confiance.",
        "Il faudrait que quelqu'un réponde au téléphone quand on appelle la nuit.",
    ),
    "de": (
        "Guten Tag, ich heiße Katrin und wohne seit zehn Jahren mit meinen beiden Kindern in Leipzig.",
        "Am Anfang war es sehr schwer, weil ich niemanden kannte und die Sprache nicht verstand.",
        "Meine Schwester hat mir viel geholfen, sie kam jeden Abend nach der Arbeit.",
        "Ich erinnere mich vor allem an die Kälte und an den Lärm der Züge hinter dem Haus.",
        "Ja, genau so war das.",
        "Der Arzt hat gesagt, ich müsse noch drei Monate warten, und ich habe gewartet, aber nichts ist passiert.",
        "Heute arbeite ich in einer Schule, und ich glaube, die Leute vertrauen mir.",
        "Jemand sollte ans Telefon gehen, wenn man in der Nacht anruft.",
    ),
    "it": (
        "Buongiorno, mi chiamo Chiara e abito a Torino da dieci anni con i miei due figli.",
        "All'inizio era molto difficile, perché non conoscevo nessuno e non parlavo la lingua.",
        "Mia sorella mi ha aiutato tanto, veniva ogni sera dopo il lavoro.",
        "Oggi lavoro in una scuola, e credo che la gente si fidi di me.",
    ),
    "es": (
        "Buenos días, me llamo Clara y vivo en Sevilla desde hace diez años con mis dos hijos.",
        "Al principio fue muy difícil, porque no conocía a nadie y no hablaba el idioma.",
        "Mi hermana me ayudó mucho, venía todas las noches después del trabajo.",
        "Hoy trabajo en una escuela, y creo que la gente confía en mí.",
    ),
}
_VOICES = {"fr": "fr-FR", "de": "de-DE", "it": "it-IT", "es": "es-ES"}
_PAUSE = 0.5  # seconds between turns
_PLAIN = {"en": EnglishTextNormalizer()}


@dataclass(frozen=True)
class Turn:
    language: str
    text: str
    sound: Samples


Placed = tuple[Turn, float, float]
"""A turn, and the seconds at which it begins and ends."""


def english(audio: Path, name: str) -> Iterator[Turn]:
    sound = np.concatenate([mono(block) for block in open_recording(audio / f"{name}.flac").blocks()])
    for said in utterances(audio, name):
        yield Turn("en", said.text, _level(sound[round(said.start * RATE) : round(said.end * RATE)]))


def spoken(language: str) -> Iterator[Turn]:
    for text in SAID[language]:
        sound = np.frombuffer(NanoTTS().speak(text, voice=_VOICES[language]), np.int16).astype(np.float32) / 32768
        yield Turn(language, text, _level(sound))


def mixes(audio: Path) -> dict[str, list[Turn]]:
    """Who changes language how often: an interpreter at each turn, a family after minutes, a quotation once."""
    said = {language: list(spoken(language)) for language in SAID}
    asked, read = list(english(audio, "interview-synthetic")), list(english(audio, "dialogue-mf"))
    more = cycle(english(audio, "dialogue-ff"))
    made = {}
    for language in SAID:
        made[f"at each turn, en/{language}"] = [t for pair in zip(asked, said[language], strict=False) for t in pair]
        made[f"read, en/{language}"] = [t for pair in zip(read, said[language], strict=False) for t in pair]
        made[f"after a minute, en/{language}/en"] = [*asked[:8], *said[language], *read[:6]]
        one = said[language][2]
        made[f"one sentence, en/{language}"] = [*(next(more) for _ in range(5)), one, *(next(more) for _ in range(5))]
    made["mostly French"] = [*said["fr"][:4], asked[0], *said["fr"][4:], asked[2], *said["fr"][:3]]
    made["three languages"] = [*asked[:4], *said["fr"][:4], *asked[4:6], *said["de"][:4], *asked[6:8]]
    return made


def write(turns: Sequence[Turn], path: Path) -> list[Placed]:
    """The turns one after the other as a file."""
    placed, at = [], 0.5
    parts = [np.zeros(round(0.5 * RATE), np.float32)]
    for turn in turns:
        placed.append((turn, at, at + len(turn.sound) / RATE))
        parts += [turn.sound, np.zeros(round(_PAUSE * RATE), np.float32)]
        at += len(turn.sound) / RATE + _PAUSE
    pcm = (np.clip(np.concatenate(parts), -1, 1) * 32767).round().astype(np.int16)
    with av.open(str(path), "w", format="flac") as container:
        stream = container.add_stream("flac", rate=RATE, layout="mono")
        frame = av.AudioFrame.from_ndarray(pcm.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate = RATE
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return placed


def wrong(placed: Sequence[Placed], words: Sequence[tuple[str, float, float]], language: str) -> tuple[int, int]:
    """Wrong words and words in the turns of one language; a word counts for the turn that its middle is nearest to."""
    errors = total = 0
    plain = _PLAIN.setdefault(language, BasicTextNormalizer())
    mine: dict[int, list[str]] = {}
    for text, start, end in words:
        middle = (start + end) / 2
        nearest = min(range(len(placed)), key=lambda at: max(placed[at][1] - middle, middle - placed[at][2]))
        mine.setdefault(nearest, []).append(text)
    for at, (turn, _, _) in enumerate(placed):
        if turn.language == language:
            expected, found = plain(turn.text), plain(" ".join(mine.get(at, ())))
            result = jiwer.process_words(expected, found or " ")
            errors += result.substitutions + result.deletions + result.insertions
            total += len(expected.split())
    return errors, total


def heard(path: Path, weights: Path, language: str | None) -> tuple[list[tuple[str, float, float]], float]:
    """Words, and seconds of all processors."""
    begun, words = time.process_time(), []
    for event in transcribe(path, weights, language=language, speakers=1):
        if isinstance(event, Heard):
            words += [(word.text, word.start, word.end) for word in event.words]
    return words, time.process_time() - begun


def table_of_mixes(audio: Path, weights: Path, only: str) -> None:
    print(f"{'words wrong':32}  English: chosen, found      other: chosen, found      seconds of processors")
    totals: dict[str, list[int]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, turns in ((name, turns) for name, turns in mixes(audio).items() if only in name):
            path = Path(folder, "mix.flac")
            placed = write(turns, path)
            others = sorted({turn.language for turn in turns} - {"en"})
            runs = [heard(path, weights, language) for language in ("en", None)]
            line = f"{name:32}"
            for kind, languages in (("English", ["en"]), ("other", others)):
                for which, (words, _) in zip(("chosen", "found"), runs, strict=True):
                    scores = [wrong(placed, words, language) for language in languages]
                    errors, total = sum(s[0] for s in scores), sum(s[1] for s in scores)
                    kept = totals.setdefault(f"{kind}, {which}", [0, 0])
                    kept[0] += errors
                    kept[1] += total
                    line += f"  {errors:4}/{total}"
            print(line, "   ", *(f"{seconds:.1f}" for _, seconds in runs))
    print({name: f"{100 * errors / total:.1f} %" for name, (errors, total) in totals.items()})


def table_of_english(audio: Path, weights: Path, names: Sequence[str]) -> None:
    print(f"\n{'English alone: words wrong':32}  chosen      found      seconds of processors")
    hear: Callable[[str, str | None], tuple[list[tuple[str, float, float]], float]]
    hear = lambda name, language: heard(audio / f"{name}.flac", weights, language)  # noqa: E731
    for name in names:
        runs = [hear(name, language) for language in ("en", None)]
        scores = [word_errors(utterances(audio, name), [(*word, 1) for word in words]) for words, _ in runs]
        print(f"{name:32}", *(f"  {s[0]:4}/{s[1]}" for s in scores), "   ", *(f"{run[1]:.1f}" for run in runs))


def _level(sound: Samples) -> Samples:
    return np.asarray(sound * np.float32(0.08 / np.sqrt(np.mean(sound**2))), np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--audio", type=Path, required=True)
    parser.add_argument("--english", nargs="*", default=[DIALOGUES[0], "conversation", *TIMED[:2]])
    parser.add_argument("--only", default="", metavar="TEXT", help="the mixes with this in their names")
    given = parser.parse_args()
    quiet.begin()
    weights = whisper("base")
    table_of_mixes(given.audio, weights, given.only)
    table_of_english(given.audio, weights, given.english)


if __name__ == "__main__":
    main()
