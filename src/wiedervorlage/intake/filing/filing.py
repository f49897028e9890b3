"""Take a paper to a case (*zum Vorgang nehmen*): its document, and what it says as proposals.

Pure: a reading and a case come in, edits come out. Nothing is added that the case knows already: the same
file adds nothing, the same ground in a second paper is linked to the first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.intake.filing.entries import Entries
from wiedervorlage.intake.filing.names import Names
from wiedervorlage.intake.filing.new_document import new_document
from wiedervorlage.intake.filing.one_wish import one_wish_each
from wiedervorlage.intake.filing.points import on_points
from wiedervorlage.intake.filing.proposals import propose
from wiedervorlage.intake.reading import item_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wiedervorlage.case.edits import Edit
    from wiedervorlage.case.model import Case
    from wiedervorlage.intake.filing.entries import Link
    from wiedervorlage.intake.filing.proposals import Proposal
    from wiedervorlage.intake.filing.received import Received
    from wiedervorlage.intake.reading import AgendaItem, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """What taking a paper to a case means.

    Attributes:
        document: id of the document in the case.
        file: where the original goes, and ``text_file`` its text as read (empty for text files).
        edits: what changes in the case; empty where it has the very file already.
        proposed: ids of the new proposals.
        links: what the case knows already.
        is_known: whether the case has this file.
        items: the items of the sitting that concern the case; ``left_out`` is how much stands in others.
    """

    document: str
    file: str = ""
    text_file: str = ""
    edits: tuple[Edit, ...] = ()
    proposed: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    is_known: bool = False
    items: tuple[AgendaItem, ...] = ()
    left_out: int = 0


def file_paper(
    case: Case,
    reading: Reading,
    received: Received,
    hashes: Mapping[str, str] | None = None,
    files: Iterable[str] = (),
    items: Sequence[AgendaItem] = (),
) -> Filing:
    """Say what taking the paper to the case means.

    Args:
        case: the case.
        reading: what was read in the paper.
        received: the file as it came.
        hashes: SHA-256 of files the folder has, by their path in it, for documents that name no hash.
        files: names of files that lie in documents/ already, named by the case or not.
        items: of the sitting that concern the case: nothing outside them is proposed; all is where there are none.
    """
    for known in case.documents.values():
        if received.sha256 and received.sha256 == (known.sha256 or (hashes or {}).get(known.file, "")):
            return Filing(document=known.id, is_known=True)
    names = Names(case, files)
    document = new_document(reading, received, names.fresh(received.stem))
    entries = Entries(case, document, names)
    proposed = one_wish_each(propose(reading))
    proposals = tuple(on_points(proposed)) if reading.is_laid_before else proposed
    concerned = [proposal for proposal in proposals if not items or _stands_in(proposal, items)]
    for proposal in concerned:
        entries.take(proposal)
    entries.bear_earlier_grounds()
    return Filing(
        items=tuple(items),
        left_out=len(proposals) - len(concerned),
        document=document.id,
        file=document.file,
        text_file=document.text_file,
        edits=entries.edits.in_order(),
        proposed=tuple(entries.proposed),
        links=tuple(entries.links),
    )


def _stands_in(proposal: Proposal, items: Sequence[AgendaItem]) -> bool:
    return item_at(items, proposal.pieces[0].start if proposal.pieces else 0) is not None
