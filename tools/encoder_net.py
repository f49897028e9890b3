# ruff: noqa: INP001 - a module beside a script
"""The encoder while it is being taught: layers, heads, and what the neighbours of a unit add, in torch."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import torch
from base_encoder import CLOSES, OPENS, UNKNOWN, Base
from torch import nn
from torch.nn import functional
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from wiedervorlage.intake.statements.encoder.layer import HEADS, MATRICES, SCALES
from wiedervorlage.intake.statements.encoder.views import VIEW

TAKEN: Final = 256
"""Width of what the neighbours are told of a unit."""
ROWS: Final = 256
"""The rows of a batch are filled up to a multiple of this."""
REMEMBERED: Final = 160
"""Width of what is carried on from unit to unit, in each direction."""


class Net(nn.Module):
    """The encoder to be trained; its layers do what those of the program do."""

    def __init__(self, base: Base, rows: Sequence[int], classes: Mapping[str, Sequence[str]], traits: int) -> None:
        """Begin with the weights of the base; ``traits`` is how many traits of form and place are known."""
        super().__init__()
        chosen = [OPENS, UNKNOWN, *rows, CLOSES]
        self.register_buffer("vectors", torch.tensor(base.vectors[chosen]))
        self.register_buffer("places", torch.tensor(base.places[:VIEW]))
        width = base.vectors.shape[1]
        self.scale = self._norm(base.scale)
        self.layers = nn.ModuleList(
            nn.ModuleDict(
                {name: self._linear(layer[name]) for name in MATRICES}
                | {name: self._norm(layer[name]) for name in SCALES}
            )
            for layer in base.layers
        )
        self.register_buffer("middle", torch.zeros(2 * width))
        self.register_buffer("spread", torch.ones(2 * width))
        self.heads = nn.ModuleDict({name: nn.Linear(2 * width, len(names)) for name, names in classes.items()})
        for head in self.heads.values():
            nn.init.zeros_(head.weight)
        self.told = nn.Linear(2 * width, TAKEN)
        self.placed = nn.Linear(traits, TAKEN, bias=False)
        nn.init.normal_(self.placed.weight, std=0.1)
        self.course = nn.GRU(TAKEN, REMEMBERED, batch_first=True, bidirectional=True)
        self.added = nn.ModuleDict({name: nn.Linear(2 * REMEMBERED, len(names)) for name, names in classes.items()})
        for head in self.added.values():
            nn.init.zeros_(head.weight)
        self.drop = nn.Dropout(0.2)
        self.lesser_drop = nn.Dropout(0.1)

    @staticmethod
    def _linear(arrays: tuple[np.ndarray, np.ndarray]) -> nn.Linear:
        linear = nn.Linear(arrays[0].shape[1], arrays[0].shape[0])
        linear.weight.data, linear.bias.data = (torch.tensor(part) for part in arrays)
        return linear

    @staticmethod
    def _norm(arrays: tuple[np.ndarray, np.ndarray]) -> nn.LayerNorm:
        norm = nn.LayerNorm(len(arrays[0]), eps=1e-12)
        norm.weight.data, norm.bias.data = (torch.tensor(part) for part in arrays)
        return norm

    def rows_of(self, buckets: Sequence[tuple[torch.Tensor, torch.Tensor]]) -> torch.Tensor:
        """Return the row of each place, view after view, bucket after bucket.

        Args:
            buckets: for views of like length the numbers of their pieces and whether there is one (1) or nothing (0) in
                each place. All rows go through the matrices together, which is much faster.
        """
        rows = torch.cat(
            [(self.vectors[numbers] + self.places[: numbers.shape[1]]).flatten(0, 1) for numbers, _ in buckets]
        )
        rows = functional.pad(rows, (0, 0, 0, -len(rows) % ROWS))  # each new shape costs time
        rows = self.lesser_drop(self.scale(rows))
        masks = [((inside == 0)[:, None, None, :] * torch.tensor(-1e4)) for _, inside in buckets]
        for layer in self.layers:
            rows = self._step(layer, rows, masks)
        return rows

    def _step(self, layer: nn.ModuleDict, rows: torch.Tensor, masks: Sequence[torch.Tensor]) -> torch.Tensor:
        parts = [layer[name](rows) for name in ("query", "key", "value")]
        found, start = [], 0
        for mask in masks:
            count, length = mask.shape[0], mask.shape[3]
            end = start + count * length
            cut = [part[start:end].view(count, length, HEADS, -1).transpose(1, 2) for part in parts]
            attended = functional.scaled_dot_product_attention(*cut, attn_mask=mask.to(parts[0].dtype))
            found.append(attended.transpose(1, 2).reshape(count * length, -1))
            start = end
        attended = functional.pad(torch.cat(found), (0, 0, 0, len(rows) - start))
        rows = layer["attended"](rows + self.lesser_drop(layer["mixed"](attended)))
        forward = layer["narrow"](functional.gelu(layer["wide"](rows), approximate="tanh"))
        return layer["forwarded"](rows + self.lesser_drop(forward))

    def answers(self, gathered: torch.Tensor) -> dict[str, torch.Tensor]:
        """Return the scores of each question."""
        even = self.drop((gathered - self.middle) / self.spread)
        return {name: head(even) for name, head in self.heads.items()}

    def in_course(
        self, gathered: torch.Tensor, traits: torch.Tensor, lengths: Sequence[int]
    ) -> dict[str, torch.Tensor]:
        """Return the scores of each question for the units of whole papers, paper after paper.

        What the words alone say is kept, and what stands before and after is added.
        """
        even = self.drop((gathered - self.middle) / self.spread)
        told = torch.tanh(self.told(even) + self.placed(traits))
        filled = nn.utils.rnn.pad_sequence(told.split(list(lengths)), batch_first=True)
        packed = pack_padded_sequence(filled, torch.tensor(lengths), batch_first=True, enforce_sorted=False)
        carried, _ = pad_packed_sequence(self.course(packed)[0], batch_first=True)
        rows = self.drop(torch.cat([carried[number, :length] for number, length in enumerate(lengths)]))
        return {name: head(even) + self.added[name](rows) for name, head in self.heads.items()}
