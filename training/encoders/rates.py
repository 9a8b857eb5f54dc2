"""The rate at which each layer of an encoder learns: lower layers slower."""

from __future__ import annotations

from collections.abc import Iterator

from torch import nn

from training.encoders.layers import Encoder


def by_layer(encoder: Encoder, rate: float, per_layer: float) -> Iterator[tuple[list[nn.Parameter], float]]:
    """The weights from the top layer down, each with `per_layer` of the rate of the layer above.

    Those of words and places stay as they are.
    """
    encoder.words.weight.requires_grad = encoder.places.weight.requires_grad = False
    for layer in reversed(encoder.layers):
        yield list(layer.parameters()), rate
        rate *= per_layer
    yield [*encoder.norm.parameters(), *(encoder.distances.parameters() if encoder.distances else ())], rate
