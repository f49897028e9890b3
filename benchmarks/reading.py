"""How well letters and papers are read: precision, recall and F1 per field and per kind of reason.

``python -m benchmarks.reading [--sheets FOLDER] [--speed] [--record]``: scores both halves of the corpus by machine.
The development half may be looked at; of the measured half only counts are printed, never a text or a
document's name. What was gained and lost since the last recorded run stands beside each figure; ``--record``
writes this run as the next one to compare with (``reading-last.json``).
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.reading_record import GREAT, TARGETS, record, recorded

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import Options, read_paper
from wiedervorlage.intake.scoring.comparing import compare
from wiedervorlage.intake.scoring.verdicts import Score, Verdict, is_field, tally

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "corpus"
HALVES = ("development", "measured")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """All verdicts of one half read in one way."""

    half: str
    variant: str
    papers: int
    verdicts: tuple[Verdict, ...]
    seconds: float


def read_texts(half: str) -> Run:
    """Read and score the texts of a half."""
    verdicts: list[Verdict] = []
    papers = 0
    started = time.perf_counter()
    for path in sorted((CORPUS / half).glob("*.txt")):
        expected = _expected(path)
        options = Options(land=str(expected.get("land", "")))
        text = path.read_text(encoding="utf-8")
        verdicts += compare(expected, encode_reading(read_paper(text, options=options)))
        papers += 1
    seconds = time.perf_counter() - started
    return Run(half=half, variant="text", papers=papers, verdicts=tuple(verdicts), seconds=seconds)


def read_sheets(half: str, variant: str, sheets: Path) -> Run:
    """Read and score what ``corpus/degrade.py`` made: PDFs with a text layer (``pdf``) or scans (``scan``)."""
    from wiedervorlage.adapters.documents.reading_files import read_file  # noqa: PLC0415 - needs the PDF and OCR extras

    verdicts: list[Verdict] = []
    papers = 0
    started = time.perf_counter()
    for path in sorted((sheets / half).glob("*.pdf")):
        if (variant == "scan") != path.name.endswith(".scan.pdf"):
            continue
        expected = _expected(CORPUS / half / f"{path.name.split('.')[0]}.txt")
        _, reading = read_file(path, land=str(expected.get("land", "")))[0]
        verdicts += compare(expected, encode_reading(reading))
        papers += 1
    seconds = time.perf_counter() - started
    return Run(half=half, variant=variant, papers=papers, verdicts=tuple(verdicts), seconds=seconds)


def _expected(path: Path) -> dict[str, object]:
    return json.loads(path.with_name(f"{path.stem}.expected.json").read_text(encoding="utf-8"))


def summary(run: Run) -> dict[str, Score]:
    """Return the scores of a run: the great groups first, then each field and kind of reason."""
    in_great = {
        "fields": is_field,
        "decisions": "decisions".__eq__,
        "reasons": lambda group: group.startswith("reasons."),
    }
    great = {name: _score([v for v in run.verdicts if in_great[name](v.group)]) for name in GREAT}
    return great | dict(sorted(tally(run.verdicts).items()))


def _score(verdicts: list[Verdict]) -> Score:
    count = {outcome: sum(v.outcome == outcome for v in verdicts) for outcome in ("hit", "missed", "false")}
    return Score(**count)


def show(run: Run, last: Mapping[str, Score]) -> None:
    """Print a run's table with what was gained and lost since the last recorded run."""
    print(f"\n{run.half}, {run.variant}: {run.papers} papers in {run.seconds:.1f} s")
    print(f"  {'':<28} {'precision':>9} {'recall':>7} {'F1':>6}  {'hit':>4} {'missed':>6} {'false':>5}  since last")
    for group, score in summary(run).items():
        before = last.get(f"{run.half}/{run.variant}/{group}")
        change = ""
        if before is not None:
            gained, lost = score.hit - before.hit, score.false - before.false
            change = f"{gained:+d} hit, {lost:+d} false" if gained or lost else "="
        target = TARGETS.get((run.half, run.variant, group))
        goal = "" if target is None else f"  target {target:.2f} {'reached' if score.f1 >= target else 'MISSED'}"
        print(
            f"  {group:<28} {score.precision:>9.2f} {score.recall:>7.2f} {score.f1:>6.3f}"
            f"  {score.hit:>4} {score.missed:>6} {score.false:>5}  {change}{goal}"
        )


def main() -> None:
    """Score, print, and record where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sheets", type=Path, help="folder of the PDFs and scans that corpus/degrade.py made")
    parser.add_argument("--speed", action="store_true", help="also print speed as ratios to the bare parts")
    parser.add_argument("--record", action="store_true", help="record this run as the last one")
    arguments = parser.parse_args()
    last = recorded()
    runs = [read_texts(half) for half in HALVES]
    if arguments.sheets:
        sheets = [read_sheets(half, kind, arguments.sheets) for kind in ("pdf", "scan") for half in HALVES]
        runs += [run for run in sheets if run.papers]  # the folder may hold one half alone
    for run in runs:
        show(run, last)
    if arguments.speed:
        from benchmarks.reading_speed import print_speed  # noqa: PLC0415 - needs the PDF and OCR extras

        print_speed()
    if arguments.record:
        record({f"{run.half}/{run.variant}/{group}": one for run in runs for group, one in summary(run).items()})


if __name__ == "__main__":
    main()
