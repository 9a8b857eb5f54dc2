"""The network as an ONNX graph with weights of 8 bits, as it ships."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from framing.finders.toward.masking import MOST
from training.encoders.packages import SHAPES

MICROSOFT = "com.microsoft"
SHAPE = SHAPES["MiniLM"]
Weights = Mapping[str, NDArray[np.float32]]

PARTS = ("weight", "bias")

MEANING = 4
"""Layers after which a sentence is taken for what it tells; the last ones know more of its tone."""


class Graph:
    """An ONNX graph that grows node by node."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self._names = 0

    def constant(self, value: NDArray[Any]) -> str:
        """Its name, once the graph holds the value."""
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def name(self) -> str:
        """A name that no other node has."""
        self._names += 1
        return f"n{self._names}"

    def node(self, kind: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        """The name of its result, once the graph holds the node."""
        name = self.name()
        self.nodes.append(helper.make_node(kind, inputs, [name], domain=domain, **attributes))
        return name


def write(weights: Weights, path: Path, mean: NDArray[np.float32] | None = None) -> None:
    """The graph of one sentence: `ids` and `target` of its pieces to three `logits` and its `meaning`.

    `mean` is the meaning of an average sentence, which is taken off (default: nothing).
    """
    graph = Graph()
    states = [_embedded(graph, weights)]
    for layer in range(SHAPE.layers - 1):
        states.append(_layer(graph, _own(weights, layer), states[-1]))
    read = _read(graph)
    last = _layer(graph, _own(weights, SHAPE.layers - 1), states[-1], read)
    _head(graph, weights, last, read)
    _meaning(graph, states[MEANING], np.zeros(SHAPE.width, np.float32) if mean is None else mean)
    pieces = [
        helper.make_tensor_value_info(name, TensorProto.INT64, [1, "pieces"]) for name in ("ids", "target")
    ]
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, size])
        for name, size in (("logits", 3), ("meaning", SHAPE.width))
    ]
    made = helper.make_graph(graph.nodes, "tone", pieces, outputs, graph.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
    model = helper.make_model(made, opset_imports=opsets, producer_name="framing", ir_version=8)
    path.write_bytes(model.SerializeToString(deterministic=True))


def _embedded(graph: Graph, weights: Weights) -> str:
    """Word, mark and place of each piece, summed and normed."""
    small, scale = quantized(weights["words.weight"].T)
    rows = graph.node("Gather", graph.constant(small.T), "ids")
    scales = graph.node("Gather", graph.constant(scale[:, None]), "ids")
    words = graph.node("Mul", graph.node("Cast", rows, to=TensorProto.FLOAT), scales)
    marks = graph.node("Gather", graph.constant(weights["marks.weight"]), "target")
    length = graph.node("Slice", graph.node("Shape", "ids"), *map(graph.constant, _ints([1], [2])))
    places = graph.node(
        "Slice", graph.constant(weights["places.weight"][:MOST]), graph.constant(np.array([0])), length
    )
    return _norm(
        graph,
        weights,
        "norm",
        graph.node("Add", words, marks),
        graph.node("Unsqueeze", places, graph.constant(np.array([0]))),
    )


def _ints(*values: list[int]) -> list[NDArray[np.int64]]:
    return [np.array(value, np.int64) for value in values]


def _own(weights: Weights, layer: int) -> Weights:
    """The weights of one layer."""
    begin = f"layers.{layer}."
    return {name.removeprefix(begin): value for name, value in weights.items() if name.startswith(begin)}


def _read(graph: Graph) -> str:
    """The places that the head reads, so that the last layer computes no others: first and target."""
    column = [graph.constant(value) for value in _ints([1], [2], [0])]
    of_target = graph.node("Slice", graph.node("NonZero", "target"), *column)
    places = graph.node("Squeeze", of_target, graph.constant(np.array([0])))
    return graph.node("Concat", graph.constant(np.array([0])), places, axis=0)


def _layer(graph: Graph, own: Weights, x: str, read: str | None = None) -> str:
    """The states after a layer, of all places or of those that are `read`."""
    if read is None:
        query, key, value = _together(graph, own, ("query", "key", "value"), x)
    else:
        key, value = _together(graph, own, ("key", "value"), x)
        x = graph.node("Gather", x, read, axis=1)
        query = _linear(graph, own, "query", x)
    heard = graph.node("MultiHeadAttention", query, key, value, domain=MICROSOFT, num_heads=SHAPE.heads)
    x = _norm(graph, own, "norm_attention", x, _linear(graph, own, "out", heard))
    inner = graph.node("Gelu", _linear(graph, own, "up", x), domain=MICROSOFT)
    return _norm(graph, own, "norm_output", x, _linear(graph, own, "down", inner))


def _together(graph: Graph, own: Weights, names: tuple[str, ...], x: str) -> list[str]:
    """Several products of the same states, computed as one."""
    whole = {f"all.{part}": np.concatenate([own[f"{name}.{part}"] for name in names]) for part in PARTS}
    parts = [graph.name() for _ in names]
    graph.nodes.append(helper.make_node("Split", [_linear(graph, whole, "all", x)], parts, axis=-1))
    return parts


def _linear(graph: Graph, own: Weights, name: str, x: str) -> str:
    small, scale = quantized(own[f"{name}.weight"].T)
    return graph.node(
        "DynamicQuantizeMatMul",
        x,
        graph.constant(small),
        graph.constant(scale),
        graph.constant(np.zeros_like(scale, np.int8)),
        graph.constant(own[f"{name}.bias"]),
        domain=MICROSOFT,
    )


def _norm(graph: Graph, own: Weights, name: str, x: str, more: str) -> str:
    """The normed sum of two; in one node, onnxruntime takes longer on a processor."""
    scale, bias = (graph.constant(own[f"{name}.{part}"]) for part in PARTS)
    return graph.node(
        "LayerNormalization", graph.node("Add", x, more), scale, bias, axis=-1, epsilon=SHAPE.epsilon
    )


def _head(graph: Graph, weights: Weights, x: str, read: str) -> None:
    """The mean of the target's pieces beside the first piece, and from them the logits."""
    target = graph.node("Gather", "target", read, axis=1)
    at = graph.node("Cast", target, to=TensorProto.FLOAT)
    row = graph.node("Unsqueeze", at, graph.constant(np.array([1])))
    summed = graph.node("Squeeze", graph.node("MatMul", row, x), graph.constant(np.array([1])))
    there = graph.node("Div", summed, graph.node("ReduceSum", at, graph.constant(np.array([1]))))
    first = graph.node(
        "Squeeze",
        graph.node("Slice", x, *map(graph.constant, _ints([0], [1], [1]))),
        graph.constant(np.array([1])),
    )
    both = graph.node("Concat", there, first, axis=-1)
    graph.nodes.append(
        helper.make_node(
            "Gemm",
            [both, graph.constant(weights["head.weight"].T), graph.constant(weights["head.bias"])],
            ["logits"],
        )
    )


def _meaning(graph: Graph, state: str, mean: NDArray[np.float32]) -> None:
    """The mean of all pieces, less that of an average sentence."""
    whole = graph.node("ReduceMean", state, axes=[1], keepdims=0)
    graph.nodes.append(helper.make_node("Sub", [whole, graph.constant(mean[None, :])], ["meaning"]))


MOST_WEIGHT = 63
"""Weights have 7 bits: sums of two products then fit 16 bits on processors without VNNI, as on all others."""


def quantized(weight: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """A matrix as whole numbers, and for each column what one of them is worth."""
    scale = (np.abs(weight).max(0) / MOST_WEIGHT).astype(np.float32)
    scale[scale == 0] = 1
    return np.rint(weight / scale).astype(np.int8), scale
