"""What a paper refers to as fields: kind, sides, name, day and section of each thing, and the letters it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.intake.head.mail.thread import answered_mails
from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.reading import Field
from wiedervorlage.intake.references.kept_references import kept_references
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from wiedervorlage.intake.references.reference import Reference
    from wiedervorlage.intake.text.paragraphs import Paragraph


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
    for number, placed in enumerate(kept_references(paper, body, values, anchor, answers=bool(mails)), 1):
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
