"""Plans, technical norms, conditions of grants and laws named by their short form alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.awaited import AWAITED
from wiedervorlage.intake.references.reference import Reference
from wiedervorlage.intake.references.rule_names import TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

_NORMS: Final = (
    ("regulation", re.compile(r"\b(?P<name>TA (?:Lärm|Luft|Abfall|Siedlungsabfall))\b")),
    ("regulation", re.compile(r"\b(?P<name>Technische Anleitung (?:zur? )?[A-ZÄÖÜ][\w\-]+)")),
    ("regulation", re.compile(r"(?<!\d )(?<!\d\. )\b(?P<name>N?ANBest-[A-Z][a-z]?)\b")),
    (
        "regulation",
        re.compile(r"\b(?<![/\w-])(?P<name>(?:AVB[A-ZÄÖÜ][a-zäöü]+|(?!Vw)[A-Z][A-Za-zäöü]*[a-zäöü])V)\b(?![-/])"),
    ),
    (
        "regulation",
        re.compile(r"\b(?P<name>[A-ZÄÖÜ][A-Za-zäöü]+-(?:Qualitätss|S)tandards?|ZTVE?[ -]?[A-Z][\w\-]*|RSA ?\d*)\b"),
    ),
    (
        "regulation",
        re.compile(
            r"\b(?P<name>(?:DIN(?:[ -](?:EN|VDE|ISO))*|VDE|VDI|TRGS|TRBS|TRBA|TRVB|ASR|UVV|BGV|BGG|BGI|RAL|VdS|ZH"
            r"|DGUV(?: Vorschrift| Regel"
            r"| Information)?"
            r"|DVGW(?:-Arbeitsblatt)?|DWA-[AM]|TGL|ÖNORM|EN|ISO|BGR|GUV|ATV-?[AM]?"
            r"|Dienstvorschrift|FwDV|PDV|KTA) ?[A-Z]?\d+(?:[.\-]\d+)*)\b"
        ),
    ),
    (
        "regulation",
        re.compile(
            r"(?<!- und )\b(?P<name>(?:(?:Landes)?(?:[Kk]rankenhaus|[Rr]ettungsdienst|[Ee]ntwicklungs)|Regional"
            r"|Raumordnungs)plan(?!ung)"
            r"|(?:Bebauungs|Flächennutzungs)plan(?:e?s)? (?:(?:Nr\. ?)?(?:[A-Z]{1,3}[ -]?)?\d[\w/.-]*\b"
            r"|„[^“]{2,60}“))"
        ),
    ),
    (
        "regulation",
        re.compile(r"\b(?P<name>(?:Bebauungs|Flächennutzungs)plan)(?:e?s)?\b(?! (?:Nr|„|[A-Z]{0,3}[ -]?\d))"),
    ),
    (
        "paper",
        re.compile(
            r"\b(?P<name>(?:[A-ZÄÖÜ]\w*(?:(?<!Bau)(?<!Raum)entwicklungs|bedarfs|rahmen|general|stellen)|General)plan)"
            r"(?:e?s)?\b(?! vom)"
        ),
    ),
    (
        "contract",
        re.compile(
            r"\b(?:[Dd](?:er|en|em|es)|[Ll]aut|[Nn]ach|[Gg]emäß|[Vv]om|[Zz]um|[Uu]nser|[Ii]hr|[Mm]ein|[Dd]ies|[Ii]m)"
            r"(?:e[nmrs]?)? (?:(?:eigene|bestehende|alte|laufende|damalige|seinerzeitige|geltende|ursprüngliche|gültige"
            r"|genannte|städtische|öffentlich-rechtliche|notarielle|unterzeichnete|geschlossene)[rnms]? )?"
            r"(?P<name>[A-ZÄÖÜ]\w{2,}vertrag)(?:e?s)?\b(?! (?:vom|von|aus)\b)"
        ),
    ),
    (
        "regulation",
        re.compile(
            r"\b(?:[Dd]en|[Dd]er|[Dd]ie|[Uu]nsere[rn]?|[Ii]hre[rn]?) (?:\w+e[nr]? )?"
            r"(?P<name>(?:Begriffs|Ausführungs|Durchführungs|Versicherungs|Vertrags|Geschäfts|Benutzungs|Teilnahme|Liefer|Beförderungs|Versorgungs"
            r"|Lieferungs|Einleitungs|Aufnahme|Überlassungs|Ausleih|Entleih|Verkaufs|Auftrags|Reise"
            r"|Nutzungs|Anschluss|Vergabe|Bewerbungs|Miet|Zahlungs)(?:bestimmungen|bedingungen))\b"
        ),
    ),
    ("regulation", re.compile(r"\b(?P<name>Schall 0\d|[A-ZÄÖÜ]{3,}-(?:Empfehlungen|Grundsätze|Hinweise))\b")),
    ("regulation", re.compile(r"\b(?:nach|gemäß|laut|gem\.) (?P<name>G \d{2}(?:\.\d)?)\b(?!\d)")),
    ("law", re.compile(r"\b(?P<name>SGB [IVX]+)\b")),
    (
        "law",
        re.compile(rf"\b(?:[Dd]as|[Dd]em|[Dd]es|[Nn]ach|[Ii]m|[Vv]om) (?P<name>Gesetz(?:es)? {TITLE})"),
    ),
    (
        "regulation",
        re.compile(
            r"\b(?P<name>(?:RLS-|VOB/|VOL/)\w+|(?:RASt|ERA|EFA|RiLSA)(?: (?:\w+/)?\d{2,4})?"
            r"|VO[BLF]\b(?![/ ]\w*/)|StVO|StVZO|HOAI|UVgO)\b"
        ),
    ),
    (
        "regulation",
        re.compile(
            r"\b(?P<name>(?:Richtlinie|Verordnung)(?: \((?:EU|EG"
            r"|EWG)\))?(?: Nr\.)? \d{1,4}/\d{1,4}(?:/(?:EWG|EG|EU))?)"
        ),
    ),
    ("law", re.compile(r"\b(?:im|des|vom) (?P<name>[A-Z][a-zäöü]+[A-Za-z]*(?:GB|G|VO))\b(?!-)")),
    (
        "law",
        re.compile(
            r"\b(?:(?:nach|gemäß|aus|laut|zu|mit) dem|[Dd]as) "
            r"(?P<name>(?!(?:O?V|O?L|A|S|LS|BS|LA|BA|BVerw|BVerf|Arb)G\b)[A-Z][A-Za-zÄÖÜäöü]*[A-Z]?G)\b(?!-)"
        ),
    ),
)
_TO_RESOLVE: Final = re.compile(
    r"\b(?:Beschluss|Verabschiedung|Aufstellung|Erarbeitung|Erstellung) (?:de[rs]|eines|von) $"
)
"""Before a plan that is only to be made."""
_SHORT_LAW: Final = re.compile(
    r"\b(?:[Dd](?:as|em|es|ie|er)|[Ii]m|[Nn]ach|[Ll]aut|[Gg]emäß|[Gg]em\.|[Vv]om|[Zz]um|aus) "
    r"(?P<name>(?!BVerw|BVerf|Arb)(?=\w*[a-zäöü]\w*[A-Z])[A-ZÄÖÜ][A-Za-zäöüß]*(?:G|GB|VO|O))(?![\w\-])"
)
"""A law or ordinance by its short form alone: "nach SächsGemO", "die BauNVO"."""
_FUNDS: Final = re.compile(
    r"\b(?P<name>Digital[Pp]akt(?: Schule)?|Konjunkturpaket(?: [IVX]+)?|LEADER(?:-Programms?)?|EFRE|ELER|ESF|GAK)"
    r"(?![\w\-])"
)
_BY_SHORT_FORM: Final = (("law", _SHORT_LAW), ("funding rule", _FUNDS))


def find_norms(text: str) -> Iterator[Reference]:
    """Find them in a sentence, a bye-law also where its section stands behind it."""
    for kind, pattern in (*_NORMS, *_BY_SHORT_FORM):
        for match in pattern.finditer(text):
            if kind in {"paper", "contract"} and (AWAITED.search(text) or _TO_RESOLVE.search(text[: match.start()])):
                continue
            span = Span(start=match.start("name"), end=match.end("name"))
            yield Reference(kind=kind, span=span, name=re.sub(r"^Gesetzes", "Gesetz", match["name"]))
