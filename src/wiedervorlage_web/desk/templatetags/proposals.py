"""How many proposals of a case wait for somebody's word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

from wiedervorlage_web.analysis import opened_case

if TYPE_CHECKING:
    from wiedervorlage_web.records.models import CaseRecord

register = template.Library()


@register.simple_tag
def open_proposals(record: CaseRecord) -> int:
    """Return the number of open proposals."""
    case = opened_case(record).case
    return sum(proposal.is_open for proposal in case.proposals.values()) if case else 0
