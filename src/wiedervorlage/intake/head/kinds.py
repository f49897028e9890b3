"""What kind of paper it is: reply, request, interim reply, letter, e-mail, council paper, minutes, decree."""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.intake.text.names import closed_up

_HEAD: Final = 1200
"""So many characters hold head, subject and first sentences."""

_MINUTES: Final = re.compile(
    r"\b(?:Niederschrift|Sitzungsprotokoll|Protokoll (?:der|über|Nr)|Protokollauszug|Beschlussprotokoll"
    r"|Ergebnisprotokoll|Sitzungsbuch|Beschlu(?:ss|ß)buch|Verhandlungen de[rs]|N I E D E R S C H R I F T"
    r"|P R O T O K O L L)\b"
    r"|^Protokoll$|^(?:Anwesend|Teilnehmer|Vorsitz|Schriftführ\w+|Protokollführ\w+) ?:",
    re.IGNORECASE | re.MULTILINE,
)
_SALUTES: Final = re.compile(r"^(?:Sehr (?:geehrt|verehrt)|Lieber? |Guten |Hallo|Werter? )", re.MULTILINE)
_COUNCIL: Final = re.compile(r"\b(?:\w*vorlage(?:n?-?Nr\.?)?|Drucksache)\b", re.IGNORECASE)
_DECREE: Final = re.compile(
    r"\b(?:(?:Rund)?[Ee]rla(?:ss|ß)|Rundschreiben Nr)\b|^\s*(?:Rundschreiben|(?:Allgemein)?[Vv]erfügung)\b"
    r"|An (?:die|alle)\s+(?:[a-zäöü]+ |Staatlichen |Unteren ){0,2}(?:\w*[Kk]reise|kreisfreien|\w*[Ss]tädte"
    r"|\w*[Gg]emeinden|\w*[ÄäÖ]mter|Landräte|\w*[Rr]egierungen|\w*[Pp]räsidien|\w*[Vv]erwaltungen|\w*[Bb]ehörden|\w*[Dd]irektionen)\b",
    re.MULTILINE,
)
_EMAIL: Final = re.compile(
    r"\A\s*(?:(?:[*\-_=]{3}|E-?Mail\b).*\n\s*(?:(?:Betreff|Datum|Subject|Date)\s*:.*\n){0,3})?"
    r"(?:Von|From|Absender|Gesendet|An|Betreff):.*\n(?:.*\n){0,3}?(?:An|To|Empfänger|Gesendet|Betreff|Von):",
    re.MULTILINE,
)
_INTERIM: Final = re.compile(
    r"Zwischennachricht|Zwischenbescheid|Eingangsbestätigung|weitere Nachricht"
    r"|unaufgefordert|(?:Bearbeitung|Prüfung|Beantwortung) (?:wird|nimmt|dauert"
    r"|benötigt)[^.]{0,60}(?:Zeit|Wochen|Anspruch)"
    r"|komme ich (?:unaufgefordert )?(?:auf|wieder)|(?:bitte ich"
    r"|bitten wir) (?:Sie )?(?:noch )?um (?:etwas )?Geduld|um Stellungnahme gebeten"
    r"|abschließende (?:Antwort|Stellungnahme)"
)
_STILL_OPEN: Final = re.compile(
    r"\babschließende[rn]? (?:Bescheid|Antwort|Nachricht)|\bnoch nicht (?:ergehen|entschieden|entscheiden|abschließend)"
    r"|(?:Entscheidung|Ergebnis|Zusage|[Aa]ntwort\w*|Ja oder Nein|entscheiden)\b[^.;:]{0,60}"
    r"\b(?:heute|derzeit|noch|momentan)(?: [a-z]+){0,2} (?:nicht|nichts|keine?n?)\b(?! abschließend)"
    r"|[Aa]bschließend [^.;]{0,30}noch nicht|komme unaufgefordert|(?:hören|Sie hören) unaufgefordert"
    r"|melde ich mich unaufgefordert|erhalten (?:Sie )?(?:spätestens )?bis [^.;]{4,30} Nachricht"
)
"""What says outright that the answer is still to come, whatever else was settled."""
_ASKS_OUTRIGHT: Final = re.compile(
    r"\b(?:(?:beantragen|fordern|ersuchen|erbitten) wir|wir (?:beantragen|fordern|ersuchen|erbitten)\b"
    r"|(?:beantrage|erhebe) ich"
    r"|ich beantrage\b|stellt [^.;]{0,60}\bAntrag\b|ersucht (?:den|die|das|Sie)\b"
    r"|(?:noch einmal|erneut|nochmals) zu (?:beantragen|prüfen)"
    r"|müssen wir Sie bitten|wir bitten (?:noch einmal|Sie|die Stadt|den Kreis|das Land)\b"
    r"|bitten wir (?:Sie|die Stadt|den Kreis)\b"
    r"(?! um Verständnis)"
    r"|Ändern Sie|setzen Sie bitte|bitte setzen Sie)"
)
"""What nobody writes but who wants something of the house."""
_SETTLES: Final = re.compile(
    r"\b(?:lehne[n]? (?:ich|wir)|bewillig(?:e|en|t) |(?:kann|können) (?:ich|wir) [^.;]{0,60}nicht\b"
    r"|genehmige|entspreche[n]?\b|Ihre[mrn]? (?:Bitte|Wunsch|Antrag|Anfrage)"
    r"|(?:ich|wir) (?:danke|freue)|[Bb]escheid)"
)
"""What a house writes that answers."""
_ANSWERS: Final = re.compile(
    r"\b(?:Ihr(?:e[nmrs]?|es)? (?:[a-zäöü.]+ )?(?:Schreiben|Brief|Antrag|Anfrage|Anregung"
    r"|E-?Mail|Mail|Wunsch|Eingabe|Bitte|Vorschlag|Zuschrift|Anliegen)\w*|Sie (?:haben"
    r"|hatten|regen|bitten|schlagen|fragen|beantragen)|[Bb]escheid|Ihnen mitteilen)"
)


_MOVES: Final = re.compile(
    r"[Ww]ir (?:bitten|fordern|beantragen)|\b(?:folgenden|den) Antrag\b|möge beschließen|aufzufordern|[Bb]itten wir Sie"
)
"""What a club, a Fraktion or a citizen writes who wants something, whatever else the letter settles."""


MINUTES_TITLE: Final = re.compile(
    r"(?:Öffentliche )?(?P<kind>(?:Auszug|Ausfertigung) aus (?:der |dem )?(?:\w*Niederschrift|\w*Protokoll|Sitzungsbuch"
    r"|Beschlu(?:ss|ß)buch)|\w*Niederschrift|(?:Beschlu(?:ss|ß)|Ergebnis|Sitzungs|Kurz|Verlaufs|Beratungs|Wort)?-?Protokoll"
    r"(?:auszug)?|Beschlu(?:ss|ß)auszug|Verhandlungen(?= de[rs]))\b(?!\s*:|en\b)(?! liegt\b| wird\b| wurde\b)",
    re.IGNORECASE,
)
"""What minutes call themselves at the beginning of a line; the letter-spaced closed up."""
_TITLE_LINE: Final = 110


def is_minutes(head: str) -> bool:
    """Say whether a head is that of minutes or of an extract from them."""
    lines = [closed_up(line) for line in head.splitlines()]
    return _titled_minutes(head) or _MINUTES.search("\n".join(lines)) is not None


def _titled_minutes(head: str) -> bool:
    lines = [closed_up(line) for line in head.splitlines()]
    return any(MINUTES_TITLE.match(line) and len(line) < _TITLE_LINE for line in lines)


def kind_of_paper(
    text: str, *, is_letter: bool, decides: bool, asks: bool, asks_itself: bool = False, public: bool | None = None
) -> str:
    """Return the kind of paper.

    Args:
        text: the whole paper.
        is_letter: whether a salutation stands in it.
        decides: whether a decision was read in its body.
        asks: whether a request of the writer's own was read.
        asks_itself: whether asking is what the writer does.
        public: whether an office writes; None where nobody can tell.
    """
    head = text[:_HEAD]
    if _EMAIL.match(text):
        return "e-mail"
    if not is_letter and _titled_minutes(head):
        return "minutes"
    if not _SALUTES.search(text) and _DECREE.search(head) and not _COUNCIL.search(head):
        return "decree"
    if not is_letter:
        if is_minutes(head):
            return "minutes"
        if _DECREE.search(head) and not re.search(r"vorlage", head, re.IGNORECASE):
            return "decree"
        titled = _COUNCIL.search("\n".join(closed_up(line) for line in head.splitlines()))
        return "council paper" if titled or _COUNCIL.search(text) else "letter"
    if asks_itself and not (public and decides and not _ASKS_OUTRIGHT.search(text)):
        return "request"
    told = re.search(r"Zwischennachricht|Zwischenbescheid", head) or _STILL_OPEN.search(text)
    if told or (not decides and _INTERIM.search(text)):
        return "interim reply"
    if _ASKS_OUTRIGHT.search(text) and not _SETTLES.search(text):
        return "request"
    if public is False and asks and _MOVES.search(text):
        return "request"
    if decides or (_ANSWERS.search(text) and not asks):
        return "reply letter"
    return "request" if asks else "letter"
