"""What a line near whoever signs is: his function above his name, his house above or below it, his street or place."""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME, unspaced
from wiedervorlage.intake.text.patterns import DOTS
from wiedervorlage.intake.text.spotting import title_case

RULE: Final = re.compile(r"[-–—]{1,3}")
"""A line that parts who signs from the house below him."""
ROLE_WORD: Final = re.compile(
    r"(?:leiter|vorsitz|meister|(?<!Refe)rat\b|rätin|beauftragte|direktor|referent|sekretär|vorstand|rektor|dekan|pfarrer|sprecher"
    r"|vorsteher|schultheiß|präses|superintendent|amtmann|amtfrau|kassier|beigeordnete|dezernent|schriftführer|obmann"
    r"|assessor|prokurist|inhaber|kommandant|wehrführer|amtsrat"
    r"|wart\b|inspektor|angestellte|bearbeiter|kanzler|präsident|minister|geschäftsführ|ingenieur|architekt|anwalt)",
    re.IGNORECASE,
)
"""By such a word a line names an office or a function and no house, place or second name."""
_ROLE_ALONE: Final = re.compile(
    rf"(?:(?:Der|Die) |(?:[Ss]tellv\w*|\d\.|Erste[r]?) )*[A-ZÄÖÜ]?[\w/\-]*{ROLE_WORD.pattern}\w*"
    r"(?: (?:de[rs]|für|im|am|in|von) [^.,:\d]{3,50})?|(?:Der|Die) [A-ZÄÖÜ][\w\-]+|Mitglied",
    re.IGNORECASE,
)
"""An office or function that stands alone in its line."""
_TERRITORY: Final = re.compile(
    r"(?:(?:Kreis|Hanse|Universitäts|Landeshaupt)?[Ss]tadt|(?:Samt|Verbands|Orts|Markt)?[Gg]emeinde|(?:Land)?[Kk]reis|Markt|Flecken|Amt"
    r"|[A-ZÄÖÜ][a-zäöü]+amt)"
    r" [A-ZÄÖÜ]"
)
"""A body that stands below whoever signs for it."""


def is_role_above(text: str, below: str) -> bool:
    """Say whether a line names but the function of whoever signs in the line below it."""
    if _ROLE_ALONE.fullmatch(text) is None or patterns.BY_ORDER.match(text):
        return False
    name = re.sub(r"^(?:gez\. ?|\()|, [A-ZÄÖÜ]\w{1,4}\.$|\)$", "", below)
    return NAME.fullmatch(unspaced(name)) is not None and ROLE_WORD.search(name) is None and not name.startswith("Ihr")


def names_the_house(text: str, below: str) -> bool:
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


def is_house_below(text: str) -> bool:
    """Say whether a line below who signs names his house: "Stadt Aue", "Finanzamt Aue", "Kreis Aue – Der Landrat"."""
    return _TERRITORY.match(text) is not None and not ROLE_WORD.search(re.split(r" [–-] |, ", text)[0])


def stands_for_address(text: str) -> bool:
    """Say whether a line below the signatory is his street or place."""
    placed = patterns.PLACE.match(text) or re.match(r"\d{4,5} [A-ZÄÖÜ]", text)
    street = patterns.STREET.fullmatch(re.split(rf" ?[,{DOTS}|] ", text)[0])
    return bool(placed or ((street and re.search(r"[a-zäöüß]{3}", text)) and not ROLE_WORD.search(text)))
