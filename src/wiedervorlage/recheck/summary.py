"""A recheck in the terminal: each reason over time with its words, due days with a sentence, notices apart."""

from __future__ import annotations

import textwrap
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.laid_before import what_became
from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import short_day, worded, write_day, write_span
from wiedervorlage.recheck.figures import source_title
from wiedervorlage.recheck.naming import CONCEDED, DECISIONS, FATES, SIDES
from wiedervorlage.recheck.promised import waiting
from wiedervorlage.recheck.result import Cause
from wiedervorlage.recheck.states import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wiedervorlage.case.laid_before import Became
    from wiedervorlage.case.model import Decision, Review
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.recheck.result import Due, Recheck

_WIDTH: Final = 100
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
_LEAST: Final = 40
"""So much of a text is told however long the id before it is."""


def summarise(result: Recheck, language: Language = "de") -> str:
    """Return the recheck as text for a terminal."""
    return "\n".join(_lines(result, language))


def view_name(view: str, language: Language) -> str:
    """Return how a view is called: what the public could know, or a body's own house."""
    if view == PUBLIC:
        return Text(de="öffentlich bekannt", en="publicly known").in_language(language)
    return Text(de=f"im Haus bekannt ({view})", en=f"known in the house ({view})").in_language(language)


def _lines(result: Recheck, language: Language) -> Iterator[str]:
    decision = result.decision
    yield result.case.title.in_language(language)
    yield worded(language, "Entscheidung", "Decision") + f": {decision.about.in_language(language)}"
    yield f"  {decision.by}, {write_day(decision.day, language)} [{decision.id}]"
    until = write_day(result.known_on, language) if result.known_on else ""
    if until:
        yield "  " + worded(language, f"mit dem Wissen vom {until}", f"with the knowledge of {until}")
    yield from _span(result, language)
    yield from _others(result, language)
    for view in result.views:
        yield ""
        yield view_name(view, language).upper()
        yield from _reasons(result, view, language)
        yield ""
        yield from _due_lines(result, view, language)
    yield from _waiting(result, language)
    yield from _notices(result, language)


def _span(result: Recheck, language: Language) -> Iterator[str]:
    """Say which days were looked at: where nothing is found, nothing was found in them."""
    since, until = write_day(result.since, language), write_day(result.until, language)
    if result.since == result.until:
        yield "  " + worded(language, f"angesehen wurde nur der {since}", f"only {since} was looked at")
    else:
        yield "  " + worded(language, f"angesehen vom {since} bis {until}", f"looked at from {since} to {until}")


def _others(result: Recheck, language: Language) -> Iterator[str]:
    """Name the other decisions on file, among which ``--decision`` chooses, and what nobody has resolved yet."""
    others = [decision for decision in result.case.decisions if decision.id != result.decision.id]
    heading = worded(language, "Weitere Entscheidungen (--decision ID):", "Other decisions (--decision ID):")
    yield from _listed(heading, others, language)
    for fate, name in FATES.items():
        became = [one for one in what_became(result.case) if one.fate is fate]
        listed = [one.proposal for one in became]
        yield from _listed(f"{name.in_language(language)}:", listed, language, _settled(became, language))


def _settled(became: Iterable[Became], language: Language) -> dict[str, str]:
    """Return of each proposal that was decided on the day and the decision."""
    return {
        one.proposal.id: f"{worded(language, 'am', 'on')} {short_day(one.decision.day, language)} [{one.decision.id}]"
        for one in became
        if one.decision is not None
    }


def _listed(
    heading: str, decisions: Iterable[Decision], language: Language, settled: Mapping[str, str] = NOTHING
) -> Iterator[str]:
    """List decisions in a line each; ``settled`` tells by id when and by which other one it was decided on."""
    others = sorted(decisions, key=lambda d: d.day)
    if others:
        yield f"  {heading}"
    width = max((len(other.id) for other in others), default=0)
    for other in others:
        told = f"{short_day(other.day, language)} {other.by}: {DECISIONS[other.outcome].in_language(language)}"
        lead = f"    {other.id:<{width}}  "
        if other.id in settled:
            yield f"{lead}{settled[other.id]}"
            lead = " " * len(lead)
        yield _one_line(lead, f"{told}, {other.about.in_language(language)}")


def _reasons(result: Recheck, view: str, language: Language) -> Iterator[str]:
    """Tell each ground: its side, its states over time, and its words below."""
    decision = result.decision
    names = (*decision.rests_on, *decision.weighs_against, *decision.presupposes)
    width = max((len(name) for name in names), default=0)
    for name in names:
        reason = result.case.reasons[name]
        runs = [r for r in result.states if (r.reason, r.view, r.reading) == (name, view, ReadingName.FAIR)]
        steps = [NAMES[runs[0].state].in_language(language)] if runs else []
        steps += [f"{short_day(run.day, language)} {NAMES[run.state].in_language(language)}" for run in runs[1:]]
        side = SIDES[reason.side].in_language(language)
        side += f", {CONCEDED.in_language(language)}" if name in decision.weighs_against else ""
        yield f"  {name:<{width}}  {' → '.join(steps)} ({side})"
        yield _one_line(" " * (width + 4), reason.says.in_language(language))


def _one_line(lead: str, text: str) -> str:
    return lead + textwrap.shorten(text, max(_LEAST, _WIDTH - len(lead)), placeholder=" …")


def _due_lines(result: Recheck, view: str, language: Language) -> Iterator[str]:
    items = [item for item in result.due if item.view == view]
    yield "  " + worded(language, "Anlass zur erneuten Prüfung:", "Cause to look again:")
    if not items:
        until = write_day(result.until, language)
        yield "    " + worded(language, f"keiner bis {until}", f"none until {until}")
    for item in items:
        yield f"    {due_heading(item, language)}"
        yield from _wrapped(item.because.in_language(language), "      ")
        titles = ", ".join(source_title(result.case, source, language) for source in item.sources[:4])
        if titles:
            yield from _wrapped(worded(language, "Quelle: ", "Source: ") + titles, "      ")


def _waiting(result: Recheck, language: Language) -> Iterator[str]:
    """Tell the looks again that were promised and have not come due: their day, and what they wait for."""
    promised = waiting(result.case, result.decision, result.until)
    if not promised:
        return
    yield ""
    yield worded(language, "ZUGESAGT, NOCH NICHT FÄLLIG", "PROMISED, NOT DUE YET")
    for review in promised:
        yield f"  {when_promised(review, language)} [{review.id}]"
        given = worded(language, "zugesagt am", "promised on")
        on = write_span(review.on, language)
        yield from _wrapped(f"{given} {on}, {review.by}".rstrip(", "), "      ")


def when_promised(review: Review, language: Language) -> str:
    """Return when a promised look comes: its day, and what it waits for in the words of the paper."""
    due = write_span(review.due, language) if review.due else worded(language, "ohne Tag", "no day named")
    condition = f"„{review.condition.in_language(language)}“" if review.condition else ""
    return ": ".join(filter(None, (due, condition)))


def due_heading(item: Due, language: Language) -> str:
    """Return the day of a cause with its range over the readings, its lead and what closed it."""
    day = write_day(item.day, language) if item.day else worded(language, "nach der fairen Lesart nie", "never (fair)")
    parts = [day]
    if (item.earliest, item.latest) != (item.day, item.day):
        first = write_day(item.earliest, language)
        last = write_day(item.latest, language) if item.latest else worded(language, "nie", "never")
        word = worded(language, "je nach Lesart", "by reading")
        if item.cause is Cause.REVIEW:
            word = worded(language, "Datum ungenau:", "imprecise date:")
        parts.append(f"{word} {first} {worded(language, 'bis', 'to')} {last}")
    if item.lead_days:
        parts.append(lead_words(item.lead_days, language))
    if item.inferred:
        parts.append(worded(language, "Tag erschlossen", "day inferred"))
    if item.closed_on:
        closed = write_day(item.closed_on, language)
        parts.append(worded(language, f"neu entschieden am {closed}", f"decided anew on {closed}"))
    return " · ".join(parts)


def lead_words(lead: tuple[int, int], language: Language) -> str:
    """Say how long before (or after) the turn a day lies; a turn may take from one day to another."""
    low, high = min(lead), max(lead)
    before = worded(language, "vor der Wende", "before the turn")
    after = worded(language, "nach der Wende", "after the turn")
    if low < 0 < high:
        begun = worded(language, "nach dem Beginn der Wende", "after the turn began")
        return f"{-low} {worded(language, 'Tage', 'days')} {begun}, {high} {worded(language, 'Tage', 'days')} {before}"
    near, far = (low, high) if low >= 0 else (-high, -low)
    span = str(near) if near == far else f"{near}–{far}"
    return f"{span} {worded(language, 'Tage', 'days')} {before if low >= 0 else after}"


def _notices(result: Recheck, language: Language) -> Iterator[str]:
    if result.notices:
        yield ""
        yield worded(language, "AUSSERDEM GEÄNDERT", "ALSO CHANGED")
    seen = set()
    for notice in sorted(result.notices, key=lambda n: n.day):
        key = (notice.day, notice.says.de)
        if key not in seen:
            seen.add(key)
            says = notice.says.in_language(language)
            yield from _wrapped(f"{short_day(notice.day, language)}  {says}", "  ", "              ")


def _wrapped(text: str, indent: str, following: str | None = None) -> Iterator[str]:
    yield from textwrap.wrap(
        text, _WIDTH, initial_indent=indent, subsequent_indent=following or indent, break_on_hyphens=False
    )
