"""The forward look in the report: options side by side, the verdict of each, what would have to change, need."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wiedervorlage.examination.amounts import FIGURES, pair, share
from wiedervorlage.examination.judgements import checkable_words, is_unchecked, judgements_words
from wiedervorlage.examination.option_words import covered_words, given_words, standing_words, violated_words
from wiedervorlage.examination.turning_words import (
    BEARINGS,
    CARRIED,
    WEAKNESSES,
    signpost_line,
    turning_words,
    way_lines,
)
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_day, write_number
from wiedervorlage.papers.report.division import division_section
from wiedervorlage.papers.report.markup import Markup, bullets, details, element, join, table
from wiedervorlage.papers.report.need import need_section
from wiedervorlage.recheck.figures import subject_label, write_value
from wiedervorlage.recheck.naming import MODE_NAMES
from wiedervorlage.recheck.states import NAMES
from wiedervorlage.recheck.views import alike, views_name
from wiedervorlage.rules.conditions import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.examination.funding import OptionFunding
    from wiedervorlage.examination.options import Bounds, OptionRow
    from wiedervorlage.examination.verdict import ModeVerdict, OptionVerdict
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.report.charts import ChartMaker
    from wiedervorlage.rules.programme import Programme

_WORDS = {
    "heading": Text(de="Prüfung zum {day}: die Varianten", en="Examination as of {day}: the options"),
    "note": Text(
        de="Mit dem Wissen dieses Tages. Gezeigt wird, was aus welchen Annahmen folgt; entschieden wird nichts. "
        "Was niemand angegeben hat, ist einzutragen.",
        en="With the knowledge of that day. It shows what follows from which premises; it decides nothing. "
        "What nobody stated is to be entered.",
    ),
    "option": Text(de="Variante", en="Option"),
    "beside": Text(de="Die Varianten nebeneinander", en="The options side by side"),
    "support": Text(de="Gemeinden dafür (nach Einwohnern)", en="Municipalities in favour (by population)"),
    "figures": Text(de="Auf der Akte", en="On record"),
    "rule": Text(de="Nach der Förderregel", en="Under the funding rule"),
    "decided": Text(de="Zuletzt entschieden", en="Last decided"),
    "verdict": Text(de="Was daraus folgt", en="What follows"),
    "change": Text(de="Was sich ändern müsste", en="What would have to change"),
    "mode": Text(de="Wie die Gründe tragen", en="How the reasons carry"),
    "outcome": Text(de="Das Ergebnis", en="The outcome"),
    "reason": Text(de="Grund", en="Reason"),
    "state": Text(de="Zustand", en="State"),
    "reasons": Text(de="Die Gründe, wie sie an diesem Tag stehen", en="The reasons as they stand on that day"),
    "weak": Text(de="Wie leicht er nachgibt", en="How easily it gives way"),
    "bearing": Text(de="Was an ihm hängt", en="What hangs on it"),
    "watch": Text(de="Was zu beobachten ist", en="What to watch"),
    "pairs": Text(de="Was sich widerspricht", en="What contradicts itself"),
    "burden": Text(
        de="Wie der Eigenanteil auf die Gemeinden fiele, Euro im Jahr",
        en="How the own share would fall on the municipalities, euros a year",
    ),
    "need": Text(de="Bedarf gedeckt", en="Need covered"),
    "municipality": Text(de="Gemeinde", en="Municipality"),
    "population": Text(de="Einwohner", en="Population"),
    "by_head": Text(de="nach Einwohnern", en="by population"),
    "by_need": Text(de="nach Bedarf", en="by need"),
    "by_levy": Text(de="nach Umlagegrundlage", en="by levy base"),
    "unknown": Text(de="nicht bekannt", en="unknown"),
    "conceded": Text(de="eingeräumt", en="conceded"),
}


def sections_of(
    result: Examination, programmes: Mapping[str, Programme], language: Language, charts: ChartMaker | None = None
) -> tuple[tuple[str, str, Markup], ...]:
    """Return the sections that an examination adds to a report: anchor, heading, content of each."""
    sections = (
        examination_section(result, language),
        need_section(result, programmes, language),
        division_section(result, programmes, language, charts),
    )
    return tuple(section for section in sections if section is not None)


def examination_section(result: Examination, language: Language) -> tuple[str, str, Markup]:
    """Return anchor, heading and content of the section."""
    day = write_day(result.day, language)
    parts = [element("p", _w("note", language), class_="note")]
    for views in alike(result.views, lambda view: _seen_from(result, view)):
        view = views[0]
        parts.append(element("h3", _first_up(views_name(views, language))))
        parts.append(_options_table(result, view, language))
        judged = [result.verdicts[option, view] for option in result.case.options]
        parts.extend(_verdict(result, verdict, language) for verdict in judged if verdict.standing is not None)
        parts.extend(burden_table(result, row, language) for row in result.options[view] if row.burden)
    heading = _WORDS["heading"].in_language(language).format(day=day)
    return "options", heading, join(*parts)


def _seen_from(result: Examination, view: str) -> tuple[object, ...]:
    rows = [replace(row, view="") for row in result.options[view]]
    return rows, [replace(result.verdicts[option, view], view="") for option in result.case.options]


def _first_up(words: str) -> str:
    return words[:1].upper() + words[1:]


def _options_table(result: Examination, view: str, language: Language) -> Markup:
    rows = [_option_row(result, row, language) for row in result.options[view]]
    head = tuple(_w(key, language) for key in ("option", "support", "need", "figures", "rule", "decided"))
    return table(_w("beside", language), head, rows, class_="scroll wide")


def _option_row(result: Examination, row: OptionRow, language: Language) -> tuple[str, ...]:
    support = share(row.support, language)
    if row.support_population is not None and support != _w("unknown", language):
        support += f" ({share(row.support_population, language)})"
    figures = "; ".join(
        f"{FIGURES[name].in_language(language) if name in FIGURES else name}: {figure_words(result, bounds, language)}"
        for name, bounds in row.figures.items()
    )
    rule = _rule(row.funding, language) if row.funding else "–"
    decided = write_day(row.standing.day, language) if row.standing else "–"
    need = join(*(element("p", part) for part in covered_words(result, row.covered, language)))
    return row.option.title.in_language(language), support, need, figures or "–", rule, decided


def _rule(funding: OptionFunding, language: Language) -> Markup:
    """Return what the rule gives and which conditions are violated; what is open or not stated on demand."""
    given = (element("p", part) for part in given_words(funding, language))
    violated = bullets(violated_words(funding, language), class_="violated")
    left = [
        details(f"{words} ({len(names)})", bullets(names))
        for standing in (Standing.OPEN, Standing.UNKNOWN, Standing.MET)
        for words, names in (standing_words(funding, standing, language),)
        if names
    ]
    return join(*given, violated, *left)


def figure_words(result: Examination, bounds: Bounds | None, language: Language) -> str:
    """Write a figure on record with its unit; unknown where there is none."""
    if bounds is None:
        return _w("unknown", language)
    if bounds.row < 0:
        return pair((bounds.low, bounds.high), language)
    fact = result.case.facts[bounds.row]
    return write_value(fact.value, fact.unit, language)


def _verdict(result: Examination, judged: OptionVerdict, language: Language) -> Markup:
    title = result.case.options[judged.option].title.in_language(language)
    if judged.standing is not None:
        title += f": {judged.standing.about.in_language(language)} ({write_day(judged.standing.day, language)})"
    is_bare = is_unchecked(result.case)
    rows = [_mode_row(result, mode, language, with_ways=not is_bare) for mode in judged.modes]
    head = tuple(_w(key, language) for key in ("mode", "outcome", "change"))
    return join(
        element("h4", title),
        element("p", f"{judgements_words(judged, language)} {checkable_words(language)}") if is_bare else Markup(""),
        table(_w("verdict", language), head, rows),
        details(_w("reasons", language), _reasons_table(result, judged, language)),
        *_lists(result, judged, language),
    )


def _mode_row(result: Examination, mode: ModeVerdict, language: Language, *, with_ways: bool) -> tuple[str, ...]:
    words = CARRIED[mode.carried].in_language(language)
    if mode.share is not None:
        low, high = (write_number(100 * x, language, decimals=0) for x in mode.share)
        span = low if low == high else f"{low}–{high}"
        under = {"de": f" (unter {span} % der Gewichtungen)", "en": f" (under {span} % of weightings)"}
        words += under[language]
    change = element("p", turning_words(mode.to_turn, language, with_ways=with_ways))
    if with_ways:
        change = join(change, bullets(way_lines(result, mode, language, is_spelled=True)))
    return MODE_NAMES[mode.mode].in_language(language), words, change


def _reasons_table(result: Examination, judged: OptionVerdict, language: Language) -> Markup:
    last = judged.modes[-1] if judged.modes else None
    by_name = {a.reason: a for a in last.assumptions} if last else {}
    rows = [
        (
            result.case.reasons[r.reason].says.in_language(language)
            + ("" if r.supports else f" ({_w('conceded', language)})"),
            r.reason,
            NAMES[r.state].in_language(language),
            BEARINGS[by_name[r.reason].bearing].in_language(language) if r.reason in by_name else "–",
            ", ".join(WEAKNESSES[w].in_language(language) for w in by_name[r.reason].weaknesses) or "–"
            if r.reason in by_name
            else "–",
        )
        for r in judged.reasons
    ]
    mode = MODE_NAMES[last.mode].in_language(language) if last else ""
    head = (
        _w("reason", language), "id", _w("state", language), f"{_w('bearing', language)}, {mode}", _w("weak", language),
    )  # fmt: skip
    return table(_w("reason", language), head, rows)


def _lists(result: Examination, judged: OptionVerdict, language: Language) -> Iterator[Markup]:
    seen: dict[str, None] = {}
    for mode in judged.modes:
        for assumption in mode.assumptions:
            for post in assumption.signposts:
                seen[signpost_line(result, post, language).removeprefix("▸ ").split(": ", 1)[1]] = None
    if seen:
        yield details(f"{_w('watch', language)} ({len(seen)})", bullets(seen))
    if judged.contradictions:
        reasons = result.case.reasons
        items = (
            join(
                element("em", reasons[p.one].says.in_language(language)), " – ",
                element("em", reasons[p.other].says.in_language(language)), f" {p.says.in_language(language)}",
            )
            for p in judged.contradictions
        )  # fmt: skip
        yield details(f"{_w('pairs', language)} ({len(judged.contradictions)})", bullets(items))


def burden_table(result: Examination, row: OptionRow, language: Language) -> Markup:
    """Return how the own share of an option falls on the municipalities, as a table."""
    has_levy = any(b.by_levy is not None for b in row.burden)
    keys = ("municipality", "population", "by_head", "by_need", *(("by_levy",) if has_levy else ()))
    rows = [
        (
            subject_label(result.case, b.municipality),
            write_number(b.population, language, decimals=0),
            *(_euros(value, language) for value in (b.by_head, b.by_need, *((b.by_levy,) if has_levy else ()))),
        )
        for b in sorted(row.burden, key=lambda b: -b.by_head)
    ]
    caption = f"{row.option.title.in_language(language)}: {_w('burden', language)}"
    return table(caption, tuple(_w(key, language) for key in keys), rows)


def _euros(amount: float | None, language: Language) -> str:
    return _w("unknown", language) if amount is None else write_number(amount, language, decimals=0)


def _w(key: str, language: Language) -> str:
    return _WORDS[key].in_language(language)
