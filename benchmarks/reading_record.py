"""The recorded run of the reading: what the next run is compared with, and the page of figures made from it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from wiedervorlage.intake.scoring.verdicts import Score

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROOT = Path(__file__).resolve().parents[1]
LAST = Path(__file__).with_name("reading-last.json")
PAGE = _ROOT / "docs" / "reference" / "reading-figures.md"
TARGETS = {
    ("measured", "text", "fields"): 0.95,
    ("measured", "scan", "fields"): 0.90,
    ("measured", "text", "decisions"): 0.85,
    ("measured", "text", "reasons"): 0.75,
}
AGREEMENT = {"fields": 0.911, "decisions": 0.911, "reasons": 0.843}
"""F1 of two careful readers of the measured half who had not seen each other's reading (``corpus/agreement.py``)."""
GREAT = ("fields", "decisions", "reasons")
_VARIANTS = {"text": "text", "pdf": "PDF with text layer", "scan": "scan"}
_INTRODUCTION = """\
The measured half of the corpus: 51 letters and papers that nobody looks at who works on the reading.
`make bench-reading` counts them anew. "Found" is the recall, "right" the precision; a decision counts
when its words and its outcome are right, a reason when its words and its kind are.

"""
_HEAD = "| | F1 | found | right of what was read | hit | missed | false |\n|---|---|---|---|---|---|---|\n"


def recorded() -> dict[str, Score]:
    """Return the scores of the recorded run, by ``half/variant/group``."""
    if not LAST.exists():
        return {}
    rows = json.loads(LAST.read_text(encoding="utf-8"))
    return {key: Score(**row) for key, row in rows.items()}


def record(scores: Mapping[str, Score]) -> None:
    """Write scores over those recorded before, and the page of figures."""
    merged = {**recorded(), **scores}
    rows = ((key, {"hit": one.hit, "missed": one.missed, "false": one.false}) for key, one in sorted(merged.items()))
    lines = ",\n".join(f" {json.dumps(key)}: {json.dumps(row)}" for key, row in rows)
    LAST.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    PAGE.write_text(page(merged), encoding="utf-8")


def page(scores: Mapping[str, Score]) -> str:
    """Return the page that tells how well the measured half was read, variant by variant and group by group."""
    return "".join(
        [
            "# How well letters and papers are read\n\n",
            "<!-- made by benchmarks/reading_record.py from benchmarks/reading-last.json -->\n\n",
            _INTRODUCTION,
            "| | F1 | asked | | two careful readers |\n|---|---|---|---|---|\n",
            *(_target_row(key, scores) for key in TARGETS),
            "\nWhat fails most: [How far to trust it](../how-to/read-letters.md#how-far-to-trust-it).\n",
            *(_table(variant, scores) for variant in _VARIANTS),
        ]
    )


def _target_row(key: tuple[str, str, str], scores: Mapping[str, Score]) -> str:
    _, variant, group = key
    f1, target = scores["/".join(key)].f1, TARGETS[key]
    told = "reached" if f1 >= target else "**missed**"
    return f"| {group}, {_VARIANTS[variant]} | {f1:.3f} | {target:.2f} | {told} | {AGREEMENT[group]:.3f} |\n"


def _table(variant: str, scores: Mapping[str, Score]) -> str:
    start = f"measured/{variant}/"
    groups = {key.removeprefix(start): score for key, score in scores.items() if key.startswith(start)}
    ordered = [*GREAT, *sorted(name for name in groups if name not in GREAT)]
    rows = (_row(name, groups[name]) for name in ordered if name in groups)
    return f"\n## Read as {_VARIANTS[variant]}\n\n{_HEAD}{''.join(rows)}"


def _row(name: str, score: Score) -> str:
    shares = f"{score.f1:.3f} | {score.recall:.2f} | {score.precision:.2f}"
    return f"| {name} | {shares} | {score.hit} | {score.missed} | {score.false} |\n"
