"""What the fields and words of a reading are called for people: paths, kinds, outcomes, in two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wiedervorlage.foundation.text import Language

_LABELS_DE: Final = {
    "attachment": "Anlage", "label": "Bezeichnung", "agenda_item": "TOP", "sender": "Absender", "body": "Stelle",
    "office": "Amt", "unit": "Einheit", "person": "Person", "street": "Straße", "postcode": "PLZ", "town": "Ort",
    "recipient": "Empfänger", "contact": "Kontakt", "name": "Name", "room": "Zimmer", "phone": "Telefon",
    "direct": "Durchwahl", "fax": "Fax", "mobile": "Mobil", "email": "E-Mail", "web": "Internet",
    "our_reference": "Unser Zeichen", "your_reference": "Ihr Zeichen", "your_letter_date": "Ihr Schreiben vom",
    "date": "Datum", "received_stamp": "Eingangsstempel", "routing": "Laufweg", "subject": "Betreff",
    "salutation": "Anrede", "closing": "Gruß", "signing": "Unterschrift", "by_order": "Zusatz", "role": "Funktion",
    "enclosures": "Beilage", "accounts": "Konto", "bank": "Bank", "bank_code": "BLZ", "account": "Nummer",
    "iban": "IBAN", "bic": "BIC", "valid": "gültig", "bic_valid": "BIC gültig", "suggested": "vielleicht gemeint",
    "tax_number": "Steuernummer", "paper": "Vorlage", "number": "Nummer", "kind": "Art", "session_date": "Sitzung am",
    "public": "öffentlich", "proposed_resolution": "Beschlussvorschlag", "votes": "Abstimmung", "for": "dafür",
    "against": "dagegen", "abstained": "enthalten", "unanimous": "einstimmig", "references": "Bezug",
    "quantities": "Zahl", "dates": "Zeitangabe",
}  # fmt: skip
_WORDS_DE: Final = {
    "reply letter": "Antwortschreiben", "letter": "Schreiben", "request": "Antrag oder Anregung",
    "interim reply": "Zwischennachricht", "council paper": "Vorlage", "minutes": "Niederschrift",
    "e-mail": "E-Mail", "decree": "Erlass",
    "refuse": "abgelehnt", "grant": "bewilligt", "defer": "aufgeschoben", "partial": "teilweise", "refer": "abgegeben",
    "need": "Bedarf", "staffing": "Personalbedarf", "funding": "Förderung", "rules": "Regelung", "level": "Ebene",
    "support": "Rückhalt", "resources": "Mittel", "substitute": "Ersatz", "precondition": "Voraussetzung",
    "instrument": "Eignung", "economy": "Wirtschaftlichkeit", "priority": "Vorrang", "procedure": "Verfahren",
    "urgency": "Eile", "no-change": "unverändert", "change": "Änderung", "for": "dafür", "against": "dagegen",
    "offered": "angeboten", "accepted": "angenommen", "declined": "nicht angenommen", "open": "offen",
    "meeting": "Sitzung", "law": "Gesetz", "regulation": "Vorschrift", "funding rule": "Förderregelung",
    "agenda item": "Tagesordnungspunkt", "case number": "Aktenzeichen", "paper": "Unterlage", "decision": "Beschluss",
    "contract": "Vertrag", "press": "Presse",
    "decisive": "tragend", "supporting": "stützend", "mentioned": "erwähnt",
    "not stated": "nicht gesagt",
}  # fmt: skip


def word_for(word: str, language: Language) -> str:
    """Return a fixed word of a reading (``refuse``, ``meeting``) as people say it."""
    return _WORDS_DE.get(word, word) if language == "de" else word


def label_of(name: str, language: Language) -> str:
    """Return the path of a field in plain words: "accounts.0.iban" becomes "Konto 1: IBAN"."""
    words = [str(int(part) + 1) if part.isdigit() else part for part in name.split(".")]
    if language == "de":
        words = [_LABELS_DE.get(word, word) for word in words]
    else:
        words = [word.replace("_", " ") for word in words]
    head = words[0] if len(words) < 2 or not words[1].isdigit() else f"{words[0]} {words[1]}"
    rest = words[1:] if head == words[0] else words[2:]
    return f"{head}: {', '.join(rest)}" if rest else head
