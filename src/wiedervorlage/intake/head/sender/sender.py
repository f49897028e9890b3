"""Who writes: letterhead, return line, the offices and units of information block and footer, and who is believed."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.letterhead import head_lines
from wiedervorlage.intake.head.letterhead.units import ranked_units
from wiedervorlage.intake.head.lines.units_named import units_named
from wiedervorlage.intake.head.sender.address import PLACE_OF_DAY, WITH_PLACE, sender_addresses
from wiedervorlage.intake.head.sender.block import body_of_block, offices_of_block, units_of_block
from wiedervorlage.intake.head.sender.return_line import read_return_line
from wiedervorlage.intake.head.zones.zones import Paper, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line


def read_sender(paper: Paper) -> list[Field]:
    """Read body, office, unit, person and address of whoever writes."""
    head: list[Field] = []
    for block in paper.of(Zone.LETTERHEAD):
        head += head_lines(block.lines, below_body=any(item.name == "sender.body" for item in head))
    ranked = list(ranked_units(head))
    settled = {item.name for item in ranked} | ({"sender.unit"} if ranked else set())
    items = [*ranked, *(item for item in head if item.name not in settled)]
    bodies = [str(item.value) for item in items if item.name == "sender.body"]
    known = frozenset(word for body in bodies for word in body.casefold().split())
    returned = list(read_return_line(paper, known))
    addresses = list(sender_addresses(paper))
    items = [item for item in items if not _is_of_box(item, items, addresses)]
    items += [*body_of_block(paper), *addresses, *offices_of_block(paper), *returned]
    found: dict[str, Field] = {}
    for item in [*_fuller_body(items, returned), *items]:
        if item.name != "sender.unit":
            found.setdefault(item.name, item)
    town = found.get("sender.town")
    if town is not None and town.rule == PLACE_OF_DAY and _is_readers(str(town.value), paper):
        del found["sender.town"]
    units = [item for item in items if item.name == "sender.unit"]
    return [
        *found.values(),
        *_units_of_their_own([*units, *units_of_block(paper), *units_named(_block_and_footer(paper))], found),
    ]


def _is_of_box(item: Field, head: Sequence[Field], addresses: Sequence[Field]) -> bool:
    """Say whether a place of the letterhead belongs to a post-office box, while street and place stand elsewhere."""
    if item.name not in {"sender.postcode", "sender.town"} or any(other.name == "sender.street" for other in head):
        return False
    named = {other.name for other in addresses}
    beside = any(other.name == "sender.street" and other.rule in WITH_PLACE for other in addresses)
    return beside and item.name in named


def _is_readers(town: str, paper: Paper) -> bool:
    """Say whether the place before the day tells but where the reader's house stands: nothing names the writer's."""
    headed = paper.of(Zone.LETTERHEAD, Zone.RETURN, Zone.FOOTER)
    return not headed and any(town in block.lines[-1].text for block in paper.of(Zone.ADDRESS))


def _fuller_body(head: Sequence[Field], returned: Sequence[Field]) -> Iterator[Field]:
    """Return the body of the return line where the letterhead prints but a part of that name, or a brand."""
    bodies = [str(item.value).casefold() for item in head if item.name in {"sender.body", "sender.person"}]
    for item in returned:
        full = str(item.value).casefold()
        firm = item.name == "sender.body" and _FIRM.search(str(item.value))
        if firm and bodies and bodies[0] != full and f" {bodies[0]} " in f" {full} ":
            yield item


_FIRM: Final = re.compile(r"\b(?:GmbH|AG|KG|eG|mbH|mbB)\b|\be\. ?V\.")


def _units_of_their_own(units: Sequence[Field], found: Mapping[str, Field]) -> list[Field]:
    """Return the first unit that is not the body or the office once more."""
    known = {str(found[name].value).casefold() for name in ("sender.body", "sender.office") if name in found}
    own = [item for item in units if str(item.value).casefold() not in known]
    run = own[:1]
    for item in own[1:]:
        near = 0 < item.span.start - run[-1].span.end < _NEXT_LINE
        if not (near and item.rule == run[0].rule == _BY_NAME) or len(run) == _MOST_UNITS:
            break
        run.append(item)
    if len(run) > 1:
        return [replace(run[0], value=", ".join(str(item.value) for item in run))]
    return own[:1]


_MOST_UNITS: Final = 3
"""A house names no more of its units one below the other."""
_BY_NAME: Final = "unit by its name"
_NEXT_LINE: Final = 90
"""A unit so few characters behind another, blanks counted, stands in the next line."""


def _block_and_footer(paper: Paper) -> list[Line]:
    """Return the lines that may name the unit, without those of a list of copies."""
    blocks = [block for block in paper.of(Zone.INFO, Zone.SIGNATURE) if not _COPIES.match(block.lines[0].text)]
    blocks += paper.of(Zone.RETURN, Zone.FOOTER)
    lines = [line for block in blocks for line in block.lines]
    theirs = {below.start for above, below in pairwise(lines) if _THEIR_SIGN.fullmatch(above.text)}
    return [line for line in lines if line.start not in theirs and not _MAIL_HEAD.match(line.text)]


_THEIR_SIGN: Final = re.compile(r"Ihre? (?:Zeichen|Az\.?|Aktenzeichen|Geschäftszeichen)(?:[,/] ?[Ii]hre.*)? ?:?")
"""The sign in the line below such a label is the reader's, though it may read like a unit: "FD 4.1 / Wie"."""


_COPIES: Final = re.compile(r"[Nn]achrichtlich|Verteiler|Kopie|Cc:|Durchschrift")
_MAIL_HEAD: Final = re.compile(r"(?:Von|An|Absender|Empfänger|Cc|Kopie|Betreff|From|To|Subject)\s*:")
