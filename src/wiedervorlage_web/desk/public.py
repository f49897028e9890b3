"""The public page of a case, only where somebody made it public.

It is built from what the public could know and from nothing else: the public view of the recheck, dated items that
were published, sources. No documents, no contact data, no office holders, no figures or positions that only the
house had, no reminders, no names of the house's people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone

from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage_web.analysis import opened_case
from wiedervorlage_web.desk.case.cases import recheck_or_none
from wiedervorlage_web.desk.page import page
from wiedervorlage_web.desk.standing import StandingReason, badge_on, public_happenings
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.models import CaseRecord

if TYPE_CHECKING:
    from datetime import date

    from django.http import HttpRequest, HttpResponse

    from wiedervorlage.foundation.text import Text
    from wiedervorlage.recheck.result import Recheck


@page(Right.PUBLIC)
def listing(request: HttpRequest) -> HttpResponse:
    """List the cases that houses have made public."""
    cases = CaseRecord.objects.filter(public_since__isnull=False).select_related("organisation").order_by("title_de")
    return render(request, "desk/public/listing.html", {"cases": cases})


@page(Right.PUBLIC)
def case(request: HttpRequest, house: str, slug: str) -> HttpResponse:
    """Show a public case as the public knows it today."""
    record = CaseRecord.objects.filter(organisation__slug=house, slug=slug, public_since__isnull=False).first()
    opened = opened_case(record) if record else None
    if record is None or opened is None or opened.case is None:
        raise Http404(slug)
    today = timezone.localdate()
    results = [
        result
        for decision in opened.case.decisions
        if decision.known_since(PUBLIC) <= today and (result := recheck_or_none(record, decision.id, today))
    ]
    context = {
        "record": record,
        "question": opened.case.question,
        "today": today,
        "decisions": [(result, _public_reasons(result, today), _public_causes(result, today)) for result in results],
        "chronicle": public_happenings(opened.case, today),
        "sources": [source for source in opened.case.sources.values() if source.published is not None or source.url],
    }
    return render(request, "desk/public/case.html", context)


def _public_reasons(result: Recheck, today: date) -> tuple[StandingReason, ...]:
    decision = result.decision
    return tuple(
        StandingReason(
            reason=result.case.reasons[name],
            conceded=name in decision.weighs_against,
            states=(badge_on(result, name, PUBLIC, today),),
        )
        for name in (*decision.rests_on, *decision.weighs_against)
        if name in result.case.reasons
    )


def _public_causes(result: Recheck, today: date) -> list[tuple[date, Text]]:
    """Return day and words of the causes in the public view, the same words once."""
    found = {(item.day, item.because) for item in result.due if item.view == PUBLIC and item.day and item.day <= today}
    return sorted(found, key=lambda cause: (cause[0], cause[1].de))
