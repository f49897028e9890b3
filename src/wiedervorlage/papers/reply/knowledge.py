"""A case as it was known on one day: nothing later is left in it, so nothing later can have any effect."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.evidence.lookup import known_day
from wiedervorlage.recheck.run import case_known_on

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.case.model import Case
    from wiedervorlage.case.on_file import OfficeHolder
    from wiedervorlage.evidence.facts import Fact


def case_on_day(case: Case, day: date) -> Case:
    """Return ``case`` with what the public or the authority could know on ``day``, and nothing else.

    Beside what :func:`case_known_on` leaves out, later figures, documents and changes of office go too.
    """

    def known(fact: Fact) -> bool:
        measure = case.measures[fact.measure]
        days = [known_day(fact, measure, view) for view in (PUBLIC, case.authority)]
        return any(found is not None and found <= day for found in days)

    return replace(
        case_known_on(case, day),
        facts=tuple(filter(known, case.facts)),
        documents={k: d for k, d in case.documents.items() if d.on is not None and d.on.last <= day},
        office_holders=tuple(h for h in case.office_holders if h.since is None or h.since.last <= day),
        doubts=(),
    )


def in_office(case: Case, body: str, day: date, office: str = "") -> tuple[OfficeHolder, ...]:
    """Return who surely held an office of ``body`` on ``day``, in the order of the case.

    An office with neither beginning nor end on record says nothing about the day. Where only the month of
    a change is known, nobody is taken to be in office on the days of that month before it is over.
    """

    def holds(holder: OfficeHolder) -> bool:
        since, until = holder.since, holder.until
        bounded = since is not None or until is not None
        ended = until is not None and (day > until.last if until.is_day else day >= until.first)
        return bounded and (since is None or since.last <= day) and not ended

    return tuple(
        h for h in case.office_holders if h.body == body and (not office or h.office.de == office) and holds(h)
    )
