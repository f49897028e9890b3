# ruff: noqa: INP001 - a script, not a package
"""Trains the judge of sides: whether a ground speaks for what was asked or against it.

``python tools/train_sides.py [--rows FILE] [--seed N]`` (needs torch) trains on the development papers up to 600
and the marked bodies of ``corpus/bodies``, tells how many sides of the later papers are right, and writes
``reading-sides.npz`` beside ``sides.py``. What the encoder gathers of all units takes half an hour; with ``--rows`` it
is kept in a file and taken from there the next time. The encoder itself is not taught here. The measured half is never
opened.
"""

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from torch import nn
from torch.nn import functional
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
from train_reading import Example, train
from training_rows import gathered
from training_texts import BODIES, ROOT, UNLEARNT, Paper, bodies, papers

from wiedervorlage.intake.statements.encoder.course import Carrier, Course
from wiedervorlage.intake.statements.judging.linear import Linear
from wiedervorlage.intake.statements.judging.sides import (
    CLASSES,
    SIDE_WEIGHTS,
    Mark,
    SideJudge,
    encode_sides,
    ground_traits,
    unit_traits,
)
from wiedervorlage.intake.statements.judging.traits import surroundings, wording

TARGET: Final = ROOT / "src" / "wiedervorlage" / "intake" / "statements" / "judging" / SIDE_WEIGHTS
KINDS: Final = {
    "reply": "reply letter", "interim": "interim reply", "mail": "e-mail", "council": "council paper",
    "notice": "letter",
}  # fmt: skip
"""The kinds of paper of the bodies' genres; the other genres are called so themselves."""
WIDTH: Final = 96
"""Width of what the course is told of a unit and of what it carries on, in each direction."""
ROUNDS: Final = 7
BATCH: Final = 32
RATE: Final = 2e-3
FORGOTTEN: Final = 0.1
"""So often the course is not told what a unit states: when it reads, that is told wrongly now and then."""
OF_A_PAPER: Final = 2.0
"""A ground of a paper counts so much beside one of a body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The units of a paper: what the encoder gathered, their traits, what each states.

    ``sides`` are places in ``CLASSES``, -1 where a unit is no ground with a side.
    """

    number: int
    paper: str
    rows: np.ndarray
    texts: tuple[str, ...]
    traits: tuple[tuple[str, ...], ...]
    marks: tuple[Mark, ...]
    sides: tuple[int, ...]


def told(corpus: Sequence[Paper], rows: Sequence[np.ndarray]) -> Iterator[Told]:
    """Yield the papers that have grounds with a side."""
    for paper, row in zip(corpus, rows, strict=True):
        marks = tuple(_mark(true) for _, true in paper.units)
        sides = tuple(_side(true) for _, true in paper.units)
        if any(side >= 0 for side in sides):
            yield Told(
                number=paper.number,
                paper=_kind_of(paper),
                rows=row.astype(np.float32),
                texts=tuple(placed.unit.text for placed, _ in paper.units),
                traits=tuple(surroundings(placed.unit.text, placed.place) for placed, _ in paper.units),
                marks=marks,
                sides=sides,
            )


def _mark(true: Sequence[tuple[str, dict[str, object]]]) -> Mark:
    if not true:
        return Mark()
    role, item = true[0]
    name = {"decisions": "outcome", "reasons": "kind"}.get(role)
    return Mark(role=role, label=str(item[name]) if name else "")


def _side(true: Sequence[tuple[str, dict[str, object]]]) -> int:
    if not true or true[0][0] != "reasons" or "side" not in true[0][1]:
        return -1
    return CLASSES.index(str(true[0][1]["side"]))


def _kind_of(paper: Paper) -> str:
    if paper.path.parent != BODIES:
        return str(paper.expected["kind"])
    return KINDS.get(paper.genre, paper.genre)


class Net(nn.Module):
    """The course while it is being taught; its parts do what those of the program do."""

    def __init__(self, traits: Sequence[str], middle: np.ndarray, spread: np.ndarray, chance: random.Random) -> None:
        super().__init__()
        self.number = {trait: row for row, trait in enumerate(traits)}
        self.register_buffer("middle", torch.tensor(middle))
        self.register_buffer("spread", torch.tensor(spread))
        self.told = nn.Linear(len(middle), WIDTH)
        self.placed = nn.EmbeddingBag(len(traits), WIDTH, mode="sum")
        nn.init.normal_(self.placed.weight, std=0.1)
        self.course = nn.GRU(WIDTH, WIDTH, bidirectional=True, batch_first=True)
        self.added = nn.Linear(2 * WIDTH, 1)
        self.drop = nn.Dropout(0.45)
        self.chance = chance

    def forward(self, batch: Sequence[Told], forgotten: float) -> torch.Tensor:
        """Return the log-odds for each unit, a row for each paper, filled up."""
        longest = max(len(item.sides) for item in batch)
        rows = torch.zeros(len(batch), longest, len(self.middle))
        bags: list[int] = []
        starts: list[int] = []
        for place, item in enumerate(batch):
            rows[place, : len(item.sides)] = (torch.tensor(item.rows) - self.middle) / self.spread
            for unit in range(longest):
                starts.append(len(bags))
                if unit < len(item.sides):
                    mark = item.marks[unit] if self.chance.random() >= forgotten else Mark()
                    traits = (*item.traits[unit], *unit_traits(mark, item.paper))
                    bags += [self.number[trait] for trait in traits if trait in self.number]
        placed = self.placed(torch.tensor(bags), torch.tensor(starts)).view(len(batch), longest, WIDTH)
        taken = self.drop(torch.tanh(self.told(self.drop(rows)) + placed))
        lengths = [len(item.sides) for item in batch]
        carried, _ = self.course(pack_padded_sequence(taken, lengths, batch_first=True, enforce_sorted=False))
        carried, _ = pad_packed_sequence(carried, batch_first=True, total_length=longest)
        return self.added(self.drop(carried)).squeeze(2)

    def finished(self) -> Course:
        """Return the course as the program reckons it."""
        state = {name: value.detach().numpy() for name, value in self.named_parameters()}
        weights = state["told.weight"] / self.spread.numpy()
        bias = state["told.bias"] - weights @ self.middle.numpy()
        half, bias_half = state["added.weight"].T / 2, state["added.bias"] / 2

        def carrier(ending: str) -> Carrier:
            taken, carried = (
                (state[f"course.weight_{name}_l0{ending}"].T, state[f"course.bias_{name}_l0{ending}"])
                for name in ("ih", "hh")
            )
            return Carrier(taken=taken, carried=carried)

        return Course(
            told=(weights.T, bias),
            traits=self.number,
            placed=state["placed.weight"],
            forwards=carrier(""),
            backwards=carrier("_reverse"),
            added={"sides": (np.concatenate([-half, half], axis=1), np.concatenate([-bias_half, bias_half]))},
        )


def taught(known: Sequence[Told], seed: int) -> Course:
    """Teach the course."""
    torch.manual_seed(seed)
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    rows = np.concatenate([item.rows for item in known])
    traits = sorted({
        trait for item in known for unit, mark in zip(item.traits, item.marks, strict=True)
        for trait in (*unit, *unit_traits(mark, item.paper))
    })  # fmt: skip
    net = Net(traits, rows.mean(axis=0), rows.std(axis=0) + np.float32(1e-5), chance)
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=0.05)
    known = list(known)
    steps = ROUNDS * -(-len(known) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps)
    for _ in range(ROUNDS):
        chance.shuffle(known)
        for start in range(0, len(known), BATCH):
            batch = known[start : start + BATCH]
            odds = net(batch, FORGOTTEN)
            truth = -torch.ones_like(odds)
            weight = torch.ones_like(odds)
            for place, item in enumerate(batch):
                truth[place, : len(item.sides)] = torch.tensor(item.sides, dtype=torch.float32)
                weight[place] = OF_A_PAPER if item.number else 1.0
            judged = truth >= 0
            loss = functional.binary_cross_entropy_with_logits(odds[judged], truth[judged], weight[judged])
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    net.eval()
    return net.finished()


def words_of(known: Sequence[Told]) -> Linear:
    """Train the linear model."""
    return train("sides", CLASSES, [
        Example(
            traits=(*wording(item.texts[place]), ground_traits(item.marks, place, item.paper)),
            truth={CLASSES[side]: 1.0},
            weight=1.0,
        )
        for item in known for place, side in enumerate(item.sides) if side >= 0
    ])  # fmt: skip


def right(judge: SideJudge, unseen: Sequence[Told]) -> tuple[int, int]:
    """Return how many sides of unseen grounds are told right, and of how many."""
    hits = total = 0
    for item in unseen:
        traits = [(*unit, *unit_traits(mark, item.paper)) for unit, mark in zip(item.traits, item.marks, strict=True)]
        scores = judge.course.additions(item.rows, traits)["sides"]
        for place, side in enumerate(item.sides):
            if side >= 0:
                around = ground_traits(item.marks, place, item.paper)
                chances = judge.words.chances((*wording(item.texts[place]), around))
                odds = scores[place] + np.log([chances[name] + 1e-4 for name in CLASSES])
                hits += int(int(np.argmax(odds)) == side)
                total += 1
    return hits, total


def main() -> None:
    """Train, tell how well it goes on unseen papers, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=Path, help="file that keeps what the encoder gathered")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    corpus = [*papers(), *bodies()]
    every = list(told(corpus, gathered(corpus, arguments.rows)))
    known = [item for item in every if item.number < UNLEARNT]
    judge = SideJudge(words=words_of(known), course=taught(known, arguments.seed))
    hits, total = right(judge, [item for item in every if item.number >= UNLEARNT])
    sys.stdout.write(f"sides of unseen papers: {hits} of {total} right\n")
    TARGET.write_bytes(encode_sides(judge))


if __name__ == "__main__":
    main()
