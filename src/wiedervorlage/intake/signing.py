"""Who signs: closing formula, by-order line, signatory and role."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wiedervorlage.intake import patterns
from wiedervorlage.intake.names import NAME
from wiedervorlage.intake.spotting import line_field, match_field, part_field
from wiedervorlage.intake.zones import Paper, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.lines import Block, Line
    from wiedervorlage.intake.reading import Field


def read_signing(paper: Paper) -> list[Field]:
    """Read closing, by-order line, signatory and role."""
    blocks = paper.of(Zone.CLOSING, Zone.SIGNATURE)
    if not paper.is_letter:
        return list(_paper_signature(paper))
    found: dict[str, Field] = {}
    for line in (line for block in blocks for line in block.lines):
        item = _signing_field(line, found)
        if item is not None:
            found.setdefault(item.name, item)
    return list(found.values())


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
    if text.startswith(("--", "__")) or patterns.EMAIL.search(text) or re.search(r"\d{4}", text):
        return None
    if re.fullmatch(r"(?:Ihre?|Eu(?:re|er))[,:]?|gez\.?", text):
        return None
    signed = re.match(r"(?:gez\. ?|\(|/s/ ?|Ihre? )?(?P<name>[^()]+)\)?$", text)
    beside = re.fullmatch(r"(?:Ihre? )?(?P<name>[^,()]+), [A-ZÄÖÜ][\w äöüß\-/]{4,}", text)
    if beside and "signing.name" not in found and NAME.fullmatch(beside["name"]) and len(text) < 80:
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


def _paper_signature(paper: Paper) -> Iterator[Field]:
    """Read the two short lines at the end of a council paper: name and role."""
    bodies: tuple[Block, ...] = paper.of(Zone.BODY)
    for block in bodies[-2:]:
        lines = block.lines
        if len(lines) in (1, 2, 3) and all(
            len(line.text) < 60 and not line.text.endswith((".", ":")) for line in lines
        ):
            named = [line for line in lines if not patterns.BY_ORDER.fullmatch(line.text)]
            name = re.fullmatch(r"(?:gez\. ?)?(?P<name>.+)", named[0].text) if named else None
            if name and NAME.fullmatch(name["name"]) and block is bodies[-1] and not patterns.BODY.search(name["name"]):
                yield match_field("signing.name", named[0], name, "name", "last lines of the paper")
                if len(named) > 1:
                    yield line_field("signing.role", named[1], "line after the signatory")
