"""An examination in the terminal: options side by side, the verdict of each, and what would have to change."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.examination.signposts import Bearing, Weakness
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import NBSP, write_day, write_number
from wiedervorlage.premises.leaves import LeafKind
from wiedervorlage.premises.truth import FALSE, TRUE, UNKNOWN
from wiedervorlage.recheck.figures import source_title, subject_label, write_interval, write_value
from wiedervorlage.recheck.lexicon import CaseLexicon
from wiedervorlage.recheck.naming import MODE_NAMES, READING_NAMES
from wiedervorlage.recheck.states import NAMES
from wiedervorlage.recheck.summary import view_name
from wiedervorlage.rules.conditions import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.examination.covering import CoveredNeed
    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.examination.flipping import Flip
    from wiedervorlage.examination.funding import OptionFunding
    from wiedervorlage.examination.options import Bounds
    from wiedervorlage.examination.signposts import Signpost, Trend
    from wiedervorlage.examination.turning import Turning
    from wiedervorlage.examination.verdict import ModeVerdict, OptionVerdict
    from wiedervorlage.examination.ways import Move
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
WEAKNESSES: Final = {
    Weakness.NEAR: Text(de="nahe am Kippen", en="near its turn"),
    Weakness.HEADING: Text(de="im Trend darauf zu", en="heading there"),
    Weakness.THIN: Text(de="dünn belegt", en="thinly recorded"),
}
FIGURES: Final = {
    "posts": Text(de="Stellen", en="posts"),
    "cost": Text(de="Kosten", en="cost"),
    "own_share": Text(de="Eigenanteil", en="own share"),
}
_MOST_WAYS: Final = 3


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
        need = _t(language, "Bedarf", "need")
        yield f"    {need}: {' · '.join(covered_words(result, row.covered, language))}"
        if row.funding is not None:
            yield from funding_lines(row.funding, language)


def covered_words(result: Examination, covered: CoveredNeed, language: Language) -> tuple[str, ...]:
    """Say how much of the need an option covers; what nobody stated is to be entered."""
    if covered.served is None:
        return (_t(language, "nicht angegeben, wem die Variante dient", "whom the option serves is not stated"),)
    parts = [
        _t(
            language,
            f"dient {covered.served} von {covered.municipalities} Gemeinden",
            f"serves {covered.served} of {covered.municipalities} municipalities",
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
    return tuple(parts)


def need_label(result: Examination, language: Language) -> str:
    """Return what the case counts need in, and of whom."""
    measure = result.case.measures[result.case.need_measure]
    subject = result.case.subjects.get(measure.subject)
    label = measure.label.in_language(language)
    return f"{label}, {subject.label.in_language(language)}" if subject else label


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
    yield f"    {' · '.join(given_words(funding, language))}"
    for words in violated_words(funding, language):
        yield f"    ✗ {words}"
    for standing in (Standing.OPEN, Standing.UNKNOWN):
        words, names = standing_words(funding, standing, language)
        if names:
            yield f"    ? {words}: {', '.join(names)}"
    words, names = standing_words(funding, Standing.MET, language)
    if names:
        yield f"    ✓ {words}: {', '.join(names)}"


def given_words(funding: OptionFunding, language: Language) -> tuple[str, ...]:
    """Return what the rule gives: posts, of these by the Land, money, own share."""
    return (
        f"{_t(language, 'Stellen nach der Regel', 'posts under the rule')}: {pair(funding.posts, language)}",
        f"{_t(language, 'davon vom Land', 'of these by the Land')}: {pair(funding.posts_land, language)}",
        f"{_t(language, 'Landesgeld höchstens', 'Land money at most')}: {pair(funding.grant, language, f'{NBSP}€')}",
        f"{_t(language, 'Eigenanteil', 'own share')}: {pair(funding.own_share, language, f'{NBSP}€')}",
    )


def violated_words(funding: OptionFunding, language: Language) -> tuple[str, ...]:
    """Return the conditions that the option breaks, each with its citation."""
    violated = _t(language, "verletzt", "violated")
    return tuple(
        f"{violated}: {condition.label.in_language(language)} ({condition.citation})"
        for condition in funding.standing(Standing.FAILED)
    )


def standing_words(funding: OptionFunding, standing: Standing, language: Language) -> tuple[str, tuple[str, ...]]:
    """Return how a standing is called, and the conditions that stand so."""
    words = {
        Standing.OPEN: _t(language, "noch offen", "still open"),
        Standing.UNKNOWN: _t(language, "nicht angegeben", "not stated"),
        Standing.MET: _t(language, "erfüllt", "met"),
    }.get(standing, standing.name.lower())
    return words, tuple(condition.label.in_language(language) for condition in funding.standing(standing))


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
    yield from dict.fromkeys("    " + signpost_line(result, post, language) for post in _posts(judged))
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
    yield "      " + turning_words(mode.to_turn, language)
    yield from (f"      → {line}" for line in way_lines(result, mode, language))


def turning_words(turning: Turning, language: Language) -> str:
    """Say in a sentence how small the change is that turns an outcome, and in how many ways."""
    goal = _t(language, "nicht mehr getragen", "no longer carried")
    if turning.wanted == TRUE:
        goal = _t(language, "getragen", "carried")
    if turning.size is None:
        return _t(language, f"Keine Änderung der Gründe macht es {goal}.", f"No change of reasons makes it {goal}.")
    if turning.size == 1:
        german, english = "muss sich ein Grund ändern", "one reason has to change"
    else:
        german, english = f"müssen sich {turning.size} Gründe ändern", f"{turning.size} reasons have to change"
    count = write_number(turning.count, language)
    ways = _t(
        language,
        "auf eine Art" if turning.count == 1 else f"auf {count} Arten",
        "in one way" if turning.count == 1 else f"in {count} ways",
    )
    return _t(language, f"Damit es {goal} wird, {german} ({ways}).", f"For it to be {goal}, {english} ({ways}).")


def way_lines(result: Examination, mode: ModeVerdict, language: Language, *, is_spelled: bool = False) -> Iterator[str]:
    """Say the nearest ways: the reasons, each with what has to move from where to where.

    Where ``is_spelled``, reasons are given in their words, not by their ids.
    """
    most = _MOST_WAYS
    for way in mode.ways[:most]:
        yield "; ".join(
            _move_words(result, move, result.case.reasons[move.reason].says.in_language(language), language)
            if is_spelled
            else _move_words(result, move, move.reason, language)
            for move in way.moves
        )
    more = mode.to_turn.count - most
    if more > 0 and mode.ways:
        count = write_number(more, language)
        yield _t(language, f"und {count} weitere", f"and {count} more")


def _move_words(result: Examination, move: Move, name: str, language: Language) -> str:
    name = name.removesuffix(".")
    if move.by is None:
        return name + _t(language, " (nur durch eine Handlung)", " (only by an act)")
    flip = move.by.flip
    label, now, turns = _flip_words(result, flip, language)
    either = _t(language, " oder ", " or ").join(turns)
    target = either if flip.nearest is None else turns[flip.turns.index(flip.nearest)]
    if flip.value is None:
        unknown = _t(language, "heute unbekannt, kippt bei", "unknown now, turns at")
        return f"{name} ({label}: {unknown} {target})"
    if flip.turns_at_once:
        return f"{name} ({label}: {now}, {_t(language, 'kippt bei jeder Änderung', 'turns with any change')})"
    return f"{name} ({label}: {_t(language, f'von {now} auf {target}', f'from {now} to {target}')})"


def _posts(judged: OptionVerdict) -> list[Signpost]:
    found: dict[tuple[str, str, str], Signpost] = {}
    for mode in judged.modes:
        for assumption in mode.assumptions:
            for post in assumption.signposts:
                found.setdefault((post.reason, post.flip.measure, post.flip.subject), post)
    return list(found.values())


def signpost_line(result: Examination, post: Signpost, language: Language) -> str:
    """Say what to watch: what it is, where the premise turns, who publishes it, and its trend."""
    label, now, turns = _flip_words(result, post.flip, language)
    either = _t(language, " oder ", " or ").join(turns)
    if post.flip.turns_at_once:
        either = _t(language, "jeder Änderung", "any change")
    words = _t(
        language,
        f"▸ Beobachten: {label}: heute {now}, kippt bei {either}",
        f"▸ Watch: {label}: now {now}, turns at {either}",
    )
    if not turns:
        words = _t(
            language,
            f"▸ Beobachten: {label}: heute {now}, Schwelle nicht bekannt",
            f"▸ Watch: {label}: now {now}, threshold unknown",
        )
    if post.publisher:
        words += f" ({subject_label(result.case, post.publisher, language)})"
    return words + _trend_words(post.trend, language)


def _trend_words(trend: Trend | None, language: Language) -> str:
    if trend is None or trend.crossing is None:
        return ""
    ends = [
        write_day(end, language) if end else _t(language, "offen", "open") for end in (trend.earliest, trend.latest)
    ]
    day = write_day(trend.crossing, language)
    return _t(
        language,
        f"; im Trend aus {trend.points} Angaben erreicht am {day} (90{NBSP}%: {ends[0]} bis {ends[1]})",
        f"; on trend from {trend.points} figures reached on {day} (90{NBSP}%: {ends[0]} to {ends[1]})",
    )


def _flip_words(result: Examination, flip: Flip, language: Language) -> tuple[str, str, list[str]]:
    """Return how what moves is called, where it stands (as far as it is known), and where the premise turns."""
    case = result.case
    if flip.kind is LeafKind.MEASURE:
        label = CaseLexicon(case=case, programmes={}).measure(flip.measure, flip.subject, language)
    elif flip.kind is LeafKind.RULE:
        programme = result.programmes[flip.subject]
        label = f"{programme.label(flip.measure).in_language(language)}, {programme.title.in_language(language)}"
    else:
        title = case.options[flip.measure].title.in_language(language)
        label = _t(language, f"Anteil der Gemeinden für „{title}“", f"share of municipalities for “{title}”")
        return label, _known(flip.span, language, 100), [_known((t, t), language, 100) for t in flip.turns]
    return label, _known(flip.span, language), [_known((t, t), language) for t in flip.turns]


def _known(span: tuple[float, float] | None, language: Language, factor: int = 1) -> str:
    """Write what is known of a figure; in percent where the factor is 100."""
    if span is None:
        return _t(language, "unbekannt", "unknown")
    low, high = (round(100 * end, 1) if factor == 100 else _rounded(end) for end in span)
    return pair((low, high), language, f"{NBSP}%" if factor == 100 else "")


def _rounded(value: float) -> float:
    """Keep four significant digits: turning values are computed, not stated."""
    return float(f"{value:.4g}")


def _t(language: Language, german: str, english: str) -> str:
    return german if language == "de" else english
