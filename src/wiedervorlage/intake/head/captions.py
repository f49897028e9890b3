"""The line above a letter that tells whose it is and of which day: "Antwort der Stadt Aue vom 3. Mai 2011:"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.shown import caption, writer_in_title, writer_led_to
from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.names import body_in_nominative, is_office
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.reading import Field


def read_captions(paper: Paper) -> Iterator[Field]:
    """Read day and writer from the line that leads to a letter."""
    for line in (item.block.lines[0] for item in paper.zoned[:_TOP]):
        found = caption(line.text)
        hits = [hit for hit in find_dates(found["day"]) if hit.day and hit.has_year] if found else []
        if found and hits:
            yield part_field("date", line, found.span("day"), "day in the line above the letter", value=hits[0].value)
            value = body_in_nominative(found["body"] or "")
            if patterns.BODY.match(value):
                yield part_field("sender.body", line, found.span("body"), _LEADING, value=value)
        led = writer_led_to(line.text)
        office = led["house"].removesuffix("s") if led else ""
        if led and (is_office(led["house"]) or is_office(office)):
            value = led["house"] if is_office(led["house"]) else office
            yield part_field("sender.office", line, led.span("house"), _LEADING, value=value)
        elif led and patterns.BODY.match(value := body_in_nominative(led["house"])):
            yield part_field("sender.body", line, led.span("house"), _LEADING, value=value)


_LEADING: Final = "writer in the line above the letter"


_TOP: Final = 4
"""A line that leads to a letter begins one of so many blocks."""


def read_writer_in_title(paper: Paper) -> Iterator[Field]:
    """Read the writer from the title of the page, for letters that name him nowhere else."""
    for line in (block.lines[0] for block in paper.of(Zone.TITLE)[:1]):
        found = writer_in_title(line.text)
        value = body_in_nominative(found["body"]) if found else ""
        if found and " " in value and patterns.BODY.match(value):
            rule = "writer in the title of the page"
            yield part_field("sender.body", line, found.span("body"), rule, value=value, confidence=0.6)
