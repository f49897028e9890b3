"""Ten thousand premises in one go, one changed figure, what-if on the packaged cases, forty reasons.

Usage: ``python -m benchmarks.examination``

Nobody else has premises with figures and days that are evaluated again; the peer is our own plain evaluator, one
premise after the other. Results are compared before a time is printed.
"""

from __future__ import annotations

import resource
import statistics
import time
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.adapters.cases.case_folder import find_case, read_case_folder
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.case.model import Case, Event
from wiedervorlage.case.vocabulary import Mode, WeightClass
from wiedervorlage.evidence.facts import Fact
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.evidence.measures import Measure
from wiedervorlage.evidence.units import Kind, parse_unit
from wiedervorlage.examination.sliders import sliders
from wiedervorlage.examination.turning import Ground, turning
from wiedervorlage.examination.what_if import WhatIfDesk
from wiedervorlage.flow import open_case
from wiedervorlage.foundation.days import span_of_day
from wiedervorlage.foundation.text import Text
from wiedervorlage.premises.batch import PremiseBatch
from wiedervorlage.premises.evaluation import evaluate
from wiedervorlage.premises.parser import parse
from wiedervorlage.recheck.register import entries_read
from wiedervorlage.recheck.world import CaseWorld, Record

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = (1_000, 10_000, 100_000)
MEASURES = 400
DAY = date(2015, 10, 1)


def synthetic_case() -> Case:
    """Return a case of 400 measures with ten yearly figures each, known at once."""
    chance = np.random.default_rng(20130926)
    unit = parse_unit("persons")
    measures = {
        f"m{i}": Measure(id=f"m{i}", label=Text(de=f"m{i}"), unit=unit, kind=Kind.STOCK) for i in range(MEASURES)
    }
    facts = []
    for name in measures:
        for year in range(2006, 2016):
            day = span_of_day(date(year, 1, 1))
            value = Interval.point(float(chance.integers(1, 1000)))
            fact = Fact(
                id=f"{name}-{year}", measure=name, subject="1", period=day, unit="persons", published=day,
                value=value, source="s", publisher="p",
            )  # fmt: skip
            facts.append(fact)
    event = Event(id="meeting", on=span_of_day(date(2012, 9, 12)), what=Text(de="Treffen"))
    return Case(
        id="c",
        title=Text(de="c"),
        region="1",
        weakened_share=Fraction(1, 2),
        events=(event,),
        measures=measures,
        facts=tuple(facts),
    )


def premises(count: int) -> list[str]:
    """Return premises like those of real cases: multiples of an earlier day, shares, conjunctions, changes."""
    chance = np.random.default_rng(7)
    found = []
    for i in range(count):
        a, b, c = (f"m{k}" for k in chance.integers(0, MEASURES, 3))
        x, y = chance.integers(2, 9), chance.integers(10, 900)
        found.append((
            f"{a} < {x} * {a}[meeting]",
            f'{a} < {x}/2 * {a}[meeting] and {b} > {y} and not exists(event, "meeting")',
            f"{a} / {b} >= {x} % or {c} <= {y}",
            f'changed({a}, "meeting", {x} %) and sum({b}, {c}) > {y}',
        )[i % 4])  # fmt: skip
    return found


def best(work: Callable[[], object], times: int = 7) -> float:
    """Return the best of several times in milliseconds."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append(1e3 * (time.perf_counter() - start))
    return min(found)


def measure_batches() -> None:
    """Print growth with the number of premises, the plain evaluator beside it."""
    case = synthetic_case()
    day = np.array([DAY.toordinal()], dtype=np.int64)
    for count in SIZES:
        parsed = [parse(text) for text in premises(count)]
        world = CaseWorld(record=Record(case, {}, "public"), on=day, known_on=day)
        start = time.perf_counter()
        batch = PremiseBatch(parsed, world)
        built = time.perf_counter() - start
        every = best(batch.evaluate)
        readers = {}
        for leaf in batch.program.leaves:
            for entry in entries_read(leaf, world):
                readers.setdefault(entry, []).append(leaf)
        changed, touched = [], []
        read = sorted(entry for entry in readers if entry.kind == "fact")[:20]
        for i, entry in enumerate(read):
            higher = Interval.point(1e4 + i)
            facts = (replace(f, value=higher) if f.id == f"{entry.name}-2015" else f for f in case.facts)
            more = replace(case, facts=tuple(facts))
            after = CaseWorld(record=Record(more, {}, "public"), on=day, known_on=day)
            leaves = readers[entry]
            batch.renew(world)  # back to the record; also finds the reach of these leaves for the first time
            start = time.perf_counter()
            renewal = batch.renew(after, leaves)
            changed.append(1e3 * (time.perf_counter() - start))
            touched.append(len(renewal.touched))
        batch.renew(world)
        part = range(0, count, max(1, count // 1000))
        start = time.perf_counter()
        plain = [evaluate(parsed[i], world) for i in part]
        alone = 1e3 * (time.perf_counter() - start) * count / len(part)
        if any(int(batch.truth[i, 0]) != int(v.truth[0]) for i, v in zip(part, plain, strict=True)):
            raise SystemExit("the batch and the plain evaluator disagree")
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{count:>7} premises: all {every:7.2f} ms; one figure {statistics.median(changed):6.2f} ms for "
              f"{statistics.median(touched):.0f} touched; compiled in {built:5.2f} s; one by one {alone:8.0f} ms "
              f"(ratio {alone / every:.0f}); {memory:.0f} MB")  # fmt: skip


def measure_what_if() -> None:
    """Print how long a slider takes on the packaged cases."""
    programmes = load_programmes()
    for name, day in (("steinfurt-ki", date(2014, 10, 31)), ("beispiel-vergabestelle", date(2019, 12, 9))):
        case = open_case(read_case_folder(find_case(name)).texts, programmes).case
        start = time.perf_counter()
        desk = WhatIfDesk(case, programmes, day)
        built = 1e3 * (time.perf_counter() - start)
        times = []
        for view in desk.views:
            for reason in case.reasons:
                for slider in sliders(case, programmes, reason, view, day):
                    supposition = slider.suppose(slider.high if slider.high is not None else 1000.0, case)
                    start = time.perf_counter()
                    desk.suppose(supposition)
                    times.append(1e3 * (time.perf_counter() - start))
        print(f"what if, {name}: {len(times)} sliders, median {statistics.median(times):.0f} ms, "
              f"longest {max(times):.0f} ms (wanted under 200); the desk itself {built:.0f} ms")  # fmt: skip


def measure_forty() -> None:
    """Print the smallest sets of forty reasons in all three modes."""
    grounds = [Ground(id=f"r{i}", supports=i % 5 != 4, weight=list(WeightClass)[i % 3], carries=2) for i in range(40)]
    for mode in Mode:
        taken = best(lambda mode=mode: turning(grounds, mode, 0), 3)
        found = turning(grounds, mode, 0)
        print(f"40 reasons, {mode.value}: {taken:.1f} ms, size {found.size}, {found.count} sets (wanted about 1000 ms)")


def main() -> None:
    """Run all parts."""
    print(f"as of {DAY}, one day, one view")
    measure_batches()
    measure_what_if()
    measure_forty()


if __name__ == "__main__":
    main()
