"""A study of need in the terminal: the index with its uncertainty as a table, a JSON document or a map."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage import __version__
from wiedervorlage.cli.grids import figure, grid, plain_number
from wiedervorlage.cli.need_input import print_findings
from wiedervorlage.evidence.builtin import builtin_neighbours
from wiedervorlage.need.draws import DrawnIndex, Uncertainty, draw_index
from wiedervorlage.need.index import IndexResult, build_index
from wiedervorlage.need.scale import rank_descending

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.need.figures import StudyFigures
    from wiedervorlage.need.study import NeedStudy


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


def draw_map(study: NeedStudy, figures: StudyFigures, values: np.ndarray, arguments: argparse.Namespace) -> str:
    """Return a map of values per region: shaded areas where boundaries are given, else circles."""
    from wiedervorlage.adapters.statistics.maps import read_areas  # noqa: PLC0415 - only who draws a map needs it
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
