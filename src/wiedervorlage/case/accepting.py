"""What it means to accept or reject a proposal, in terms of plain edits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from wiedervorlage.case.edits import AddItem, SetField
from wiedervorlage.case.messages import MESSAGES
from wiedervorlage.case.plain_edits import item_path, with_value
from wiedervorlage.case.structure import hint
from wiedervorlage.case.values import as_section, word, words
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.foundation.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wiedervorlage.case.edits import AcceptProposal, Edit, RejectProposal
    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.case.values import Section

MAIN_PLACE: Final = Place(file="case.yaml")
"""Where what an edit is refused for stands."""
_BEFORE_QUOTE: Final = ("id", "kind", "second_kind", "side", "weight", "says")
_ORDER: Final = ("request", "offer", "decision", "reason", "review")


class RefusedError(WiedervorlageError):
    """An edit that cannot be made; ``finding`` says why."""

    def __init__(self, found: Finding) -> None:
        super().__init__(found.line("en"))
        self.finding = found


def in_order(proposals: Iterable[ProposedItem]) -> tuple[ProposedItem, ...]:
    """Return proposals so that each comes after those it may rest on: first requests, reasons and reviews last."""
    return tuple(sorted(proposals, key=lambda proposal: _ORDER.index(proposal.sort)))


def accepting(data: Plain, edit: AcceptProposal) -> Iterator[Edit]:
    """Yield the edits that take a proposal into the case.

    Raises:
        RefusedError: it is not open, a decision it bears on is itself only proposed, or a review is of no decision.
    """
    proposal = open_proposal(data, edit.id)
    sort = word(proposal, "sort")
    item = _item(data, proposal, edit)
    name = word(item, "id") or edit.id
    named = sort == "review" and bool(word(item, "decision"))
    deciding = _decisions(data, proposal, edit) if sort in {"reason", "review"} and not named else ()
    if sort == "review":
        item = _of_decision(item, deciding, edit.id)
        deciding = ()
    yield AddItem(section=f"{sort}s", item={"id": name, **item})
    ground = "weighs_against" if proposal.get("conceded") is True else "rests_on"
    for decision in deciding:
        path = item_path(data, "decisions", decision)
        names = words(_at(data, path).get(ground)) if path else ()
        yield SetField(section="decisions", id=decision, field=(ground,), value=[*names, name])
    yield SetField(section="proposals", id=edit.id, field=("status",), value="accepted")
    yield SetField(section="proposals", id=edit.id, field=("became",), value=name)


def _of_decision(review: Section, deciding: tuple[str, ...], name: str) -> Section:
    """Return a promised look with the decision it is about.

    Raises:
        RefusedError: nobody has said which that is.
    """
    decision = word(review, "decision") or next(iter(deciding), "")
    if not decision:
        raise RefusedError(finding(MESSAGES, "CAS-069", MAIN_PLACE, id=name))
    identifier = {key: review[key] for key in ("id",) if key in review}
    return {**identifier, "decision": decision, **review}


def rejecting(data: Plain, edit: RejectProposal) -> Iterator[Edit]:
    """Yield the edits that set a proposal aside.

    Raises:
        RefusedError: it is not open.
    """
    open_proposal(data, edit.id)
    yield SetField(section="proposals", id=edit.id, field=("status",), value="rejected")
    if edit.why:
        yield SetField(section="proposals", id=edit.id, field=("why",), value=edit.why)


def open_proposal(data: Plain, name: str) -> Section:
    """Return a proposal that waits for somebody's word.

    Raises:
        RefusedError: there is none of that name, or it has been decided.
    """
    path = item_path(data, "proposals", name)
    if path is None:
        names = [word(item, "id") for item in _all(data, "proposals")]
        raise RefusedError(
            finding(MESSAGES, "CAS-060", MAIN_PLACE, section="proposals", id=name, hint=hint(name, names)),
        )
    found = _at(data, path)
    if word(found, "status") != "proposed":
        raise RefusedError(finding(MESSAGES, "CAS-064", MAIN_PLACE, id=name))
    return found


def _item(data: Plain, proposal: Section, edit: AcceptProposal) -> Section:
    item: Plain = as_section(proposal.get("item"))
    for path, value in edit.changes.items():
        item = with_value(item, path, value)
    item = cast("Section", item)
    if word(proposal, "sort") == "reason":
        quote = word(as_section(proposal.get("origin")), "quote")
        before: Section = {key: item[key] for key in _BEFORE_QUOTE if key in item}
        return {**before, "quote": quote, **item, "premise": item.get("premise") or "none"}
    if word(proposal, "sort") == "decision":
        answered = item.get("answers") or _became(data, "requests", proposal, "answers") or _answered(data, proposal)
        revisited = item.get("revisits") or _became(data, "decisions", proposal, "revisits")
        return {**item, "answers": cast("Plain", answered), "revisits": cast("Plain", revisited)}
    return item


def _became(data: Plain, section: str, proposal: Section, key: str) -> list[str]:
    """Return the items that a proposal names under ``key``, those that were proposals by what they became."""
    found: list[str] = []
    for name in words(proposal.get(key)):
        path = item_path(data, "proposals", name)
        became = name if item_path(data, section, name) is not None else word(_at(data, path), "became") if path else ""
        # Nothing only laid before a body was decided, so that nothing decides it anew.
        place = item_path(data, section, became) if became else None
        if place and _at(data, place).get("proposed") is not True:
            found.append(became)
    return found


def _answered(data: Plain, proposal: Section) -> list[str]:
    """Return the accepted requests of others that the same document told of: a reply names what it answers."""
    document = word(as_section(proposal.get("origin")), "document")
    own = word(as_section(proposal.get("item")), "by")
    return [
        word(other, "became")
        for other in _all(data, "proposals")
        if word(other, "sort") == "request"
        and word(other, "status") == "accepted"
        and word(as_section(other.get("origin")), "document") == document
        and word(as_section(other.get("item")), "by") != own
    ]


def _decisions(data: Plain, proposal: Section, edit: AcceptProposal) -> tuple[str, ...]:
    """Return the decisions a reason bears on, those among them that were proposals by their names in the case."""
    found: list[str] = []
    for name in edit.decisions or words(proposal.get("supports")):
        if item_path(data, "decisions", name) is not None:
            found.append(name)
            continue
        path = item_path(data, "proposals", name)
        other = _at(data, path) if path else {}
        if word(other, "became"):
            found.append(word(other, "became"))
        elif word(other, "status") != "rejected":
            raise RefusedError(finding(MESSAGES, "CAS-065", MAIN_PLACE, id=word(proposal, "id"), decision=name))
    return tuple(found)


def _all(data: Plain, section: str) -> list[Section]:
    listed = as_section(data).get(section)
    return [as_section(item) for item in listed] if isinstance(listed, list) else []


def _at(data: Plain, path: tuple[str | int, ...]) -> Section:
    for step in path:
        data = cast("list[Plain]", data)[step] if isinstance(step, int) else as_section(data).get(step)
    return as_section(data)
