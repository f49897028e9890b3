"""Who is written to and who writes: those in office on the day, and nobody else.

Whoever signed the earlier paper's office signs again, if the case says who holds it on the day. Else the head
of the authority does; and where nobody is on record, a field stays to be filled.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers import labels
from wiedervorlage.papers.greetings import Addressee, Form, salutation
from wiedervorlage.papers.messages import finding
from wiedervorlage.papers.reply.knowledge import in_office

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.case.model import Case
    from wiedervorlage.case.on_file import OfficeHolder
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.papers.reply.letters import Correspondence

_TITLES: Final = ("Prof.", "Dr.")
_HEADS: Final = ("Oberbürgermeister", "Bürgermeister", "Landrat", "Landrät", "Oberkreisdirektor", "Präsident")
NAME_TO_FILL: Final = Text(de="[Name]", en="[name]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """Who the letter goes to: a body, and the person at its head where that is on record."""

    body: str
    person: Addressee | None
    findings: tuple[Finding, ...] = ()

    @property
    def salutation(self) -> Text:
        """Return the salutation in both languages."""
        people = (self.person,) if self.person else ()
        return Text(de=salutation(people, "de"), en=salutation(people, "en"))

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the first lines of the address: body, office, person."""
        if self.person is None:
            return (self.body,)
        return (self.body, self.person.office, self.person.envelope())


def receiver(case: Case, name: str, day: date) -> Receiver:
    """Return who heads the body ``name`` on ``day``, with a finding where that is not on record."""
    holder = _head(in_office(case, name, day))
    if holder is None:
        told = finding("PAP-030", f"{name}, {write_day(day)}")
        return Receiver(body=name, person=None, findings=(told,))
    return Receiver(body=name, person=_addressee(holder))


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who answers for the letter; ``is_same_office`` where it is the office that signed the last one."""

    closing: b.Closing
    is_same_office: bool
    findings: tuple[Finding, ...] = ()


def signatory(case: Case, day: date, letters: Correspondence) -> Signatory:
    """Return the end of the letter: greeting, authority, name and office of whoever answers for it."""
    authority = case.authority
    wanted, by_order = letters.signing(authority)
    holders = in_office(case, authority, day, wanted) if wanted else ()
    if holders:
        return Signatory(closing=_closing(holders[0], by_order), is_same_office=True)
    found: tuple[Finding, ...] = ()
    if wanted:
        found = (finding("PAP-030", f"{wanted}, {authority}, {write_day(day)}"),)
    head = _head(in_office(case, authority, day))
    if head is not None:
        return Signatory(closing=_closing(head, ""), is_same_office=False, findings=found)
    missing = (*found, finding("PAP-030", f"{authority}, {write_day(day)}"))
    nobody = b.Closing(greeting=labels.GREETING, name=NAME_TO_FILL)
    return Signatory(closing=nobody, is_same_office=False, findings=missing)


def _head(holders: tuple[OfficeHolder, ...]) -> OfficeHolder | None:
    return next((h for h in holders if h.office.de.startswith(_HEADS)), None)


def _closing(holder: OfficeHolder, by_order: str) -> b.Closing:
    return b.Closing(
        greeting=labels.GREETING, authority=by_order, name=holder.name.replace(". ", ".\u00a0"), role=holder.office
    )


def _addressee(holder: OfficeHolder) -> Addressee:
    address = holder.address.de if holder.address else ""
    form: Form = "Frau" if address.startswith("Frau") else "Herr" if address.startswith("Herr") else ""
    words = holder.name.split(" ")
    titles = [word for word in words if word in _TITLES]
    names = [word for word in words if word not in _TITLES]
    return Addressee(
        last=names[-1], first=" ".join(names[:-1]), form=form, title=" ".join(titles), office=holder.office.de
    )


def head_of(case: Case, name: str, day: date) -> str:
    """Return the office of whoever heads a body on ``day``; empty where that is not on record."""
    holder = _head(in_office(case, name, day))
    return holder.office.de if holder else ""
