"""What a case has on file as asked, confirmed or not, each with what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.values import as_section, word
from wiedervorlage.intake.filing.matters import Matter, matter_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOnFile:
    """A request that a case knows: who asked on which day, what its own words name, and its heading with them."""

    id: str
    by: str
    day: str
    own: Matter
    whole: Matter
    is_proposal: bool = False


def asked_on_file(case: Case) -> tuple[AskedOnFile, ...]:
    """Return what a case has as asked: its requests, then the proposals of some that wait for a person's word."""
    return (*_accepted(case), *_open(case))


def _accepted(case: Case) -> Iterator[AskedOnFile]:
    headings = {other.became: other.origin.heading for other in case.proposals.values() if other.became}
    for request in case.requests:
        asks = request.asks.de
        yield AskedOnFile(
            id=request.id, by=request.by, day=request.on.written, own=matter_of(asks),
            whole=matter_of(headings.get(request.id, ""), asks),
        )  # fmt: skip


def _open(case: Case) -> Iterator[AskedOnFile]:
    for other in case.proposals.values():
        if other.sort is not ProposalSort.REQUEST or not other.is_open:
            continue
        item = as_section(dict(other.item))
        asks = f"{word(as_section(item.get('asks')), 'de')}. {other.origin.quote}"
        yield AskedOnFile(
            id=other.id, by=word(item, "by"), day=word(item, "on"), own=matter_of(asks),
            whole=matter_of(other.origin.heading, asks), is_proposal=True,
        )  # fmt: skip
