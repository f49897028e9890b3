"""What the wording of a proposal or a motion says without settling or arguing anything.

"Im Übrigen bleibt es bei der Vorlage" changes nothing. The title of a motion asks nothing yet. What a point says of its
paying ("Die Mittel sind bereitzustellen"), and all that is to be put into a proposal word by word, is a part of it and
no ground. The articles of a by-law that is laid before a house are its text. Nor does minutes' tale settle anything of
what a member or a group thinks of a thing, or of what others wrote that they resolved.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.paragraphs import is_point
from wiedervorlage.intake.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.statements.units.placing import Placed

_LEAVES: Final = re.compile(
    r"\W*[Ii]m (?:Ü|ü|Ue|ue)brigen (?:bleib(?:t|en)|gelten|gilt|wird|werden)\b[^.;]{0,60}"
    r"\b(?:Vorlage|Vorschl\w+|\w*vorschlag\w*|Fassung|Entwurf\w*|Beschlu(?:ss|ß)\w*|unverändert|unberührt|bestehen)\b"
)
"""What leaves the rest of a paper as it is."""
_TITLE: Final = re.compile(
    r"\W*(?:[A-ZÄÖÜ]\w+e[rn]? )?(?:\w*[Aa]ntrag|[Aa]nfrage|Anträge|Anfragen)\b[^.;:]{0,60}"
    r"\b(?:[Zz]u[rm]?|[Ff]ür d\w+) (?:\w+ )?(?:\w*[Vv]orlage|\w*[Dd]rucksache|\w*[Ss]itzung|TOP|\w*[Hh]aushalt\w*)\b"
)
"""The title of a motion to a paper or a sitting: "Gemeinsamer Änderungsantrag zur Vorlage 61/2025"."""
_GROUNDS: Final = re.compile(r"(?:Zur )?Begründung|Sachverhalt|Erläuterung", re.IGNORECASE)
_WE: Final = re.compile(r"\b(?:wir|Wir|uns|unsere[rnms]?|unser)\b")
_PAID: Final = re.compile(
    r"\W*(?:Die|Der) (?:\w+ )?(?:\w*[Mm]ittel|Deckung|Finanzierung|Betrag)\b[^.;]*"
    r"\b(?:bereitzustellen|bereitgestellt|einzustellen|eingestellt|erfolgt|gedeckt|zu entnehmen|entnommen)\b"
)
"""How a point goes on that says whence it is paid for."""
_NEW_TEXT: Final = re.compile(r"[„“\"»›]\(?\d{1,2} ?[a-z]?[.)]\s")
"""So begins a point that is to be put into a proposal, between the marks of a quotation."""

_MEMBER: Final = (
    r"(?:(?:Rats(?:herr|frau|mitglied)|(?:Kreistags|Ausschuss|Ausschuß)mitglied|Stadtverordnete[rn]?|Stadtvertreter(?:in)?"
    r"|Gemeindevertreter(?:in)?|Abgeordnete[r]?|Abg\.|KTA|Stv\.|RM|Herr|Frau)"
    r" [A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?(?: \([^)]*\))?"
    r"|(?:Stadt|Gemeinde|Marktgemeinde|Kreis)(?:rat|rätin) [A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)? \([^)]*\))"
)
"""A member by name; a councillor, whose title may be the house's, with his party."""
_GROUP: Final = r"(?:Die (?:[\w/]+-)?(?:Fraktion|Gruppe)(?: (?:der|von))?(?: [A-ZÄÖÜ][\w/]+)?)"
_TAKES_A_STAND: Final = re.compile(
    rf"\W*(?:{_MEMBER}|{_GROUP}) (?:lehnte?n?\b[^.;:]*\bab\b|befürwortet|begrü(?:ß|ss)t|(?:spricht|sprach) sich\b)"
)
"""What one of those who sit thinks of a thing: "Die CDU-Fraktion lehnt dies ab"."""
_OTHERS_WROTE: Final = re.compile(
    r"\bteil(?:t|te|en|ten)\b[^.;]{0,40}?"
    r"\bmit (?:\w+ )?(?:Schreiben|Bescheid|Brief|E-?Mail|Mail|Erla(?:ss|ß)|Verfügung)\b"
    r".{0,60}?\bmit, (?:dass|daß)\b"
)
"""What a house tells by letter that it resolved or what others did."""


def settles_nothing(placed: Placed) -> bool:
    """Say whether a unit of a paper that is no letter neither settles nor asks anything, whatever it sounds like."""
    text = placed.unit.text
    told = _LEAVES.match(text) or _TAKES_A_STAND.match(text) or _OTHERS_WROTE.search(text)
    return told is not None or (_TITLE.match(text) is not None and not has_verb(text))


def is_worded(placed: Placed) -> bool:
    """Say whether a unit is part of the wording of a point that is proposed, and so no ground of its own."""
    if placed.unit.depends or placed.place.is_letter:
        return False
    paid = _PAID.match(placed.unit.text) is not None
    point = placed.is_laid_before and is_point(placed.sentence.paragraph) and paid
    return point or _NEW_TEXT.match(placed.sentence.paragraph.text.text) is not None


def pleads(placed: Placed) -> bool:
    """Say whether a motion speaks of itself where it gives its grounds: "Eine Schließung … lehnen wir ab"."""
    in_grounds = _GROUNDS.match(placed.sentence.paragraph.heading) is not None
    return in_grounds and not placed.place.is_letter and _WE.search(placed.unit.text) is not None


_ENACTS: Final = re.compile(
    r"\bfolgende\b[^.;:]{0,60}(?:[Ss]atzung|[Oo]rdnung)\b[^.;:]{0,40}\b(?:beschlossen|erlassen)\s*:?$"
)
_IN_FORCE: Final = re.compile(r"\btr(?:itt|eten)\b.{0,120}\bin Kraft\b", re.DOTALL)


def of_by_laws(placed: Sequence[Placed]) -> frozenset[int]:
    """Return the ids of the units that are text of a by-law: from where it is enacted to where it comes into force.

    Its articles settle nothing beside the resolution that the by-law be enacted.
    """
    found: set[int] = set()
    waiting: list[int] | None = None
    for item in placed:
        if waiting is not None:
            waiting.append(id(item))
            if _IN_FORCE.search(item.sentence.text):
                found.update(waiting)
                waiting = None
        elif _ENACTS.search(item.sentence.text.rstrip()):
            waiting = []
    return frozenset(found)
