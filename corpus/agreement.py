# ruff: noqa: INP001 - a script beside its data, not part of a package
"""How far the two readers of the measured half agree: one scored against the other, as a reading is scored.

F1 is the same whichever of the two is taken as the expected one, but for what they mark as ``further``.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from wiedervorlage.intake.scoring.comparing import compare
from wiedervorlage.intake.scoring.verdicts import Score, Verdict, is_field, tally

READINGS = Path(__file__).parent / "readings"
STATEMENTS = ("decisions", "reasons", "requests", "offers", "conceded")


def verdicts() -> Iterator[Verdict]:
    """Yield how each second reading compares with the first of its paper."""
    for first in sorted(READINGS.glob("*.first.json")):
        second = first.with_name(first.name.replace(".first.", ".second."))
        yield from compare(
            json.loads(first.read_text(encoding="utf-8")), json.loads(second.read_text(encoding="utf-8"))
        )


def together(name: str, scores: dict[str, Score]) -> Score:
    """Add up the scores of all fields, or of one sort of statement."""
    chosen = [
        score
        for group, score in scores.items()
        if (is_field(group) if name == "fields" else group.split(".")[0] == name)
    ]
    return Score(
        hit=sum(score.hit for score in chosen),
        missed=sum(score.missed for score in chosen),
        false=sum(score.false for score in chosen),
    )


def main() -> None:
    """Print the F1 of each sort."""
    scores = tally(list(verdicts()))
    for name in ("fields", *STATEMENTS):
        score = together(name, scores)
        sys.stdout.write(
            f"{name:<10} F1 {score.f1:.3f}  "
            f"({score.hit} both, {score.missed} first alone, {score.false} second alone)\n"
        )


if __name__ == "__main__":
    main()
