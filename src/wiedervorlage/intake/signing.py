"""Who signs: closing formula, by-order line, signatory and role."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake import patterns
from wiedervorlage.intake.head_zones import is_date_line
from wiedervorlage.intake.names import NAME
from wiedervorlage.intake.spotting import line_field, match_field, part_field
from wiedervorlage.intake.zones import Paper, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.lines import Block, Line
    from wiedervorlage.intake.reading import Field


def read_signing(paper: Paper) -> list[Field]:
    """Read closing, by-order line, signatory and role."""
    blocks = paper.of(Zone.CLOSING, Zone.SIGNATURE)
    if not paper.is_letter:
        return list(_paper_signature(paper))
    found: dict[str, Field] = {}
    lines = [line for block in blocks for line in block.lines]
    if lines and paper.of(Zone.CLOSING) and _is_own_formula(lines):
        found["closing"] = line_field("closing", lines.pop(0), "line above the signature", confidence=0.6)
    for line, below in zip_longest(lines, lines[1:]):
        named = below is not None and NAME.fullmatch(below.text)
        if re.fullmatch(r"Ihre? [A-ZÄÖÜ]\w+", line.text) and named and "signing.name" not in found:
            continue
        item = _signing_field(line, found)
        if item is not None:
            found.setdefault(item.name, item)
    return list(found.values())


def _is_own_formula(lines: Sequence[Line]) -> bool:
    """Say whether the first line is a formula of the writer's own: short, no name, no order, a name below."""
    first = lines[0].text
    known = (
        patterns.CLOSING.match(first) or patterns.BY_ORDER.match(first) or NAME.fullmatch(first.rstrip(")").lstrip("("))
    )
    named = re.match(r"Ihre? [A-ZÄÖÜ]", first)
    return not known and not named and len(lines) > 1 and len(first) < _LONGEST and re.search(r"[.:\d@]", first) is None


_LONGEST: Final = 50
"""No formula of closing is longer, in characters."""


def _signing_field(line: Line, found: dict[str, Field]) -> Field | None:
    text = line.text
    if "closing" not in found and patterns.CLOSING.match(text) and not text.startswith("gez."):
        return line_field("closing", line, "closing formula")
    by_order = patterns.BY_ORDER.match(text)
    if by_order and "signing.by_order" not in found and by_order.end() == len(text):
        return part_field("signing.by_order", line, by_order.span(), "by-order line")
    if (
        by_order
        and "signing.by_order" not in found
        and by_order.end() < 12
        and NAME.fullmatch(text[by_order.end() :].strip())
    ):
        found["signing.by_order"] = part_field("signing.by_order", line, by_order.span(), "by-order line")
        return part_field("signing.name", line, (by_order.end(), len(text)), "name beside the by-order line")
    if text in {"(Siegel)", "(Dienstsiegel)", "Beglaubigt", "(LS)", "Eingegangen"}:
        return None
    if text.startswith(("--", "__")) or patterns.EMAIL.search(text) or re.search(r"\d{4}", text):
        return None
    if re.fullmatch(r"(?:Ihre?|Eu(?:re|er))[,:]?|gez\.?", text):
        return None
    signed = re.match(r"(?:gez\. ?|\(|/s/ ?|Ihre? )?(?P<name>[^()]+)\)?$", text)
    beside = re.fullmatch(r"(?:Ihre? )?(?P<name>[^,()]+), (?P<role>[A-ZÄÖÜ][\w äöüß\-/]{4,})", text)
    if beside and "signing.name" not in found and NAME.fullmatch(beside["name"]) and len(text) < 80:
        found["signing.role"] = match_field("signing.role", line, beside, "role", "role beside the signatory")
        return match_field("signing.name", line, beside, "name", "first line after the closing")
    if signed and "signing.name" not in found and len(text) < 60:
        return match_field("signing.name", line, signed, "name", "first line after the closing")
    if re.match(r"(?:und|sowie) ", text):
        return None
    if ("signing.name" in found and not patterns.BODY.match(text)) or re.search(
        r"(?:leiter|vorsitz|meister|rat\b|rätin)", text
    ):
        return line_field("signing.role", line, "line after the signatory")
    return None


_FORMALITY: Final = re.compile(
    r"(?:Zur Beurkundung|Für die Richtigkeit|Beglaubigt|Der Vorsitzende|F\. ?d\. ?R\.|Unterschrift|[Gg]esehen).{0,40}"
    r"|v\. ?g\. ?u\."
)


def _paper_signature(paper: Paper) -> Iterator[Field]:
    """Read the short lines at the end of a council paper or of minutes: by order of whom, name, role."""
    blocks: list[Block] = []
    for block in reversed(paper.of(Zone.BODY)[-4:]):
        if not _is_signature_block(block):
            break
        blocks.insert(0, block)
    lines = [line for block in blocks for line in block.lines]
    for number, line in enumerate(lines):
        if _FORMALITY.fullmatch(line.text) or is_date_line(line.text):
            continue
        ordered = patterns.BY_ORDER.match(line.text)
        if ordered:
            yield part_field("signing.by_order", line, ordered.span(), "by-order line")
        start = ordered.end() if ordered else 0
        signed = re.fullmatch(r"\s*(?:gez\. ?|\()?(?P<name>[^,()]+)\)?(?:, (?P<role>[^,]+))?", line.text[start:])
        if signed is None or not NAME.fullmatch(signed["name"].strip()) or _is_known(signed["name"]):
            continue
        name = (start + signed.start("name"), start + signed.end("name"))
        yield part_field("signing.name", line, name, "last lines of the paper")
        if signed["role"]:
            role = (start + signed.start("role"), start + signed.end("role"))
            yield part_field("signing.role", line, role, "role beside the signatory")
        elif number + 1 < len(lines) and not patterns.PLACE.search(lines[number + 1].text):
            yield line_field("signing.role", lines[number + 1], "line after the signatory")
        return


def _is_signature_block(block: Block) -> bool:
    return len(block.lines) <= 4 and all(
        len(line.text) < 60 and not line.text.endswith((".", ":", ";")) and "\t" not in line.text
        for line in block.lines
    )


def _is_known(name: str) -> bool:
    return patterns.BODY.search(name) is not None or patterns.OFFICE.fullmatch(name.strip()) is not None
