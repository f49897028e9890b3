"""Nouns of a meeting: bodies that sit, gatherings and talks, and words that only look like one or invite to one."""

from __future__ import annotations

import re
from typing import Final

MEETING: Final = re.compile(
    r"\b(?P<name>(?:Haupt|Bürgermeister|Jugendhilfe|Sozial|Schul|Kreis|Rats|Fach|Rund"
    r"|Regional|Landes|Umwelt|Bau)?\w*(?:konferenz|[Aa]usschu(?:ss|ß)(?:es)?|ausschüsse"
    r"|[Bb]eirat|vorstand|[Ss]itzung|(?:[Kk]reis|[Vv]erbands|[Bb]ezirks|[Ll]andschafts|[Rr]egional|[Kk]irchen)tag(?:es)?"
    r"|[Ll]enkungsgruppe|[Aa]rbeitsgruppe"
    r"|[Dd]ienstbesprechung|[Bb]esprechung|[Vv]ersammlung)"
    r"|Konferenz(?: der [A-ZÄÖÜ]\w+(?: und [A-ZÄÖÜ]\w+)?| „[^“]{3,60}“)?"
    r"|Runde[rnm]? Tisch(?:es|s)?(?: [A-ZÄÖÜ]\w+)?|Rat(?:es|s)?(?= (?:der|hat|habe|am))"
    r"|\w*[Gg]emeinderat(?:es|s)?|\w*[Kk]ommission|Kuratoriums?|Stadtrat(?:es|s)?|Kreistag(?:es|s)?|Ortsbeirat(?:es|s)?"
    r"|Ausschuss(?:es)? für [A-ZÄÖÜ]\w+(?:(?:,| und)? (?:und )?[A-ZÄÖÜ]\w+){0,3}|Gespräch"
    r"|Ortstermin|Magistrat|Verbandsversammlung"
    r"|(?:Aufsichts|Verwaltungs|Stiftungs|Kirchen|Kirchenkreis|Pfarr|Ältesten|Jugend|Senioren|Personal|Betriebs|Eltern"
    r"|Schul|Ortschafts|Orts|Bezirks|Hochschul|Fakultäts|Fachbereichs|Markt|Samtgemeinde|Kreis|Regional"
    r"|Verbandsgemeinde"
    r"|Rundfunk|Fahrgast|Werk|Inklusions|Integrations|Studierenden)rat(?:es|s)?"
    r"|Präsidium|Presbyterium|Betriebsleitung|Geschäftsleitung|Präsidiumssitzung|Senat|BVV|Dezernentenrunde|Synode"
    r"|Kreissynode|Bürgerforum|Dienstgespräch|Jahresgespräch|Telefonat|Verhandlung|Anhörung|Erörterungstermin|Begehung"
    r"|Besichtigung|Fraktionssitzung|Amtsausschuss)\b"
)
"""A body that sits, or what people are called together for."""
NO_MEETING: Final = re.compile(
    r"(?:Montag|Dienstag|Donnerstag|Freitag|Samstag|Sonntag|Stichtag|Vertrag|Antrag|Betrag"
    r"|Beitrag|Auftrag|Landtag|Feiertag|Nachmittag|Vormittag|Jahrestag|Sonnabend"
    r"|Abgabe\w+)(?:es|s)?$"
)
OFFERED: Final = re.compile(r"\b[Zz]u eine[mr] (?:\w+ )?$|\beinen $")
"""Before a meeting to which somebody is only invited."""
