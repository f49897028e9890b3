# ruff: noqa: INP001 - a script, not a package
"""Teaches the top of the encoder anew, its heads and its course, on bodies that its layers were not taught by.

``python tools/train_course.py [--rows FILE]`` needs torch. What the layers give for texts they were taught
by is too clear: a top taught with them trusts them too much on a paper nobody has seen. So the layers stay as they
are, and the top learns from the bodies they do not know; the development papers up to 600 stand beside these, that the
whole of a paper is not forgotten. What the layers give takes some ten minutes; with ``--rows`` it is kept in a
file. As the layers do not change, sides and kinds of letters need not be taught again. The measured half is never
opened. Numbers next to nothing are taken for nothing: with them an epoch took minutes in place of ten seconds.
"""

import argparse
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence
from train_encoder import TARGET, carriers, loss_of
from training_examples import CLASSES, Example, of_paper
from training_rows import gathered
from training_texts import UNSEEN_BY_THE_LAYERS, Paper, bodies, learnt, papers

from wiedervorlage.intake.statements.encoder.course import Course
from wiedervorlage.intake.statements.encoder.encoder import Encoder
from wiedervorlage.intake.statements.encoder.file import encode_encoder, load_encoder

EPOCHS: Final = 6
SEEDS: Final = 2
"""So many tops are taught and their weights averaged: one by itself reads better or worse by chance."""
OF_THE_NEW: Final = 0.75
"""So much of the weights is taught anew; the rest stays as it was begun, and so does what tells kinds of grounds."""
_OF_KINDS: Final = ("heads.kinds", "added.kinds")
RATE: Final = 3e-4
AT_ONCE: Final = 24
"""So many texts make a batch."""
OF_A_PAPER: Final = 4.0
"""How much more a unit of a paper counts here than it does anyhow: of a hundred units ten are of papers."""
OF_A_ROW: Final = 0.3
OF_THE_CARRIED: Final = 0.2
"""So much of what the layers gathered, and of what is carried on, is left out at random while it is taught."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The units of a text: what each is, what the layers gathered of it, and its traits of form and place."""

    units: list[Example]
    rows: torch.Tensor
    places: torch.Tensor


def text_of(paper: Paper, rows: np.ndarray, traits: dict[str, int]) -> Text:
    """Return a text for training."""
    kept = [number for number, (placed, _) in enumerate(paper.units) if placed.unit.text.strip()]
    units = of_paper(paper).units
    places = torch.zeros(len(units), len(traits))
    for row, unit in enumerate(units):
        unit.weight *= OF_A_PAPER if paper.number else 1.0
        places[row, [traits[trait] for trait in unit.traits if trait in traits]] = 1
    return Text(units=units, rows=torch.tensor(rows[kept].astype(np.float32)), places=places)


class Top(nn.Module):
    """Heads and course while they are taught, begun with those of an encoder."""

    def __init__(self, encoder: Encoder, rows: torch.Tensor) -> None:
        """Begin with what the encoder has; ``rows`` tell how to even them out."""
        super().__init__()
        course = encoder.course
        self.middle, self.spread = rows.mean(0), rows.std(0) + 1e-4
        self.heads = nn.ModuleDict({name: self._evened(*encoder.heads[name]) for name in CLASSES})
        self.told = self._evened(*course.told)
        self.placed = _linear(course.placed, None)
        self.course = nn.GRU(
            course.told[0].shape[1], course.forwards.carried[0].shape[0], batch_first=True, bidirectional=True
        )
        parts = dict(self.course.named_parameters())
        for way, carrier in (("", course.forwards), ("_reverse", course.backwards)):
            for name, (weights, bias) in (("ih", carrier.taken), ("hh", carrier.carried)):
                parts[f"weight_{name}_l0{way}"].data = torch.tensor(np.ascontiguousarray(weights.T))
                parts[f"bias_{name}_l0{way}"].data = torch.tensor(np.ascontiguousarray(bias))
        self.added = nn.ModuleDict({name: _linear(*course.added[name]) for name in CLASSES})
        self.drop_of_rows, self.drop = nn.Dropout(OF_A_ROW), nn.Dropout(OF_THE_CARRIED)

    def _evened(self, weights: np.ndarray, bias: np.ndarray) -> nn.Linear:
        linear = _linear(weights, bias)
        with torch.no_grad():
            linear.bias += linear.weight @ self.middle
            linear.weight *= self.spread
        return linear

    def forward(self, texts: Sequence[Text]) -> tuple[dict[str, torch.Tensor], dict[str, torch.Tensor]]:
        """Return the scores of each question, by the words alone and in their course."""
        lengths = [len(text.units) for text in texts]
        even = self.drop_of_rows((torch.cat([text.rows for text in texts]) - self.middle) / self.spread)
        alone = {name: head(even) for name, head in self.heads.items()}
        told = torch.tanh(self.told(even) + self.placed(torch.cat([text.places for text in texts])))
        filled = pad_sequence(told.split(lengths), batch_first=True)
        packed = pack_padded_sequence(filled, torch.tensor(lengths), batch_first=True, enforce_sorted=False)
        carried, _ = pad_packed_sequence(self.course(packed)[0], batch_first=True)
        rows = self.drop(torch.cat([carried[number, :length] for number, length in enumerate(lengths)]))
        return alone, {name: score + self.added[name](rows) for name, score in alone.items()}

    def put_on(self, encoder: Encoder) -> Encoder:
        """Return the encoder with this top."""
        forwards, backwards = carriers(self.course)
        course = Course(
            told=self._as_taken(self.told),
            traits=encoder.course.traits,
            placed=self.placed.weight.detach().numpy().T,
            forwards=forwards,
            backwards=backwards,
            added={
                name: (head.weight.detach().numpy().T, head.bias.detach().numpy()) for name, head in self.added.items()
            },
        )
        return replace(encoder, heads={name: self._as_taken(head) for name, head in self.heads.items()}, course=course)

    def _as_taken(self, linear: nn.Linear) -> tuple[np.ndarray, np.ndarray]:
        """Return weights and bias for rows as the layers give them."""
        weights = (linear.weight / self.spread).detach()
        return weights.numpy().T, (linear.bias - weights @ self.middle).detach().numpy()


def _linear(weights: np.ndarray, bias: np.ndarray | None) -> nn.Linear:
    linear = nn.Linear(*weights.shape, bias=bias is not None)
    linear.weight.data = torch.tensor(np.ascontiguousarray(weights.T))
    if bias is not None:
        linear.bias.data = torch.tensor(np.ascontiguousarray(bias))
    return linear


def teach(top: Top, texts: Sequence[Text]) -> None:
    """Teach the top; the rate rises, then falls to nothing."""
    course = [part for module in (top.told, top.placed, top.course, top.added) for part in module.parameters()]
    groups = [{"params": [*top.heads.parameters()], "lr": RATE}, {"params": course, "lr": 2 * RATE}]
    steps = torch.optim.AdamW(groups, weight_decay=0.05)
    whole = EPOCHS * -(-len(texts) // AT_ONCE)
    rates = torch.optim.lr_scheduler.LambdaLR(
        steps, lambda step: min(1.0, (step + 1) / (0.06 * whole)) * max(0.0, (whole - step) / whole)
    )
    for epoch in range(EPOCHS):
        order = random.sample(texts, len(texts))
        total = 0.0
        for start in range(0, len(order), AT_ONCE):
            batch = order[start : start + AT_ONCE]
            items = [unit for text in batch for unit in text.units]
            alone, in_course = top(batch)
            loss = (loss_of(alone, items) + loss_of(in_course, items)) / 2
            steps.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(top.parameters(), 1.0)
            steps.step()
            rates.step()
            total += loss.item() * len(batch)
        sys.stdout.write(f"epoch {epoch + 1}: loss {total / len(order):.3f}\n")


def averaged(tops: Sequence[Top], begun: Top) -> Top:
    """Return the top all were begun with, its weights moved most of the way to the mean of theirs."""
    states = [top.state_dict() for top in tops]
    moved = {
        name: first if name.startswith(_OF_KINDS) else first + OF_THE_NEW * (_mean(states, name) - first)
        for name, first in begun.state_dict().items()
    }
    begun.load_state_dict(moved)
    return begun


def _mean(states: Sequence[dict[str, torch.Tensor]], name: str) -> torch.Tensor:
    return torch.stack([state[name] for state in states]).mean(0)


def main() -> None:
    """Teach the top and write the encoder with it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=Path, help="file that keeps what the layers give")
    parser.add_argument("--into", type=Path, default=TARGET, help="the file to be written")
    arguments = parser.parse_args()
    torch.set_flush_denormal(True)
    torch.set_num_threads(1)
    corpus = [*learnt(papers()), *(body for body in bodies() if body.path.stem in UNSEEN_BY_THE_LAYERS)]
    encoder = load_encoder()
    traits = dict(encoder.course.traits)
    rows = gathered(corpus, arguments.rows)
    texts = [text_of(paper, found, traits) for paper, found in zip(corpus, rows, strict=True)]
    texts = [text for text in texts if text.units]
    tops = []
    for seed in range(1, SEEDS + 1):
        random.seed(seed)
        torch.manual_seed(seed)
        tops.append(Top(encoder, torch.cat([text.rows for text in texts])))
        teach(tops[-1], texts)
    top = averaged(tops, Top(encoder, torch.cat([text.rows for text in texts]))).eval()
    arguments.into.write_bytes(encode_encoder(top.put_on(encoder)))
    sys.stdout.write(f"{arguments.into}: {len(texts)} texts\n")


if __name__ == "__main__":
    main()
