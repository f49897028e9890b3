"""Need in the report: the studies and claims that the case names, each with its year, map and table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.evidence.builtin import builtin_neighbours
from wiedervorlage.examination.need_figures import studies_of, study_text
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_day, write_number
from wiedervorlage.need.claim import examine_claim, packaged_years, read_claim
from wiedervorlage.need.index import build_index
from wiedervorlage.need.maps import MapText, Spot, draw_circles
from wiedervorlage.need.scale import rank_descending
from wiedervorlage.need.study import is_claim
from wiedervorlage.papers.report.markup import Markup, details, drawing, element, join, quoted, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.examination.need_figures import KnownStudy
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.need.claim import Claim, ClaimTest
    from wiedervorlage.need.figures import StudyFigures
    from wiedervorlage.rules.programme import Programme

_WORDS = {
    "heading": Text(de="Der Bedarf nach Gemeinden und im Land", en="Need by municipality and in the Land"),
    "only": Text(
        de="Zahlen gibt es erst für {year}; am {day} war dieser Bedarf nicht bekannt. Dieser Abschnitt stützt deshalb "
        "keinen Grund.",
        en="There are figures only for {year}; on {day} this need was unknown. So this section supports no reason.",
    ),
    "known": Text(
        de="Mit den Zahlen, die am {day} bekannt waren (die letzten für {year}).",
        en="With the figures that were known on {day} (the last for {year}).",
    ),
    "none": Text(de="Am {day} sind dazu keine Zahlen bekannt.", en="On {day} no figures on this are known."),
    "region": Text(de="Region", en="Region"),
    "points": Text(de="Punkte", en="Points"),
    "rank": Text(de="Rang", en="Rank"),
    "year": Text(de="Jahr", en="Year"),
    "rural": Text(de="Land", en="Rural"),
    "urban": Text(de="Stadt", en="Urban"),
    "ratio": Text(de="Verhältnis (Spanne)", en="Ratio (range)"),
    "yes": Text(de="ja", en="yes"),
    "no": Text(de="nein", en="no"),
    "unknown": Text(de="nicht bekannt", en="unknown"),
    "later": Text(de="Was erst nach diesem Tag bekannt wurde", en="What became known only after that day"),
    "others": Text(de="Andere Lesarten dieses Satzes", en="Other readings of this sentence"),
    "highest": Text(de="Am höchsten: {names}. Unbekannt: {count}.", en="Highest: {names}. Unknown: {count}."),
}


def need_section(
    result: Examination, programmes: Mapping[str, Programme], language: Language
) -> tuple[str, str, Markup] | None:
    """Return anchor, heading and content for the studies that the case names; None where it names none."""
    case = result.case
    studies = {known.name: known for known in studies_of(case, programmes, result.views[0], result.day)}
    parts: list[Markup] = []
    for name in case.need:
        text = study_text(case, name)
        if name in studies:
            parts.append(_study(studies[name], result, language))
        elif text is not None and is_claim(text):
            claim, _ = read_claim(text, name)
            parts += [_claim(claim, result.day, language)] if claim is not None else []
    return ("need", _w("heading", language), join(*parts)) if parts else None


def _study(known: KnownStudy, result: Examination, language: Language) -> Markup:
    study, figures = known.study, known.figures or known.later
    label, day = study.declaration.label.in_language(language), write_day(result.day, language)
    if figures is None:
        return join(element("h3", label), element("p", _WORDS["none"].in_language(language).format(day=day)))
    index = build_index(study.declaration, figures.table).index
    title = f"{label}, {day if study.is_of_case else figures.year}"
    order = np.argsort(-np.nan_to_num(index, nan=-np.inf), kind="stable")
    ranks = rank_descending(index[np.newaxis, :])[0]
    shown = {name: column.label for name, column in study.columns.items() if column.label is not None}
    rows = [
        (
            figures.names[i],
            _number(index[i], language, decimals=1),
            _w("unknown", language) if np.isnan(index[i]) else str(int(ranks[i])),
            _number(figures.amount[i], language, decimals=0),
            *(_counted(figures.table.columns[name][i], language) for name in shown),
        )
        for i in order
    ]
    about = _WORDS["highest"].in_language(language)
    best = ", ".join(figures.names[i] for i in order[:3] if not np.isnan(index[i])) or "–"
    about = about.format(names=best, count=int(np.isnan(index).sum()))
    text = MapText(title=title, description=about, unit=_w("points", language), language=language)
    head = (
        *(_w(key, language) for key in ("region", "points", "rank")),
        study.amount.label.in_language(language),
        *(label.in_language(language) for label in shown.values()),
    )
    note = _WORDS["known" if known.figures is not None else "only"].in_language(language)
    return join(
        element("h3", title),
        element("p", note.format(year=figures.year, day=day), class_="note"),
        element("p", study.declaration.note.in_language(language)),
        *_map(figures, index, text),
        table(title, head, rows),
    )


def _map(figures: StudyFigures, values: np.ndarray, text: MapText) -> Iterator[Markup]:
    """Yield a map of circles; none where no place is known."""
    spots = [
        Spot(key=r.region, name=r.name, lon=r.lon, lat=r.lat, value=float(value))
        for r, value in zip(figures.regions, values, strict=True)
        if r.lon is not None and r.lat is not None
    ]
    if spots:
        links = {key: tuple(others) for key, others in builtin_neighbours().items()}
        yield drawing(draw_circles(spots, links, text), text.title, text.description)


def _claim(claim: Claim, day: date, language: Language) -> Markup:
    """Return the fair reading of a claim as known on the day; the other readings and later years on demand."""
    tests = examine_claim(claim, packaged_years(claim))
    known = tuple(test for test in tests if claim.was_out(test.year, day))
    later = tuple(test for test in tests if not claim.was_out(test.year, day))
    readings, others = list(_claim_tables(claim, known, language)), list(_claim_tables(claim, later, language))
    fair = [shown for is_fair, shown in readings if is_fair]
    folded = [
        details(f"{_w(key, language)} ({len(shown)})", *shown)
        for key, shown in (
            ("others", [shown for is_fair, shown in readings if not is_fair]),
            ("later", [shown for _, shown in others]),
        )
        if shown
    ]
    return join(element("h3", quoted(claim.quote, language)), *fair, *folded)


def _claim_tables(claim: Claim, tests: tuple[ClaimTest, ...], language: Language) -> Iterator[tuple[bool, Markup]]:
    for group in claim.groups:
        for measure in claim.measures:
            chosen = [test for test in tests if (test.groups, test.measure) == (group.id, measure.id)]
            limits = [f"< {write_number(threshold.below, language)}" for threshold in claim.thresholds]
            head = tuple(_w(key, language) for key in ("year", "rural", "urban", "ratio"))
            rows = [_claim_row(claim, test, language) for test in chosen if not np.isnan(test.ratio)]
            if rows:
                caption = f"{measure.label.in_language(language)}: {group.label.in_language(language)}"
                yield (group.id, measure.id) == claim.fair, table(caption, (*head, *limits), rows)


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


def _counted(value: float, language: Language) -> str:
    return _number(value, language, decimals=0 if np.isnan(value) or value == round(value) else 2)


def _number(value: float, language: Language, decimals: int = 2) -> str:
    return _w("unknown", language) if np.isnan(value) else write_number(float(value), language, decimals=decimals)


def _w(key: str, language: Language) -> str:
    return _WORDS[key].in_language(language)
