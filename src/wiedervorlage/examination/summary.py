"""An examination in the terminal: options side by side, the verdict of each, and what would have to change."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.examination.signposts import Bearing
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import NBSP, write_day, write_number
from wiedervorlage.premises.truth import FALSE, TRUE, UNKNOWN
from wiedervorlage.recheck.figures import source_title, subject_label, write_interval, write_value
from wiedervorlage.recheck.naming import MODE_NAMES, READING_NAMES
from wiedervorlage.recheck.states import NAMES
from wiedervorlage.recheck.summary import view_name
from wiedervorlage.rules.conditions import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.examination.covering import CoveredNeed
    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.examination.funding import OptionFunding
    from wiedervorlage.examination.options import Bounds
    from wiedervorlage.examination.signposts import Signpost
    from wiedervorlage.examination.turning import Turning
    from wiedervorlage.examination.verdict import ModeVerdict, OptionVerdict
    from wiedervorlage.foundation.text import Language

CARRIED: Final = {
    TRUE: Text(de="wird weiter getragen", en="is still carried"),
    UNKNOWN: Text(de="ist offen", en="is open"),
    FALSE: Text(de="wird nicht mehr getragen", en="is no longer carried"),
}
BEARINGS: Final = {
    Bearing.ALONE: Text(de="tragend", en="load-bearing"),
    Bearing.JOINTLY: Text(de="mit anderen tragend", en="jointly load-bearing"),
    Bearing.NOT: Text(de="nicht tragend", en="not load-bearing"),
}
FIGURES: Final = {
    "posts": Text(de="Stellen", en="posts"),
    "cost": Text(de="Kosten", en="cost"),
    "own_share": Text(de="Eigenanteil", en="own share"),
}
_MOST_SETS: Final = 5


def summarise_examination(result: Examination, language: Language = "de") -> str:
    """Return the examination as text for a terminal."""
    return "\n".join(_lines(result, language))


def _lines(result: Examination, language: Language) -> Iterator[str]:
    day = write_day(result.day, language)
    yield result.case.title.in_language(language)
    yield _t(language, f"Prüfung zum {day}, mit dem Wissen dieses Tages", f"Examination as of {day}, as known then")
    for view in result.views:
        yield ""
        yield view_name(view, language).upper()
        yield from _options(result, view, language)
        for option in result.case.options:
            judged = result.verdicts[option, view]
            if judged.standing is not None:
                yield ""
                yield from verdict_lines(result, judged, language)


def _options(result: Examination, view: str, language: Language) -> Iterator[str]:
    for row in result.options[view]:
        title = row.option.title.in_language(language)
        support = _t(language, "Gemeinden dafür", "municipalities in favour") + f": {share(row.support, language)}"
        parts = [support]
        for name, bounds in row.figures.items():
            label = FIGURES.get(name, Text(de=name)).in_language(language)
            parts.append(f"{label}: {_amount(result, bounds, language)}")
        standing = row.standing
        if standing is not None:
            parts.append(_t(language, "zuletzt entschieden", "last decided") + f" {write_day(standing.day, language)}")
        yield f"  {title}"
        yield f"    {' · '.join(parts)}"
        yield f"    {covered_words(result, row.covered, language)}"
        if row.funding is not None:
            yield from funding_lines(row.funding, language)


def covered_words(result: Examination, covered: CoveredNeed, language: Language) -> str:
    """Say how much of the need an option covers; what nobody stated is to be entered."""
    if covered.served is None:
        return _t(
            language, "Bedarf: nicht angegeben, wem die Variante dient", "need: not stated whom the option serves"
        )
    parts = [
        _t(
            language,
            f"Bedarf: dient {covered.served} von {covered.municipalities} Gemeinden",
            f"need: serves {covered.served} of {covered.municipalities} municipalities",
        )
    ]
    if covered.study and covered.share is not None:
        percent = write_number(100 * covered.share[0], language, decimals=0)
        parts[0] += _t(language, f" ({percent}{NBSP}% des Bedarfs)", f" ({percent}{NBSP}% of the need)")
    if covered.served and result.case.need_measure:
        parts.append(f"{need_label(result, language)}: {pair(covered.amount, language)}")
        if covered.per_post is not None:
            rounded = (_rounded(covered.per_post[0]), _rounded(covered.per_post[1]))
            parts[-1] += _t(language, ", das sind je Stelle ", ", that is to each post ") + pair(rounded, language)
        parts.append(_posts_needed(result, covered, language))
    return " · ".join(parts)


def need_label(result: Examination, language: Language) -> str:
    """Return what the case counts need in, and of whom."""
    measure = result.case.measures[result.case.need_measure]
    label = measure.label.in_language(language)
    return (
        f"{label} ({result.case.subjects[measure.subject].label.in_language(language)})" if measure.subject else label
    )


def _posts_needed(result: Examination, covered: CoveredNeed, language: Language) -> str:
    if not covered.posts_source:
        return _t(
            language,
            "Stellenbedarf: nicht bekannt, Schlüssel einzutragen",
            "posts needed: unknown, ratio to be entered",
        )
    source = source_title(result.case, covered.posts_source, language)
    words = _t(language, "Stellenbedarf", "posts needed")
    return f"{words}: {pair(covered.posts_needed, language)} ({source})"


def funding_lines(funding: OptionFunding, language: Language) -> Iterator[str]:
    """Say what the rule gives and which of its conditions the option breaks, with the citation."""
    parts = [
        f"{_t(language, 'Stellen nach der Regel', 'posts under the rule')}: {pair(funding.posts, language)}",
        f"{_t(language, 'davon vom Land', 'of these by the Land')}: {pair(funding.posts_land, language)}",
        f"{_t(language, 'Landesgeld höchstens', 'Land money at most')}: {pair(funding.grant, language, ' €')}",
        f"{_t(language, 'Eigenanteil', 'own share')}: {pair(funding.own_share, language, ' €')}",
    ]
    yield f"    {' · '.join(parts)}"
    for condition in funding.standing(Standing.FAILED):
        label = condition.label.in_language(language)
        yield f"    ✗ {_t(language, 'verletzt', 'violated')}: {label} ({condition.citation})"
    for standing, words in (
        (Standing.OPEN, _t(language, "noch offen", "still open")),
        (Standing.UNKNOWN, _t(language, "nicht angegeben", "not stated")),
    ):
        names = ", ".join(condition.label.in_language(language) for condition in funding.standing(standing))
        if names:
            yield f"    ? {words}: {names}"


def pair(bounds: tuple[float, float] | None, language: Language, unit: str = "") -> str:
    """Write bounds with a unit; unknown where there are none, ``at least`` where the upper end is open."""
    if bounds is None:
        return _t(language, "nicht bekannt", "unknown")
    if not (isfinite(bounds[0]) and isfinite(bounds[1])):
        return write_interval(Interval(low=bounds[0], high=bounds[1]), language) + unit
    low, high = (write_number(x, language) for x in bounds)
    return (low if low == high else f"{low}–{high}") + unit


def _amount(result: Examination, bounds: Bounds | None, language: Language) -> str:
    if bounds is None:
        return _t(language, "nicht bekannt, einzutragen", "unknown, to be entered")
    if bounds.row < 0:
        return pair((bounds.low, bounds.high), language)
    fact = result.case.facts[bounds.row]
    return write_value(fact.value, fact.unit, language)


def share(bounds: Bounds, language: Language) -> str:
    """Write a share or its bounds as percent."""
    if (bounds.low, bounds.high) == (0.0, 1.0):
        return _t(language, "nicht bekannt", "unknown")
    low, high = (write_number(100 * x, language, decimals=0) for x in (bounds.low, bounds.high))
    return f"{low}{NBSP}%" if low == high else f"{low}–{high}{NBSP}%"


def verdict_lines(result: Examination, judged: OptionVerdict, language: Language) -> Iterator[str]:
    """Say what follows for one option: the standing outcome, mode by mode, and what would turn it."""
    standing = judged.standing
    if standing is None:
        return
    title = result.case.options[judged.option].title.in_language(language)
    yield f"  {title} – {standing.about.in_language(language)} ({write_day(standing.day, language)})"
    for reason in judged.reasons:
        side = "" if reason.supports else _t(language, " (dagegen)", " (conceded)")
        says = result.case.reasons[reason.reason].says.in_language(language)
        others = {
            name: state
            for name, state in reason.by_reading.items()
            if name is not ReadingName.FAIR and state is not reason.state
        }
        differs = ", ".join(
            f"{READING_NAMES[name].in_language(language)}: {NAMES[state].in_language(language)}"
            for name, state in others.items()
        )
        yield f"    {NAMES[reason.state].in_language(language)}{side}: {says}" + (f" [{differs}]" if differs else "")
    for mode in judged.modes:
        yield from _mode_lines(result, mode, language)
    for post in _posts(judged):
        yield "    " + signpost_line(result, post, language)
    for pair in judged.contradictions:
        yield "    ⚡ " + f"{pair.one} / {pair.other}: {pair.says.in_language(language)}"


def _mode_lines(result: Examination, mode: ModeVerdict, language: Language) -> Iterator[str]:
    words = f"{_t(language, 'Das Ergebnis', 'The outcome')} {CARRIED[mode.carried].in_language(language)}, "
    words += MODE_NAMES[mode.mode].in_language(language)
    if mode.share is not None:
        low, high = (write_number(100 * x, language, decimals=0) for x in mode.share)
        span = low if low == high else f"{low}–{high}"
        words += _t(language, f" (unter {span}{NBSP}% der Gewichtungen)", f" (under {span}{NBSP}% of weightings)")
    yield f"    {words}."
    yield "      " + turning_words(result, mode.to_turn, language)


def turning_words(result: Examination, turning: Turning, language: Language) -> str:
    """Say in a sentence what the smallest change is that turns an outcome."""
    goal = _t(language, "nicht mehr getragen", "no longer carried")
    if turning.wanted == TRUE:
        goal = _t(language, "getragen", "carried")
    if turning.size is None:
        return _t(language, f"Keine Änderung der Gründe macht es {goal}.", f"No change of reasons makes it {goal}.")
    listed = "; ".join(" + ".join(_in_order(result, chosen)) for chosen in turning.sets[:_MOST_SETS])
    more = _t(language, f" und {turning.count - _MOST_SETS} weitere", f" and {turning.count - _MOST_SETS} more")
    tail = more if turning.count > _MOST_SETS else ""
    return _t(
        language,
        f"Damit es {goal} wird, muss sich ändern ({turning.size}): {listed}{tail}.",
        f"For it to be {goal}, this has to change ({turning.size}): {listed}{tail}.",
    )


def _in_order(result: Examination, chosen: frozenset[str]) -> list[str]:
    return [name for name in result.case.reasons if name in chosen]


def _posts(judged: OptionVerdict) -> list[Signpost]:
    found: dict[tuple[str, str, str], Signpost] = {}
    for mode in judged.modes:
        for assumption in mode.assumptions:
            for post in assumption.signposts:
                found.setdefault((post.reason, post.flip.measure, post.flip.subject), post)
    return list(found.values())


def signpost_line(result: Examination, post: Signpost, language: Language) -> str:
    """Say what to watch: the figure, where the premise turns, who publishes it, and its trend."""
    case, flip = result.case, post.flip
    measure = case.measures[flip.measure]
    label = measure.label.in_language(language)
    if flip.subject:
        label += f", {case.subjects[flip.subject].label.in_language(language)}"
    now = _t(language, "unbekannt", "unknown")
    if flip.value is not None:
        now = write_number(_rounded(flip.value), language)
    turns = [write_number(_rounded(t), language) for t in (flip.below, flip.above) if t is not None]
    either = _t(language, " oder ", " or ")
    words = _t(
        language,
        f"▸ Beobachten: {label}: heute {now}, kippt bei {either.join(turns)} ({subject_label(case, post.publisher)})",
        f"▸ Watch: {label}: now {now}, turns at {either.join(turns)} ({subject_label(case, post.publisher)})",
    )
    if post.trend is not None and post.trend.crossing is not None:
        words += _t(language, "; im Trend erreicht am ", "; reached in trend on ")
        words += write_day(post.trend.crossing, language)
    return words


def _rounded(value: float) -> float:
    """Keep four significant digits: turning values are computed, not stated."""
    return float(f"{value:.4g}")


def _t(language: Language, german: str, english: str) -> str:
    return german if language == "de" else english
