"""What would have to change, in words: how many reasons, which figures from where to where, and what to watch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.examination.amounts import pair, rounded
from wiedervorlage.examination.signposts import Bearing, Weakness
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import NBSP, worded, write_day, write_number
from wiedervorlage.premises.leaves import LeafKind
from wiedervorlage.premises.truth import FALSE, TRUE, UNKNOWN
from wiedervorlage.recheck.figures import subject_label
from wiedervorlage.recheck.lexicon import CaseLexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.examination.flipping import Flip
    from wiedervorlage.examination.signposts import Signpost
    from wiedervorlage.examination.trend import Trend
    from wiedervorlage.examination.turning import Turning
    from wiedervorlage.examination.verdict import ModeVerdict
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
_MOST_WAYS: Final = 3


def turning_words(turning: Turning, language: Language, *, with_ways: bool = True) -> str:
    """Say in a sentence how small the change is that turns an outcome, and ``with_ways`` in how many ways."""
    goal = worded(language, "nicht mehr getragen", "no longer carried")
    if turning.wanted == TRUE:
        goal = worded(language, "getragen", "carried")
    if turning.size is None:
        return worded(language, f"Keine Änderung der Gründe macht es {goal}.", f"No change of reasons makes it {goal}.")
    if turning.size == 1:
        german, english = "muss sich ein Grund ändern", "one reason has to change"
    else:
        german, english = f"müssen sich {turning.size} Gründe ändern", f"{turning.size} reasons have to change"
    ways = f" ({_ways_words(turning, language)})" if with_ways else ""
    return worded(language, f"Damit es {goal} wird, {german}{ways}.", f"For it to be {goal}, {english}{ways}.")


def _ways_words(turning: Turning, language: Language) -> str:
    if turning.count == 1:
        return worded(language, "auf eine Art", "in one way")
    count = write_number(turning.count, language)
    return worded(language, f"auf {count} Arten", f"in {count} ways")


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
        yield worded(language, f"und {count} weitere", f"and {count} more")


def _move_words(result: Examination, move: Move, name: str, language: Language) -> str:
    name = name.removesuffix(".")
    if move.by is None:
        return name + worded(language, " (nur durch eine Handlung)", " (only by an act)")
    flip = move.by.flip
    label, now, turns = _flip_words(result, flip, language)
    either = worded(language, " oder ", " or ").join(turns)
    target = either if flip.nearest is None else turns[flip.turns.index(flip.nearest)]
    if flip.value is None:
        unknown = worded(language, "heute unbekannt, kippt bei", "unknown now, turns at")
        return f"{name} ({label}: {unknown} {target})"
    if flip.turns_at_once:
        return f"{name} ({label}: {now}, {worded(language, 'kippt bei jeder Änderung', 'turns with any change')})"
    return f"{name} ({label}: {worded(language, f'von {now} auf {target}', f'from {now} to {target}')})"


def signpost_line(result: Examination, post: Signpost, language: Language) -> str:
    """Say what to watch: what it is, where the premise turns, who publishes it, and its trend."""
    label, now, turns = _flip_words(result, post.flip, language)
    either = worded(language, " oder ", " or ").join(turns)
    if post.flip.turns_at_once:
        either = worded(language, "jeder Änderung", "any change")
    words = worded(
        language,
        f"▸ Beobachten: {label}: heute {now}, kippt bei {either}",
        f"▸ Watch: {label}: now {now}, turns at {either}",
    )
    if not turns:
        words = worded(
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
        write_day(end, language) if end else worded(language, "offen", "open") for end in (trend.earliest, trend.latest)
    ]
    day = write_day(trend.crossing, language)
    return worded(
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
        label = worded(language, f"Anteil der Gemeinden für „{title}“", f"share of municipalities for “{title}”")
        return label, _known(flip.span, language, 100), [_known((t, t), language, 100) for t in flip.turns]
    return label, _known(flip.span, language), [_known((t, t), language) for t in flip.turns]


def _known(span: tuple[float, float] | None, language: Language, factor: int = 1) -> str:
    """Write what is known of a figure; in percent where the factor is 100."""
    if span is None:
        return worded(language, "unbekannt", "unknown")
    low, high = (round(100 * end, 1) if factor == 100 else rounded(end) for end in span)
    return pair((low, high), language, f"{NBSP}%" if factor == 100 else "")
