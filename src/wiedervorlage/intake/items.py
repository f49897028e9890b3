"""References and figures of the whole paper as fields, each said once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.clean_text import join_lines
from wiedervorlage.intake.deliberations import sitting_days
from wiedervorlage.intake.email_head import answered_mails
from wiedervorlage.intake.quantities import find_quantities, said_as
from wiedervorlage.intake.reading import Field, Value
from wiedervorlage.intake.references import Reference, find_references
from wiedervorlage.intake.relative_dates import find_relative_dates
from wiedervorlage.intake.sentences import Paragraph, sentences
from wiedervorlage.intake.spotting import part_field
from wiedervorlage.intake.table_figures import money_of, table_quantities
from wiedervorlage.intake.zones import Paper, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from wiedervorlage.intake.clean_text import CleanText
    from wiedervorlage.intake.lines import Line


def _stretches(paper: Paper, body: Sequence[Paragraph]) -> Iterator[tuple[CleanText, int, int]]:
    """Yield subject and body: clean text with the characters of each sentence."""
    for block in paper.of(Zone.SUBJECT):
        text = join_lines(block.lines)
        yield text, 0, len(text.text)
    for paragraph in body:
        if paragraph.is_table:
            yield paragraph.text, 0, len(paragraph.text.text)
        else:
            for sentence in sentences(paragraph):
                yield paragraph.text, sentence.start, sentence.end


def reference_fields(
    paper: Paper, body: Sequence[Paragraph], fields: Sequence[Field], anchor: date | None
) -> list[Field]:
    """Return the references; one that says less than another of the same kind and name is left out."""
    values = {item.name: str(item.value) for item in fields}
    sender = values.get("sender.body") or values.get("sender.person", "")
    recipient = values.get("recipient.body") or values.get("recipient.person", "")
    seen: set[tuple[str, str, str]] = set()
    head = [line for block in paper.of(Zone.BODY) for line in block.lines][:_HEAD] if not paper.is_letter else []
    days = sitting_days(head)
    done: list[Field] = []
    number = 0
    for text, start, end in _stretches(paper, body):
        for reference in find_references(text.text[start:end], anchor=anchor):
            key = (reference.kind, reference.date or reference.name, reference.section)
            quote = text.quote(start + reference.span.start, start + reference.span.end)
            told = reference.date in days or _in_head(head, quote.pieces[0].start)
            if key in seen or _is_own(reference, anchor, values) or (told and reference.kind in _OF_HEAD):
                continue
            seen.add(key)
            for name, value in _parts(reference, sender, recipient):
                done.append(_field(f"references.{number}.{name}", value, quote.text, text, start, reference))
            number += 1
    for line, part, day in answered_mails(paper.of(Zone.QUOTED)):
        if ("letter", day, "") in seen:
            continue
        seen.add(("letter", day, ""))
        for name, value in (("kind", "letter"), ("from", recipient), ("to", sender), ("date", day)):
            done.append(part_field(f"references.{number}.{name}", line, part, "letter", value=value))
        number += 1
    own = next((item for item in fields if item.name == "your_letter_date"), None)
    if own is not None and ("letter", str(own.value), "") not in seen:
        for name, value in (("kind", "letter"), ("from", recipient), ("to", sender), ("date", str(own.value))):
            done.append(
                Field(name=f"references.{number}.{name}", value=value, raw=own.raw, span=own.span, rule="letter")
            )
    return done


_HEAD: Final = 14
"""So many lines hold the head of a council paper."""
_OF_HEAD: Final = ("meeting", "case number", "agenda item")
"""What the head of a council paper says of the paper itself: its sittings, its sign, its item."""


def _in_head(head: Sequence[Line], start: int) -> bool:
    return any(line.start <= start < line.end for line in head)


def _is_own(reference: Reference, anchor: date | None, values: Mapping[str, str]) -> bool:
    """Say whether a paper speaks of itself: its own day, its own number, its own session."""
    if reference.kind == "letter":
        return anchor is not None and reference.date == anchor.isoformat()
    number, session = values.get("paper.number", ""), values.get("paper.session_date", "")
    if reference.kind == "case number":
        return reference.name in values.get("our_reference", "")
    days = {session, anchor.isoformat() if anchor else ""}
    own = bool(number) and number in reference.name
    return (reference.kind == "paper" and (own or (bool(session) and reference.date == session))) or (
        reference.kind == "meeting" and bool(session) and reference.date in days
    )


def _parts(reference: Reference, sender: str, recipient: str) -> Iterator[tuple[str, str]]:
    yield "kind", reference.kind
    if reference.kind == "letter":
        ours = reference.whose.lower().startswith(("mein", "unser"))
        yield "from", sender if ours else recipient
        yield "to", reference.to or (recipient if ours else sender)
    if reference.name and reference.kind != "letter":
        yield "name", reference.name
    for name in ("date", "section", "of"):
        value = getattr(reference, name)
        if value:
            yield name, value


def _field(name: str, value: Value, raw: str, text: CleanText, start: int, reference: Reference) -> Field:
    pieces = text.pieces(start + reference.span.start, start + reference.span.end)
    return Field(name=name, value=value, raw=raw, span=pieces[0], rule=reference.kind, confidence=0.8)


_LISTED: Final = re.compile(r"(?:[Aa]nwesend|Teilnehmer|Gäste|Stimmberechtigt)[^.;:]{0,30}:\s*$")
"""Before a list of those who sat; how many they were is no figure of the matter."""
_NEAR: Final = 45


def quantity_fields(paper: Paper, body: Sequence[Paragraph]) -> list[Field]:
    """Return the figures of the body, each value with its unit once."""
    done: list[Field] = []
    seen: set[tuple[float, str]] = set()
    number, lead = 0, ""
    money = money_of(" ".join(part.text.text for part in body))
    for text, start, end in _stretches(paper, body):
        of_table = any(part.is_table and part.text is text for part in body)
        if _LISTED.search(text.text[max(0, start - _NEAR) : start]):
            continue
        words = text.text[start:end]
        read = table_quantities(words, lead, money) if of_table else find_quantities(words)
        lead = words if not of_table else lead
        for quantity in read:
            if said_as(quantity) in seen:
                continue
            seen.add(said_as(quantity))
            pieces = text.pieces(start + quantity.span.start, start + quantity.span.end)
            raw = text.text[start + quantity.span.start : start + quantity.span.end]
            parts: tuple[tuple[str, Value], ...] = (
                ("value", quantity.value),
                ("unit", quantity.unit),
                ("about", quantity.about),
            )
            if quantity.hedge:
                parts = (*parts, ("hedge", quantity.hedge))
            for name, value in parts:
                item = Field(
                    name=f"quantities.{number}.{name}",
                    value=value,
                    raw=raw,
                    span=pieces[0],
                    rule="figure with unit",
                    confidence=0.8,
                )
                done.append(item)
            number += 1
    return done


def date_fields(paper: Paper, body: Sequence[Paragraph], anchor: date | None) -> list[Field]:
    """Return the relative and loose dates of the body, each resolved by the letter's day."""
    done: list[Field] = []
    number = 0
    for text, start, end in _stretches(paper, body):
        for found in find_relative_dates(text.text[start:end], anchor=anchor):
            pieces = text.pieces(start + found.span.start, start + found.span.end)
            for name, value in (("value", found.value), ("raw", found.raw)):
                path = f"dates.{number}.{name}"
                done.append(
                    Field(name=path, value=value, raw=found.raw, span=pieces[0], rule=found.rule, confidence=0.8)
                )
            number += 1
    return done
