"""The title of a council paper that no label names: a short line or two above its sections."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.organs import ORGAN
from wiedervorlage.intake.head.lines.date_lines import is_date_line
from wiedervorlage.intake.lexicon.results import only_counts, result_in
from wiedervorlage.intake.sittings.deliberations import sitting_days
from wiedervorlage.intake.sittings.line_labels import begins_with_label
from wiedervorlage.intake.sittings.paper_lines import HEAD, is_number_alone, names_kind
from wiedervorlage.intake.sittings.sitting_lines import SAT
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.lines import Block
from wiedervorlage.intake.text.names import closed_up
from wiedervorlage.intake.text.spotting import line_field, part_field, title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line


def read_paper_title(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read the title: behind the number of its item, else the first block that is short and tells of no label."""
    yield from _headed_lines(blocks)
    yield from _on_another(blocks)
    for number, whole in enumerate(blocks[:12]):
        block = _below_item(whole)
        if (
            len(block.lines) > 2
            or (number == 0 and not _begins_with_title(blocks))
            or re.search(r"\t|^(?:nicht)?öffentlich$|\d{5} |^[IVX]+\. |\bAz\.|:$|^[a-zäöü]|^[„\"]\d", block.text)
            or names_kind(closed_up(block.lines[0].text))
            or names_kind(block.text)
            or is_number_alone(block.text)
            or _KIND_ALONE.fullmatch(block.text)
            or _is_labelled(block.text)
            or is_date_line(block.lines[0].text)
            or re.search(r"[?!] [A-ZÄÖÜ]", block.text)
            or SAT.match(block.lines[0].text)
            or sitting_days(block.lines)
            or _tells_no_matter(block.text)
        ):
            continue
        if len(block.text) > 15 and not block.text.endswith(".") and not patterns.BODY.match(block.text):
            if len(block.lines) > 1 and all(_NUMBERED.match(line.text) for line in block.lines):
                yield from (line_field(f"subject.{n}", line, "subject") for n, line in enumerate(block.lines))
                return
            yield from _joined("subject.0", block.lines, 0)
            return


def _tells_no_matter(text: str) -> bool:
    """Say whether a short line tells how was voted or sat, or stands in brackets: that is no title."""
    return bool(result_in(text)) or only_counts(text) or _ASIDE.match(text) is not None


_ASIDE: Final = re.compile(
    r"\(.*\)$|(?:dafür|dagegen|Ja|Nein|Enth\w*)\.? ?:|(?:[Nn]icht)?[Öö]ffentliche (?:Sitzung|Teil)$"
)


def _begins_with_title(blocks: Sequence[Block]) -> bool:
    """Say whether the first line is a title, not the house: an item as information systems give it, its vote below."""
    first = blocks[0].lines
    below = blocks[1].lines[0].text if len(blocks) > 1 else ""
    named = patterns.BODY.search(first[0].text) or re.search(ORGAN, first[0].text)
    return len(first) == 1 and named is None and _BELOW_TITLE.match(below) is not None


_BELOW_TITLE: Final = re.compile(r"(?:Beschlu(?:ss|ß)|Sitzung|Abstimmung|Daten angezeigt aus Sitzung)\s*:")


_ITEM_TITLE: Final = re.compile(r"(?:Tagesordnungspunkt|TOP|Top|(?:[Zz]u )?Punkt) ?(?:[ÖN] )?\d+(?:\.\d+)*\s*[:–-]\s*")
_ITEM_ALONE: Final = re.compile(r"(?:Tagesordnungspunkt|TOP|Top|(?:[Zz]u )?Punkt) ?(?:[ÖN] )?\d+(?:\.\d+)*\s*[:–-]?")
"""The number of an item, behind which its title stands, or above it."""
_KIND_ALONE: Final = re.compile(
    r"(?:(?:Kleine|Große|Mündliche|Schriftliche) )?(?:\w+s)?(?:Antrag|Anfrage|Bericht|Mitteilung|Information)"
    r"(?:,? -?(?:nicht ?)?öffentlich-?)?",
    re.IGNORECASE,
)
"""What the paper calls itself, perhaps with its status."""
_NUMBERED: Final = re.compile(r"\d\.\s")


def _below_item(block: Block) -> Block:
    """Return a block without the number of the item above its title."""
    below = len(block.lines) > 1 and _ITEM_ALONE.fullmatch(block.lines[0].text)
    return Block(lines=block.lines[1:]) if below else block


def _is_labelled(text: str) -> bool:
    """Say whether a block tells of the paper, not of its matter: a label begins it; "Friedhof: Dach" is a title."""
    label = re.match(r"(?:\S+\s+){0,2}\S+:", text)
    return begins_with_label(text.split("\n", maxsplit=1)[0]) or (label is not None and label.end() == len(text))


def _headed_lines(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read a subject behind the number of its item among other lines."""
    for line in [line for block in blocks[:8] for line in block.lines][:HEAD]:
        match = _ITEM_TITLE.match(line.text)
        if match and match[0].rstrip().endswith(":") and match.end() < len(line.text):
            yield part_field("subject.0", line, (match.end(), len(line.text)), "subject behind its label")
            return


_TO_ANOTHER: Final = re.compile(
    r"(?:zu[rm]|auf die) (?:\w+s)?-?(?:[Aa]ntrag|[Aa]nfrage|[Aa]nregung|[Vv]orlage|Drucksache)\b.*"
)
_QUOTED: Final = re.compile(r"[„\"»](?P<title>[A-ZÄÖÜ\d].{8,150}[^“\"«])[“\"«]")


def _on_another(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read the title of a paper on another: quoted below "zum Antrag der …", or "Änderungsantrag / zur Vorlage …"."""
    for lines in (block.lines for block in blocks[:8]):
        for line, below in pairwise(lines):
            quoted = _QUOTED.fullmatch(below.text) if _TO_ANOTHER.fullmatch(line.text) else None
            if quoted:
                yield part_field("subject.0", below, quoted.span("title"), "title of the paper it answers")
                return
            if _AMENDS.fullmatch(line.text) and _TO_ANOTHER.fullmatch(below.text):
                yield line_field("subject.0", line, "subject", value=f"{line.text} {below.text}")
                return


_AMENDS: Final = re.compile(r"(?:Gemeinsamer |Interfraktioneller )?(?:Änderungs|Ergänzungs)antrag")


def _joined(name: str, lines: Sequence[Line], start: int) -> Iterator[Field]:
    first = part_field(name, lines[0], (start, len(lines[0].text)), "subject")
    value = " ".join([str(first.value), *(line.text for line in lines[1:])])
    if re.search(r"Sitzung|Niederschrift|Protokoll", value):
        value = re.split(r",? am (?:\w+, (?:dem |den )?)?\d", value)[0]
    yield (line_field(name, lines[0], "subject", value=title_case(value)) if value != first.value else first)
