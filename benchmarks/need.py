"""A composite index over 1,000 draws: 51 × 49 on three levels, and 400 × 20 with noise, and its growth.

Usage: ``python -m benchmarks.need [--draws 1000]``

The first case has the shape of the ASEM index of sustainable connectivity: twenty methods (how far to
winsorise, how to normalise, which mean) and weights that vary by a quarter, ranks included. It runs once with
the methods' data computed once (*cached*) and once with every draw rebuilt. The second has noise in data and
weights, no ranks. Data are synthetic; the tests compare the real index step by step. Each case runs in a
process of its own; times are the best of five. ``PEER`` holds the best peer's times (COINr 1.1.14),
recorded on 22 November 2026 on the same kind of machine.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from dataclasses import replace

import numpy as np

from wiedervorlage.foundation.text import Text
from wiedervorlage.need.declaration import (
    IndexDeclaration,
    IndexMethod,
    Indicator,
    Mean,
    Node,
    Scaling,
    Treatment,
)
from wiedervorlage.need.draws import Uncertainty, draw_index
from wiedervorlage.need.index import UnitTable

LABEL = Text(de="Probe", en="probe")
CASES = ("asem-cached", "asem-rebuilt", "noise-400", "noise-3000", "noise-11000")
PEER = {"asem-cached": 141.0, "asem-rebuilt": 141.0, "noise-400": 96.0, "noise-11000": 2010.0}
WANTED = {"asem-cached": 0.2, "asem-rebuilt": 2.0, "noise-400": 0.2}


def table_of(units: int, indicators: int, spread: float) -> UnitTable:
    """Return log-normal figures; a large spread makes outliers."""
    chance = np.random.default_rng(20130926)
    columns = {f"i{k}": chance.lognormal(0, spread, units) for k in range(indicators)}
    return UnitTable(units=tuple(f"u{k}" for k in range(units)), columns=columns)


def declare(indicators: int, groups: int, noise: float) -> IndexDeclaration:
    """Return indicators on ``groups`` pillars, pillars on two halves, halves on the index."""
    leaves = tuple(
        Indicator(id=f"i{k}", label=LABEL, parent=f"g{k * groups // indicators}", noise=noise)
        for k in range(indicators)
    )
    pillars = tuple(Node(id=f"g{k}", label=LABEL, parent=f"h{k * 2 // groups}") for k in range(groups))
    halves = tuple(Node(id=f"h{k}", label=LABEL, parent="index") for k in range(2))
    nodes = (*pillars, *halves, Node(id="index", label=LABEL))
    return IndexDeclaration(id="probe", label=LABEL, note=LABEL, indicators=leaves, nodes=nodes)


def twenty_methods() -> tuple[IndexMethod, ...]:
    """Return the admissible methods of the first case."""
    plain = IndexMethod()
    return tuple(
        replace(plain, treatment=Treatment(winsorise=most), scaling=scaling, scale=span, mean=mean)
        for most in range(1, 6)
        for scaling, span in ((Scaling.MIN_MAX, (1.0, 100.0)), (Scaling.Z_SCORE, (10.0, 2.0)))
        for mean in (Mean.ARITHMETIC, Mean.GEOMETRIC)
    )


def run_case(case: str, draws: int) -> None:
    """Run one case once."""
    kind, _, size = case.partition("-")
    if kind == "asem":
        noise = dict.fromkeys((*(f"g{k}" for k in range(8)), "h0", "h1"), 0.25)
        varied = Uncertainty(draws=draws, seed=1, methods=twenty_methods(), weight_noise=noise)
        drawn = draw_index(declare(49, 8, 0.0), table_of(51, 49, 1.0), varied, rebuild=size == "rebuilt")
        drawn.rank_quantiles(0.05, 0.5, 0.95)
    else:
        varied = Uncertainty(draws=draws, seed=1, weight_noise={f"i{k}": 0.25 for k in range(20)})
        draw_index(declare(20, 4, 0.05), table_of(int(size), 20, 0.4), varied)


def measure(case: str, draws: int) -> None:
    """Time one case and print it as JSON."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        run_case(case, draws)
        times.append(time.perf_counter() - start)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": min(times), "megabytes": memory}))


def main() -> None:
    """Run all cases and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draws", type=int, default=1000)
    parser.add_argument("--one", choices=CASES, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        measure(arguments.one, arguments.draws)
        return
    for case in CASES:
        command = [sys.executable, "-m", "benchmarks.need", "--draws", str(arguments.draws), "--one", case]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        line = f"{case:<14} {found['seconds']:8.3f} s {found['megabytes']:7.0f} MB"
        if case in PEER:
            line += f"   recorded peer / ours = {PEER[case] * arguments.draws / 1000 / found['seconds']:.0f}"
        if case in WANTED:
            line += f" (wanted {WANTED[case]} s)"
        print(line)


if __name__ == "__main__":
    main()
