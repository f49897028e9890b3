"""The office a letter is written for when nobody brings a template: what the record says of the authority."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.papers.blocks import Letterhead
from wiedervorlage.papers.office import Office
from wiedervorlage.papers.reply.letters import PLACE_TO_FILL
from wiedervorlage.papers.reply.people import head_of

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.case.model import Case
    from wiedervorlage.papers.reply.letters import Correspondence


def own_office(case: Case, letters: Correspondence, day: date) -> Office:
    """Return the authority of ``case`` as an office: name, head on ``day``, address from its own letters.

    Bank, hours and personal contact are left out: whoever sends the letter brings them in a template.
    """
    address = letters.address(case.authority)
    head = head_of(case, case.authority, day)
    title = f"{'Die' if head.endswith('in') else 'Der'} {head}" if head else ""
    return Office(
        name=case.authority,
        letterhead=Letterhead(name=case.authority, lines=(title,) if title else ()),
        return_line=" · ".join((case.authority, *(address.lines or (PLACE_TO_FILL,)))),
    )
