"""Whoever signs a letter: the name, and the function before it, beside it or in the line below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.body import PART_BY_ENDING
from wiedervorlage.intake.head.lines.labels import label_of
from wiedervorlage.intake.head.signing.lines import ROLE_WORD, is_house_below, stands_for_address
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME, unspaced
from wiedervorlage.intake.text.patterns import DOTS
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_SEAL: Final = re.compile(r"\(?(?:Dienst)?[Ss]iegel\)?|\(?L\. ?S\.\)?|\(?Stempel\)?")
_SIGNED: Final = re.compile(
    r"(?:gez\. ?|\(|/s/ ?|Ihre? |Eu(?:er|re) )?"
    r"(?P<name>(?:Dipl\.\S* \((?:FH|TU|TH|BA|Univ\.)\) )?[^()]+(?:\(FH\))?)\)?$"
)
_BESIDE: Final = re.compile(
    r"(?:gez\. ?|Ihre? )?(?P<name>[^,()]+)(?:, (?P<role>(?:\d\. )?[A-ZÄÖÜ][\w äöüß\-/.]{4,})"
    r"|\s\((?P<function>(?:\d\. )?[A-ZÄÖÜ][\w äöüß\-/.]{4,})\))"
)
_LED: Final = re.compile(
    rf"(?:gez\. ?)?(?P<role>(?:(?:Der|Die) )?(?:\d\. |[A-ZÄÖÜ][a-zäöü]+e[rn]? )?[A-ZÄÖÜ][\w/\-]*?"
    rf"{ROLE_WORD.pattern}\w*):? (?P<name>{NAME.pattern})",
)
"""A function before the name: "Schriftführerin Eva Kern"."""
_NO_NAME: Final = re.compile(r"(?!(?:von|vom|zu|van|de|gez)\b)[a-zäöü]+ |.* (?:Sie|Ihnen|Euch) ")
"""What goes on with the formula of closing: "aus dem Wiesengrund", "Behüt Sie Gott"."""


def named_signatory(line: Line, start: int) -> Iterator[Field]:
    """Read the signatory, with the role beside the name, from a line below the formula."""
    cells = [cell for cell in re.split(r"\t| {3,}", line.text[start:].strip()) if not _SEAL.fullmatch(cell)]
    text = cells[0] if cells else ""
    start = line.text.index(text, start)
    name, mark, rest = text.partition(", ")
    text = name if mark and stands_for_address(rest) else text
    beside, signed, led = _BESIDE.fullmatch(text), _SIGNED.match(text), _LED.fullmatch(text)
    if not text or re.search(r"\d{4}", text) or len(text) >= 80 or _NO_NAME.match(text):
        return
    if led and not patterns.UNIT.match(text):
        yield part_field("signing.name", line, _shifted(led.span("name"), start), "name behind its role")
        yield part_field("signing.role", line, _shifted(led.span("role"), start), "role before the signatory")
    elif beside and NAME.fullmatch(beside["name"]) and _names_function(beside):
        yield part_field("signing.name", line, _shifted(beside.span("name"), start), "first line after the closing")
        part = beside.span("role" if beside["role"] else "function")
        yield part_field("signing.role", line, _shifted(part, start), "role beside the signatory")
    elif re.match(r"Ihre? ", text) and PART_BY_ENDING.fullmatch(re.sub(r"^Ihre? ", "", text)):
        return
    elif signed and len(text) < 60 and not (start and not NAME.match(text)):
        printed = signed["name"].strip()
        value = unspaced(printed)
        yield part_field(
            "signing.name", line, _shifted(signed.span("name"), start), "first line after the closing",
            value=value if value != printed else None,
        )  # fmt: skip


def _names_function(beside: re.Match[str]) -> bool:
    """Say whether what stands beside a name is a function: no degree, and in brackets no birth name or place."""
    if beside["role"]:
        return re.match(r"Dipl|M\. ?[AS]|B\. ?[AS]", beside["role"]) is None
    return ROLE_WORD.search(beside["function"]) is not None


def _shifted(span: tuple[int, int], start: int) -> tuple[int, int]:
    return start + span[0], start + span[1]


def role_below(line: Line, *, near: bool) -> Iterator[Field]:
    """Read what stands under the signatory, without brackets or dashes; not a second name, a house or a sentence."""
    part = re.split(rf" [{DOTS}|] |\t| {{3,}}", line.text)[0]
    framed = re.fullmatch(r"[(–—-] ?(?P<role>.+?)(?:, (?:Tel|Telefon|Mobil|Handy)\b[^()]*)? ?[)–—-]", part)
    start, end = framed.span("role") if framed else (0, len(part))
    text = part[start:end]
    titled = re.match(r"(?:Dr|Prof)\.", text) or (patterns.PERSON_TITLE.match(text) and " " in text)
    name = NAME.fullmatch(text) and ((framed and " " in text) or titled)
    house = not near and not ROLE_WORD.search(text)
    label = label_of(text)
    house = house or is_house_below(text)
    told = re.search(r"\d{4}|: |^(?:und|sowie|gez\.) ", text) or (label and label[0] != "name") or text.endswith(".")
    told = told or patterns.WEB.search(text)
    if not (name or house or told) and len(text) < 80:
        yield part_field("signing.role", line, (start, end), "line after the signatory")
