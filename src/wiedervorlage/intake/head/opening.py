"""What frames the body of a letter: attachment label, subject, salutation, enclosures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.attachment_label import read_attachment_label
from wiedervorlage.intake.head.lines.enclosures import read_enclosures
from wiedervorlage.intake.head.zones.copies import without_copies
from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.clean_text import unbroken
from wiedervorlage.intake.text.names import closed_up
from wiedervorlage.intake.text.spotting import line_field, part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_SUBJECT_LABEL: Final = re.compile(
    r"(?:Betreff|Betr\.?|Betrifft|BETREFF|BETR\.?|Subject|betrifft|betreff|betr\.)\s*:?\s+|(?:Betreff|Betr\.?|Bezug|Hier|hier)\s*:\s*"
    rf"|{patterns.SUBJECT_LABEL.pattern}\s*"
)
_NO_SUBJECT: Final = re.compile(
    r"Ohne (?:Beilagen|Anlagen)|Ihre? (?:Zeichen|Nachricht)\b.*|Ihre? (?:Az|Aktenzeichen|Gz)\.? ?:.*"
    r"|(?:Mieter|Kunden|Mitglieds|Vertrags)-?[Nn](?:umme)?r\b.*|im\s+Hause?\b.*|(?:Anlagen?|Anlg\.|Anl\.)\s?:.*"
)
"""Lines of the subject block that say nothing of the matter."""


def read_opening(paper: Paper) -> list[Field]:
    """Read label, subject lines, salutation and enclosures."""
    fields = [
        *read_attachment_label(paper.of(Zone.ATTACHMENT)),
        *_subject(paper),
        *read_enclosures([*without_copies(paper.of(Zone.ENCLOSURES))]),
    ]
    fields += [_salutation(block.lines) for block in paper.of(Zone.SALUTATION)]
    return fields


def _salutation(lines: Sequence[Line]) -> Field:
    """Return the salutation, with the second line in which it greets others too."""
    goes_on = (
        len(lines) > 1 and lines[0].text.endswith(",") and re.match(r"(?:sehr |liebe|verehrte|werte)", lines[1].text)
    )
    value = f"{lines[0].text} {lines[1].text}" if goes_on else None
    return line_field("salutation", lines[0], "salutation", value=value)


def _subject(paper: Paper) -> Iterator[Field]:
    number = 0
    for block in paper.of(Zone.SUBJECT):
        for lines in _subject_lines(block.lines):
            first = lines[0]
            label = _SUBJECT_LABEL.match(first.text)
            dashed = re.fullmatch(r"([–—-] ?).*? ?[–—-]", first.text)
            start = label.end() if label else dashed.end(1) if dashed else 0
            if start >= len(first.text) or _NO_SUBJECT.fullmatch(closed_up(first.text)):
                continue
            end = len(first.text.rstrip(" –—-")) if dashed else len(first.text)
            opened = _OPENED.match(first.text) if not start else None
            start = opened.end() if opened else start
            item = part_field(f"subject.{number}", first, (start, end), "subject")
            value = " ".join([str(item.value), *(" ".join(line.text.split()) for line in lines[1:])]).rstrip(";")
            value = unbroken(closed_up(value))
            yield part_field(item.name, first, (start, end), "subject", value=value)
            number += 1


_OPENED: Final = re.compile(r"[\"„“»](?=[^\"“”«]+$)")
"""The mark that opens a letter quoted as a whole, and is none of its subject."""


def _subject_lines(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Join a subject line with the next where it runs over: the next begins in lower case, or it ends in a joint."""
    current: list[Line] = []
    for line in lines:
        if current and not _runs_over(current[-1].text, line.text):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


_BEGINS_LINE: Final = re.compile(
    r"(?:hier|Hier|Bezug|Antrag|Ihr)\b|(?:mein|unser)e?n? [A-ZÄÖÜ]\w+ (?:vom|v\.) \d|[a-h]\) (?=[A-ZÄÖÜ])"
)
"""What stands in a line of its own: what is answered, each of several that are named: "b) Bericht vom …"."""
_BRACKETED: Final = re.compile(r"\([^()]+\)")


def _runs_over(text: str, following: str) -> bool:
    if _NO_SUBJECT.match(closed_up(following)) or _BEGINS_LINE.match(following) or text.endswith((";", ".")):
        return False
    return (
        following[:1].islower()
        or _BRACKETED.fullmatch(following) is not None
        or _JOINT.search(text) is not None
        or re.search(r"\w-$|[,:–]$", text) is not None
    )


_JOINT: Final = re.compile(
    r"(?:^| )(?:der|die|das|des|dem|den|für|von|vom|und|oder|sowie|im|in|an|am|zu|zur|zum|mit|bei|auf|aus|nach|gegen"
    r"|zwischen|durch|über|ein(?:e[snmr]?)?|(?:mein|unser|Ihr)(?:e[mr]?)?)$"
)
"""Words that no line of a subject ends with."""
