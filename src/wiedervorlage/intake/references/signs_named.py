"""Papers, case numbers, circulars and agenda items that a paper names by their sign or number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAPER: Final = re.compile(
    r"\b(?P<name>(?:\w*[Vv]orlage|Drucksachen?|Drs\."
    r"|DS|BV)(?:-Nr\.)?:?(?: de[rs] [A-ZÄÖÜ]\w+)? ?(?:Nr\. ?)?(?P<number>[A-Z]{0,4}[/ -]?\d[\w/.\-]*(?:\d|/[A-Z]+)))"
)
_CASE: Final = re.compile(
    r"\b(?:Aktenzeichen|Aktenz\.|Akt\.-?Z\.|Geschäftszeichen|Geschäftsz\.|GeschZ\.|Gesch\.-?Z\.|Verfahrensnummer"
    r"|(?:Schaden|Verfahrens|Antrags|Versicherungs|Fall|Vg\.|Register|Bußgeld|Schadens|Rollen|Kontroll|Bau)-?(?:[Nn]r\.|nummer)"
    r"|Geschäfts-?[Nn]r\.|Tagebuch-?[Nn]r\.|Tgb\.-? ?Nr\."
    r"|Journal-?[Nn]r\.|Vorgang|Projekt-?[Nn]r\.|Vergabe-?[Nn]r\.|Förderkennzeichen|FKZ"
    r"|Bauantrag Nr\.|Vorgangsnummer|Vorgangs-?[Nn]r\.|Kassenzeichen|Az\.?|AZ|Gz\.?)"
    r":?\s+(?P<name>(?=[\w./:\- ]*\d)[A-Z0-9][\w./:\-]*(?:[/.:\-][\w./:\-]*|(?: [\w./:\-]*\d[\w./:\-]*))\w)"
)
_INSTRUCTION: Final = re.compile(r"\b(?:Weisung|Geschäftsanweisung|Dienstanweisung|Rundverfügung)(?: Nr\.)? \d+/\d+")
_COURT_SIGN: Final = r"\d+ [A-Z][A-Za-z]{0,3} \d+/\d\d(?:\.\w+)?"
_OF_DECISION: Final = re.compile(
    r"(?:[Gg]enehmigung|[Bb]escheid|[Uu]rteil|[Bb]eschlu(?:ss|ß)|[Vv]erfügung)\b[^.;]{0,40} vom [^;]{6,20}$"
)
_SIGN_BEHIND: Final = re.compile(
    rf"\((?:Az\.:? )?(?P<name>(?!(?:19|20)\d\d ?-(?:19|20)?\d\d\))(?:[A-Z]{{2,5}} )?\d+[\w.]*-[\w./\-]*\d"
    rf"|[IVX]+ \d+ ?[-/] ?\d+|{_COURT_SIGN})\)"
    rf"|\b(?:Aktenzeichen|Az\.) (?P<other>{_COURT_SIGN})"
)
_OF_COURT: Final = re.compile(
    r"\b(?P<name>\d{1,3} [A-Z]{1,3} \d{1,5}/\d\d)\b|\bin der Sache (?P<other>\d+[\w.]*[-/][\w./-]*\d)"
)
_BY_HOUSE: Final = re.compile(
    r"(?<![\w/\-])(?P<name>(?!ISO|DIN|EN/|EWG|EG/|EU/)[A-Z]{1,4}/(?:(?:19|20)\d\d/\d{3,6}|\d{3,6}/(?:19|20)\d\d)(?:-\d{1,3})*)(?![\w/])"
    r"|\bBezüglich:\s*(?P<other>(?:[A-Z]{1,4}/)?\d[\w/.\-]*/[\w/.\-]*\d)"
)
"""A paper's sign as council information systems make them, and the paper to which another one belongs."""
_ITEM_BEHIND: Final = re.compile(
    r"(?:\(|\b(?:[Ss]iehe|[Vv]gl\.|[Ss]\.|behandelt|beraten|erörtert|verwiesen|Verweis) "
    r"(?:(?:bereits|auch|dazu|zusammen) )?"
    r"(?:(?:unter|zu|mit|auf|in|bei) )?)(?P<name>(?:TOP|Tagesordnungspunkt) (?:[ÖN] ?)?\d+(?:\.\d+)*)\b"
)
"""An item that is pointed to; one that heads a part of the minutes is their own."""
_PAPER_SIGN: Final = re.compile(
    r"\b(?P<other>(?:Niederschrift|Bericht|Gutachten|Vermerk|Protokoll|Vorlage"
    r"|Prüfbericht) (?:Nr\. ?)?(?:[A-Z][A-Za-z]{0,4} )?\d+[/\-][\w/\-]*)|"
    r"(?<=\()(?P<name>[A-Z]{1,4}[ /-]?\d{2,4}/\d{2,5}(?:/\d{2,4})?)(?=\))"
)
_NUMBERED: Final = re.compile(r"\b(?P<name>Antrag (?:Nr\. ?)?\d+/\d+)\b")
_ZEICHEN: Final = re.compile(
    r"\b(?:unter dem|mit dem) (?:Akten|Geschäfts|Kassen)?[Zz]eichen (?P<name>[A-Z0-9][\w.\-]*(?: [\w.\-]+)?/\d[\w/]*)"
)
_DECISION_SIGN: Final = re.compile(
    r"\b(?P<name>Beschlu(?:ss|ß)(?:-?[Nn]r\.|es)? ?(?:Nr\. ?)?[A-Z]{1,4}[ -]?\d{1,4}[/-]\d{1,4}(?:[/-]\d{2,4})?)"
)
_CIRCULAR: Final = re.compile(r"Rund(?:schreiben|erlass) Nr\. \d+/\d+")


def find_signs(text: str) -> Iterator[Reference]:
    """Find them in a sentence; the sign of a letter just named with its day belongs to that letter."""
    for match in _CASE.finditer(text):
        before = text[: match.start()]
        if not re.search(r"\d, $", before) or _OF_DECISION.search(before):
            yield _reference("case number", match, "name")
    for kind, pattern in _WHOLE:
        for match in pattern.finditer(text):
            yield _reference(kind, match, 0)
    for kind, pattern in _SIGNS:
        for match in pattern.finditer(text):
            yield _reference(kind, match, "name" if match["name"] else "other")


_WHOLE: Final = (("decree", _INSTRUCTION), ("decree", _CIRCULAR))
_SIGNS: Final = (
    ("paper", _PAPER),
    ("paper", _PAPER_SIGN),
    ("paper", _BY_HOUSE),
    ("case number", _SIGN_BEHIND),
    ("case number", _NUMBERED),
    ("case number", _OF_COURT),
    ("case number", _ZEICHEN),
    ("decision", _DECISION_SIGN),
    ("agenda item", _ITEM_BEHIND),
)


def _reference(kind: str, match: re.Match[str], group: str | int) -> Reference:
    start, end = match.span(group)
    return Reference(kind=kind, span=Span(start=start, end=end), name=str(match[group]))
