"""The words of units: what stands after a figure and says what it counts or measures."""

from __future__ import annotations

import re
from typing import Final

SCALE: Final = {
    "Mio": 1e6,
    "Millionen": 1e6,
    "Million": 1e6,
    "Mrd": 1e9,
    "Milliarden": 1e9,
    "Tsd": 1e3,
    "T": 1e3,
    "tausend": 1e3,
}
_POSTS: Final = (
    "Vollzeit|Plan|Teilzeit|Personal|Sozialarbeiter|Fach|Koordinations|Lehrer|Erzieher|Ingenieur|Arzt|Ausbildungs|Sekretariats"
    "|Verwaltungs|Hausmeister|Pfarr|Diakon|Referenten|Beamten|Projekt|Sozialpädagogen|Schulsozialarbeits|Pflege|Polizei|Richter"
    "|Leitungs|Betreuungs|Mitarbeiter|Techniker|Berater|Assistenz|Sachbearbeiter|Springer|Hebammen|Küster|Trainer|Förster"
    "|Kantoren|Bibliotheks|Ärzte|Streetworker|Reinigungs|Psychologen"
)
_WORKERS: Final = (
    r"(?:(?!Feuer|Wasser|Futter|Lager|Müll|Fenster|Unter)[A-ZÄÖÜ][a-zäöüß]+(?:er|innen|enten|isten|ogen|oren|kräfte|pflege)"
    r"|FSJ|BFD|FÖJ|Bufdi|IT|EDV|Ärzte)"
)
"""Who works, as the first part of a word for posts: "Lehrerinnenstellen", "FSJ-Stellen"."""
SPANS_OF_TIME: Final = ("years", "months", "weeks", "days", "hours", "minutes")
_PERSONS: Final = (
    r"(?:[a-zäöüß]+(?:e[nrs]?|ig|lich) ){0,2}(?:Menschen|Personen|Leuten?|\w*[Kk]inder[n]?|\w*[Ss]chüler(?:innen)?[n]?"
    r"|\w*[Gg]ästen?|Einwohner(?:innen)?[n]?|\w*[Mm]itglieder[n]?|Besucher(?:innen)?[n]?|Jugendlichen?|\w*[Tt]eilnehm\w*"
    r"|Gemeindeglieder[n]?|\w*[Nn]utzer(?:innen)?[n]?|Ratsuchenden?|Familien|Bürger(?:innen)?[n]?|Beschäftigten?"
    r"|Ehrenamtlichen?|Flüchtlingen?|Geflüchteten?|Senior(?:inn)?en|\w*[Bb]ürgermeister(?:innen)?n?|Anwohner(?:innen)?n?"
    r"|Eltern|Pendler[n]?|\w*[Hh]elfer(?:innen)?n?|\w*[Mm]itarbeiter(?:innen)?n?|\w*[Kk]räften?|Frauen|Männer[n]?|Mädchen"
    r"|Asylbewerber[n]?|Leser(?:innen)?n?|Patient(?:inn)?en|Azubis|Auszubildenden?|Fahrgästen?|Mieter(?:innen)?n?"
    r"|Koll?eg(?:inn)?en|Tätigen?|Angestellten?|Interessent(?:inn)?en|\w+klässlern?|Studierenden?|Aktiven?|Unterzeichner(?:innen)?n?)\b"
)
UNITS: Final = {
    "posts": r"(?:[a-zäöüß]+e[nrs]?\s+){0,2}"
    rf"(?:(?:{_POSTS})-?[Ss]tellen?|{_WORKERS}-?[Ss]tellen?|Stellen?|VZÄ|VbE|VZK|VK|Vollzeitäquivalente?n?|[Ss]tellenanteile?n?|\w*[Kk]raftanteile?n?|AKA"
    r"|Voll(?:zeit)?kräften?|Vollbeschäftigteneinheit(?:en)?)\b(?!\s+hinter)",
    "EUR": r"(?:(?P<scale>Mio|Millionen|Million|Mrd|Milliarden|Tsd|T|tausend)\.?\s*)?(?:Euro|EUR|€)",
    "DM": r"(?:(?P<scale>Mio|Millionen|Million|Mrd|Milliarden|Tsd|T|tausend)\.?\s*)?(?:DM|(?:Deutsche |D-)?Mark)\b",
    "percent": r"(?:%|Prozent\b|v\. ?H\.|vH\b|vom Hundert|Prozentpunkte\b)",
    "km/h": r"(?:km/h\b|Stundenkilometern?\b)",
    "km": r"(?:km|\w*[Kk]ilometern?)\b",
    "years": r"(?:[a-zäöüß]+e[nr]? )?"
    r"(?:(?!Halb|Früh|Viertel)[A-ZÄÖÜ][a-zäöüß]*j|J)ahren?\b",
    "hours/week": r"(?:Wochenstunden"
    r"|(?:Stunden|Std\.?|h) ?(?:in der Woche|(?:pro|die|je|/) ?Woche|wöchentlich)|Wochenstd\b)\b",
    "municipalities": r"(?:[a-zäöüß]+en?\s+){0,2}"
    r"(?:(?!(?:Kirchen|Pfarr|Glaubens|Kultus|Haus|Fest|Schul|Jagd|Fan)gemeinden)\w*[Gg]emeinden"
    r"|\w*[Kk]ommunen|Städten?, Märkten? und Gemeinden|(?!Innen|Alt)\w*[Ss]tädten?|Märkten? und Gemeinden)\b",
    "persons": _PERSONS,
    "m2": r"(?:m²|qm|Quadratmetern?)",
    "households": r"Haushalten?\b",
    "addresses": r"(?:[\wäöüß]+en?\s+)?(?:Adressen|Anschlüssen?)\b",
    "Mbit/s": r"Mbit/s",
    "months": r"(?:[a-zäöüß]+e[nr]? )?(?:Kalenderm|M)onaten?\b",
    "weeks": r"(?:[a-zäöüß]+e[nr]? )?(?:Kalenderw|Schulw|W)ochen\b",
    "days": r"(?:[a-zäöüß]+e[nr]? )?(?:Werkt|Kalendert|Arbeitst|Schult|T)agen?\b",
    "hours": r"(?:\w*[Ss]tunden\b|Std\b\.?)",
    "minutes": r"(?:Minuten|Min)\b",
    "m3": r"(?:m³|cbm|Kubikmetern?)",
    "m": r"(?:(?:lfdm|lfm|lfd\. ?m)\b|m(?![²³\w/])|(?:(?:laufenden?|lfd\.) )?Metern?\b)",
    "cm": r"(?:cm|Zentimetern?)\b",
    "l/s": r"(?:l/s\b|Litern? (?:in der|pro|je) Sekunde)",
    "l/min": r"(?:l/min\b|Litern? (?:in der|pro|je|die) Minute)",
    "l": r"Litern?\b",
    "t": r"(?:to?|Tonnen)\b",
    "degrees": r"(?:° ?C\b|Grad\b(?: Celsius\b)?)",
    "kV": r"kV\b",
    "kW": r"(?:kW|Kilowatt)\b",
    "kVA": r"kVA\b",
    "dB": r"(?:dB\b(?:\(A\))?|Dezibel\b)",
    "mg/l": r"(?:mg/l\b|mg (?:\w+ )?(?:je|pro|im) Liter\b)",
    "places": r"(?:\w*[Pp]lätzen?|Platz)\b",
    "ha": r"(?:ha|Hektar)\b",
    "kg": r"(?:kg|Kilo(?:gramm)?)\b",
    "mm": r"(?:mm|Millimetern?)\b",
    "kWh": r"(?:kWh|Kilowattstunden)\b",
    "MWh": r"(?:MWh|Megawattstunden)\b",
    "kWp": r"kWp\b",
    "MW": r"(?:MW|Megawatt)\b",
    "µg/m³": r"[µμ]g/m³",
    "mg": r"mg\b",
    "ct/kWh": r"(?:ct|Cent|Pf|Pfennig)(?:/| je | pro )(?:kWh|Kilowattstunde)\b",
    "cent": r"(?:Cent|ct|Pfennig)\b",
    "schools": r"(?:[a-zäöüß]+e[nrs]? )?\w*[Ss]chulen\b",
}
_LATER: Final = r"(?! (?:später|vorher|zuvor|davor|danach)\b)"
_WITH_END: Final = {unit: words + (_LATER if unit in SPANS_OF_TIME else "") for unit, words in UNITS.items()}
AFTER_DIGITS: Final = {unit: re.compile(rf"(?:\s*|-){words}") for unit, words in _WITH_END.items()}
AFTER_WORD: Final = {unit: re.compile(rf"(?:\s+(?:volle[nr]?\s+)?|-){words}") for unit, words in _WITH_END.items()}
_PASSING: Final = re.compile(
    r"\b(?:[Vv]or|[Mm]it|älter als|[Vv]or über|(?P<term>[Bb]innen|[Ii]nnerhalb(?: von)?))\s+"
    r"(?:rund |etwa |gut |knapp |mehr als |den |die )?$"
)
_AGED: Final = re.compile(
    r"\b(?:[Kk]inder|[Jj]ugendliche|Personen|Menschen|Mädchen|Jungen|Erwachsene|Senior(?:inn)?en)n?"
    r" (?:unter|über|ab|bis(?: zu)?|von) (?:etwa |mindestens )?$"
)
"""Before a span of years that is an age: "Kinder unter 14 Jahren"."""
_TO_DO: Final = re.compile(
    r"\b(?:zu beginnen|vorzulegen|nachzuweisen|mitzuteilen|zu erheben|einzulegen|Widerspruch|Klage|Einspruch)\b"
)
"""What makes "binnen sechs Monaten" a term for the addressee, not a figure of the matter."""


def unit_behind(text: str, end: int) -> tuple[str, int]:
    """Return the unit whose words stand behind a figure, and where they end; "" where none does."""
    for units in (AFTER_DIGITS, AFTER_WORD):
        for unit, pattern in units.items():
            match = pattern.match(text, end)
            if match:
                return unit, match.end()
    return "", end


def passes(text: str, start: int, unit: str) -> bool:
    """Say whether a span of time tells when something was or an age, not how much: "vor zwei Jahren".

    Args:
        text: the sentence.
        start: where the figure begins.
        unit: of the figure.
    """
    if unit == "years" and _AGED.search(text[max(0, start - 40) : start]):
        return True
    found = _PASSING.search(text[max(0, start - 40) : start])
    if found is None or unit not in SPANS_OF_TIME:
        return False
    return not found["term"] or _TO_DO.search(text) is not None
