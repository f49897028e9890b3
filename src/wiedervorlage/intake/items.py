"""Figures and loose dates of the whole paper as fields, each said once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.figures.quantities import find_quantities, said_as
from wiedervorlage.intake.figures.row_ends import row_ends, rows_apart
from wiedervorlage.intake.figures.table_figures import money_of, table_quantities
from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.reading import Field, Value
from wiedervorlage.intake.text.clean_text import join_lines
from wiedervorlage.intake.text.relative_dates import find_relative_dates
from wiedervorlage.intake.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from wiedervorlage.intake.text.clean_text import CleanText
    from wiedervorlage.intake.text.paragraphs import Paragraph


def stretches(paper: Paper, body: Sequence[Paragraph]) -> Iterator[tuple[CleanText, int, int]]:
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


_LISTED: Final = re.compile(r"(?:[Aa]nwesend|Teilnehmer|Gäste|Stimmberechtigt)[^.;:]{0,30}:\s*$")
"""Before a list of those who sat; how many they were is no figure of the matter."""
_NEAR: Final = 45


def quantity_fields(paper: Paper, body: Sequence[Paragraph]) -> list[Field]:
    """Return the figures of the body, each value with its unit once."""
    done: list[Field] = []
    seen: set[tuple[float, str]] = set()
    number, lead = 0, ""
    money = money_of(" ".join(part.text.text for part in body))
    ends = row_ends(paper.of(Zone.BODY))
    for text, start, end in stretches(paper, body):
        of_table = any(part.is_table and part.text is text for part in body)
        if _LISTED.search(text.text[max(0, start - _NEAR) : start]):
            continue
        words = rows_apart(text, start, end, ends)
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
    for text, start, end in stretches(paper, body):
        for found in find_relative_dates(text.text[start:end], anchor=anchor):
            pieces = text.pieces(start + found.span.start, start + found.span.end)
            for name, value in (("value", found.value), ("raw", found.raw)):
                path = f"dates.{number}.{name}"
                done.append(
                    Field(name=path, value=value, raw=found.raw, span=pieces[0], rule=found.rule, confidence=0.8)
                )
            number += 1
    return done
