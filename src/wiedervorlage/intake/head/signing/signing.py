"""The end of a letter, line by line: closing formula, by-order line, whoever signs, and where other things begin."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.body import PART_BY_ENDING
from wiedervorlage.intake.head.signing.further_signatories import read_further_of_letter
from wiedervorlage.intake.head.signing.lines import (
    RULE,
    is_house_below,
    is_role_above,
    names_the_house,
    stands_for_address,
)
from wiedervorlage.intake.head.signing.paper_signing import read_paper_signing
from wiedervorlage.intake.head.signing.signatory import named_signatory, role_below
from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.lexicon.word_sections import words
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME
from wiedervorlage.intake.text.spotting import line_field, part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line


def read_signing(paper: Paper) -> list[Field]:
    """Read closing, by-order line, signatory and role."""
    if not paper.is_letter:
        return list(read_paper_signing(paper))
    blocks = paper.of(Zone.CLOSING, Zone.SIGNATURE)
    lines = [line for block in blocks for line in block.lines]
    found: dict[str, Field] = {}
    if lines and paper.of(Zone.CLOSING) and _is_own_formula(lines):
        found["closing"] = line_field("closing", lines.pop(0), "line above the signature", confidence=0.6)
    ruled = housed = False
    for line, below in zip_longest(lines, lines[1:]):
        if _ENDS.match(line.text) or _is_second_signatory(line, found) or _UNNAMED.fullmatch(line.text):
            break
        if "signing.name" in found and stands_for_address(line.text):
            break
        house, ruled = ruled and patterns.BODY.match(line.text), RULE.fullmatch(line.text) is not None
        if house:
            continue
        if "signing.name" not in found and below is not None:
            if is_role_above(line.text, below.text):
                found.setdefault("signing.role", line_field("signing.role", line, "line above the signatory"))
                continue
            if names_the_house(line.text, below.text):
                continue
        housed = housed or ("signing.name" in found and is_house_below(line.text))
        if housed and PART_BY_ENDING.fullmatch(line.text):
            continue
        near = _is_in_block_of(found.get("signing.name"), line, blocks)
        for item in _signing_fields(line, found, near=near):
            found.setdefault(item.name, item)
    return [*found.values(), *read_further_of_letter(blocks, found)]


_PAGE: Final = "|".join(words("shown", "page"))
_UNNAMED: Final = re.compile(rf"[Xx*_.…█▇■]{{3,}}|\[[^\]]*\]|<+[^>]*>+|(?:{_PAGE})\b(?: [a-zäöü]+)*|[•·] .*")
"""A name made unreadable before the letter was shown, and what the page prints below a letter it shows."""


def _is_in_block_of(named: Field | None, line: Line, blocks: Sequence[Block]) -> bool:
    """Say whether a line stands in the block of the signatory's name."""
    return named is not None and any(block.start <= named.span.start and line.end <= block.end for block in blocks)


def _is_second_signatory(line: Line, found: Mapping[str, Field]) -> bool:
    """Say whether a line begins with who signs beside the first: "ppa. Heike Raabe"."""
    ordered = patterns.BY_ORDER.match(line.text) if "signing.name" in found else None
    return ordered is not None and NAME.fullmatch(line.text[ordered.end() :].strip()) is not None


_ENDS: Final = re.compile(
    r"Beglaubigt|\(?Dieses (?:Schreiben|Dokument)|N\. ?S\.|P\. ?S\.|PS:|Verteiler|[Nn]achrichtlich|Kopie"
    r"|(?:[Ii]n )?(?:Abdruck|Abschrift)\b|Durchschr|Mehrfertigung|[Zz]ur Kenntnis|[Cc][Cc] ?:"
)
"""With these what is signed ends, and other things follow."""
_LONGEST: Final = 50
"""No formula of closing is longer, in characters."""
_SEALS: Final = frozenset({"(Siegel)", "(Dienstsiegel)", "(LS)", "(L. S.)", "Eingegangen"})
_ALONE: Final = re.compile(
    r"(?:Ihre?|Eu(?:re|er)|Dein)[,:]?|gez\.?|[-_]{2,}.*|[–—-]|(?:gez\. ?)?\(?(?:[sS]ignatur|Unterschrift|Stempel)\)?"
)


def _is_own_formula(lines: Sequence[Line]) -> bool:
    """Say whether the first line is a formula of the writer's own: short, no name, no order, a name below."""
    first = lines[0].text
    known = (
        patterns.CLOSING.match(first) or patterns.BY_ORDER.match(first) or NAME.fullmatch(first.rstrip(")").lstrip("("))
    )
    named = re.match(r"Ihre? [A-ZÄÖÜ]", first)
    return not known and not named and len(lines) > 1 and len(first) < _LONGEST and re.search(r"[.:\d@]", first) is None


def _signing_fields(line: Line, found: Mapping[str, Field], *, near: bool) -> Iterator[Field]:
    text = line.text
    if "closing" not in found and patterns.CLOSING.match(text) and not text.startswith("gez."):
        yield line_field("closing", line, "closing formula")
        return
    if text in _SEALS or _ALONE.fullmatch(text) or patterns.EMAIL.search(text):
        return
    ordered = patterns.BY_ORDER.match(text)
    if ordered and "signing.by_order" not in found:
        end = len(ordered[0].rstrip(" :"))
        yield part_field("signing.by_order", line, (0, end), "by-order line")
    if ordered and ordered.end() == len(text):
        return
    if "signing.name" not in found:
        yield from named_signatory(line, ordered.end() if ordered else 0)
    elif not ordered:
        yield from role_below(line, near=near)
