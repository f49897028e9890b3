"""Nouns of a meeting: bodies that sit, gatherings and talks, and words that only look like one or invite to one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

MEETING: Final = re.compile(
    r"\b(?P<name>Ausschuss(?:es)? für [A-ZÄÖÜ]\w+(?:(?:,| und)? (?:und )?[A-ZÄÖÜ]\w+){0,3}"
    r"|(?:Haupt|Bürgermeister|Jugendhilfe|Sozial|Schul|Kreis|Rats|Fach|Rund"
    r"|Regional|Landes|Umwelt|Bau)?\w*(?:konferenz|[Aa]usschu(?:ss|ß)(?:es)?|ausschüsse"
    r"|[Bb]eirat|vorstand|[Ss]itzung|(?:[Kk]reis|[Vv]erbands|[Bb]ezirks|[Ll]andschafts|[Rr]egional|[Kk]irchen)tag(?:es)?"
    r"|[Ll]enkungsgruppe|[Aa]rbeitsgruppe"
    r"|[Dd]ienstbesprechung|[Bb]esprechung|[Vv]ersammlung)"
    r"|Konferenz(?: der [A-ZÄÖÜ]\w+(?: und [A-ZÄÖÜ]\w+)?| „[^“]{3,60}“)?"
    r"|Runde[rnm]? Tisch(?:es|s)?(?: [A-ZÄÖÜ]\w+)?|Rat(?:es|s)?(?= (?:der|hat|habe|am))"
    r"|\w*[Gg]emeinderat(?:es|s)?|\w*[Kk]ommission|Kuratoriums?|Stadtrat(?:es|s)?|Kreistag(?:es|s)?|Ortsbeirat(?:es|s)?"
    r"|Gespräch|Ortstermin|Magistrat|Verbandsversammlung"
    r"|(?:Aufsichts|Verwaltungs|Stiftungs|(?:(?:Landes|Ober)?[Kk]irchen)|Kirchengemeinde|Kirchenkreis|Pfarr|Ältesten"
    r"|Jugend|Senioren|Personal|Betriebs|Eltern"
    r"|Schul|Ortschafts|Orts|Bezirks|Hochschul|Fakultäts|Fachbereichs|Markt|Samtgemeinde|Kreis|Regional"
    r"|Verbandsgemeinde"
    r"|Rundfunk|Fahrgast|Werk|Inklusions|Integrations|Studierenden)rat(?:es|s)?"
    r"|Präsidium|Presbyterium|Betriebsleitung|Geschäftsleitung|Präsidiumssitzung|Senat|BVV|Dezernentenrunde"
    r"|(?:Landes|Bezirks|Dekanats|General|Kreis)?[Ss]ynode|Bürgerforum|Dienstgespräch|Jahresgespräch|Telefonat"
    r"|Verhandlung|Anhörung|Erörterungstermin|Begehung"
    r"|Besichtigung|Fraktionssitzung|Amtsausschuss)\b"
)
"""A body that sits, or what people are called together for."""
NO_MEETING: Final = re.compile(
    r"(?:Montag|Dienstag|Donnerstag|Freitag|Samstag|Sonntag|Stichtag|Vertrag|Antrag|Betrag"
    r"|Beitrag|Auftrag|Landtag|Feiertag|Nachmittag|Vormittag|Jahrestag|Sonnabend"
    r"|Abgabe\w+)(?:es|s)?$"
)
_HELD_AT: Final = re.compile(
    r"\b(?:[Ii]m Rahmen (?:de[rs]|eine[rs]|unsere[rs]|Ihre[rs])|[Ii]m|[Bb]eim"
    r"|(?:[Ii]n|[Aa]uf|[Bb]ei|[Aa]nlässlich|[Aa]nläßlich|[Ww]ährend|[Gg]elegentlich)"
    r" (?:de[rsm]|eine[rsm]?|unsere[rsm]|Ihre[rsm]|diese[rsm]|jene[rsm]))"
    rf" (?:[a-zäöüß]+e[nrms] |\d+\. ){{0,2}}(?={MEETING.pattern})"
)
"""Before the name of a meeting at which something was: "in der letzten Dienstbesprechung", "beim Ortstermin"."""
OFFERED: Final = re.compile(r"\b[Zz]u eine[mr] (?:\w+ )?$|\beinen $")
"""Before a meeting to which somebody is only invited."""
_TALK: Final = re.compile(r"(?:(?:[Vv]or)?[Bb]eratung|Erörterung|Aussprache|Diskussion|Debatte)(?:en)?")
_IN_BODY: Final = re.compile(r" (?:im|in der|durch den|durch die) ")
_SITS: Final = re.compile(
    r"(?:ausschu(?:ss|ß)|rat|tag|vorstand|kommission|versammlung|magistrat|senat|synode|präsidium|presbyterium|vertretung)$",
    re.IGNORECASE,
)


def held_at(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Find the names of meetings at which something was, as against those with whom: "mit dem Ortsrat" is none."""
    yield from _HELD_AT.finditer(text, start, end)


def is_talk_of_body(text: str, name: str, end: int) -> bool:
    """Say whether the body that held a talk stands right behind it: "Beratung im Kreisausschuss am 6. November".

    Args:
        text: the sentence.
        name: the noun of the talk.
        end: where it ends.
    """
    joint = _IN_BODY.match(text, end) if _TALK.fullmatch(name) else None
    body = MEETING.match(text, joint.end()) if joint else None
    return body is not None and _SITS.search(body["name"].partition(" ")[0]) is not None
