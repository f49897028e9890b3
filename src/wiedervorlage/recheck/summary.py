"""A recheck in the terminal: each reason over time with its words, due days with a sentence, notices apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.foundation.wording import short_day, worded, write_day, write_span
from wiedervorlage.recheck.due_words import due_lines
from wiedervorlage.recheck.line_breaks import wrapped
from wiedervorlage.recheck.other_decisions import other_decisions
from wiedervorlage.recheck.promised import waiting, when_promised
from wiedervorlage.recheck.reason_lines import reason_lines
from wiedervorlage.recheck.views import alike, views_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.recheck.result import Recheck


def summarise(result: Recheck, language: Language = "de") -> str:
    """Return the recheck as text for a terminal."""
    return "\n".join(_lines(result, language))


def _lines(result: Recheck, language: Language) -> Iterator[str]:
    decision = result.decision
    yield result.case.title.in_language(language)
    yield worded(language, "Entscheidung", "Decision") + f": {decision.about.in_language(language)}"
    yield f"  {decision.by}, {write_day(decision.day, language)} [{decision.id}]"
    until = write_day(result.known_on, language) if result.known_on else ""
    if until:
        yield "  " + worded(language, f"mit dem Wissen vom {until}", f"with the knowledge of {until}")
    yield from _span(result, language)
    yield from other_decisions(result, language)
    told = {view: tuple(_seen_from(result, view, language)) for view in result.views}
    for views in alike(result.views, told.__getitem__):
        yield ""
        yield views_name(views, language).upper()
        yield from told[views[0]]
    yield from _waiting(result, language)
    yield from _notices(result, language)


def _seen_from(result: Recheck, view: str, language: Language) -> Iterator[str]:
    """Tell what a view knew: the reasons over time, and the causes to look again."""
    yield from reason_lines(result, view, language)
    yield ""
    yield from due_lines(result, view, language)


def _span(result: Recheck, language: Language) -> Iterator[str]:
    """Say which days were looked at: where nothing is found, nothing was found in them."""
    since, until = write_day(result.since, language), write_day(result.until, language)
    if result.since == result.until:
        yield "  " + worded(language, f"angesehen wurde nur der {since}", f"only {since} was looked at")
    else:
        yield "  " + worded(language, f"angesehen vom {since} bis {until}", f"looked at from {since} to {until}")


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
        yield from wrapped(f"{given} {on}, {review.by}".rstrip(", "), "      ")


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
            yield from wrapped(f"{short_day(notice.day, language)}  {says}", "  ", "              ")
