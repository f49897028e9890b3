"""What a paper refers to as fields, each thing once: from its head, subject, body and enclosures."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.email_head import answered_mails
from wiedervorlage.intake.head.zones import Paper, Zone
from wiedervorlage.intake.reading import Field
from wiedervorlage.intake.references.guides import orders
from wiedervorlage.intake.references.later_days import days_told_later
from wiedervorlage.intake.references.likely_day import is_prose, likely_day
from wiedervorlage.intake.references.own_circulars import informs
from wiedervorlage.intake.references.own_head import OwnHead, heads_line, is_own, own_head, tells_earlier
from wiedervorlage.intake.references.own_titles import is_title
from wiedervorlage.intake.references.places import day_of_decree, lines_of_reference, postscripts, sentences_of
from wiedervorlage.intake.references.references import Reference, find_references
from wiedervorlage.intake.references.settled_references import named_fully, settled
from wiedervorlage.intake.sittings.deliberations import sitting_days
from wiedervorlage.intake.text.clean_text import join_lines
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from wiedervorlage.intake.reading import Quote
    from wiedervorlage.intake.text.clean_text import CleanText
    from wiedervorlage.intake.text.lines import Line
    from wiedervorlage.intake.text.paragraphs import Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A reference in the clean text in which it was found; ``start`` is where its sentence begins."""

    reference: Reference
    text: CleanText
    start: int

    def field(self, name: str, value: str) -> Field:
        """Return a field of it."""
        quote = self.quote()
        reference = self.reference
        return Field(name=name, value=value, raw=quote.text, span=quote.pieces[0], rule=reference.kind, confidence=0.8)

    def before(self) -> str:
        """Return what stands before it in its paragraph."""
        return self.text.text[: self.start + self.reference.span.start]

    def quote(self) -> Quote:
        """Return its words."""
        return self.text.quote(self.start + self.reference.span.start, self.start + self.reference.span.end)


def _placed(paper: Paper, body: Sequence[Paragraph], anchor: date | None) -> Iterator[_Placed]:
    """Yield all references of head, subject and body, and the letters with a day among the enclosures."""
    for text in lines_of_reference(paper):
        for reference in find_references(text.text, anchor=anchor):
            if reference.kind != "case number":
                yield _Placed(reference=reference, text=text, start=0)
    before = ""
    for text, start, end in sentences_of(paper, body):
        sentence = text.text[start:end]
        for reference in find_references(sentence, anchor=anchor):
            yield _Placed(reference=reference, text=text, start=start)
        for reference in days_told_later(before, sentence, anchor=anchor):
            yield _Placed(reference=reference, text=text, start=start)
        before = sentence
    for text in postscripts(paper):
        for reference in find_references(text.text, anchor=anchor):
            yield _Placed(reference=reference, text=text, start=0)
    for block in paper.of(Zone.ENCLOSURES):
        text = join_lines(block.lines)
        for reference in find_references(text.text, anchor=anchor):
            if reference.kind == "letter" and reference.date:
                yield _Placed(reference=reference, text=text, start=0)


def _stands(
    placed: _Placed,
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


def reference_fields(
    paper: Paper, body: Sequence[Paragraph], fields: Sequence[Field], anchor: date | None
) -> list[Field]:
    """Return the references; one that says less than another of the same kind and name is left out."""
    values = {item.name: str(item.value) for item in fields}
    sides = tuple(values.get(f"{who}.body") or values.get(f"{who}.person", "") for who in ("sender", "recipient"))
    mails = answered_mails(paper.of(Zone.QUOTED))
    own = next((item for item in fields if item.name == "your_letter_date"), None)
    done: list[Field] = []
    number = 0
    for number, placed in enumerate(_kept(paper, body, values, anchor, answers=bool(mails)), 1):
        for name, value in _parts(placed.reference, *sides):
            done.append(placed.field(f"references.{number - 1}.{name}", value))
    seen = {str(item.value) for item in done if item.rule == "letter" and item.name.endswith(".date")}
    for line, part, day in mails:
        if day not in seen:
            seen.add(day)
            for name, value in _answered(day, *sides):
                done.append(part_field(f"references.{number}.{name}", line, part, "letter", value=value))
            number += 1
    if own is not None and str(own.value) not in seen:
        for name, value in _answered(str(own.value), *sides):
            path = f"references.{number}.{name}"
            done.append(Field(name=path, value=value, raw=own.raw, span=own.span, rule="letter"))
    return done


def _answered(day: str, sender: str, recipient: str) -> tuple[tuple[str, str], ...]:
    return (("kind", "letter"), ("from", recipient), ("to", sender), ("date", day))


def _kept(
    paper: Paper, body: Sequence[Paragraph], values: Mapping[str, str], anchor: date | None, *, answers: bool
) -> list[_Placed]:
    """Return the references that stand, each once."""
    lines = [line for block in paper.of(Zone.BODY) for line in block.lines] if not paper.is_letter else []
    printed = [line for zoned in paper.zoned for line in zoned.block.lines]
    head = lines[:_HEAD]
    own = own_head(paper)
    own = replace(own, sittings=own.sittings | sitting_days(head))
    seen: set[tuple[str, str, str]] = set()
    stand: list[_Placed] = []
    funded = any(_GRANT.search(block.text) for block in paper.of(Zone.SUBJECT, Zone.BODY))
    circulars = informs(paper)
    law: Reference | None = None
    own_decree = day_of_decree(paper)
    own_decree = own_decree if anchor is None or anchor.isoformat() == own_decree else ""
    for placed in _placed(paper, body, anchor or likely_day(paper, head)):
        settled_one = _settled_kind(placed, law, funded=funded, circulars=circulars)
        if settled_one is None:
            continue
        placed, reference = settled_one, settled_one.reference  # noqa: PLW2901 - the same reference, its kind settled
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


_GRANT: Final = re.compile(r"[Ff]örder|[Zz]uwendung|[Zz]uschu(?:ss|ß)|[Bb]ewillig|[Bb]eihilfe|[Pp]rämie")
_GUIDE: Final = re.compile(r"(?:[Rr]ichtlinien?|[Gg]rundsätze|[Ll]eitlinien)(?= |$)")


def _settled_kind(placed: _Placed, law: Reference | None, *, funded: bool, circulars: bool) -> _Placed | None:
    """Take "die Richtlinie" for a funding rule where grants are told, and a lone "§ 5" for one of the law before."""
    reference = placed.reference
    if reference.kind == "law" and not reference.name:
        return replace(placed, reference=replace(reference, kind=law.kind, name=law.name)) if law else None
    if reference.kind == "decree" and circulars and reference.name.startswith("Rundschreiben"):
        return replace(placed, reference=replace(reference, kind="letter", whose="unser"))
    if funded and reference.kind == "regulation" and _GUIDE.match(reference.name) and not orders(reference.name):
        return replace(placed, reference=replace(reference, kind="funding rule"))
    return placed


_BACK: Final = re.compile(r"\b(?:aus de[mr]|nach de[mr]|seit de[mr]|in der letzten|de[rs] letzten|beim letzten) $")
"""Before a meeting other than the one the paper tells of."""
_STRETCH: Final = 160
_HEAD: Final = 14
"""So many lines hold the head of a council paper."""
_NUMBER: Final = re.compile(r"\d/\d|\d-\d")
_OF_HEAD: Final = ("meeting", "case number", "agenda item")
"""What the head of a council paper says of the paper itself: its sittings, its sign, its item."""


def _in_head(head: Sequence[Line], start: int) -> bool:
    return any(line.start <= start < line.end for line in head)


def _parts(reference: Reference, sender: str, recipient: str) -> Iterator[tuple[str, str]]:
    yield "kind", reference.kind
    if reference.kind == "letter":
        yield "from", reference.of or (sender if reference.ours else recipient)
        yield "to", reference.to or (recipient if reference.ours else sender)
    if reference.name and (reference.kind != "letter" or reference.arrived or not reference.date):
        yield "name", reference.name
    for name in ("date", "section", "of"):
        value = getattr(reference, name)
        if value and not (name == "of" and reference.kind == "letter"):
            yield name, value
