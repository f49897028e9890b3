"""Take a paper to a case (*zum Vorgang nehmen*): its document, and what it says as proposals.

Pure: a reading and a case come in, edits come out. Nothing is added that the case knows already: the same
file adds nothing, the same ground in a second paper is linked to the first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.edits import AddItem, Edit, SetField
from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.intake.filing.linking import Known, known_decision, known_offer, known_reason, known_request
from wiedervorlage.intake.filing.proposals import propose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.case.model import Case
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.intake.filing.proposals import Proposal
    from wiedervorlage.intake.reading import Reading

_REPLIES: Final = ("reply letter", "interim reply", "e-mail")
_ABOUT: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A file as it came.

    Attributes:
        name: its name.
        sha256: its hash; empty for what lies within another file (the attachment of a mail).
        is_text: whether the quotes stand in the file itself; otherwise the case holds the text as read beside it.
        within: for an attachment the file, within the case folder, that holds it.
    """

    name: str
    sha256: str
    is_text: bool
    within: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A sentence of the paper that the case knows already, and the item or proposal that says the same."""

    sort: ProposalSort
    quote: str
    known: str


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
    """

    document: str
    file: str = ""
    text_file: str = ""
    edits: tuple[Edit, ...] = ()
    proposed: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    is_known: bool = False


def file_paper(
    case: Case,
    reading: Reading,
    received: Received,
    hashes: Mapping[str, str] | None = None,
    files: Iterable[str] = (),
) -> Filing:
    """Say what taking the paper to the case means.

    Args:
        case: the case.
        reading: what was read in the paper.
        received: the file as it came.
        hashes: SHA-256 of files the folder has, by their path in it, for documents that name no hash.
        files: names of files that lie in documents/ already, named by the case or not.
    """
    for document in case.documents.values():
        if received.sha256 and received.sha256 in {document.sha256, (hashes or {}).get(document.file, "")}:
            return Filing(document=document.id, is_known=True)
    return _Filing(case, reading, received, tuple(files)).filed()


@dataclass
class _Filing:
    """The names given and the links found while one paper is taken to a case."""

    case: Case
    reading: Reading
    received: Received
    files: tuple[str, ...] = ()
    edits: list[Edit] = field(default_factory=list)
    proposed: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def __post_init__(self) -> None:
        case = self.case
        lists = (case.documents, case.reasons, case.options, case.proposals, case.sources, case.dated())
        self._taken = {name for names in lists for name in names}
        self._taken |= {str(proposal.item.get("id", "")) for proposal in case.proposals.values()}
        self._taken |= {name.split(".", 1)[0] for name in self.files}
        self._day = self.reading.text_of("date") or self.reading.text_of("paper.session_date")
        self._sender = _party(self.reading, "sender") or self.reading.text_of("paper.body")
        self._recipient = _party(self.reading, "recipient")
        self._stands_for: dict[str, str] = {}

    def filed(self) -> Filing:
        stem, suffix = _stem(self.received.name), _suffix(self.received.name)
        document = self._fresh(stem)
        file = self.received.within or f"documents/{document}{suffix}"
        text_file = "" if self.received.is_text else f"documents/{document}.read.txt"
        self.edits.append(AddItem(section="documents", item=self._document(document, file, text_file)))
        for proposal in propose(self.reading):
            self._take(proposal, document)
        return Filing(
            document=document,
            file=file,
            text_file=text_file,
            edits=tuple(self.edits),
            proposed=tuple(self.proposed),
            links=tuple(self.links),
        )

    def _document(self, name: str, file: str, text_file: str) -> dict[str, Plain]:
        references: list[Plain] = [
            str(item.value) for item in self.reading.fields if item.name.startswith("our_reference")
        ]
        return {
            "id": name,
            "file": file,
            "text": text_file,
            "kind": self.reading.kind,
            "by": self._sender,
            "to": self._recipient,
            "on": self._day,
            "received": self.reading.text_of("received_stamp.date"),
            "references": references,
            "sha256": self.received.sha256,
        }

    def _take(self, proposal: Proposal, document: str) -> None:
        match proposal.sort:
            case ProposalSort.REQUEST:
                self._take_request(proposal, document)
            case ProposalSort.OFFER:
                self._take_offer(proposal, document)
            case ProposalSort.DECISION:
                self._take_decision(proposal, document)
            case _:
                self._take_reason(proposal, document)

    def _take_request(self, proposal: Proposal, document: str) -> None:
        day = self._request_day()
        known = known_request(self.case, by=proposal.by, on=day)
        if known is not None:
            self._link(proposal, known.id)
            return
        item: dict[str, Plain] = {
            "id": self._fresh(f"request-{day}" if day else "request"),
            "by": proposal.by,
            "to": self._sender if self._answers else self._recipient,
            "on": day,
            "published": self._day if self._answers else "",
            "asks": {"de": proposal.matter or proposal.quote},
            "stated_in": {"document": document},
        }
        self._propose(proposal, document, item, day)

    def _take_offer(self, proposal: Proposal, document: str) -> None:
        day = self._request_day()
        known = known_offer(self.case, by=proposal.by, on=day)
        if known is not None:
            self._link(proposal, known.id)
            return
        item: dict[str, Plain] = {
            "id": self._fresh(f"offer-{day}" if day else "offer"),
            "by": proposal.by,
            "on": day,
            "published": self._day if self._answers else "",
            "of": {"de": proposal.quote},
            "answer": "open" if proposal.kind == "offered" else proposal.kind,
            "stated_in": {"document": document},
        }
        self._propose(proposal, document, item, day)

    def _take_decision(self, proposal: Proposal, document: str) -> None:
        by = proposal.by or self._sender
        known = known_decision(self.case, proposal, by=by, on=self._day, taken=self._stands_for.values())
        if known is not None:
            self._link(proposal, known.id)
            return
        name = f"{proposal.kind}-{self._day}" if self._day else proposal.kind
        item: dict[str, Plain] = {
            "id": self._fresh(name),
            "by": by,
            "on": self._day,
            "in_writing": True if self._answers else None,
            "outcome": proposal.kind,
            "about": {"de": self._matter(proposal)},
            "answers": list(self._answered()),
            "mode": "not stated",
            "stated_in": {"document": document, "at": proposal.quote},
            "note": {"de": f"„{proposal.hedge}“ steht dabei."} if proposal.hedge else None,
        }
        self._propose(proposal, document, item, self._day)

    def _take_reason(self, proposal: Proposal, document: str) -> None:
        known = known_reason(self.case, proposal)
        if known is not None:
            self._link(proposal, known.id)
            if known.id in self.case.reasons or self.case.proposals[known.id].is_open:
                self._state_again(known, proposal, document)
            return
        marks = [f"„{proposal.hedge}“"] if proposal.hedge else []
        marks += ["als Äußerung anderer wiedergegeben"] if proposal.reported else []
        weight: dict[str, Plain] = {"class": proposal.weight}
        if marks:
            weight["note"] = {"de": "; ".join(marks)}
        item: dict[str, Plain] = {
            "id": self._fresh(f"{proposal.kind or 'reason'}-{self._day[:4]}".rstrip("-")),
            "kind": proposal.kind,
            "side": proposal.side,
            "weight": weight,
            "says": {"de": proposal.quote},
            "stated_in": {"document": document},
        }
        self._propose(proposal, document, item)

    def _state_again(self, known: Known, proposal: Proposal, document: str) -> None:
        """Note at the ground that this paper states it too, and that this paper's decisions rest on it."""
        again: Plain = {"document": document, "at": proposal.quote}
        ground = "weighs_against" if proposal.conceded else "rests_on"
        supports = [self._stands_for.get(name, name) for name in proposal.supports]
        if known.is_proposal:
            other = self.case.proposals[known.id]
            stated = _listed(other.item.get("also_stated_in"))
            self._set("proposals", known.id, ("item", "also_stated_in"), [*stated, again])
            bearing = [*other.supports, *(name for name in supports if name not in other.supports)]
            self._set("proposals", known.id, ("supports",), list(bearing))
            return
        reason = self.case.reasons[known.id]
        told: list[Plain] = [{"document": item.document, "at": item.at} for item in reason.also_stated_in]
        self._set("reasons", known.id, ("also_stated_in",), [*told, again])
        for name in supports:
            self._ground_of_proposed(name, ground, known.id)

    def _ground_of_proposed(self, decision: str, ground: str, reason: str) -> None:
        """Let a decision that this paper proposes rest on a reason of the case."""
        for number, edit in enumerate(self.edits):
            if isinstance(edit, AddItem) and edit.item.get("id") == decision and edit.section == "proposals":
                item = edit.item["item"]
                if isinstance(item, Mapping):
                    grounds = [*_listed(item.get(ground)), reason]
                    self.edits[number] = AddItem(
                        section="proposals", item={**edit.item, "item": {**item, ground: grounds}}
                    )

    def _set(self, section: str, name: str, path: tuple[str, ...], value: Plain) -> None:
        self.edits = [
            edit
            for edit in self.edits
            if not (isinstance(edit, SetField) and (edit.section, edit.id, edit.field) == (section, name, path))
        ]
        self.edits.append(SetField(section=section, id=name, field=path, value=value))

    def _propose(self, proposal: Proposal, document: str, item: Mapping[str, Plain], day: str = "") -> None:
        """Propose an item; ``day`` is when it happened: the same words on another day are another matter."""
        name = proposal.id
        other = self.case.proposals.get(name)
        if other is not None and other.item.get("on", "") == day:
            self._link(proposal, name)
            return
        if other is not None:
            name = self._fresh(f"{name}-{day}")
            self._stands_for[proposal.id] = name
        origin: dict[str, Plain] = {
            "document": document,
            "quote": proposal.quote,
            "spans": [f"{piece.start}-{piece.end}" for piece in proposal.pieces],
            "rule": proposal.rule,
            "confidence": "" if proposal.confidence is None else str(round(proposal.confidence, 3)),
        }
        entry: dict[str, Plain] = {
            "id": name,
            "sort": proposal.sort.value,
            "status": "proposed",
            "item": _said(item),
            "supports": [self._stands_for.get(name, name) for name in proposal.supports],
            "conceded": True if proposal.conceded else None,
            "origin": _said(origin),
        }
        self.edits.append(AddItem(section="proposals", item=entry))
        self.proposed.append(name)

    def _link(self, proposal: Proposal, known: str) -> None:
        self._stands_for[proposal.id] = known
        self.links.append(Link(sort=proposal.sort, quote=proposal.quote, known=known))

    @property
    def _answers(self) -> bool:
        return self.reading.kind in _REPLIES

    def _answered(self) -> list[str]:
        return [link.known for link in self.links if link.sort is ProposalSort.REQUEST and not self._is_open(link)]

    def _is_open(self, link: Link) -> bool:
        return link.known in self.case.proposals

    def _request_day(self) -> str:
        """Return the day of what a reply answers, or of the paper itself where that asks."""
        if not self._answers:
            return self._day
        answered = self.reading.text_of("your_letter_date")
        for item in self.reading.fields:
            if not answered and item.name.endswith(".date") and item.rule == "letter":
                answered = str(item.value)
        return answered

    def _matter(self, proposal: Proposal) -> str:
        subject = self.reading.text_of("subject.0")
        decisions = len(self.reading.decisions)
        return (subject if subject and decisions == 1 else proposal.matter or proposal.quote)[:_ABOUT]

    def _fresh(self, base: str) -> str:
        """Return ``base``, or the first of ``base-2``, ``base-3`` … that nothing is called yet."""
        name, number = base, 1
        while name in self._taken:
            number += 1
            name = f"{base}-{number}"
        self._taken.add(name)
        return name


def _party(reading: Reading, who: str) -> str:
    return reading.text_of(f"{who}.body") or reading.text_of(f"{who}.person")


def _said(item: Mapping[str, Plain]) -> dict[str, Plain]:
    return {key: value for key, value in item.items() if value not in (None, "", [], {})}


def _listed(plain: Plain) -> list[Plain]:
    return list(plain) if isinstance(plain, list) else []


def _stem(name: str) -> str:
    bare = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return re.sub(r"[^A-Za-z0-9ÄÖÜäöüß_-]+", "-", bare).strip("-_") or "document"


def _suffix(name: str) -> str:
    found = re.search(r"\.[A-Za-z0-9]{1,8}$", name)
    return found.group().lower() if found else ""
