"""Papers, rules and decisions named without a day, by the article that points to one of which the reader knows.

"Nach dem Verkehrsgutachten", "die Satzung der Stiftung", "der Bescheid des Schornsteinfegers": what is pointed to
stands behind a definite article or a possessive. Behind "ein", "kein" and "jeder" nothing is pointed to.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.awaited import AWAITED, LACKING, PENDING
from wiedervorlage.intake.references.guides import kind_of_guide
from wiedervorlage.intake.references.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

THE: Final = (
    r"\b(?:[Dd](?:er|ie|as|en|em|es)|[Ii]m|[Zz]u[mr]|[Vv]om|[Bb]eim|[Ll]aut|[Nn]ach|[Gg]emäß|[Ii]hr(?:e[mnrs]?)?"
    r"|[Uu]nser(?:e[mnrs]?)?|[Ss]ein(?:e[mnrs]?)?)(?: (?:de[rnms]|die|das|Ihr(?:e[mnrs]?)?|unser(?:e[mnrs]?)?))? "
    r"(?:(?:eigene|geltende|gültige|aktuelle|städtische|neue|alte|bestehende|jeweilige|vorliegende|kommunale"
    r"|kirchliche|letzte|erste|zweite|(?:von (?:Ihnen|uns|mir|ihm|ihr) )?(?:bei|vor|an)gelegte|beigefügte"
    r"|anliegende|beschlossene|vorgelegte|erstellte|\w{3,}(?:isch|ig|lich)e)[nrms]? )?"
)
_OF: Final = (
    r"(?: (?P<of>(?:de[sr]|von|vom) (?:[A-ZÄÖÜ][\w.\-]+)(?: (?:für|und|[A-ZÄÖÜ][\w\-]+))?(?: [A-ZÄÖÜ][\w\-]+)?))?"
)
NO_DAY: Final = r"(?! (?:vom|von|aus) (?:\d|(?:Jahr|Mai|Ja|Fe|Mä|Ap|Ju|Au|Se|Ok|No|De)))"
_PAPER: Final = re.compile(
    rf"{THE}(?P<name>(?:[A-ZÄÖÜ]\w*)?[Gg]utachten|[A-ZÄÖÜ]\w{{3,}}(?:konzept|konzeption|studie|analyse|protokoll)"
    r"|(?:[Mm]achbarkeits|[Vv]or)?[Ss]tudie|(?:Wirtschafts|Haushaltssicherungs|Nahverkehrs|Luftreinhalte|Lärmaktions"
    r"|Master|Hilfe|Abfallwirtschafts|Landschafts|Sanierungs|Gefahrenabwehr|Rahmenbetriebs|Schutz|Struktur|Leit"
    r"|Hygiene"
    r"|Bewirtschaftungs|Winterdienst|Frauenförder|Gleichstellungs|Investitions|Finanzierungs|Wege|Reinigungs"
    r"|Räum|Alarm"
    r"|Notfall|Evakuierungs|Katastrophenschutz|Abwasserbeseitigungs|Generalentwässerungs|Klimaschutz|Wärme|Energie"
    r"|Hochwasserschutz|Radverkehrs|Managements?|Forsteinrichtungs|Betriebs|Rahmen|Teilhabe|Förder"
    r"|Pflege(?:- und Entwicklungs)?)plan"
    r"|(?:Prüf|Prüfungs|Jahres|Sozial|Umwelt|Abschluss|Rechenschafts|Untersuchungs|Zwischen|Sachverständigen"
    r"|Haushalts"
    r"|Tätigkeits|Bildungs|Armuts)bericht)(?:e?s)?\b"
    rf"{NO_DAY}{_OF}"
)
_OF_SOMEBODY: Final = re.compile(
    rf"(?<!Auszug aus )(?<!Teil zur ){THE}(?P<name>Bericht|Protokoll|Niederschrift|Konzept|Studie|Vermerk)(?:e?s)? "
    r"(?P<of>(?:de[sr]) [A-ZÄÖÜ][\w.\-]+)\b(?!(?:[^.;]|(?<=Nr)\.){0,60} (?:vom|von|am) )"
)
_PAPER_OF_COUNCIL: Final = re.compile(
    r"\b(?:[Ll]aut|[Nn]ach|[Gg]emäß|[Ii]n|[Aa]uf|[Vv]on|[Mm]it) (?:der|die|Ihrer|unserer) "
    r"(?P<name>(?:Verwaltungs|Beschluss|Sitzungs|Ausschuss|Rats)?[Vv]orlage)\b(?! (?:de[sr]|eine[sr]|von|vom|bei"
    r"|beim|Nr)\b)(?! ?\d)"
)
_STATUTE: Final = re.compile(
    rf"{THE}(?P<name>[Ss]atzung|Verordnung|Geschäftsordnung|Hausordnung|Dienstanweisung"
    rf"|Dienstordnung)(?:en)?\b{NO_DAY}"
    rf"(?! (?:über|zur|zum|wird|soll)\b){_OF}"
)
_GUIDE: Final = re.compile(
    rf"{THE}(?P<name>[A-ZÄÖÜ]?\w*(?:[Rr]ichtlinien?|[Gg]rundsätze[n]?|[Ll]eitlinien?|[Ll]eitfaden|[Mm]erkblatt"
    rf"|[Rr]ahmenplanung))\b{NO_DAY}{_OF}"
)
_TITLED: Final = re.compile(
    r"[„\"»](?P<name>(?:\w*[Kk]onzept|Leitbild|Masterplan|\w*[Ss]tudie|\w*[Gg]utachten|\w*[Bb]ericht|Aktionsplan"
    r"|\w*[Ss]trategie|Rahmenplan|Leitfaden)(?: [^“”\"«]{2,60})?)[“”\"«]"
)
_LAW: Final = re.compile(
    rf"(?:{THE}|\b(?:und|noch) (?:die |das )?)(?P<name>(?:[A-ZÄÖÜ][a-zäöü]+e[nr]? )?(?:(?:Landes|Reichs"
    rf"|Kirchen|Kommunal)?[Vv]erfassung"
    r"|[A-ZÄÖÜ][\w\-]*(?:[Cc]harta|[Kk]onvention|[Kk]odex)|EU-\w*[Rr]ichtlinie|FFH-Richtlinie"
    r"|Bauordnung|Gemeindeordnung|Baugesetzbuch|Sozialgesetzbuch|Grundgesetz))(?:e?s)?\b"
)
_DECISION: Final = re.compile(
    rf"(?<!bis ){THE}(?P<name>\w*(?:[Bb]eschlu(?:ss|ß)|[Bb]escheid|[Uu]rteil)(?:e?s)?) "
    r"(?P<of>(?:de[sr]) (?!\w*(?:[Pp]lan(?:e?s)?|konzept(?:e?s)?|satzung|haushalt(?:e?s)?|richtlinie|programms?"
    r"|vorlage)\b)"
    r"(?:[A-ZÄÖÜ][\w\-]+)(?: für [A-ZÄÖÜ]\w+)?)\b(?![^.;]{0,40}? vom \d)"
)
_KNOWN_DECISION: Final = re.compile(
    rf"{THE}(?P<name>(?:Planfeststellungs|Grundsatz|Haushalts|Rats|Kreistags|Gemeinderats|Stadtrats|Synoden"
    rf"|Aufstellungs|Satzungs"
    r"|Gremien|Umlauf)beschlu(?:ss|ß)(?:es)?|(?:Genehmigungs|Haushalts|Anhörungs|Ordnungs)verfügung"
    rf"|(?:Bewilligungs|Zuwendungs|Beitrags|Gebühren|Feststellungs|Widerspruchs|Genehmigungs)bescheid(?:es"
    rf"|s)?)\b{NO_DAY}(?! (?:de[sr]) )"
)
_PETITION: Final = re.compile(
    r"\b(?:bittet|bitten|bat|baten|fordert|fordern|verlang\w+|wünsch\w+|wend\w+|hat|haben) [^.;]{0,60}?\b(?:in"
    r"|mit) eine[rm] (?:offenen )?"
    r"(?P<name>Petition|Eingabe|Brief|Schreiben|Unterschriftensammlung)\b(?! (?:an|vom) )"
)
_DECREE_ON: Final = re.compile(
    r"\b(?:den|der|dem|des) (?P<name>(?:Rund)?[Ee]rla(?:ss|ß)(?:es)? (?:zu[rm]|über (?:die|das|den)) [A-ZÄÖÜ]\w+)"
)
_IN_HIS: Final = re.compile(
    r"\bin (?:seinem|ihrem) (?P<name>Bericht|Vermerk|Prüfvermerk|Protokoll)\b(?! (?:vom|von|aus)\b)"
)
_HIS_OPINION: Final = re.compile(
    r"\bin (?:seiner|ihrer) (?P<name>Stellungnahme|Antwort|Einwendung)\b(?! (?:vom|von|aus)\b)"
)
_OPINION_OF: Final = re.compile(
    r"\b(?:[Dd]ie|[Dd]er|[Ll]aut"
    r"|[Nn]ach(?: der)?|[Ii]n der|[Aa]us der) (?P<name>Stellungnahme"
    r"|Antwort) (?P<of>de[rs] [A-ZÄÖÜ][\w.\-]+)\b(?! (?:vom|von) )"
)
_INSTRUCTED: Final = re.compile(
    r"\b(?:[Dd](?:ie|er)|[Ii]hre[rn]?|[Uu]nsere[rn]?) (?P<name>Verwaltungsvorschrift(?! zur| „| zu §)"
    r"|Geschäftsanweisung|Dienstanweisung|Rundverfügung)\b(?! vom)"
)
_RULES_TO: Final = re.compile(
    r"\b(?P<name>(?:Verwaltungsvorschrift|Ausführungsverordnung|Durchführungsverordnung) zu[rm] [A-ZÄÖÜ]\w+)"
)
_RULES_TITLED: Final = re.compile(
    r"\b(?P<name>(?:Verwaltungsvorschrift|Förderaufruf|Richtlinie|Fördertopf|Aktion|Initiative) „[^“]{3,60}“)"
)
_OF_YEAR: Final = re.compile(
    r"\b(?P<name>[A-ZÄÖÜ]\w*(?:[Hh]aushaltsplan|[Ss]tellenplan|[Ww]irtschaftsplan|[Ff]inanzplan|[Ee]ntwurf"
    r"|[Ss]tatistik|[Aa]bschlu(?:ss|ß)"
    r"|[Rr]echnung|nachweis|bericht|bilanz|konzept)(?:e?s)? \(?(?P<year>(?:19|20)\d\d)\b)(?!-\d)"
)
_INSTRUCTIONS: Final = re.compile(
    r"\b(?:[Dd]ie|[Dd]en|[Dd]er|[Nn]ach|[Ll]aut|[Gg]emäß) "
    r"(?P<name>(?:Verwaltungs|Unfallverhütungs|Ausführungs|Brandschutz)vorschriften"
    r"|(?:Arbeitsstätten|Sicherheits|Verkehrs|Baumschutz)regeln)\b(?! (?:zu[mr]|vom) )"
)
_PERMIT: Final = re.compile(
    r"\b(?:[Nn]ach|[Ll]aut|[Gg]emäß|[Ii]n|[Aa]us|[Mm]it)(?: der| Ihrer| unserer| seiner)? "
    r"(?P<name>(?:Bau|Betriebs|Ausnahme|Sondernutzungs|Abweichungs|Wasserrechts)(?:genehmigung|erlaubnis))\b"
    r"(?! (?:vom|von|aus|zu|erteil|beantrag))"
)
_PAPER_NAMED: Final = re.compile(
    r"\b(?:[Dd](?:er|as|ie)|[Ii]m|[Ll]aut|(?:[Ii]n|[Aa]us|[Nn]ach) dem) (?P<name>(?:\w+-Echo"
    r"|[A-ZÄÖÜ][a-zäöü]+(?<!nge)(?<!er)(?<!ge)bote"
    r"|[A-ZÄÖÜ][a-zäöü]{2,}zeitung|Gemeindeblatt|Kurier|Abendblatt"
    r"|Tageblatt|Tagblatt|Morgenpost"
    r"|Volksstimme|Wochenblatt|Lokalanzeiger|[A-ZÄÖÜ]\w+er (?:Zeitung|Anzeiger|Nachrichten|Bote|Rundschau"
    r"|Allgemeine|Presse|Tageblatt|Kurier)))n?\b"
    r"(?! (?:vom|hat am|in seiner))"
)
_ORDINANCE: Final = re.compile(r"\b(?P<name>\d+\. [A-Z][A-Za-z]+V)\b")
_RESOLVED: Final = re.compile(
    r"\b(?P<name>[A-ZÄÖÜ]\w+), (?:den|die|das) (?:der|die|das|unser|Ihr) (?P<of>\w*(?:Rat|rat|tag|[Aa]usschuss"
    r"|[Vv]ersammlung|Synode|synode"
    r"|[Vv]orstand|Senat|Magistrat)) [^.,;\d]{0,30}?(?:beschlossen|festgelegt|festgesetzt|verabschiedet) (?:hat"
    r"|haben)\b"
)
_RULED: Final = re.compile(
    r"\b(?P<of>\w*(?:[Gg]ericht(?:shof)?)) (?:hat|habe) (?:\w+ ){0,3}(?P<name>Urteil|Beschluss|Urteilen)\b(?! vom)"
)
_DECREE: Final = re.compile(
    rf"{THE}(?P<name>(?:\w{{4,}}|Rund|Grundsatz|Durchführungs)erla(?:ss|ß)(?:es)?|(?:Rund)?[Ee]rla(?:ss"
    rf"|ß)(?= de[sr] [A-ZÄÖÜ]\w*"
    r"(?:[Mm]inisteri|[Rr]egierung|[Ss]enat|[Mm]inister)))\b(?![^.;]{0,30} vom \d)"
)
_FUND: Final = re.compile(
    r"\b(?:[Dd]as|[Dd]em|[Dd]es|[Ii]m|[Aa]us|[Mm]it)(?: de[mnsr])? (?:\w+(?:förder|sonder|landes"
    r"|bundes)?[Pp]rogramm|Programm)s? "
    r"(?P<name>[A-ZÄÖÜ][\wäöüß\-]+(?: [A-ZÄÖÜ][\wäöüß\-]+)*)"
)
_PATTERNS: Final = (
    ("paper", _PAPER), ("paper", _OF_SOMEBODY), ("paper", _TITLED),
    ("paper", _PAPER_OF_COUNCIL), ("regulation", _STATUTE), ("law", _LAW),
    ("decision", _DECISION), ("decision", _RESOLVED), ("decision", _RULED),
    ("decree", _DECREE), ("decree", _INSTRUCTED), ("regulation", _RULES_TO), ("funding rule", _RULES_TITLED),
    ("regulation", _INSTRUCTIONS),
    ("decision", _PERMIT),
    ("press", _PAPER_NAMED), ("paper", _IN_HIS), ("letter", _HIS_OPINION),
    ("letter", _OPINION_OF),
    ("decision", _KNOWN_DECISION), ("letter", _PETITION), ("decree", _DECREE_ON), ("regulation", _ORDINANCE),
    ("funding rule", _FUND),
)  # fmt: skip


WISHED: Final = re.compile(
    r"\b(?:(?:Vollzug|Entwurf|Erlass|Vorlage|Vorliegen|Erstellung|Aufstellung|Verabschiedung|Erarbeitung|Beschluss"
    r"|Abgabe) de[rs]|(?:Beschluss|Beschlussfassung|Beratung|Abstimmung|Entscheidung) über (?:die|das|den)) $"
)
"""Before what is only executed, drafted or awaited."""

_NOT_YET: Final = {"paper": AWAITED, "letter": LACKING, "decision": PENDING}


def find_named_papers(text: str) -> Iterator[Reference]:
    """Find them in a sentence; whoever gathers a paper's references drops what it names more fully elsewhere."""
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            awaited = kind in _NOT_YET and _NOT_YET[kind].search(text)
            if not awaited and not WISHED.search(text[: match.start("name")]):
                yield _reference(kind, match)
    for match in _OF_YEAR.finditer(text):
        yield replace(_reference("paper", match), date=match["year"])
    for match in _GUIDE.finditer(text):
        leaflet = match["name"].endswith("erkblatt")
        yield _reference("paper" if leaflet else kind_of_guide(match["name"], text), match)


def _reference(kind: str, match: re.Match[str]) -> Reference:
    of = re.sub(r"^(?:de[sr]|von|vom) ", "", match.groupdict().get("of") or "")
    name = re.sub(r"(?<=grundsätze)n$", "", match["name"], flags=re.IGNORECASE)
    return Reference(kind=kind, span=Span(start=match.start("name"), end=match.end()), name=name, of=of)
