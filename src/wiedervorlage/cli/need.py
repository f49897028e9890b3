"""``wv need``: a composite index of need, with its uncertainty; or a claim about need, reading by reading."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage import __version__
from wiedervorlage.cli.grids import figure, grid, plain_number, read_rows
from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place, has_errors
from wiedervorlage.need.claim import Claim, ClaimTest, examine_claim, packaged_years, read_claim
from wiedervorlage.need.draws import DrawnIndex, Uncertainty, draw_index
from wiedervorlage.need.figures import StudyFigures, gather_figures, own_figures
from wiedervorlage.need.index import IndexResult, build_index
from wiedervorlage.need.messages import MESSAGES
from wiedervorlage.need.scale import rank_descending
from wiedervorlage.need.study import NeedStudy, is_claim, packaged_studies, packaged_text, read_study

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from wiedervorlage.foundation.text import Language

_TRUTH = {True: ("ja", "yes"), False: ("nein", "no"), None: ("?", "?")}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    names = ", ".join(packaged_studies())
    parser.add_argument(
        "study", metavar="CASE|STUDY|FILE", nargs="?", help=f"a case, a packaged study or claim ({names}), or YAML"
    )
    parser.add_argument("--year", type=int, help="year of the figures (default: the latest on record)")
    add_day_arguments(parser)
    add_data_arguments(parser)
    parser.add_argument("--draws", type=int, default=1000, help="draws of data, weights and methods (0: none)")
    parser.add_argument("--seed", type=int, default=1, help="of the draws")
    parser.add_argument("--map", type=Path, metavar="OUT.svg", help="write a map of the index")
    parser.add_argument("--areas", type=Path, metavar="FILE", help="boundaries: .geojson, .gpkg or .shp")
    parser.add_argument("--area-key", default="ags", metavar="ATTRIBUTE", help="their attribute with the key")
    parser.add_argument("--lang", choices=("de", "en"), default="de", help="language of the output (default: de)")
    parser.add_argument("--json", action="store_true", help="print a JSON document instead of text")


def run(arguments: argparse.Namespace) -> int:
    """Compute and print; exit code 1 where the declaration has errors."""
    if arguments.study is None:
        print("\n".join(packaged_studies()))
        return 0
    text, file = find_text(arguments.study)
    if text is None:
        from wiedervorlage.cli.need_case import for_case, need_of_case  # noqa: PLC0415 - only a case needs its rules

        return for_case(arguments, "need", need_of_case)
    if is_claim(text):
        return run_claim(text, file, arguments)
    study, findings = read_study(text, file)
    if study is None:
        return print_findings(findings, arguments.lang)
    year = arguments.year or max(study.years, default=0)
    figures = find_figures(study, year, arguments)
    if figures is None:
        return 1
    if arguments.map:
        index = build_index(study.declaration, figures.table).index
        arguments.map.write_text(draw_map(study, figures, index, arguments), encoding="utf-8")
    print_findings(findings, arguments.lang)
    show_study(study, figures, arguments)
    return 0


def show_study(study: NeedStudy, figures: StudyFigures, arguments: argparse.Namespace) -> None:
    """Print one study with its index and what was found on the way."""
    if arguments.json:
        print(json.dumps(study_document(study, figures, arguments), ensure_ascii=False, indent=1))
        return
    result = build_index(study.declaration, figures.table)
    print("\n".join(_lines(study, figures, result, _draw(study, figures, arguments), arguments.lang)))
    print_findings(result.findings, arguments.lang)


def study_document(study: NeedStudy, figures: StudyFigures, arguments: argparse.Namespace) -> dict[str, object]:
    """Return a study with its index as a JSON document."""
    result = build_index(study.declaration, figures.table)
    return _document(study, figures, result, _draw(study, figures, arguments), arguments)


def add_day_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare as of which day and to whom the figures of a case were known."""
    parser.add_argument(
        "--on", type=date.fromisoformat, metavar="DAY", help="of a case: the day (default: its last dated item)"
    )
    parser.add_argument("--known-to", default=PUBLIC, metavar="BODY", help="of a case: public (default) or a body")


def claim_document(claim: Claim, years: range) -> dict[str, object]:
    """Return a claim with its tests as a JSON document."""
    return _claim_document(claim, examine_claim(claim, years))


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


def add_data_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare where figures come from if not from the package."""
    parser.add_argument("--data", type=Path, metavar="FILE.csv", help="your own figures, one row per region")
    parser.add_argument("--key", default="key", metavar="COLUMN", help="their column of keys (default: key)")


def find_figures(study: NeedStudy, year: int, arguments: argparse.Namespace) -> StudyFigures | None:
    """Return packaged figures, or those of ``--data``; None, with findings printed, where they are wrong."""
    if arguments.data is None:
        return gather_figures(study, year)
    rows = read_rows(arguments.data)
    findings: list[Finding] = []
    place = Place(file=str(arguments.data))
    if not rows or arguments.key not in rows[0]:
        findings.append(finding(MESSAGES, "NEE-022", place, key=arguments.key))
        figures = None
    else:
        figures = own_figures(study, rows, arguments.key, year, findings)
    print_findings(findings, arguments.lang)
    return None if has_errors(findings) else figures


def find_text(name: str) -> tuple[str | None, str]:
    """Return the YAML of a packaged study or of a file, and where it stands."""
    packaged = packaged_text(name)
    if packaged is not None:
        return packaged, f"{name}.yaml"
    path = Path(name)
    return (path.read_text(encoding="utf-8"), name) if path.is_file() else (None, name)


def print_findings(findings: Sequence[Finding], language: Language) -> int:
    """Print findings to standard error and return the exit code for errors."""
    for found in findings:
        print(found.line(language), file=sys.stderr)
    return 1


def draw_map(study: NeedStudy, figures: StudyFigures, values: np.ndarray, arguments: argparse.Namespace) -> str:
    """Return a map of values per region: shaded areas where boundaries are given, else circles."""
    from wiedervorlage.adapters.maps import read_areas  # noqa: PLC0415 - only who draws a map needs it
    from wiedervorlage.evidence.builtin import builtin_neighbours  # noqa: PLC0415 - as above
    from wiedervorlage.need.maps import MapText, Spot, draw_areas, draw_circles  # noqa: PLC0415 - as above

    language: Language = arguments.lang
    by_key = dict(zip(figures.table.units, values.tolist(), strict=True))
    title = f"{study.declaration.label.in_language(language)}, {figures.year}"
    best = [figures.names[i] for i in np.argsort(-np.nan_to_num(values, nan=-np.inf))[:3]]
    unknown = int(np.isnan(values).sum())
    about = {
        "de": f"Am höchsten: {', '.join(best)}. Unbekannt: {unknown}. Die Tabelle daneben nennt alle Werte.",
        "en": f"Highest: {', '.join(best)}. Unknown: {unknown}. The table beside it has all values.",
    }[language]
    text = MapText(title=title, description=about, unit={"de": "Punkte", "en": "points"}[language], language=language)
    if arguments.areas:
        areas = [area for area in read_areas(arguments.areas, arguments.area_key, "name") if area.key in by_key]
        return draw_areas(areas, by_key, text)
    spots = [
        Spot(key=r.region, name=r.name, lon=r.lon, lat=r.lat, value=by_key[r.region])
        for r in figures.regions
        if r.lon is not None and r.lat is not None
    ]
    links = {key: tuple(others) for key, others in builtin_neighbours().items()}
    return draw_circles(spots, links, text)


def _draw(study: NeedStudy, figures: StudyFigures, arguments: argparse.Namespace) -> DrawnIndex | None:
    if arguments.draws < 1 or np.isnan(figures.amount).all():
        return None
    names = [part.id for part in study.declaration.indicators]
    uncertainty = Uncertainty(
        draws=arguments.draws,
        seed=arguments.seed,
        methods=study.methods,
        weight_noise=dict.fromkeys(names, study.weight_noise),
    )
    return draw_index(study.declaration, figures.table, uncertainty)


def _ranks(drawn: DrawnIndex | None, units: int) -> np.ndarray:
    if drawn is None:
        return np.full((2, units), np.nan)
    with np.errstate(invalid="ignore"):
        return np.quantile(rank_descending(drawn.scores), (0.05, 0.95), axis=0)


def _lines(
    study: NeedStudy, figures: StudyFigures, result: IndexResult, drawn: DrawnIndex | None, language: Language
) -> Iterator[str]:
    german = language == "de"
    when = "" if study.is_of_case else f" ({figures.year})"
    yield study.declaration.label.in_language(language) + when
    yield ""
    span = _ranks(drawn, len(figures.regions))
    amount = study.amount.label.in_language(language)
    head = ["Region", "Punkte", "Rang", "Rang 5–95 %", amount] if german else [
        "region", "points", "rank", "rank 5–95 %", amount
    ]  # fmt: skip
    shown = {name: column.label for name, column in study.columns.items() if column.label is not None}
    head += [label.in_language(language) for label in shown.values()]
    head += [i.label.in_language(language) for i in study.declaration.indicators]
    rows = []
    for i in np.argsort(-np.nan_to_num(result.index, nan=-np.inf), kind="stable").tolist():
        known = not np.isnan(result.index[i])
        between = f"{span[0, i]:.0f}–{span[1, i]:.0f}" if known and not np.isnan(span[0, i]) else "?"
        rows.append([
            figures.names[i], figure(result.index[i], language, 1), figure(result.ranks[i], language, 0), between,
            figure(figures.amount[i], language, 0),
            *(_counted(figures.table.columns[name][i], language) for name in shown),
            *(figure(v, language, 1) for v in result.denominated[:, i]),
        ])  # fmt: skip
    yield from grid(head, rows)
    yield ""
    yield study.declaration.note.in_language(language)


def _counted(value: float, language: Language) -> str:
    return figure(value, language, 0 if np.isnan(value) or value == round(value) else 2)


def _document(
    study: NeedStudy,
    figures: StudyFigures,
    result: IndexResult,
    drawn: DrawnIndex | None,
    arguments: argparse.Namespace,
) -> dict[str, object]:
    span = _ranks(drawn, len(figures.regions))
    names = result.tree.names[: result.tree.indicators]
    return {
        "schema": "wiedervorlage/need/1",
        "version": __version__,
        "study": study.declaration.id,
        "year": figures.year,
        "draws": 0 if drawn is None else arguments.draws,
        "seed": arguments.seed,
        "rows": [
            {
                "region": region.region, "name": region.name,
                "index": plain_number(result.index[i]), "rank": plain_number(result.ranks[i]),
                "rank_low": plain_number(span[0, i]), "rank_high": plain_number(span[1, i]),
                "amount": plain_number(figures.amount[i]),
                "columns": {name: plain_number(values[i]) for name, values in figures.table.columns.items()},
                "figures": _by_name(names, result.denominated[:, i]),
                "scaled": _by_name(names, result.scaled[:, i]),
                "contributions": _by_name(names, result.contributions[:, i])
                if result.contributions is not None else None,
            }
            for i, region in enumerate(figures.regions)
        ],
        "findings": [found.line(arguments.lang) for found in result.findings],
    }  # fmt: skip


def _by_name(names: Sequence[str], values: np.ndarray) -> dict[str, float | None]:
    return dict(zip(names, map(plain_number, values.tolist()), strict=True))


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
        print("\n".join(_claim_lines(claim, examine_claim(claim, years), arguments.lang)))
    return 0


def _claim_lines(claim: Claim, tests: Sequence[ClaimTest], language: Language) -> Iterator[str]:
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
            yield from grid(head, [_claim_row(claim, test, language) for test in own])
    yield ""
    yield from (f"< {figure(t.below, language, 2)}: {t.why.in_language(language)}" for t in claim.thresholds)


def _claim_row(claim: Claim, test: ClaimTest, language: Language) -> list[str]:
    if np.isnan(test.ratio):
        return [str(test.year), figure(test.rural, language, 1), figure(test.urban, language, 1), "?", "?"] + [
            "?" for _ in claim.thresholds
        ]
    span = f"{figure(test.low, language, 2)}–{figure(test.high, language, 2)}"
    truths = [_TRUTH[test.holds[t.id]][language == "en"] for t in claim.thresholds]
    sides = [figure(test.rural, language, 1), figure(test.urban, language, 1), figure(test.ratio, language, 2)]
    return [str(test.year), *sides, span, *truths]


def _claim_document(claim: Claim, tests: Sequence[ClaimTest]) -> dict[str, object]:
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
