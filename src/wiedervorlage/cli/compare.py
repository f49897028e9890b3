"""``wv compare STUDY``: the same posts by equal shares, per head and by need: who gains, who loses."""

from __future__ import annotations

import json
import sys
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage import __version__
from wiedervorlage.allocation.charts import describe_changes, draw_changes, draw_lorenz
from wiedervorlage.allocation.comparison import Change, compare_shares
from wiedervorlage.allocation.methods import Method
from wiedervorlage.cli.grids import figure, grid, plain_number
from wiedervorlage.cli.need_input import HELP as FIGURES_HELP
from wiedervorlage.cli.need_input import (
    add_data_arguments,
    add_day_arguments,
    find_figures,
    find_text,
    print_findings,
)
from wiedervorlage.cli.opening import add_output_arguments
from wiedervorlage.foundation.text import Text
from wiedervorlage.need.division import RuledDivision, divide_by_rules
from wiedervorlage.need.reading_study import read_study
from wiedervorlage.recheck.last_day import last_day

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.model import Case
    from wiedervorlage.cli.usage import CommandParser
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.need.study import NeedStudy
    from wiedervorlage.rules.programme import Programme

_RULES = {"equal": ("gleich", "equal"), "heads": ("je Kopf", "per head"), "need": ("Bedarf", "need")}


HELP: Final[Mapping[str, Text]] = {
    **FIGURES_HELP,
    "study": Text(
        de="ein Vorgang, eine mitgelieferte Bedarfsstudie oder eine YAML-Datei",
        en="a case, a packaged study of need, or a YAML file",
    ),
    "--year": Text(
        de="Jahr der Angaben (voreingestellt: das letzte, das vorliegt)",
        en="year of the figures (default: the latest on record)",
    ),
    "--total": Text(
        de="Stellen, die zu verteilen sind (voreingestellt: für alle ein Paket)",
        en="posts to divide (default: one package for each)",
    ),
    "--method": Text(de="Verfahren der Verteilung", en="method of division"),
    "--draws": Text(de="Ziehungen des Bedarfs", en="draws of the need"),
    "--seed": Text(de="Anfangswert der Ziehungen", en="start of the draws"),
    "--charts": Text(
        de="lorenz.svg und changes.svg in diesen Ordner schreiben", en="write lorenz.svg and changes.svg there"
    ),
}
"""What the arguments are for."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("study", metavar="CASE|STUDY|FILE")
    parser.add_argument("--year", type=int)
    add_day_arguments(parser)
    add_data_arguments(parser)
    parser.add_argument("--total", type=Fraction)
    parser.add_argument("--method", choices=[m.value for m in Method], default=Method.SAINTE_LAGUE.value)
    parser.add_argument("--draws", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--charts", type=Path, metavar="FOLDER")
    add_output_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Divide by all rules and print; exit code 1 where the declaration or the figures do not allow it."""
    text, file = find_text(arguments.study)
    if text is None:
        from wiedervorlage.cli.need_case import for_case  # noqa: PLC0415 - only a case needs its rules

        return for_case(arguments, "compare", _compare_case)
    study, findings = read_study(text, file)
    if study is None:
        return print_findings(findings, arguments.lang)
    year = arguments.year or max(study.years, default=0)
    figures = find_figures(study, year, arguments)
    if figures is None:
        return 1
    try:
        result = divide_by_rules(
            study, figures, total=arguments.total,
            method=Method(arguments.method), draws=arguments.draws, seed=arguments.seed,
        )  # fmt: skip
    except ValueError as error:
        print(f"wv compare: {error}", file=sys.stderr)
        return 1
    if arguments.charts:
        write_charts(result, study, year, arguments)
    if arguments.json:
        print(json.dumps(_document(result, study, year), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(result, study, year, arguments.lang)))
    return 0


def _compare_case(case: Case, programmes: Mapping[str, Programme], arguments: argparse.Namespace) -> int:
    """Divide the posts of a case's programme for each of its studies, with the figures known on the day."""
    from wiedervorlage.examination.dividing import divisions_of  # noqa: PLC0415 - only a case needs it

    day = arguments.on or last_day(case)
    found = divisions_of(case, programmes, arguments.known_to, day, draws=arguments.draws)
    if not found:
        print("wv compare: " + {"de": "nichts zu teilen", "en": "nothing to divide"}[arguments.lang], file=sys.stderr)
        return 1
    documents = [_document(d.result, d.known.study, d.figures.year) | {"known_on_day": not d.is_later} for d in found]
    if arguments.json:
        print(json.dumps(documents, ensure_ascii=False, indent=1))
        return 0
    for division in found:
        if division.is_later:
            words = {"de": f"Erst nach dem {day} bekannt:", "en": f"Known only after {day}:"}
            print(words[arguments.lang])
        print("\n".join(_lines(division.result, division.known.study, division.figures.year, arguments.lang)))
        print()
    return 0


def write_charts(result: RuledDivision, study: NeedStudy, year: int, arguments: argparse.Namespace) -> None:
    """Write the Lorenz curves and the bars of gains and losses."""
    english = arguments.lang == "en"
    arguments.charts.mkdir(parents=True, exist_ok=True)
    title = f"{study.declaration.label.in_language(arguments.lang)}, {year}"
    rules = {_RULES[name][english]: getattr(result, name) for name in _RULES}
    lorenz = draw_lorenz(rules, result.amount, title, arguments.lang)
    (arguments.charts / "lorenz.svg").write_text(lorenz, encoding="utf-8")
    bars = draw_changes(changes_by_need(result), title, arguments.lang)
    (arguments.charts / "changes.svg").write_text(bars, encoding="utf-8")


def changes_by_need(result: RuledDivision) -> tuple[Change, ...]:
    """Return who gains and loses by need against equal shares."""
    names = tuple(region.name for region in result.regions)
    return compare_shares(names, result.equal, result.need, result.amount)


def _lines(result: RuledDivision, study: NeedStudy, year: int, language: Language) -> Iterator[str]:
    german = language == "de"
    when = "" if study.is_of_case else f" ({year})"
    yield study.declaration.label.in_language(language) + when
    total = figure(float(result.total), language, 1)
    yield f"{total} Stellen, drei Regeln" if german else f"{total} posts, three rules"
    yield ""
    head = ["Region", "gleich", "je Kopf", "Bedarf", "Spanne", "± zu gleich", "Anteil Gewinn"] if german else [
        "region", "equal", "per head", "need", "span", "± to equal", "share gaining"
    ]  # fmt: skip
    if result.package is not None:
        head.append("Paket oder nichts" if german else "package or nothing")
    order = np.argsort(-(result.need - result.equal), kind="stable").tolist()
    yield from grid(head, [_row(result, i, language) for i in order])
    yield ""
    yield describe_changes(changes_by_need(result), language)
    for name, (count, regions) in result.ties.items():
        rule, names = _RULES[name][not german], ", ".join(region.name for region in regions)
        yield (
            f"Gleichstand ({rule}): {count} von {len(regions)} erhielten den Schritt nach dem Schlüssel: {names}"
            if (german)
            else f"tie ({rule}): {count} of {len(regions)} got the step by their key: {names}"
        )
    yield from _distances(result, language)
    if result.unknown:
        names = ", ".join(region.name for region in result.unknown)
        yield f"Bedarf unbekannt, nicht verteilt: {names}" if german else f"need unknown, not served: {names}"


def _row(result: RuledDivision, i: int, language: Language) -> list[str]:
    span = f"{figure(result.need_low[i], language, 1)}–{figure(result.need_high[i], language, 1)}"
    gain = float(result.need[i] - result.equal[i])
    cells = [result.regions[i].name, *(figure(getattr(result, n)[i], language, 1) for n in _RULES), span]
    cells += [("+" if gain > 0 else "") + figure(gain, language, 1), f"{result.gains[i]:.0%}"]
    return cells if result.package is None else [*cells, figure(result.package[i], language, 1)]


def _distances(result: RuledDivision, language: Language) -> Iterator[str]:
    german = language == "de"
    yield ""
    head = {
        "de": ["Abstand vom Bedarf", "Gini", "Theil", "falsch verteilt", "größte Lücke", "bei", "Korrelation"],
        "en": ["distance from need", "Gini", "Theil", "misplaced", "largest gap", "at", "correlation"],
    }[language]
    rows = []
    for name, d in result.distances.items():
        at = result.regions[int(d.largest_gap_at[0])].name
        rows.append([
            _RULES[name][not german], figure(d.gini[0], language, 3), figure(d.theil[0], language, 3),
            f"{d.misplaced[0]:.0%}", figure(d.largest_gap[0], language, 1), at, figure(d.correlation[0], language, 2),
        ])  # fmt: skip
    yield from grid(head, rows)
    low, high = (figure(end, language, 2) for end in result.gini_span)
    yield f"Gini gleicher Anteile, 5–95 % der Ziehungen: {low}–{high}" if german else (
        f"Gini of equal shares, 5–95 % of draws: {low}–{high}"
    )  # fmt: skip


def _document(result: RuledDivision, study: NeedStudy, year: int) -> dict[str, object]:
    return {
        "schema": "wiedervorlage/compare/1",
        "version": __version__,
        "study": study.declaration.id,
        "year": year,
        "total": float(result.total),
        "draws": result.draws,
        "seed": result.seed,
        "rows": [
            {
                "region": r.region, "name": r.name, "heads_count": float(result.population[i]),
                "amount": float(result.amount[i]), "equal": float(result.equal[i]), "heads": float(result.heads[i]),
                "need": float(result.need[i]), "need_low": float(result.need_low[i]),
                "need_high": float(result.need_high[i]), "gains": float(result.gains[i]),
                "package": None if result.package is None else float(result.package[i]),
            }
            for i, r in enumerate(result.regions)
        ],
        "ties": {
            name: {"awarded": count, "regions": [region.region for region in regions]}
            for name, (count, regions) in result.ties.items()
        },
        "unknown": [region.region for region in result.unknown],
        "distances": {
            name: {
                "gini": float(d.gini[0]), "theil": plain_number(float(d.theil[0])), "misplaced": float(d.misplaced[0]),
                "largest_gap": float(d.largest_gap[0]),
                "largest_gap_at": result.regions[int(d.largest_gap_at[0])].region,
                "correlation": plain_number(float(d.correlation[0])),
            }
            for name, d in result.distances.items()
        },
        "gini_equal_span": list(result.gini_span),
    }  # fmt: skip
