"""openai-whisper on some recordings, with weights in CTranslate2's form; runs in the peers' environment.

python speech_peer_openai.py MODEL.BIN BEAMS --output_dir FOLDER RECORDING ...
"""

from __future__ import annotations

import json
import os
import struct
import sys
from pathlib import Path

import av
import numpy as np
import torch
import whisper
from whisper.model import ModelDimensions

_TYPES = {0: np.float32, 1: np.int8, 2: np.int16, 3: np.int32, 4: np.float16}


def variables(path: Path) -> dict[str, np.ndarray]:
    """The tensors of a model.bin of CTranslate2, whose names are those of its specification."""
    data, at = path.read_bytes(), 0

    def number(form: str) -> int:
        nonlocal at
        (value,) = struct.unpack_from(form, data, at)
        at += struct.calcsize(form)
        return int(value)

    def text() -> str:
        nonlocal at
        length = number("<H")
        at += length
        return data[at - length : at - 1].decode()

    number("<I")
    text()
    number("<I")
    found = {}
    for _ in range(number("<I")):
        name, rank = text(), number("<B")
        shape = [number("<I") for _ in range(rank)]
        kind, size = number("<B"), number("<I")
        found[name] = np.frombuffer(data, _TYPES[kind], size // np.dtype(_TYPES[kind]).itemsize, at).reshape(shape)
        at += size
    return found


def state(given: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The same tensors under openai-whisper's names."""
    made = {
        "encoder.positional_embedding": given["encoder/position_encodings/encodings"],
        "decoder.positional_embedding": given["decoder/position_encodings/encodings"],
        "decoder.token_embedding.weight": given["decoder/embeddings/weight"],
    }

    def take(new: str, old: str, weight: str = "weight", bias: str = "bias") -> None:
        made[f"{new}.weight"], made[f"{new}.bias"] = given[f"{old}/{weight}"], given[f"{old}/{bias}"]

    def norm(new: str, old: str) -> None:
        take(new, old, "gamma", "beta")

    def split(names: list[str], old: str) -> None:
        for at, name in enumerate(names):
            for part in ("weight", "bias"):
                made[f"{name}.{part}"] = np.split(given[f"{old}/{part}"], len(names))[at]
            if name.endswith("key"):
                del made[f"{name}.bias"]

    take("encoder.conv1", "encoder/conv1")
    take("encoder.conv2", "encoder/conv2")
    norm("encoder.ln_post", "encoder/layer_norm")
    norm("decoder.ln", "decoder/layer_norm")
    for side in ("encoder", "decoder"):
        for layer in range(layers(given, side)):
            new, old = f"{side}.blocks.{layer}", f"{side}/layer_{layer}"
            norm(f"{new}.attn_ln", f"{old}/self_attention/layer_norm")
            split([f"{new}.attn.{name}" for name in ("query", "key", "value")], f"{old}/self_attention/linear_0")
            take(f"{new}.attn.out", f"{old}/self_attention/linear_1")
            norm(f"{new}.mlp_ln", f"{old}/ffn/layer_norm")
            take(f"{new}.mlp.0", f"{old}/ffn/linear_0")
            take(f"{new}.mlp.2", f"{old}/ffn/linear_1")
            if side == "decoder":
                norm(f"{new}.cross_attn_ln", f"{old}/attention/layer_norm")
                take(f"{new}.cross_attn.query", f"{old}/attention/linear_0")
                split([f"{new}.cross_attn.{name}" for name in ("key", "value")], f"{old}/attention/linear_1")
                take(f"{new}.cross_attn.out", f"{old}/attention/linear_2")
    return made


def layers(given: dict[str, np.ndarray], side: str) -> int:
    return len({name.split("/")[1] for name in given if name.startswith(f"{side}/layer_") and "norm/" not in name[:20]})


def loaded(path: Path) -> whisper.Whisper:
    given = variables(path)
    width, mels = given["encoder/conv1/weight"].shape[:2]
    heads, words = width // 64, given["decoder/embeddings/weight"].shape[0]
    sizes = ModelDimensions(
        *(mels, 1500, width, heads, layers(given, "encoder")), *(words, 448, width, heads, layers(given, "decoder"))
    )
    model = whisper.Whisper(sizes)
    tensors = {name: torch.from_numpy(value.astype(np.float32)) for name, value in state(given).items()}
    model.load_state_dict(tensors, strict=False)
    missing = set(model.state_dict()) - set(tensors)
    if missing:
        sys.exit(f"not in the weights: {sorted(missing)}")
    return model.eval()


def sound(path: str) -> np.ndarray:
    """16 kHz mono, which is what the recordings are."""
    with av.open(path) as container:
        frames = [frame.to_ndarray().ravel() for frame in container.decode(audio=0)]
    return np.concatenate(frames).astype(np.float32) / 32768


def main() -> None:
    weights, beams, _, folder, *recordings = sys.argv[1:]
    torch.set_num_threads(os.cpu_count() or 1)
    model = loaded(Path(weights))
    for recording in recordings:
        heard = model.transcribe(sound(recording), language="en", fp16=False, beam_size=int(beams) or None)
        kept = [{key: segment[key] for key in ("start", "end", "text")} for segment in heard["segments"]]
        Path(folder, f"{Path(recording).stem}.json").write_text(json.dumps({"segments": kept}))


if __name__ == "__main__":
    main()
