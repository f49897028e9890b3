"""What the page of a reason shows: the reason as a decision has it, as it stands on a day, read from the record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wiedervorlage import __version__
from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.papers.report.report import Report
from wiedervorlage.recheck.last_day import last_day
from wiedervorlage.recheck.naming import READING_NAMES
from wiedervorlage_web.analysis import opened_case, programmes
from wiedervorlage_web.desk.case.cases import recheck_or_none
from wiedervorlage_web.desk.reason.excerpts import Excerpt, excerpt
from wiedervorlage_web.desk.standing import Badge, badge_on
from wiedervorlage_web.records.keeping import kept_case

if TYPE_CHECKING:
    from datetime import date

    from django.http import HttpRequest

    from wiedervorlage.case.dated import StatedIn
    from wiedervorlage.case.model import Case, Decision, Reason
    from wiedervorlage.case.on_file import Document
    from wiedervorlage.foundation.text import Language, Text
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage_web.records.models import CaseRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRow:
    """A reason under one reading: its state in each view."""

    name: Text
    states: tuple[Badge, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedPlace:
    """A document that states the reason, and the place in it as far as the text can be searched."""

    document: Document
    at: str
    excerpt: Excerpt | None


def decisions_on(case: Case, reason: str) -> tuple[Decision, ...]:
    """Return the decisions that rest on a reason, concede or presuppose it, the oldest first."""
    used = (d for d in case.decisions if reason in (*d.rests_on, *d.weighs_against, *d.presupposes))
    return tuple(sorted(used, key=lambda decision: decision.day))


def decision_asked(request: HttpRequest, case: Case, key: str) -> tuple[Decision | None, tuple[Decision, ...]]:
    """Return the decision asked for (``entscheidung``), else the first that the reason bears on; and all of them."""
    found = decisions_on(case, key)
    asked = request.POST.get("entscheidung", "") or request.GET.get("entscheidung", "")
    chosen = next((decision for decision in found if decision.id == asked), found[0] if found else None)
    return chosen, found


def report_on(record: CaseRecord, decision: str, day: date, language: Language) -> Report | None:
    """Return what the report says of a decision on ``day``; None where there is nothing to say yet.

    Acts and statements that nobody knew on the day are left out, so that looking back shows what could be known.
    """
    result = recheck_or_none(record, decision, day) if decision else None
    if result is None:
        return None
    return Report(
        result=_known_by(result, day),
        programmes=programmes(),
        language=language,
        version=__version__,
        findings=opened_case(record).findings,
    )


def _known_by(result: Recheck, day: date) -> Recheck:
    case = result.case
    acts = tuple(a for a in case.acts if min(a.known_since(view) for view in result.views) <= day)
    positions = tuple(p for p in case.positions if min(p.known_since(view) for view in result.views) <= day)
    return replace(result, case=replace(case, acts=acts, positions=positions))


def drawn_until(case: Case, day: date) -> date:
    """Return where pictures end: on the day asked for, or with the last item of the record."""
    return min(day, last_day(case))


def reading_rows(result: Recheck, reason: Reason, day: date) -> tuple[ReadingRow, ...]:
    """Return the states of a reason on ``day``: a row for each reading, or one where no reading differs."""
    rows = tuple(
        ReadingRow(
            name=READING_NAMES[reading],
            states=tuple(badge_on(result, reason.id, view, day, reading) for view in result.views),
        )
        for reading in ReadingName
    )
    return rows if reason.premise is not None or len({row.states for row in rows}) > 1 else rows[:1]


def stated_places(record: CaseRecord, case: Case, reason: Reason) -> tuple[StatedPlace, ...]:
    """Return the documents that state the reason, each with the place."""
    stated = (*((reason.stated_in,) if reason.stated_in else ()), *reason.also_stated_in)
    files = kept_case(record).files if stated else {}
    found = []
    for place in stated:
        document = case.documents.get(place.document)
        if document is not None:
            found.append(_place(reason, place, document, files.get(document.file, b"")))
    return tuple(found)


def _place(reason: Reason, place: StatedIn, document: Document, content: bytes) -> StatedPlace:
    text = content.decode("utf-8", errors="replace") if document.file.endswith(".txt") else ""
    found = excerpt(text, place.at) or excerpt(text, reason.quote)
    return StatedPlace(document=document, at=place.at, excerpt=found)
