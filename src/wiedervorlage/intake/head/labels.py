"""The labels of information blocks: "Mein Zeichen", "Auskunft erteilt", "Durchwahl" and their like."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = {
    "your_letter": r"(?:Ihr(?:e)? (?:Zeichen,? ?/? ?)?(?:Ihre? )?(?:Nachricht|Schreiben|Antrag|Anfrage"
    r"|Anschreiben|Bericht|Mail)(?: vom)?)",
    "your_reference": r"(?:Ihr(?:e)? ?(?:Zeichen|Az\.?|Aktenzeichen|Geschäftszeichen"
    r"|Gz\.?)(?: ?/ ?Ihr Schreiben)?)",
    "our_reference": r"(?:(?:(?:Mein|Unser)(?:e)? ?(?:Zeichen|Az\.?|Aktenzeichen|Geschäftszeichen|Vorgang|Gz\.?))"
    r"|(?:Abteilung|Amt|Fachbereich)/Aktenzeichen|Vorgang(?:s(?:nummer|-?Nr\.|zeichen))?|Registratur(?:zeichen|-?Nr\.)?"
    r"|(?:Prot|G|Tgb|Tagebuch|Reg|Vorgangs?|Akten|Geschäfts|Journal|Dok)\.?-?[Nn]r\.?|Nr\.(?= ?\d+[\-./]\d*[\-./]?\w)"
    r"|Aktenzeichen|Akt(?:en)?z\.?|Geschäftszeichen|Geschäftsz\.?|GeschZ\.?|Gesch\.-?(?:Z|z)(?:\.|eichen)?|Az\.?|Gz\.?|GZ|AZ|Zeichen)",
    "name": r"(?:(?:Ihre? )?(?:Ansprechpartner(?:[/:*]?in)?|Ansprechperson|Gesprächspartner(?:[/:*]?in)?)"
    r"|(?:Ihnen )?[Aa]uskunft(?: erteilt| gibt)?(?: Ihnen)?|Es schreibt(?: Ihnen)?"
    r"|Bearbeite(?:r(?:[/:*]?in)?|t von|t durch)|bearbeitet von|Bearb\.|Sachb(?:earb)?\.|Auskunft"
    r"|Bearbeitung|Sachbearbeit(?:er(?:[/:*]?in)?|ung)|Sb\.?|SB|Prüfer(?:in)?|Referent(?:in)?"
    r"|Rückfragen(?: bitte)? an|Geschäftsführung(?=:)|Kontakt(?:person)?|Name|Verfasser(?:[/:*]?in)?|Zuständig"
    r"|Rückfragen an|Es betreut Sie|Mitarbeiter(?:[/:*]?in)?)",
    "room": r"(?:Zimmer(?:-?[Nn]r\.?)?|Raum|Zi\.)",
    "direct": r"(?:(?:Telefon )?Durchwahl|Telefondurchwahl|Hausruf)",
    "fax": r"(?:F(?= (?:\+|0\d|\(0))|Telefax|Fernkopie|[Ff]ax|FAX|Tele?fax-?Nr\.?)",
    "switchboard": r"(?:Vermittlung|Telefon-?[Zz]entrale|(?:Telefon )?Zentrale)",
    "phone": r"(?:T(?= (?:\+|0\d|\(0))|Fernsprecher|[Ff]on(?= )|[Tt]el(?=\. )"
    r"|Telefon(?:nummer)?|Tel\.?|App(?:arat|\.)|Fon|Fernruf|Ruf)",
    "mobile": r"(?:[Mm]obil(?:telefon|funk)?|Handy)",
    "email": r"(?:E-?[Mm]ail|Mail|eMail|Email)",
    "web": r"(?:Internet|Homepage|Web|Webseite|Website)",
    "date": r"(?:Datum|Tag)",
    "building": r"(?:Dienstgebäude|Hausanschrift|Besucher(?:anschrift|adresse)|Besuchs(?:adresse|anschrift)"
    r"|Postanschrift|Anschrift|Gebäude"
    r"|Dienstsitz)",
    "unit": r"(?:Dienststelle|Organisationseinheit|Fach(?:bereich|gebiet|dienst|abteilung)|Sachgebiet|Referat|Dezernat"
    r"|Geschäftsbereich|Bereich|Amt|Federführend(?:e Stelle|es Amt|er Fachbereich)?"
    r"|Abteilung)(?=:|\t)",
}
_NOTE: Final = r"(?: ?\((?:bitte|bei)\b[^)]*\))?"
"""What offices write behind the label of their file number: "(bei Antwort bitte angeben)"."""
LABELS: Final = {name: re.compile(rf"{words}{_NOTE}(?:(?: ?:|\.:)\s*|\s+(?=\S)|$)") for name, words in _WORDS.items()}
LABEL: Final = re.compile(
    "(?:" + "|".join(
        rf"{words}{_NOTE}(?: ?:|(?= *\t)|(?=\s+(?:\+?\d|\(0|[A-ZÄÖÜ\d]))|$)" for words in _WORDS.values()
    ) + ")"
)  # fmt: skip


def label_of(text: str) -> tuple[str, int] | None:
    """Return which label a line begins with and where its value begins, or None."""
    if LABEL.match(text) is None:
        return None
    best: tuple[str, int] | None = None
    for name, pattern in LABELS.items():
        found = pattern.match(text)
        if found and (best is None or found.end() > best[1]):
            best = (name, found.end())
    return best
