"""Numbers with a noun behind them that count nothing: of a point, in a row of the vote, of those who sat, in a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.figures.bare_figures import LABELS
from wiedervorlage.intake.figures.unit_words import UNITS
from wiedervorlage.intake.lexicon.word_sections import any_phrase

if TYPE_CHECKING:
    from wiedervorlage.intake.figures.quantity import Quantity

_ROW: Final = re.compile(
    r"(?:[Aa]nwesend(?:e[rn]?)?|(?:persönlich )?[Bb]eteiligt|Ja|Nein|Enthaltung(?:en)?|Gäste"
    r"|Zuhörer(?:innen)?|Presse|Besucher(?:innen)?|Normalzahl|Sollstärke|[Ss]timmberechtigte?|[Ee]ntschuldigt)\s?[:|]?\s*$"
)
"""Before a number in a row of the vote or of those who sat: "Ja 14 Nein 0 Anwesend 15"."""
_THERE: Final = re.compile(r" (?:[a-zäöüß]+ ){0,2}(?:anwesend|erschienen|zugegen|entschuldigt)\b")
_AMONG: Final = re.compile(r" (?:sind|waren|seien) (?:[\w.]+ ){1,3}(?:anwesend|erschienen|zugegen|entschuldigt)\b")
_VOTING: Final = re.compile(
    r"[^.;:\d]{0,60}\b(?:enth(?:alten|ielten) sich"
    r"|(?:stimm(?:en|ten)|votier(?:en|ten)) (?:dafür|dagegen|zu|gegen|mit)\b)"
)
"""Behind those who vote: "5 Mitglieder der Fraktion enthalten sich"."""
_HOUR: Final = re.compile(r"(?:\d ?:|(?:[02-9]|\d\d) : |\d {0,4}/ {1,4})$")
"""Before the second figure of an hour or of a vote: "14 : 0", "7 / 4 / 0"; not of a key: "1 : 110 Betreute"."""
_DAY_AND_DASH: Final = re.compile(r"[\d.]+ [-–] ")
_OF_POINT: Final = re.compile(rf"\d{{1,2}}\s+(?:{any_phrase('figures_of_points', 'points')})\b")
_ONE: Final = re.compile(r"\d{1,2}\s+[A-ZÄÖÜ][\wäöüß-]*(?:ung|heit|keit|schaft|tion|tät|ismus|kunft|nahme|gabe|frage)")
"""A noun in the singular behind two or more: "5 Anschaffung" is the fifth point."""
_POINT_BEFORE: Final = re.compile(r"\b(?:TOP|Top|Tagesordnungspunkt)(?: ?[ÖN])?\s+$")
_LABEL: Final = 24
_POINTED_TO: Final = re.compile(
    r"\d{1,3}(?:\.\d{1,2})* (?:(?:oben|unten|dort|näher|im Einzelnen|namentlich) )?"
    r"(?:(?:auf|an)geführt|(?:vor|an|be|auf)?genannt|beigefügt|dargestellt|bezeichnet|beschrieben|angegeben|aufgelistet|gelistet"
    r"|vorgeschlagen|enthalten|ersichtlich|abgebildet|beantragt|definiert|gekennzeichnet|markiert)e[nrsm]?\b"
)
"""Behind the number of an enclosure, a section: "die in der Anlage 2 aufgeführten Personen"."""
_WANTED: Final = re.compile(r"\b(?:müssen|müssten|müßten|sollen|sollten|mindestens|immer|ständig)\b")
"""Who has to be there is a figure of the matter, who was there is none."""
_LONGEST_POINT: Final = 90
_QUOTED: Final = re.compile(r"[^“”\"«»]{0,40}[“”\"«]")


def counts_nothing(text: str, quantity: Quantity) -> bool:
    """Say whether what was read as a figure counts nothing of the matter.

    Args:
        text: the sentence or heading.
        quantity: read in it.
    """
    start, end = quantity.span.start, quantity.span.end
    if _POINT_BEFORE.search(text, max(0, start - _LABEL), start):
        return True
    if _POINTED_TO.match(text, start) and LABELS.search(text, max(0, start - _LABEL), start):
        return True
    measured = quantity.unit.partition("/year")[0] in UNITS and quantity.unit != "persons"
    if measured:
        return False
    in_row = text[start].isdigit() and _ROW.search(text, max(0, start - 30), start)
    there = () if _WANTED.search(text) else (_THERE, _AMONG)
    if in_row or any(pattern.match(text, end) for pattern in (*there, _VOTING)):
        return True
    if _HOUR.search(text, max(0, start - 10), start) or _ONE.fullmatch(text, start, end):
        return True
    opens = not text[:start].strip("-–•*· ") or text[start - 1] in "\t\n" or _DAY_AND_DASH.fullmatch(text, 0, start)
    if opens and len(text) < _LONGEST_POINT and not text.rstrip().endswith(".") and _OF_POINT.match(text, start):
        return True
    return text[start - 1 : start] in {"„", "»", "“", '"'} and _QUOTED.match(text, end) is not None
