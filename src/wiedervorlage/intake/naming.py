"""What the fields and words of a reading are called for people: paths, kinds, outcomes, in two languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.foundation.text import Language

_LABELS_DE: Final = {
    "attachment": "Als Anlage", "label": "Bezeichnung", "agenda_item": "TOP", "sender": "Absender", "body": "Stelle",
    "office": "Behörde", "unit": "Einheit", "person": "Person", "street": "Straße", "postcode": "PLZ", "town": "Ort",
    "recipient": "Empfänger", "contact": "Kontakt", "name": "Name", "room": "Zimmer", "phone": "Telefon",
    "direct": "Durchwahl", "switchboard": "Zentrale", "fax": "Fax", "mobile": "Mobil", "email": "E-Mail",
    "web": "Internet",
    "our_reference": "Unser Zeichen", "your_reference": "Ihr Zeichen", "your_letter_date": "Ihr Schreiben vom",
    "date": "Datum", "received_stamp": "Eingangsstempel", "routing": "Laufweg", "subject": "Betreff",
    "salutation": "Anrede", "closing": "Gruß", "signing": "Unterschrift", "by_order": "Zusatz", "role": "Funktion",
    "enclosures": "Anlage", "copies": "Nachrichtlich", "further": "weitere",
    "accounts": "Konto", "bank": "Bank", "bank_code": "BLZ", "account": "Nummer",
    "deliberations": "Beratungsfolge", "purpose": "Zweck",
    "iban": "IBAN", "bic": "BIC", "valid": "gültig", "bic_valid": "BIC gültig", "suggested": "vielleicht gemeint",
    "tax_number": "Steuernummer", "paper": "Vorlage", "number": "Nummer", "kind": "Art", "session_date": "Sitzung am",
    "public": "öffentlich", "proposed_resolution": "Beschlussvorschlag", "votes": "Abstimmung", "for": "dafür",
    "against": "dagegen", "abstained": "enthalten", "unanimous": "einstimmig", "references": "Bezug",
    "quantities": "Zahl", "dates": "Zeitangabe", "value": "Wert", "about": "Gegenstand", "hedge": "Einschränkung",
    "section": "Fundstelle", "raw": "Worte",
}  # fmt: skip
_WORDS_DE: Final = {
    "reply letter": "Antwortschreiben", "letter": "Schreiben", "request": "Antrag oder Anregung",
    "interim reply": "Zwischennachricht", "council paper": "Vorlage", "minutes": "Niederschrift",
    "e-mail": "E-Mail", "decree": "Erlass",
    "refuse": "abgelehnt", "grant": "bewilligt", "defer": "aufgeschoben", "partial": "teilweise", "refer": "verwiesen",
    "need": "Bedarf", "staffing": "Personalbedarf", "funding": "Förderung", "rules": "Regelung", "level": "Ebene",
    "support": "Rückhalt", "resources": "Mittel", "substitute": "Ersatz", "precondition": "Voraussetzung",
    "instrument": "Eignung", "economy": "Wirtschaftlichkeit", "priority": "Vorrang", "procedure": "Verfahren",
    "urgency": "Eile", "no-change": "unverändert", "change": "Änderung", "for": "dafür", "against": "dagegen",
    "offered": "angeboten", "accepted": "angenommen", "declined": "nicht angenommen", "open": "offen",
    "meeting": "Sitzung", "law": "Gesetz", "regulation": "Vorschrift", "funding rule": "Förderregelung",
    "agenda item": "Tagesordnungspunkt", "case number": "Aktenzeichen", "paper": "Unterlage", "decision": "Beschluss",
    "contract": "Vertrag", "press": "Presse",
    "decisive": "tragend", "supporting": "stützend", "mentioned": "erwähnt",
    "not stated": "nicht gesagt", "inferred": "erschlossen", "certain": "sicher", "partly": "teils",
}  # fmt: skip


def word_for(word: str, language: Language) -> str:
    """Return a fixed word of a reading (``refuse``, ``meeting``) as people say it."""
    return _WORDS_DE.get(word, word) if language == "de" else word


_IN_ADDRESS: Final = re.compile(r"\bHerrn(?= (?:und\b|[A-ZÄÖÜ]))")


def person_named(text: str) -> str:
    """Return a person as people name him, whatever case the address set him in: "Herrn Jan Kern" is Herr Jan Kern."""
    return _IN_ADDRESS.sub("Herr", text)


def labels_of(names: Iterable[str], language: Language) -> dict[str, str]:
    """Return each of the fields of a reading in plain words; what is alone in its list has no number: "Betreff"."""
    names = list(names)
    numbers: dict[str, set[str]] = {}
    for name in names:
        parts = name.split(".")
        for place, part in enumerate(parts):
            if part.isdigit():
                numbers.setdefault(".".join(parts[:place]), set()).add(part)
    return {name: label_of(_unnumbered(name, numbers), language) for name in names}


def _unnumbered(name: str, numbers: dict[str, set[str]]) -> str:
    parts = name.split(".")
    return ".".join(
        part for place, part in enumerate(parts) if not part.isdigit() or len(numbers[".".join(parts[:place])]) > 1
    )


def label_of(name: str, language: Language) -> str:
    """Return the path of a field in plain words: "accounts.0.iban" becomes "Konto 1: IBAN"."""
    words: list[str] = []
    for part in name.split("."):
        if part.isdigit() and words:
            words[-1] += f" {int(part) + 1}"
        else:
            words.append(_LABELS_DE.get(part, part) if language == "de" else part.replace("_", " "))
    head, *rest = words
    return f"{head}: {', '.join(rest)}" if rest else head
