"""Who signs a letter: closing formula, by-order line, signatory and role."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.labels import label_of
from wiedervorlage.intake.head.letterhead_body import PART_BY_ENDING
from wiedervorlage.intake.head.paper_signing import read_paper_signing
from wiedervorlage.intake.head.zones import Paper, Zone
from wiedervorlage.intake.lexicon.word_sections import words
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME, unspaced
from wiedervorlage.intake.text.spotting import line_field, part_field, title_case

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
            if _is_role_above(line.text, below.text):
                found.setdefault("signing.role", line_field("signing.role", line, "line above the signatory"))
                continue
            if _names_the_house(line.text, below.text):
                continue
        housed = housed or ("signing.name" in found and _is_house_below(line.text))
        if housed and PART_BY_ENDING.fullmatch(line.text):
            continue
        near = _is_in_block_of(found.get("signing.name"), line, blocks)
        for item in _signing_fields(line, found, near=near):
            found.setdefault(item.name, item)
    return list(found.values())


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


RULE: Final = re.compile(r"[-–—]{1,3}")
"""A line that parts who signs from the house below him."""
_ENDS: Final = re.compile(
    r"Beglaubigt|\(?Dieses (?:Schreiben|Dokument)|N\. ?S\.|P\. ?S\.|PS:|Verteiler|[Nn]achrichtlich|Kopie"
)
"""With these what is signed ends, and other things follow."""
_LONGEST: Final = 50
"""No formula of closing is longer, in characters."""
_SEALS: Final = frozenset({"(Siegel)", "(Dienstsiegel)", "(LS)", "(L. S.)", "Eingegangen"})
_SEAL: Final = re.compile(r"\(?(?:Dienst)?[Ss]iegel\)?|\(?L\. ?S\.\)?|\(?Stempel\)?")
_ALONE: Final = re.compile(
    r"(?:Ihre?|Eu(?:re|er)|Dein)[,:]?|gez\.?|[-_]{2,}.*|[–—-]|(?:gez\. ?)?\(?(?:[sS]ignatur|Unterschrift|Stempel)\)?"
)
_SIGNED: Final = re.compile(
    r"(?:gez\. ?|\(|/s/ ?|Ihre? |Eu(?:er|re) )?"
    r"(?P<name>(?:Dipl\.\S* \((?:FH|TU|TH|BA|Univ\.)\) )?[^()]+(?:\(FH\))?)\)?$"
)
_BESIDE: Final = re.compile(
    r"(?:gez\. ?|Ihre? )?(?P<name>[^,()]+)(?:, (?P<role>(?:\d\. )?[A-ZÄÖÜ][\w äöüß\-/.]{4,})"
    r"|\s\((?P<function>(?:\d\. )?[A-ZÄÖÜ][\w äöüß\-/.]{4,})\))"
)
_ROLE_WORD: Final = re.compile(
    r"(?:leiter|vorsitz|meister|(?<!Refe)rat\b|rätin|beauftragte|direktor|referent|sekretär|vorstand|rektor|dekan|pfarrer|sprecher"
    r"|vorsteher|schultheiß|präses|superintendent|amtmann|amtfrau|kassier|beigeordnete|dezernent|schriftführer|obmann"
    r"|assessor|prokurist|inhaber|kommandant|wehrführer|amtsrat"
    r"|wart\b|inspektor|angestellte|bearbeiter|kanzler|präsident|minister|geschäftsführ|ingenieur|architekt|anwalt)",
    re.IGNORECASE,
)


def _is_own_formula(lines: Sequence[Line]) -> bool:
    """Say whether the first line is a formula of the writer's own: short, no name, no order, a name below."""
    first = lines[0].text
    known = (
        patterns.CLOSING.match(first) or patterns.BY_ORDER.match(first) or NAME.fullmatch(first.rstrip(")").lstrip("("))
    )
    named = re.match(r"Ihre? [A-ZÄÖÜ]", first)
    return not known and not named and len(lines) > 1 and len(first) < _LONGEST and re.search(r"[.:\d@]", first) is None


def _names_the_house(text: str, below: str) -> bool:
    """Say whether a line between formula and name is the house, not the signatory: "Ihr Kundenservice", "Muster KG"."""
    text = title_case(text)
    bare = re.sub(r"^(?:gez\. ?|ppa\. ?|\()|\)$", "", below)
    unit = patterns.UNIT.match(below) and not NAME.fullmatch(text)
    followed = NAME.fullmatch(unspaced(bare)) or patterns.BY_ORDER.match(below) or unit
    above = patterns.UNIT.match(text) if patterns.BY_ORDER.match(below) else None
    house = re.fullmatch(r"Ihre? [A-ZÄÖÜ][\w\- ]+", text) or patterns.BODY.search(text) or above
    known = patterns.CLOSING.match(text)
    return (
        bool(followed)
        and house is not None
        and known is None
        and not NAME.fullmatch(re.sub(r"^Ihre? ", "", text) if " und " in text else "")
    )


_ROLE_ALONE: Final = re.compile(
    rf"(?:(?:Der|Die) |(?:[Ss]tellv\w*|\d\.|Erste[r]?) )*[A-ZÄÖÜ]?[\w/\-]*{_ROLE_WORD.pattern}\w*"
    r"(?: (?:de[rs]|für|im|am|in|von) [^.,:\d]{3,50})?|(?:Der|Die) [A-ZÄÖÜ][\w\-]+|Mitglied",
    re.IGNORECASE,
)
"""An office or function that stands alone in its line."""


def _is_role_above(text: str, below: str) -> bool:
    """Say whether a line names but the function of whoever signs in the line below it."""
    if _ROLE_ALONE.fullmatch(text) is None or patterns.BY_ORDER.match(text):
        return False
    name = re.sub(r"^(?:gez\. ?|\()|, [A-ZÄÖÜ]\w{1,4}\.$|\)$", "", below)
    return NAME.fullmatch(unspaced(name)) is not None and _ROLE_WORD.search(name) is None and not name.startswith("Ihr")


def stands_for_address(text: str) -> bool:
    """Say whether a line below the signatory is his street or place."""
    placed = patterns.PLACE.match(text) or re.match(r"\d{4,5} [A-ZÄÖÜ]", text)
    street = patterns.STREET.fullmatch(re.split(r" ?[,·∙⋅|] ", text)[0])
    return bool(placed or ((street and re.search(r"[a-zäöüß]{3}", text)) and not _ROLE_WORD.search(text)))


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
        yield from _named(line, ordered.end() if ordered else 0)
    elif not ordered:
        yield from _role(line, near=near)


def _named(line: Line, start: int) -> Iterator[Field]:
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
    return _ROLE_WORD.search(beside["function"]) is not None


_LED: Final = re.compile(
    rf"(?:gez\. ?)?(?P<role>(?:(?:Der|Die) )?(?:\d\. |[A-ZÄÖÜ][a-zäöü]+e[rn]? )?[A-ZÄÖÜ][\w/\-]*?"
    rf"{_ROLE_WORD.pattern}\w*):? (?P<name>{NAME.pattern})",
)
"""A function before the name: "Schriftführerin Eva Kern"."""
_NO_NAME: Final = re.compile(r"(?!(?:von|vom|zu|van|de|gez)\b)[a-zäöü]+ |.* (?:Sie|Ihnen|Euch) ")
"""What goes on with the formula of closing: "aus dem Wiesengrund", "Behüt Sie Gott"."""


def _shifted(span: tuple[int, int], start: int) -> tuple[int, int]:
    return start + span[0], start + span[1]


_TERRITORY: Final = re.compile(
    r"(?:(?:Kreis|Hanse|Universitäts|Landeshaupt)?[Ss]tadt|(?:Samt|Verbands|Orts|Markt)?[Gg]emeinde|(?:Land)?[Kk]reis|Markt|Flecken|Amt"
    r"|[A-ZÄÖÜ][a-zäöü]+amt)"
    r" [A-ZÄÖÜ]"
)
"""A body that stands below whoever signs for it."""


def _is_house_below(text: str) -> bool:
    """Say whether a line below who signs names his house: "Stadt Aue", "Finanzamt Aue", "Kreis Aue – Der Landrat"."""
    return _TERRITORY.match(text) is not None and not _ROLE_WORD.search(re.split(r" [–-] |, ", text)[0])


def _role(line: Line, *, near: bool) -> Iterator[Field]:
    """Read what stands under the signatory, without brackets or dashes; not a second name, a house or a sentence."""
    part = re.split(r" [·∙⋅|] |\t| {3,}", line.text)[0]
    framed = re.fullmatch(r"[(–—-] ?(?P<role>.+?)(?:, (?:Tel|Telefon|Mobil|Handy)\b[^()]*)? ?[)–—-]", part)
    start, end = framed.span("role") if framed else (0, len(part))
    text = part[start:end]
    titled = re.match(r"(?:Dr|Prof)\.", text) or (patterns.PERSON_TITLE.match(text) and " " in text)
    name = NAME.fullmatch(text) and ((framed and " " in text) or titled)
    house = not near and not _ROLE_WORD.search(text)
    label = label_of(text)
    house = house or _is_house_below(text)
    told = re.search(r"\d{4}|: |^(?:und|sowie|gez\.) ", text) or (label and label[0] != "name") or text.endswith(".")
    told = told or patterns.WEB.search(text)
    if not (name or house or told) and len(text) < 80:
        yield part_field("signing.role", line, (start, end), "line after the signatory")
