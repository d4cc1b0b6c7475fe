"""Makes voice-encoder.onnx from Resemblyzer's weights, without torch; a tool, not used by the product.

    pip download --no-deps Resemblyzer==0.1.4 && unzip Resemblyzer-0.1.4-py3-none-any.whl resemblyzer/pretrained.pt
    pip install onnx && python convert_voice_encoder.py resemblyzer/pretrained.pt voice-encoder.onnx

The weights lie in torch's old format: pickles, then the raw numbers of each tensor. Only names and numbers are read
from it; nothing in the file can run code. They are kept as 16-bit floats and widened when loaded.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import sys
from collections import OrderedDict
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import onnx
from onnx import helper, numpy_helper

SHA256 = "39373b86598fa3da9fcddee6142382efe09777e8d37dc9c0561f41f0070f134e"
LAYERS = 3
Tensor = tuple[str, int, tuple[int, ...]]  # key of its storage, first number, shape


class _Names(pickle.Unpickler):
    """Reads the structure of the file and makes no object but plain ones."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - what a pickle may name
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return lambda storage, offset, shape, *_: (storage, offset, tuple(shape))
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if module == "torch" and name.endswith("Storage"):
            return name
        raise pickle.UnpicklingError(f"{module}.{name} is not expected here")

    def persistent_load(self, pid: tuple[Any, ...]) -> str:
        return str(pid[2])


def tensors(file: BinaryIO) -> dict[str, np.ndarray]:
    """Name to 32-bit floats for every tensor of the model."""
    for _ in range(3):  # magic number, protocol, about the machine
        _Names(file).load()
    state: dict[str, Tensor] = _Names(file).load()["model_state"]
    numbers = {}
    for key in _Names(file).load():
        count = int.from_bytes(file.read(8), "little")
        numbers[key] = np.frombuffer(file.read(4 * count), "<f4")
    return {
        name: numbers[key][first : first + int(np.prod(shape))].reshape(shape)
        for name, (key, first, shape) in state.items()
    }


def network(weights: dict[str, np.ndarray]) -> onnx.ModelProto:
    """Three LSTM layers over (frames, windows, 40 bands), then a unit vector of 256 for each window."""
    nodes: list[onnx.NodeProto] = []
    kept: list[onnx.TensorProto] = []

    def constant(name: str, values: np.ndarray) -> str:
        if values.dtype == np.float32:
            kept.append(numpy_helper.from_array(values.astype(np.float16), f"{name}_half"))
            nodes.append(helper.make_node("Cast", [f"{name}_half"], [name], to=onnx.TensorProto.FLOAT))
        else:
            kept.append(numpy_helper.from_array(values, name))
        return name

    sound = "mels"
    for layer in range(LAYERS):
        names = [
            constant(f"W{layer}", _gates(weights[f"lstm.weight_ih_l{layer}"])[None]),
            constant(f"R{layer}", _gates(weights[f"lstm.weight_hh_l{layer}"])[None]),
            constant(
                f"B{layer}",
                np.concatenate([_gates(weights[f"lstm.bias_{side}_l{layer}"]) for side in ("ih", "hh")])[None],
            ),
        ]
        nodes.append(helper.make_node("LSTM", [sound, *names], [f"all{layer}", f"last{layer}"], hidden_size=256))
        direction = constant(f"direction{layer}", np.array([1]))
        sound = f"out{layer}"
        nodes.append(helper.make_node("Squeeze", [f"all{layer}", direction], [sound]))
    nodes += [
        helper.make_node("Squeeze", [f"last{LAYERS - 1}", constant("first", np.array([0]))], ["last"]),
        helper.make_node(
            "Gemm", ["last", constant("L", weights["linear.weight"].T), constant("b", weights["linear.bias"])], ["raw"]
        ),
        helper.make_node("Relu", ["raw"], ["positive"]),
        helper.make_node("LpNormalization", ["positive"], ["voices"], axis=1, p=2),
    ]
    graph = helper.make_graph(
        nodes,
        "voice-encoder",
        [helper.make_tensor_value_info("mels", onnx.TensorProto.FLOAT, ["frames", "windows", 40])],
        [helper.make_tensor_value_info("voices", onnx.TensorProto.FLOAT, ["windows", 256])],
        kept,
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def _gates(matrix: np.ndarray) -> np.ndarray:
    """From torch's order of the gates (in, forget, cell, out) to that of ONNX (in, out, forget, cell)."""
    into, forget, cell, out = np.split(matrix, 4)
    return np.concatenate([into, out, forget, cell])


def main() -> None:
    source, target = map(Path, sys.argv[1:3])
    data = source.read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        sys.exit("This is not the file of Resemblyzer 0.1.4.")
    model = network(tensors(io.BytesIO(data)))
    onnx.checker.check_model(model)
    onnx.save(model, str(target))


if __name__ == "__main__":
    main()
