"""What the head of a paper tells of the paper itself: the sittings on its way, its title's day and its own sign.

Council information systems print them in many shapes: a list below "Beratungsfolge", a table, all in one line. None of
it points to something else. What stands in the text below is judged by the days and signs read here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.word_sections import any_phrase
from wiedervorlage.intake.references.likely_day import is_prose
from wiedervorlage.intake.text.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from wiedervorlage.intake.head.zones.zones import Paper
    from wiedervorlage.intake.references.reference import Reference
    from wiedervorlage.intake.text.lines import Line

_COURSE: Final = re.compile(rf"(?:^|\s|\W){any_phrase('course', 'course')}(?=\s*(?:[:|\t]|$)| {{2}})")
_MATTER: Final = re.compile(
    rf"(?:^|(?<=\s)){any_phrase('course', 'matter')}(?:(?<=:)|(?=\s*(?:[:/(]|$)| des\b| der\b))"
)
_TITLE: Final = re.compile(
    rf"\W*(?:[A-ZÄÖÜ]\w* )?(?:\d+\. )?{any_phrase('course', 'title')}\b[^.;]*?\b\w*(?:[Ss]itzung|[Vv]ersammlung)\b"
)
_EARLIER: Final = re.compile(rf"\b{any_phrase('course', 'earlier')}\b")
_SIGN: Final = r"[A-Z]{0,4}[ /-]?\d[\w/.\-]*[/\-][\w/.\-]*\w"
_AT_EDGE: Final = re.compile(
    rf"(?:\W*(?:[A-ZÄÖÜ][\w.\-]*(?: - |: | ))?(?P<first>{_SIGN})(?![\w.]))"
    rf"|.*(?:\((?P<last>{_SIGN})\)|(?:\t| {{3,}})(?P<column>{_SIGN}))\W*$"
)
_OWN_LINE: Final = re.compile(
    rf"\b[A-ZÄÖÜ][a-zäöü]+(?: des [A-ZÄÖÜ]\w+)? vom (?P<day>[\d.]+), (?P<sign>{_SIGN}) Betreff\b"
)
"""A motion that tells its own day and sign before its subject, all in one line."""
_REACH: Final = 60
"""So many lines at most the head of a paper has."""
_TOP: Final = 3
"""So many lines at the top may hold the paper's own sign."""
_LONGEST: Final = 900


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnHead:
    """Days of the paper's own sittings, days on which it was made, its own signs."""

    sittings: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    signs: frozenset[str] = frozenset()


def own_head(paper: Paper) -> OwnHead:
    """Read them from the lines above the text, none of a letter but its very first lines."""
    lines = [line for zoned in paper.zoned for line in zoned.block.lines][:_REACH]
    own = [match for line in lines for match in _OWN_LINE.finditer(line.text)]
    signs = {match["sign"] for match in own} | {*_signs(lines[:_TOP])}
    made = {hit.value for match in own for hit in find_dates(match["day"])} | {*_heads(lines[:_TOP])}
    if paper.is_letter:
        return OwnHead(made=frozenset(made), signs=frozenset(signs))
    sittings = {*_course(lines), *_title_days(lines)}
    return OwnHead(sittings=frozenset(sittings), made=frozenset(made), signs=frozenset(signs))


def _signs(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        match = _AT_EDGE.match(line.text)
        if match and not find_dates(line.text[match.start() : match.end()]):
            yield match["first"] or match["last"] or match["column"]


def _heads(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the day of a letter that a line above it names: "Antwort vom 3. Mai 2017:"."""
    for line in lines:
        hit = next(iter(find_dates(line.text)), None)
        if (
            hit
            and hit.day
            and _NAMED.fullmatch(line.text, 0, hit.span.start)
            and line.text[hit.span.end :] in {"", ":"}
        ):
            yield hit.value


_NAMED: Final = re.compile(
    r"(?:(?:Zweite|Weitere|Erste) )?(?:Antwort|Antwortschreiben|Stellungnahme|Zwischennachricht|Rückmeldung|Schreiben"
    r"|Nachricht|Bescheid|E-Mail)(?: de[rs] [^\d]{3,50})? (?:vom|am) "
)


def _course(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the days between a label of the course and what follows it, in one line or several."""
    within = False
    for line in lines:
        text = line.text
        if not within:
            label = _COURSE.search(text)
            if label is None:
                continue
            within, text = True, text[label.end() :][:_LONGEST]
        elif is_prose(text):
            return
        end = _MATTER.search(text)
        yield from (hit.value for hit in find_dates(text[: end.start()] if end else text) if hit.day)
        within = end is None


def _title_days(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the day of the sitting that a line at the top names as the one the paper tells of."""
    for line in islice(lines, _REACH // 4):
        title = _TITLE.match(line.text)
        if title and not _EARLIER.search(title[0]):
            yield from (hit.value for hit in find_dates(line.text[title.end() :])[:1] if hit.day)


def _is_act(reference: Reference) -> bool:
    """Say whether a rule is only the act by which rules are changed or the budget set."""
    if reference.date or reference.section:
        return False
    return _ACT.fullmatch(reference.name) is not None


_ACT: Final = re.compile(r"(?:Nachtrags)?[Hh]aushaltssatzung|(?:Änderungs|Nachtrags|Aufhebungs)satzung")


def heads_line(lines: Sequence[Line], start: int) -> bool:
    """Say whether what stands there heads a printed line that is no sentence, perhaps behind the item's number."""
    line = next((line for line in lines if line.start <= start < line.end), None)
    return (
        line is not None and not is_prose(line.text) and _LABEL.fullmatch(line.text, 0, start - line.start) is not None
    )


_LABEL: Final = re.compile(r"\W*(?:(?:[Zz]u )?(?:TOP|Tagesordnungspunkt|Punkt)? ?(?:[ÖN] ?)?\d+(?:\.\d+)*[.:)]?\s+)?")


def tells_earlier(before: str) -> bool:
    """Say whether words lead to an earlier sitting, whose minutes are approved or whose resolutions made known."""
    return _EARLIER.search(before[-_REACH:]) is not None


def _has(name: str, number: str) -> bool:
    return re.search(rf"{re.escape(number)}(?![\w\-])", name) is not None


_TO_OTHER: Final = re.compile(
    r"\b(?:[Ää]nderungs|[Ee]rgänzungs|[Zz]usatz)?(?:[Aa]ntrag|[Ss]tellungnahme|[Aa]ntwort|[Ee]rgänzung|[Nn]achtrag)"
    r" zu[rm]? $"
    r"|\b(?:[Bb]ezüglich|[Bb]ezug|entstanden aus):? (?:\w+: )?$"
)
"""Before the number of another paper, to which this one is added."""


def is_own(reference: Reference, before: str, anchor: date | None, values: Mapping[str, str], own: OwnHead) -> bool:
    """Say whether a paper speaks of itself: its own day, its own number, its own sitting.

    Args:
        reference: what it points to.
        before: the words before it.
        anchor: the paper's own day.
        values: the fields read of the paper.
        own: what its head tells of itself.
    """
    today = anchor.isoformat() if anchor else ""
    if reference.kind == "regulation":
        return _is_act(reference)
    if reference.kind in {"letter", "decree"}:
        return bool(reference.date) and reference.date in {today, *own.made}
    numbers = {values.get("paper.number", ""), *own.signs} - {""}
    named = any(_has(reference.name, number) for number in numbers) and not _TO_OTHER.search(before)
    if reference.kind == "case number":
        return reference.name in values.get("our_reference", "") or named
    if tells_earlier(before):
        return reference.kind == "paper" and named
    session = values.get("paper.session_date", "")
    if reference.kind == "paper":
        return named or (bool(session) and reference.date == session)
    sitting = bool(session) and reference.date in {session, today}
    return reference.kind == "meeting" and bool(reference.date) and (sitting or reference.date in own.sittings)
