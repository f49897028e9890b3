"""A claim about need in the terminal, reading by reading and year by year."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage import __version__
from wiedervorlage.cli.grids import figure, grid, plain_number
from wiedervorlage.cli.need_input import print_findings
from wiedervorlage.need.claim import Claim, ClaimTest, examine_claim, packaged_years, read_claim

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from datetime import date

    from wiedervorlage.foundation.text import Language

_TRUTH: Final = {True: ("ja", "yes"), False: ("nein", "no"), None: ("?", "?")}


def run_claim(text: str, file: str, arguments: argparse.Namespace, day: date | None = None) -> int:
    """Print a claim, reading by reading and year by year; exit code 1 where the declaration has errors.

    With a day, only the years whose figures were out by then.
    """
    claim, findings = read_claim(text, file)
    if claim is None:
        return print_findings(findings, arguments.lang)
    years = claim_years(claim, arguments.year, day)
    if arguments.json:
        print(json.dumps(claim_document(claim, years), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(claim, examine_claim(claim, years), arguments.lang)))
    return 0


def claim_document(claim: Claim, years: range) -> dict[str, object]:
    """Return a claim with its tests as a JSON document."""
    return _document(claim, examine_claim(claim, years))


def claim_years(claim: Claim, year: int | None, day: date | None = None) -> range:
    """Return the years to test: the one asked for, else all on record, of a case those that were out by the day."""
    if year:
        return range(year, year + 1)
    years = packaged_years(claim)
    return (
        years
        if day is None
        else range(years.start, max((y + 1 for y in years if claim.was_out(y, day)), default=years.start))
    )


def _lines(claim: Claim, tests: Sequence[ClaimTest], language: Language) -> Iterator[str]:
    german = language == "de"
    yield f"„{claim.quote}“ ({claim.stated})"
    head = ["Jahr", "Land", "Stadt", "Verhältnis", "Spanne"] if german else ["year", "rural", "urban", "ratio", "span"]
    head += [f"< {figure(t.below, language, 2)}" for t in claim.thresholds]
    for measure in claim.measures:
        for group in claim.groups:
            own = [t for t in tests if (t.groups, t.measure) == (group.id, measure.id)]
            if all(np.isnan(test.ratio) for test in own):
                continue
            fair = " ← " + ("faire Lesart" if german else "fair reading")
            mark = fair if (group.id, measure.id) == claim.fair else ""
            yield ""
            yield f"{measure.label.in_language(language)}: {group.label.in_language(language)}{mark}"
            yield from grid(head, [_row(claim, test, language) for test in own])
    yield ""
    yield from (f"< {figure(t.below, language, 2)}: {t.why.in_language(language)}" for t in claim.thresholds)


def _row(claim: Claim, test: ClaimTest, language: Language) -> list[str]:
    if np.isnan(test.ratio):
        return [str(test.year), figure(test.rural, language, 1), figure(test.urban, language, 1), "?", "?"] + [
            "?" for _ in claim.thresholds
        ]
    span = f"{figure(test.low, language, 2)}–{figure(test.high, language, 2)}"
    truths = [_TRUTH[test.holds[t.id]][language == "en"] for t in claim.thresholds]
    sides = [figure(test.rural, language, 1), figure(test.urban, language, 1), figure(test.ratio, language, 2)]
    return [str(test.year), *sides, span, *truths]


def _document(claim: Claim, tests: Sequence[ClaimTest]) -> dict[str, object]:
    return {
        "schema": "wiedervorlage/need-claim/1",
        "version": __version__,
        "claim": claim.id,
        "fair": {"groups": claim.fair[0], "measure": claim.fair[1]},
        "tests": [
            {
                "year": t.year, "groups": t.groups, "measure": t.measure, "rural": plain_number(t.rural),
                "urban": plain_number(t.urban), "ratio": plain_number(t.ratio), "low": plain_number(t.low),
                "high": plain_number(t.high), "holds": dict(t.holds),
            }
            for t in tests
        ],
    }  # fmt: skip
