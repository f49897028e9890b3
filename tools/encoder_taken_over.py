# ruff: noqa: INP001 - a module beside a script
"""The encoder that comes with the program taken into the net that is taught, to teach it on with new texts."""

import random
from collections.abc import Sequence
from typing import Final

import numpy as np
import torch
from encoder_net import Net
from torch import nn
from training_examples import Told
from training_views import gathered

from wiedervorlage.intake.statements.encoder.course import Course
from wiedervorlage.intake.statements.encoder.encoder import Encoder

SOME: Final = 120
"""So many texts tell how what the layers gather is to be evened out."""


def take_over(net: Net, encoder: Encoder, courses: Sequence[Told]) -> None:
    """Give a net the weights of an encoder; the vectors of pieces are the base's, and no training changes them.

    Args:
        net: made with the traits of the encoder's course.
        encoder: whose weights are taken.
        courses: the texts to be taught, prepared.
    """
    with torch.no_grad():
        _put(net.scale, *encoder.scale)
        for layer, taken in zip(net.layers, encoder.layers, strict=True):
            for name, (weights, bias) in taken.matrices.items():
                _put(layer[name], weights.T, bias)
            for name, (weights, bias) in taken.scales.items():
                _put(layer[name], weights, bias)
        net.eval()
        rows = gathered(net, random.sample(courses, min(SOME, len(courses))), training=False)
        net.middle.copy_(rows.mean(0))
        net.spread.copy_(rows.std(0) + 1e-4)
        for name, (weights, bias) in encoder.heads.items():
            _put_evened(net, net.heads[name], weights, bias)
        _put_course(net, encoder.course)
    net.train()


def _put_course(net: Net, course: Course) -> None:
    _put_evened(net, net.told, *course.told)
    net.placed.weight.copy_(_tensor(course.placed.T))
    parts = dict(net.course.named_parameters())
    for way, carrier in (("", course.forwards), ("_reverse", course.backwards)):
        for name, (weights, bias) in (("ih", carrier.taken), ("hh", carrier.carried)):
            parts[f"weight_{name}_l0{way}"].copy_(_tensor(weights.T))
            parts[f"bias_{name}_l0{way}"].copy_(_tensor(bias))
    for name, (weights, bias) in course.added.items():
        _put(net.added[name], weights.T, bias)


def _put(part: nn.Module, weights: np.ndarray, bias: np.ndarray) -> None:
    part.weight.copy_(_tensor(weights))
    part.bias.copy_(_tensor(bias))


def _put_evened(net: Net, linear: nn.Linear, weights: np.ndarray, bias: np.ndarray) -> None:
    """Give a linear part that takes rows evened out the weights of one that takes them as they are."""
    whole = _tensor(weights.T)
    linear.weight.copy_(whole * net.spread)
    linear.bias.copy_(_tensor(bias) + whole @ net.middle)


def _tensor(array: np.ndarray) -> torch.Tensor:
    return torch.tensor(np.ascontiguousarray(array))
