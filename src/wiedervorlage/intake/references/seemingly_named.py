"""Words that only look as if they pointed to something: days of receipt, names of offices, short forms explained."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wiedervorlage.intake.references.reference import Reference

_RECEIVED: Final = re.compile(
    r"\d{4},? ?\(?(?:(?:hier|bei uns|bei mir|dort|bei Gericht|beim \w+|im Hause?) )?"
    r"(?:eingegangen|zugegangen|eingelangt|eingetroffen|erhalten|zugestellt|Eingang|Posteingang|Eingangsstempel|präsentiert)"
    r"(?: (?:hier|dort|bei uns|bei mir|beim \w+))?:? ?(?:am |vom )?$"
)
"""Before the day on which a thing came in whose own day was just told."""
_OFFICE: Final = re.compile(
    r"\b(?:[Aa]mt(?:es|s)?|[Bb]ehörde|[Dd]irektion|[Rr]eferat|[Ff]achbereich|[Ff]achdienst|[Dd]ezernat|[Aa]bteilung|Sachgebiet"
    r"|Stabsstelle|Verwaltung|Landesbetrieb|Stelle|Institut|Ministerium|Zentrum|Ausschu(?:ss|ß)(?:es)?) für"
    r"(?: [A-ZÄÖÜ][\wäöüß-]+,?(?: und)?){0,3} $"
)
"""Before the task by which an office is called."""
_LONG_NAME: Final = re.compile(
    r"(?:[Rr]ichtlinien?|[Gg]esetz(?:es|buch)?|[Oo]rdnung|[Ss]atzung|[Bb]estimmungen|[Bb]edingungen|[Gg]rundsätzen?"
    r"|[Vv]orschrift(?:en)?|[Vv]ertrag(?:e?s)?|[Rr]egeln?|[Ee]mpfehlungen|[Mm]erkblatt)\b[^().;]{0,90} \(\s*$"
)
"""Before the short form of what was just named in full."""
_BODY: Final = re.compile(
    r"(?:[Kk]ommission|[Aa]ussch(?:uss|uß|üsse)\w*|\w*[Rr]at(?:e?s)?|[Bb]eirat(?:e?s)?|[Vv]orstand(?:e?s)?|Kuratoriums?|Präsidiums?"
    r"|Magistrats?|Senats?|[Kk]reistag(?:e?s)?|Synode|[Aa]rbeitsgruppe|[Ll]enkungsgruppe)$"
)
_THING_OF: Final = re.compile(
    r"\b\w*(?:[Pp]rotokoll|[Nn]iederschrift|[Vv]ermerk|[Bb]ericht|[Ss]chreiben|[Ss]tellungnahme|[Aa]ntrag|[Bb]rief|[Bb]eschlu(?:ss|ß)"
    r"|[Vv]otum|[Ee]mpfehlung|[Rr]esolution|[Gg]utachten|[Mm]itteilung|[Bb]escheid|[Aa]nfrage|[Vv]orlage|[Vv]orschlag|[Bb]itte)"
    r"(?:e?s|en|e)? de[rs] (?:[A-ZÄÖÜ]\w+er )?$"
)
_QUOTED: Final = re.compile(r"\b[A-ZÄÖÜ][\wäöüß]+(?:e?s)? [„»\"]$")
"""Before a title in quotation marks that belongs to the noun before it."""
_VERSION: Final = re.compile(r"(?:[Ff]assung|\bF\.) (?:der|d\.) (?:\w+ )?$")
"""Before the day on which a law was printed anew: it belongs to the law."""
_TO_ORDER: Final = re.compile(r"\b(?:Antr(?:ag|ages|äge|ägen)|Wortmeldung(?:en)?|Bemerkung|Erklärung) zur $")
"""Before the order of business, to which one speaks without pointing to it."""
_CHANGED: Final = re.compile(r"\bgeändert (?:durch|mit) (?:(?:die|das|den) )?(?:\w+ |\d+\. )?$")
"""Before the act that last changed the rules just named."""
_SHORT: Final = re.compile(r"[A-ZÄÖÜ][\w-]*[A-ZÄÖÜ]")
_YOURS: Final = re.compile(r"\b(?:Ihr|[Mm]ein|[Uu]nser)e[rn]? $")
"""Before a hearing in writing, which is a letter."""
_RULES: Final = frozenset({"law", "regulation", "funding rule"})


def names_no_thing(text: str, one: Reference) -> bool:
    """Say whether what was read in a sentence is no reference of its own.

    Args:
        text: the sentence.
        one: what was read in it.
    """
    before = text[max(0, one.span.start - 120) : one.span.start]
    if one.kind == "letter":
        return _RECEIVED.search(before) is not None
    if one.kind == "meeting":
        if one.name.startswith("Anhörung") and _YOURS.search(before):
            return True
        dated = text[one.span.start : one.span.end].startswith(f"{one.name} vom ")
        return bool(dated and _BODY.search(one.name) and _THING_OF.search(before))
    if one.kind == "paper":
        return one.name.startswith("Bekanntmachung") and _VERSION.search(before) is not None
    if one.kind not in _RULES or one.section:
        return False
    if _TO_ORDER.search(before) or _CHANGED.search(before):
        return True
    if _OFFICE.search(before) or _QUOTED.search(before):
        return True
    return bool(_SHORT.match(one.name) and _LONG_NAME.search(before))
