"""A small dated rule on 1,000,000 applicants, and parameter draws, against OpenFisca and policyengine-core.

``python -m benchmarks.rules [--openfisca PYTHON] [--policyengine PYTHON] [--applicants N] [--runs N]``

The rule, in all three: so many euros a post, at most so many euros, both parameters dated. Timed is the rule on
a day, input and rule already in memory; then one draw of a parameter for 400 applicants. Both peers carry the
AGPL and are never imported here: name the Python of an environment of their own, and each runs in its own
process. Where a peer is not named, the figure recorded for it on another run of the same work stands in its
place, and the output says so. All answers are compared before any time is printed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.rules.applicants import Applicants
from wiedervorlage.rules.bounds import Bounds
from wiedervorlage.rules.lookup import OutsideValidityError, value_on
from wiedervorlage.rules.provision import provision
from wiedervorlage.rules.reading import read_programme

if TYPE_CHECKING:
    from collections.abc import Callable

    from wiedervorlage.rules.programme import Programme

RULE = """\
programme: fictional/benchmark
title: Pauschale je Stelle mit Deckel
sources: {decree: {title: Erlass, kind: official}}
facts: {posts: {label: Stellen, unit: posts}}
parameters:
  lump_sum:
    label: Pauschale
    unit: EUR/year
    values:
      2012-06-25: {value: 50000, valid_to: 2022-12-31, published: 2012-06-25, end_published: 2023-01-01, source: decree}
      2023-01-01: {value: 57000, published: 2023-01-01, source: decree}
  cap:
    label: Deckel
    unit: EUR/year
    values:
      2012-06-25: {value: 170000, published: 2012-06-25, source: decree}
money:
  - {id: grant, label: Zuschuss, method: per_head, count: posts, amount: lump_sum, cap: cap}
"""
# The same rule for a peer. Its package is the only word that differs; prints JSON.
PEER = """
import json, sys, time
from importlib import import_module
import numpy as np
package, applicants, runs, draws = sys.argv[1], *map(int, sys.argv[2:5])
def load(name): return import_module(package + "." + name)
variables, entities, systems = load("variables"), load("entities"), load("taxbenefitsystems")
ParameterNode, Reform = load("parameters").ParameterNode, load("reforms").Reform
Builder = load("simulations").SimulationBuilder
periods = load("periods")
YEAR = getattr(periods, "YEAR", "year")
Person = entities.build_entity(key="person", plural="persons", label="", is_person=True)
class posts(variables.Variable):
    value_type, entity, definition_period, label = float, Person, YEAR, "posts"
class grant(variables.Variable):
    value_type, entity, definition_period, label = float, Person, YEAR, "grant"
    def formula(person, period, parameters):
        said = parameters(period).funding
        return np.minimum(person("posts", period) * said.lump_sum, said.cap)
def dated(**values): return {"values": {day.replace("_", "-")[1:]: {"value": v} for day, v in values.items()}}
def system():
    made = systems.TaxBenefitSystem([Person])
    made.add_variables(posts, grant)
    made.parameters = ParameterNode("", data={"funding": {
        "lump_sum": dated(_2012_06_25=50000, _2023_01_01=57000), "cap": dated(_2012_06_25=170000)}})
    return made
def simulate(rules, given):
    simulation = Builder().build_default_simulation(rules, count=len(given))
    simulation.set_input("posts", "2013", given)
    start = time.perf_counter()
    answer = simulation.calculate("grant", "2013")
    return time.perf_counter() - start, answer
rules, given = system(), np.arange(applicants) % 12 / 2
timed = [simulate(rules, given) for _ in range(runs)]
few = given[:400]
def one_draw(value):
    class Draw(Reform):
        def apply(self):
            def change(parameters):
                parameters.funding.cap.update(period=periods.period("year:2012:20"), value=value)
                return parameters
            self.modify_parameters(change)
    return simulate(Draw(rules), few)[1]
one_draw(170000)
start = time.perf_counter()
for value in np.linspace(160000, 180000, draws): drawn = one_draw(float(value))
each = (time.perf_counter() - start) / draws
before = rules.parameters("2010-01-01").funding
print(json.dumps({"rule": min(t for t, _ in timed), "draw": each, "sum": float(np.asarray(timed[-1][1], float).sum()),
    "drawn": float(np.asarray(drawn, float).sum()), "before": repr(getattr(before, "cap", None))}))
"""
RECORDED = {
    "OpenFisca": {"rule": 0.163, "draw": 0.00029},
    "policyengine-core": {"rule": 0.012, "draw": 0.0053},
}
DAY, FEW, LIMIT = date(2013, 6, 1), 400, 0.01


def ours(count: int, runs: int, draws: int) -> dict[str, float | str]:
    """Time the rule and the draws, and ask for a day before the first value."""
    rule = _rule()
    given = np.arange(count) % 12 / 2.0
    many = Applicants(keys=tuple(map(str, range(count))), facts={"posts": Bounds.exact(given[:, None])})
    few = Applicants(keys=many.keys[:FEW], facts={"posts": Bounds.exact(given[:FEW, None])})
    caps = np.linspace(160_000, 180_000, draws)
    answer = provision(rule, many, [DAY]).grant.low
    one_by_one = _best(lambda: [provision(rule, few, [DAY], draws={"cap": caps[i : i + 1]}) for i in range(draws)], 3)
    at_once = _best(lambda: provision(rule, few, [DAY] * draws, draws={"cap": caps}), 3)
    try:
        before = repr(value_on(rule, "cap", date(2010, 1, 1)))
    except OutsideValidityError as error:
        before = f"refused: {error}"
    return {
        "rule": _best(lambda: provision(rule, many, [DAY]), runs),
        "draw": one_by_one / draws,
        "draw at once": at_once / draws,
        "sum": float(answer.sum()),
        "drawn": float(provision(rule, few, [DAY], draws={"cap": caps[-1:]}).grant.low.sum()),
        "before": before,
    }


def peer(python: str, package: str, count: int, runs: int, draws: int) -> dict[str, float | str]:
    """Run the same work with a peer in its own environment."""
    arguments = [python, "-c", PEER, package, str(count), str(runs), str(draws)]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{package} did not run:\n{done.stderr[-2000:]}")
    found: dict[str, float | str] = json.loads(done.stdout.splitlines()[-1])
    return found


def _rule() -> Programme:
    programme, findings = read_programme(RULE, "benchmark.yaml")
    assert programme is not None, findings
    return programme


def _best(work: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Run all, compare the answers, print the times and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--openfisca", metavar="PYTHON", help="Python of an environment with openfisca-core")
    parser.add_argument("--policyengine", metavar="PYTHON", help="Python of an environment with policyengine-core")
    parser.add_argument("--applicants", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--draws", type=int, default=100)
    arguments = parser.parse_args()
    size = (arguments.applicants, arguments.runs, arguments.draws)
    mine = ours(*size)
    rivals = {}
    for name, python, package in (
        ("OpenFisca", arguments.openfisca, "openfisca_core"),
        ("policyengine-core", arguments.policyengine, "policyengine_core"),
    ):
        measured = peer(python, package, *size) if python else RECORDED[name]
        rivals[name] = (measured, "measured now" if python else "recorded figure, not run here")
        if python:
            # Both peers compute with 32-bit floats: the sums agree only to their precision.
            assert abs(float(measured["sum"]) / float(mine["sum"]) - 1) < 1e-5, (measured["sum"], mine["sum"])
            assert abs(float(measured["drawn"]) / float(mine["drawn"]) - 1) < 1e-5
    print(f"rule on {arguments.applicants:,} applicants, best of {arguments.runs}")
    print(
        f"  ours               {mine['rule']:.4f} s  (limit {LIMIT} s: {'kept' if mine['rule'] < LIMIT else 'MISSED'})"
    )
    for name, (found, how) in rivals.items():
        print(f"  {name:<18} {found['rule']:.4f} s  {found['rule'] / mine['rule']:.1f} times ours  ({how})")
    print(f"one draw of a parameter, {FEW} applicants")
    print(f"  ours               {mine['draw'] * 1e3:.3f} ms one by one")
    print(f"  ours               {mine['draw at once'] * 1e3:.4f} ms where all draws are asked at once")
    for name, (found, how) in rivals.items():
        print(f"  {name:<18} {found['draw'] * 1e3:.3f} ms  {found['draw'] / mine['draw']:.1f} times ours  ({how})")
    print("a value before the first date")
    print(f"  ours               {mine['before']}")
    for name, (found, how) in rivals.items():
        print(f"  {name:<18} {found.get('before', 'None (recorded)')}  ({how})")


if __name__ == "__main__":
    main()
