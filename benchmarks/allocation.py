"""Half posts with minimum and maximum over 1,000 draws, and its growth with size.

Usage: ``python -m benchmarks.allocation [--draws 1000]``

Each size and method runs in a process of its own, so that peak memory is its own; the time is the best of
five. Sums and bounds are checked before a time is printed. ``PEER`` holds what the one constrained peer
(votelib 0.4.0, MIT) needed on the same kind of machine, recorded on 22 November 2026 and extrapolated from
one draw where its time is large; with ``--peer`` it is run here for one draw, where it is installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import resource
import subprocess
import sys
import time

import numpy as np

SIZES = (53, 400, 3000, 11_000)
METHODS = ("sainte-lague", "dhondt", "huntington-hill", "hamilton")
MINIMUM, MAXIMUM, PER_REGION = 11, 400, 14.3
PEER = {400: 8.0, 11_000: 360.0}
WANTED = {400: 0.04, 11_000: 0.4}


def weights_of(regions: int, draws: int) -> np.ndarray:
    """Return people per region, log-normal, with five per cent noise per draw."""
    chance = np.random.default_rng(20130926)
    people = chance.lognormal(9, 1, (1, regions))
    return people * chance.normal(1, 0.05, (draws, regions)).clip(0.5)


def measure(regions: int, method: str, draws: int) -> None:
    """Time one case and print it as JSON."""
    from wiedervorlage.allocation.apportion import apportion  # noqa: PLC0415 - only in the child process
    from wiedervorlage.allocation.methods import Method  # noqa: PLC0415 - as above
    from wiedervorlage.allocation.problem import state_problem  # noqa: PLC0415 - as above

    weights, total = weights_of(regions, draws), int(regions * PER_REGION)
    times = []
    for _ in range(5):
        start = time.perf_counter()
        found = apportion(state_problem(weights, total, minimum=MINIMUM, maximum=MAXIMUM), Method(method))
        times.append(time.perf_counter() - start)
    if not ((found.steps.sum(axis=1) == total).all() and found.steps.min() >= MINIMUM and found.steps.max() <= MAXIMUM):
        raise SystemExit("a sum or a bound is broken")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": min(times), "megabytes": memory}))


def time_peer(regions: int) -> float | None:
    """Return the peer's seconds for one draw, None where it is not installed."""
    if importlib.util.find_spec("votelib") is None:
        return None
    from votelib.evaluate.proportional import HighestAverages  # noqa: PLC0415 - an optional peer

    votes = {f"r{i}": int(w) for i, w in enumerate(weights_of(regions, 1)[0])}
    start = time.perf_counter()
    HighestAverages("sainte_lague").evaluate(
        votes,
        int(regions * PER_REGION),
        prev_gains=dict.fromkeys(votes, MINIMUM),
        max_seats=dict.fromkeys(votes, MAXIMUM),
    )
    return time.perf_counter() - start


def main() -> None:
    """Run all sizes and methods and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draws", type=int, default=1000)
    parser.add_argument("--peer", action="store_true", help="run the peer for one draw, where it is installed")
    parser.add_argument("--one", nargs=2, metavar=("REGIONS", "METHOD"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        measure(int(arguments.one[0]), arguments.one[1], arguments.draws)
        return
    print(f"{arguments.draws} draws, half posts, minimum {MINIMUM}, maximum {MAXIMUM}")
    for regions in SIZES:
        for method in METHODS:
            command = [sys.executable, "-m", "benchmarks.allocation", "--draws", str(arguments.draws)]
            done = subprocess.run([*command, "--one", str(regions), method], check=True, capture_output=True, text=True)
            found = json.loads(done.stdout)
            line = f"{regions:>7} {method:<16} {found['seconds']:8.3f} s {found['megabytes']:7.0f} MB"
            if method == "sainte-lague" and regions in PEER:
                ratio = PEER[regions] * arguments.draws / 1000 / found["seconds"]
                line += f"   recorded peer / ours = {ratio:.0f} (wanted {WANTED[regions]} s)"
            print(line)
        peer = time_peer(regions) if arguments.peer else None
        if peer is not None:
            print(f"{regions:>7} votelib          {peer * arguments.draws:8.1f} s (one draw times {arguments.draws})")


if __name__ == "__main__":
    main()
