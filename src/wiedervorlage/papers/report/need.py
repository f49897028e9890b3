"""Need in the report: the studies and claims that the case names, each with its year, map and table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.evidence.builtin import builtin_neighbours
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_number
from wiedervorlage.need.claim import examine_claim, packaged_years, read_claim
from wiedervorlage.need.figures import StudyFigures, gather_figures
from wiedervorlage.need.index import build_index
from wiedervorlage.need.maps import MapText, Spot, draw_circles
from wiedervorlage.need.scale import rank_descending
from wiedervorlage.need.study import NeedStudy, packaged_text, read_study
from wiedervorlage.papers.report.markup import Markup, drawing, element, join, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Case
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.need.claim import Claim, ClaimTest

_WORDS = {
    "heading": Text(de="Der Bedarf nach Gemeinden und im Land", en="Need by municipality and in the Land"),
    "only": Text(
        de="Zahlen der Gemeinden gibt es nur für {year}; für andere Jahre, auch für den Tag der Entscheidung, ist der "
        "Bedarf der einzelnen Gemeinden nicht bekannt. Dieser Abschnitt stützt deshalb keinen Grund.",
        en="There are figures of the municipalities only for {year}; for other years, the day of the decision "
        "included, the need of single municipalities is unknown. So this section supports no reason.",
    ),
    "region": Text(de="Gemeinde", en="Municipality"),
    "points": Text(de="Punkte", en="Points"),
    "rank": Text(de="Rang", en="Rank"),
    "year": Text(de="Jahr", en="Year"),
    "rural": Text(de="Land", en="Rural"),
    "urban": Text(de="Stadt", en="Urban"),
    "ratio": Text(de="Verhältnis (Spanne)", en="Ratio (range)"),
    "yes": Text(de="ja", en="yes"),
    "no": Text(de="nein", en="no"),
    "unknown": Text(de="nicht bekannt", en="unknown"),
    "highest": Text(de="Am höchsten: {names}. Unbekannt: {count}.", en="Highest: {names}. Unknown: {count}."),
}


def need_section(case: Case, language: Language) -> tuple[str, str, Markup] | None:
    """Return anchor, heading and content for the studies that the case names; None where it names none."""
    parts = [part for name in case.need if (part := _part(name, language)) is not None]
    return ("need", _w("heading", language), join(*parts)) if parts else None


def _part(name: str, language: Language) -> Markup | None:
    text = packaged_text(name)
    if text is None:
        return None
    if "\nclaim:" in f"\n{text}":
        claim, _ = read_claim(text, name)
        return _claim(claim, language) if claim is not None else None
    study, _ = read_study(text, name)
    return _study(study, language) if study is not None else None


def _study(study: NeedStudy, language: Language) -> Markup:
    figures = gather_figures(study, max(study.years, default=0))
    index = build_index(study.declaration, figures.table).index
    title = f"{study.declaration.label.in_language(language)}, {figures.year}"
    order = np.argsort(-np.nan_to_num(index, nan=-np.inf), kind="stable")
    ranks = rank_descending(index[np.newaxis, :])[0]
    rows = [
        (
            figures.names[i],
            _number(index[i], language, decimals=1),
            _w("unknown", language) if np.isnan(index[i]) else str(int(ranks[i])),
        )
        for i in order
    ]
    about = _WORDS["highest"].in_language(language)
    best = ", ".join(figures.names[i] for i in order[:3])
    about = about.format(names=best, count=int(np.isnan(index).sum()))
    svg = _map(figures, index, MapText(title=title, description=about, unit=_w("points", language), language=language))
    head = (_w("region", language), _w("points", language), _w("rank", language))
    return join(
        element("h3", title),
        element("p", _WORDS["only"].in_language(language).format(year=figures.year), class_="note"),
        drawing(svg, title, about),
        table(title, head, rows),
    )


def _map(figures: StudyFigures, values: np.ndarray, text: MapText) -> str:
    spots = [
        Spot(key=r.region, name=r.name, lon=r.lon, lat=r.lat, value=float(value))
        for r, value in zip(figures.regions, values, strict=True)
        if r.lon is not None and r.lat is not None
    ]
    links = {key: tuple(others) for key, others in builtin_neighbours().items()}
    return draw_circles(spots, links, text)


def _claim(claim: Claim, language: Language) -> Markup:
    tests = examine_claim(claim, packaged_years(claim))
    return join(element("h3", f"„{claim.quote}“"), *_claim_tables(claim, tests, language))


def _claim_tables(claim: Claim, tests: tuple[ClaimTest, ...], language: Language) -> Iterator[Markup]:
    for group in claim.groups:
        for measure in claim.measures:
            chosen = [test for test in tests if (test.groups, test.measure) == (group.id, measure.id)]
            limits = [f"< {write_number(threshold.below, language)}" for threshold in claim.thresholds]
            head = tuple(_w(key, language) for key in ("year", "rural", "urban", "ratio"))
            rows = [_claim_row(claim, test, language) for test in chosen if not np.isnan(test.ratio)]
            if rows:
                caption = f"{measure.label.in_language(language)}: {group.label.in_language(language)}"
                yield table(caption, (*head, *limits), rows)


def _claim_row(claim: Claim, test: ClaimTest, language: Language) -> tuple[str, ...]:
    span = f"{_number(test.low, language)}–{_number(test.high, language)}"
    verdicts = {True: _w("yes", language), False: _w("no", language), None: _w("unknown", language)}
    return (
        str(test.year),
        _number(test.rural, language, decimals=1),
        _number(test.urban, language, decimals=1),
        f"{_number(test.ratio, language)} ({span})",
        *(verdicts[test.holds[threshold.id]] for threshold in claim.thresholds),
    )


def _number(value: float, language: Language, decimals: int = 2) -> str:
    return _w("unknown", language) if np.isnan(value) else write_number(float(value), language, decimals=decimals)


def _w(key: str, language: Language) -> str:
    return _WORDS[key].in_language(language)
