# ruff: noqa: INP001 - a module beside a script
"""What the encoder has in view while it is taught: batches of papers, cut anew each time."""

import random
from collections.abc import Sequence
from typing import Final

import numpy as np
import torch
from encoder_net import Net
from training_examples import Told

from wiedervorlage.intake.statements.encoder.views import VIEW, View, views

SIZES: Final = (*range(10, 32, 2), *range(33, 48, 4), *range(48, 72, 6), *range(72, VIEW, 8), VIEW)
"""Views of like length are trained together: the finer the lengths, the less is filled up with nothing."""
SHORTEST: Final = 60
"""The first view of a paper ends anywhere from here on: not always the same units shall look at each other."""
BY_THEMSELVES: Final = 0.15
"""In so many papers each unit is looked at by itself, as sentences alone are."""
WITHOUT_SUBJECT: Final = 0.2
"""So many papers are looked at without their subject: some have none, and it is not always found."""
CUTS: Final = np.random.default_rng(1)
PIECES_AT_ONCE: Final = 4000
HALVED: Final = "AVX512" in torch.backends.cpu.get_cpu_capability()
"""Numbers of half the length are quicker only where the processor knows them."""


def batches(papers: Sequence[Told], alone: Sequence[Told]) -> list[tuple[bool, list[Told]]]:
    """Return the batches of an epoch, each with whether its units stand in the course of papers."""
    found = [(True, batch) for batch in _parted(papers)]
    found += [(False, batch) for batch in _parted(alone)]
    random.shuffle(found)
    return found


def _parted(papers: Sequence[Told]) -> list[list[Told]]:
    """Part papers into batches of about as many pieces, in a new order."""
    found: list[list[Told]] = [[]]
    size = 0
    for paper in random.sample(papers, len(papers)):
        if size > PIECES_AT_ONCE:
            found.append([])
            size = 0
        found[-1].append(paper)
        size += sum(len(item.numbers) for item in paper.units)
    return found


def _seen(paper: Told, *, training: bool) -> list[View]:
    """Part a paper into views, as the program does; in training they are not cut alike each time."""
    units = [item.numbers for item in paper.units]
    if not training:
        return views(units, [item.over for item in paper.units], paper.numbers)
    if CUTS.random() < BY_THEMSELVES:
        return [view for number, unit in enumerate(units) for view in _alone(unit, number)]
    subject = paper.numbers if CUTS.random() >= WITHOUT_SUBJECT else []
    first = int(CUTS.integers(SHORTEST, VIEW + 1))
    return views(units, [item.over for item in paper.units], subject, first=first)


def _alone(unit: Sequence[int], number: int) -> list[View]:
    return [[seen._replace(unit=number) for seen in view] for view in views([unit], [()], ())]


def gathered(net: Net, papers: Sequence[Told], *, training: bool) -> torch.Tensor:
    """Run the layers on papers; return a row for each unit: mean and greatest of the rows of its pieces."""
    firsts = np.cumsum([0, *(len(paper.units) for paper in papers)]).tolist()
    seen = [
        [part if part.unit is None else part._replace(unit=part.unit + first) for part in view]
        for paper, first in zip(papers, firsts, strict=False)
        for view in _seen(paper, training=training)
    ]
    buckets, places, owners = [], [], []
    start = 0
    for size, chosen in _by_size(seen).items():
        bucket, inside = _bucket(chosen, size)
        for row, view in enumerate(chosen):
            at = start + row * size + 1
            for part in view:
                own = len(part.numbers) - 1
                if part.unit is not None:
                    places += range(at, at + own)
                    owners += [part.unit] * own
                at += own + 1
        buckets.append((bucket, inside))
        start += bucket.numel()
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALVED):
        rows = net.rows_of(buckets).float()
    return _pooled(rows[torch.tensor(places)], torch.tensor(owners), firsts[-1])


def _pooled(rows: torch.Tensor, owners: torch.Tensor, count: int) -> torch.Tensor:
    size = torch.bincount(owners, minlength=count).clamp(min=1)[:, None]
    mean = torch.zeros(count, rows.shape[1]).index_add(0, owners, rows) / size
    most = torch.full_like(mean, -1e4).scatter_reduce(0, owners[:, None].expand_as(rows), rows, "amax")
    return torch.cat([mean, most], dim=1)


def _by_size(seen: Sequence[View]) -> dict[int, list[View]]:
    found: dict[int, list[View]] = {size: [] for size in SIZES}
    for view in seen:
        length = 1 + sum(len(part.numbers) for part in view)
        found[next(size for size in SIZES if length <= size)].append(view)
    return {size: chosen for size, chosen in found.items() if chosen}


def _bucket(seen: Sequence[View], size: int) -> tuple[torch.Tensor, torch.Tensor]:
    numbers, inside = torch.zeros(len(seen), size, dtype=torch.long), torch.zeros(len(seen), size, dtype=torch.long)
    for row, view in enumerate(seen):
        whole = [0, *(number for part in view for number in part.numbers)]
        numbers[row, : len(whole)] = torch.tensor(whole)
        inside[row, : len(whole)] = 1
    return numbers, inside
