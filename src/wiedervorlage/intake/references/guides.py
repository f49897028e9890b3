"""Guidelines: which give money and so are funding rules, and which order something else."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.references.rule_names import SHORT_BEHIND, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.references.reference import Reference

_MONEY: Final = re.compile(
    r"[Ff]örder|[Zz]uwendung|[Zz]usch[uü]|[Bb]ewillig|\bMitteln?\b|Euro|EUR|€|DM|Prozent|%|[Bb]eihilfe|v\. ?H\."
    r"|[Ss]tipend|[Bb]ezuschuss"
)
_OF_ORDERS: Final = re.compile(
    r"(?:[Rr]ichtlinien?|[Gg]rundsätzen?) (?:für|über|zur) (?:die )?(?:Vergabe (?:öffentlicher Aufträge"
    r"|von (?:\w+e[nr] )?\w*(?:[Aa]ufträge|[Ll]eistung|[Pp]lätze|[Rr]äume|[Gg]rundstück))"
    r"|Benutzung|Nutzung|Anlage|Ausstattung|Ehrung|Verleihung|Gestaltung|Bemessung|Berechnung)"
)
"""Guidelines that by their title order something other than money for others."""


def kind_of_guide(name: str, sentence: str) -> str:
    """Tell a funding rule from another guideline: by name or title, else by whether its sentence speaks of money."""
    if _OF_ORDERS.search(sentence) and re.fullmatch(r"[Rr]ichtlinien?|[Gg]rundsätzen?", name):
        return "regulation"
    if _GIVES.search(name) or (_BUILDING.search(name) and _GRANTS.search(sentence)):
        return "funding rule"
    if re.search(
        r"(?:[Vv]ergabe|[Bb]enutzungs|[Nn]utzungs|[Dd]ienst|[Ee]hrungs|[Ss]chulbau|[Bb]edarfsplanung|[Ss]tundungs"
        r"|[Rr]aum|[Ll]ärm|[Aa]bstands|[Ss]traßenbau|[Bb]eschaffungs|[Hh]ygiene|[Aa]nlage|EU-|FFH-|[Vv]errechnungs|[Ll]eistungsbewertungs|[Ee]inheitspreis)",
        name,
    ):
        return "regulation"
    if re.match(r"(?!ELER|EFRE|ESF|GAK)[A-ZÄÖÜ]{2,5}-[Rr]ichtlinie", name):  # of a body that sets norms
        return "funding rule" if _MONEY.search(sentence) else "regulation"
    if re.match(r"VwV-[A-Z][A-Za-zäöü]*(?:V|VO|O|G)\b", name):  # on a law, not on money
        return "regulation"
    bare = re.fullmatch(
        r"[Rr]ichtlinien?|[Gg]rundsätzen?|\w*[Ll]eitlinien?|[Ll]eitfaden|[Mm]erkblatt|\w*[Rr]ahmenplanung", name
    )
    return "regulation" if bare and not _MONEY.search(sentence) else "funding rule"


_GIVES: Final = re.compile(r"fonds$|topf$")
"""What by its name gives money, whatever for: "Schulbaufonds"."""
_BUILDING: Final = re.compile(r"[Ss]chulbau|[Ss]traßenbau|[Ss]portstättenbau")
_GRANTS: Final = re.compile(r"[Ff]örder|[Zz]uwendung|[Zz]uweisung|[Zz]uschu(?:ss|ß)")
"""Guidelines for building tell how to build, or what of it is paid for: their sentence says which."""


_BARE: Final = re.compile(r"(?:Richtlinien?|Grundsätze)")
_TITLE_BEHIND: Final = re.compile(rf" {TITLE}(?:[“”\"«])?(?:{SHORT_BEHIND.pattern})?")


def with_titles(text: str, found: Sequence[Reference]) -> Iterator[Reference]:
    """Yield the references, "Richtlinie" with what it is about: "Richtlinie für die Vergabe von Bauplätzen".

    Args:
        text: the sentence.
        found: the references in it.
    """
    for one in found:
        start = text.find(one.name, one.span.start, one.span.end) if _BARE.fullmatch(one.name) else -1
        title = _TITLE_BEHIND.match(text, start + len(one.name)) if start >= 0 else None
        if title:
            yield replace(one, name=one.name + re.sub(r"[“”\"«]", "", title[0]))
        else:
            yield one


def orders(name: str) -> bool:
    """Say whether a guideline by its title orders something other than money for others."""
    return _OF_ORDERS.match(name) is not None
