"""Which references of a paper stand: each once, none to the paper itself and its own sittings, its kind settled."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.references.guides import orders
from wiedervorlage.intake.references.likely_day import is_prose, likely_day
from wiedervorlage.intake.references.own_circulars import informs
from wiedervorlage.intake.references.own_head import OwnHead, heads_line, is_own, own_head, tells_earlier
from wiedervorlage.intake.references.own_titles import is_title
from wiedervorlage.intake.references.placed_references import Placed, placed_references
from wiedervorlage.intake.references.places import day_of_decree
from wiedervorlage.intake.references.settled_references import named_fully, settled
from wiedervorlage.intake.sittings.deliberations import sitting_days

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from wiedervorlage.intake.references.reference import Reference
    from wiedervorlage.intake.text.lines import Line
    from wiedervorlage.intake.text.paragraphs import Paragraph

_GRANT: Final = re.compile(r"[Ff]örder|[Zz]uwendung|[Zz]uschu(?:ss|ß)|[Bb]ewillig|[Bb]eihilfe|[Pp]rämie")
_GUIDE: Final = re.compile(r"(?:[Rr]ichtlinien?|[Gg]rundsätze|[Ll]eitlinien)(?= |$)")
_BACK: Final = re.compile(r"\b(?:aus de[mr]|nach de[mr]|seit de[mr]|in der letzten|de[rs] letzten|beim letzten) $")
"""Before a meeting other than the one the paper tells of."""
_STRETCH: Final = 160
_HEAD: Final = 14
"""So many lines hold the head of a council paper."""
_NUMBER: Final = re.compile(r"\d/\d|\d-\d")
_OF_HEAD: Final = ("meeting", "case number", "agenda item")
"""What the head of a council paper says of the paper itself: its sittings, its sign, its item."""


def kept_references(
    paper: Paper, body: Sequence[Paragraph], values: Mapping[str, str], anchor: date | None, *, answers: bool
) -> list[Placed]:
    """Return the references that stand, each once.

    Args:
        paper: the zones.
        body: the paragraphs of the body.
        values: the fields read so far by their names.
        anchor: the paper's own day, for days without a year.
        answers: whether the paper shows the mail it answers.
    """
    lines = [line for block in paper.of(Zone.BODY) for line in block.lines] if not paper.is_letter else []
    printed = [line for zoned in paper.zoned for line in zoned.block.lines]
    head = lines[:_HEAD]
    own = own_head(paper)
    own = replace(own, sittings=own.sittings | sitting_days(head))
    seen: set[tuple[str, str, str]] = set()
    stand: list[Placed] = []
    funded = any(_GRANT.search(block.text) for block in paper.of(Zone.SUBJECT, Zone.BODY))
    circulars = informs(paper)
    law: Reference | None = None
    own_decree = day_of_decree(paper)
    own_decree = own_decree if anchor is None or anchor.isoformat() == own_decree else ""
    for found in placed_references(paper, body, anchor or likely_day(paper, head)):
        placed = _settled_kind(found, law, funded=funded, circulars=circulars)
        if placed is None:
            continue
        reference = placed.reference
        law = reference if reference.kind in {"law", "regulation"} else law
        if own_decree and reference.kind == "decree" and reference.date == own_decree:
            continue
        key = (reference.kind, reference.date or reference.name, reference.section)
        if key not in seen and _stands(placed, printed, lines, own, anchor, values):
            seen.add(key)
            stand.append(placed)
    answered = values.get("your_letter_date", "")
    named = named_fully([placed.reference for placed in stand])
    stand = [replace(placed, reference=reference) for placed, reference in zip(stand, named, strict=True)]
    kept = settled([placed.reference for placed in stand], answers=answers or bool(answered), answered=answered)
    left = {id(reference) for reference in kept}
    return [placed for placed in stand if id(placed.reference) in left]


def _settled_kind(placed: Placed, law: Reference | None, *, funded: bool, circulars: bool) -> Placed | None:
    """Take "die Richtlinie" for a funding rule where grants are told, and a lone "§ 5" for one of the law before."""
    reference = placed.reference
    if reference.kind == "law" and not reference.name:
        return replace(placed, reference=replace(reference, kind=law.kind, name=law.name)) if law else None
    if reference.kind == "decree" and circulars and reference.name.startswith("Rundschreiben"):
        return replace(placed, reference=replace(reference, kind="letter", whose="unser"))
    if funded and reference.kind == "regulation" and _GUIDE.match(reference.name) and not orders(reference.name):
        return replace(placed, reference=replace(reference, kind="funding rule"))
    return placed


def _stands(
    placed: Placed,
    printed: Sequence[Line],
    lines: Sequence[Line],
    own: OwnHead,
    anchor: date | None,
    values: Mapping[str, str],
) -> bool:
    """Say whether a reference points to something else than the paper itself and its sittings."""
    reference = placed.reference
    if is_own(reference, placed.before(), anchor, values, own) or is_title(reference, printed, placed.quote().start):
        return False
    if reference.kind == "decision" and _NUMBER.search(reference.name) and heads_line(lines, placed.quote().start):
        return False
    listed = reference.date in own.sittings or (
        any(name.startswith("paper.") for name in values)
        and _in_head(lines[:_HEAD], placed.quote().start)
        and not is_prose(placed.text.text[placed.start :][:_STRETCH])
        and not (_BACK.search(placed.before()) or tells_earlier(placed.before()))
    )
    return not (listed and reference.kind in _OF_HEAD)


def _in_head(head: Sequence[Line], start: int) -> bool:
    return any(line.start <= start < line.end for line in head)
