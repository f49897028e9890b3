"""How many with a vote were there from beginning to end, where minutes tell so in words, by a list or at the opening.

"Anwesend: Bürgermeister Gölz als Vorsitzender und 12 Gemeinderäte; Normalzahl 14" are thirteen. A bare number may
count others or leave the chair out, and says nothing; nor does any where somebody came later.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.checks.quorum import counted_at_opening
from wiedervorlage.intake.text.number_words import COUNTING, written

if TYPE_CHECKING:
    from collections.abc import Iterable

_N: Final = rf"(?P<count>\d{{1,3}}|(?i:{COUNTING}))"
_WHO: Final = (
    r"(?:[a-zäöüß]+ )?(?:(?:[A-ZÄÖÜ][a-zäöü]*)?[Mm]itglieder|Stimmberechtigte|[A-ZÄÖÜ]?[a-zäöü]*[Rr]äte"
    r"|[A-ZÄÖÜ]\w+vertreter|Stadtverordnete|Abgeordnete|Ratsherren|Vertreter)n?"
)
_STATEMENT: Final = re.compile(
    r"^[ \t]*(?:(?:Es )?(?:sind |waren )?[Aa]nwesend(?: (?:sind|waren))?|Zugegen|Erschienen)[ \t]*:?[ \t]+"
    r"(?P<told>\S.*(?:(?<=,|;)\n.*|(?<=und)\n.*)?)$",
    re.MULTILINE,
)
_PIECES: Final = re.compile(r"\s*[,;]\s*(?:und |sowie )?|\s+(?:und|sowie)\s+")
_CHAIR: Final = re.compile(
    r"(?:(?:der|die) )?(?:Erste[r]? |\d\. )?(?:(?:Ober|Orts)?[Bb]ürgermeister(?:in)?|Landrat|Landrätin"
    r"|\w*[Vv]orsitzende[rn]?|\w*[Vv]orsteher(?:in)?)(?: (?:Dr\. )?[A-ZÄÖÜ][\w-]+){0,2}"
    r"(?: als (?:\w+\.? )?Vorsitzende[rn]?)?"
)
_COUNTED: Final = re.compile(rf"(?:alle |die )?{_N} {_WHO}\.?")
_TOTAL: Final = re.compile(rf"(?:zusammen|insgesamt|somit|also|mithin)(?: sind)? {_N}(?: {_WHO})?\.?")
_USUAL: Final = re.compile(r"(?:Normalzahl|Soll\w*|[Gg]esetzliche \w+|Mitgliederzahl|von|bei)\b.*")
"""How many a house has is not how many were there."""
_ENTITLED: Final = re.compile(
    r"^[ \t]*(?:Zahl der )?(?:Anwesende )?[Ss]timmberechtigte?(?: anwesend| waren| sind|n?)?(?: Mitglieder)?[ \t]*"
    r":[ \t]*(?P<count>\d{1,3})[ \t]*$",
    re.MULTILINE,
)
_LISTED: Final = re.compile(
    r"^[ \t]*(?:\(?[a-z\d][.)] )?(?:Mit Stimmrecht|[Ss]timmberechtigt\w*)[^:\n\d]{0,30}:[ \t]*\n", re.MULTILINE
)
"""Below it each line names one person."""
_NEXT_LABEL: Final = re.compile(r"\s*(?:\(?[a-z][.)] .*|.*:(?:\s.*)?)?")
_SEVERAL: Final = re.compile(r",.*,|;|\bund\b")
_LATER: Final = re.compile(
    r"\b(?:erschein(?:t|en)|erschien(?:en)?|verspätet|verpflichtet|nachgerückt|rückt nach|wieder anwesend"
    r"|[Gg]emeinsame[nr]? Sitzung"
    r"|(?:kommt|kommen|kam|kamen|stößt|stoßen)\b[^.\n]{0,60}\b(?:hinzu|dazu|zur Sitzung|später|um \d)"
    r"|(?:trifft|treffen|traf|trafen)\b[^.\n]{0,40}\bein\b)"
)
"""Somebody came later, got his seat in this sitting, or another house voted, too."""
_FROM_ITEM: Final = re.compile(r"\bab (?:TOP|Top|Punkt|Tagesordnungspunkt|\d{1,2}[.:]\d\d)|\bbis (?:TOP|Top|Punkt)")
"""Who is listed so is counted with the others; a number may leave him out."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Presence:
    """How many are said to have been there, and how many it may have been at most: a chair may be told apart."""

    most: int
    told: int


def present_throughout(text: str) -> Presence | None:
    """Return how many with a vote were there all along; None where a paper does not tell.

    Args:
        text: of the paper.
    """
    if _LATER.search(text):
        return None
    listed = [_listed(text, label.end()) for label in _LISTED.finditer(text)]
    counted = [] if _FROM_ITEM.search(text) else _counted(text)
    found = [*(Presence(most=count, told=count) for count in listed if count), *counted]
    return max(found, default=None)


def _counted(text: str) -> Iterable[Presence]:
    """Yield what a label or a statement tells of how many were there."""
    for entitled in _ENTITLED.finditer(text):
        count = int(entitled["count"])
        yield Presence(most=count, told=count)
    for statement in _STATEMENT.finditer(text):
        presence = _stated(statement["told"])
        if presence is not None:
            yield presence
    for count, voting in counted_at_opening(text):
        yield Presence(most=count + (not voting), told=count)


def _stated(told: str) -> Presence | None:
    """Return how many a statement counts, with the chair; None where it holds anything else."""
    chairs = members = 0
    for piece in _PIECES.split(told.strip(" .")):
        total, counted = _TOTAL.fullmatch(piece), _COUNTED.fullmatch(piece)
        if total:
            count = int(written(total["count"].lower()))
            return Presence(most=count, told=count)
        if counted:
            members += int(written(counted["count"].lower()))
        elif _CHAIR.fullmatch(piece):
            chairs += 1
        elif not _USUAL.fullmatch(piece):
            return None
    if not members:
        return None
    return Presence(most=members + max(chairs, "timmberechtigt" not in told), told=members + chairs)


def _listed(text: str, start: int) -> int:
    """Return how many are named below a label, one in a line; 0 where a line names several."""
    names = list(takewhile(lambda line: not _NEXT_LABEL.fullmatch(line), text[start:].split("\n")))
    return 0 if any(_SEVERAL.search(line) for line in names) else len(names)
