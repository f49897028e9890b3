"""How the reading does on probes: short papers written by people who know the rules of annotation, not the program.

``python -m benchmarks.reading_probes [FILE…]``: each file of ``corpus/probes`` tries one group of fields or statements.
The odd probes may be looked at by whoever mends the reading, the even ones are not opened: only their counts are
printed. What is learnt from the odd ones shows in how far the even ones follow. Files that had told what they could are
``OPENED`` as a whole; of those that took their place one is only ``COUNTED``, odd and even.
"""

from __future__ import annotations

import argparse
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import Options, read_paper
from wiedervorlage.intake.scoring.comparing import compare
from wiedervorlage.intake.scoring.verdicts import Score, Verdict, tally

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROBES: Final = Path(__file__).resolve().parents[1] / "corpus" / "probes"

OPENED: Final = frozenset({
    "heads", "heads_and_figures", "kinds", "quantities",
    "references_meetings", "references_named", "references_rules",
})  # fmt: skip
"""Files of which the even probes may be looked at, too."""

COUNTED: Final = frozenset({"references_anew"})
"""Files of which no probe may be looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """A short paper with what is expected of one group."""

    number: int
    text: str
    expected: dict[str, object]


def probes(path: Path) -> Iterator[Probe]:
    """Yield the probes of a file: ``=== NUMBER``, the paper, ``---``, the expected reading as JSON."""
    for chunk in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        head, _, rest = chunk.partition("\n")
        text, _, expected = rest.partition("\n---\n")
        yield Probe(number=int(head.split()[0]), text=f"{text}\n", expected=json.loads(expected))


def may_be_looked_at(name: str, number: int) -> bool:
    """Say whether whoever mends the reading may look at a probe of a file."""
    return name not in COUNTED and (name in OPENED or number % 2 == 1)


def score(found: Sequence[Probe]) -> dict[str, Score]:
    """Read the probes and count what was hit, missed and false, by group; ``all`` first."""
    verdicts: list[Verdict] = []
    for probe in found:
        options = Options(land=str(probe.expected.get("land", "")))
        read = encode_reading(read_paper(probe.text, options=options))
        verdicts += [verdict for verdict in compare(probe.expected, read) if verdict.group != "findings"]
    count = {outcome: sum(v.outcome == outcome for v in verdicts) for outcome in ("hit", "missed", "false")}
    return {"all": Score(**count)} | dict(sorted(tally(verdicts).items()))


def main() -> None:
    """Print the counts of each file, odd and even."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="files of probes; all of corpus/probes without")
    for path in parser.parse_args().files or sorted(PROBES.glob("*.txt")):
        found = list(probes(path))
        odd, even = (score([probe for probe in found if probe.number % 2 == rest]) for rest in (1, 0))
        print(f"\n{path.stem}: {len(found)} probes\n  {'hit/missed/false':<28} {'odd':>22}  {'even':>22}")
        for group in dict.fromkeys([*odd, *even]):
            print(f"  {group:<28} {_counts(odd.get(group)):>22}  {_counts(even.get(group)):>22}")


def _counts(one: Score | None) -> str:
    return "" if one is None else f"{one.hit}/{one.missed}/{one.false} {one.f1:.3f}"


if __name__ == "__main__":
    main()
