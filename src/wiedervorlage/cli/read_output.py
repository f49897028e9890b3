"""A reading on the terminal: fields, statements with their quotes, findings."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.wording import write_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.reading import Field, Reading, Value

_WIDTH: Final = 100
_SURE: Final = 0.7
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
    "quantities": "Zahl",
}  # fmt: skip
_HEADINGS: Final[dict[Language, dict[str, str]]] = {
    "de": {
        "fields": "Angaben", "requests": "Gebeten wird", "decisions": "Entschieden wird", "reasons": "Gründe",
        "concessions": "Eingeräumt", "offers": "Angebote", "findings": "Hinweise", "none": "nichts",
        "proposal": "Alles ist Vorschlag: bitte am Schreiben prüfen.",
    },
    "en": {
        "fields": "Fields", "requests": "Asked for", "decisions": "Decided", "reasons": "Reasons",
        "concessions": "Conceded", "offers": "Offers", "findings": "Findings", "none": "nothing",
        "proposal": "All of it is a proposal: please check against the letter.",
    },
}  # fmt: skip
_KINDS_DE: Final = {
    "reply letter": "Antwortschreiben", "letter": "Schreiben", "request": "Antrag oder Anregung",
    "interim reply": "Zwischennachricht", "council paper": "Vorlage", "minutes": "Niederschrift",
    "e-mail": "E-Mail", "decree": "Erlass",
    "refuse": "abgelehnt", "grant": "bewilligt", "defer": "aufgeschoben", "partial": "teilweise", "refer": "abgegeben",
    "need": "Bedarf", "staffing": "Personalbedarf", "funding": "Förderung", "rules": "Regelung", "level": "Ebene",
    "support": "Rückhalt", "resources": "Mittel", "substitute": "Ersatz", "precondition": "Voraussetzung",
    "instrument": "Eignung", "economy": "Wirtschaftlichkeit", "priority": "Vorrang", "procedure": "Verfahren",
    "urgency": "Eile", "no-change": "unverändert", "change": "Änderung", "for": "dafür", "against": "dagegen",
    "offered": "angeboten", "accepted": "angenommen", "declined": "nicht angenommen", "open": "offen",
    "meeting": "Sitzung", "law": "Gesetz", "regulation": "Satzung", "funding rule": "Förderregelung",
    "agenda item": "Tagesordnung", "case number": "Aktenzeichen", "paper": "Vorlage", "decision": "Beschluss",
    "contract": "Vertrag", "press": "Presse", "posts": "Stellen", "EUR": "Euro", "EUR/year": "Euro im Jahr",
    "percent": "%", "persons": "Personen", "municipalities": "Gemeinden", "years": "Jahre", "households": "Haushalte",
    "addresses": "Anschlüsse", "hours/week": "Stunden in der Woche", "m2": "m²", "DM/year": "DM im Jahr",
    "decisive": "tragend", "supporting": "stützend", "mentioned": "erwähnt",
}  # fmt: skip


def show(label: str, reading: Reading, language: Language) -> str:
    """Return the reading as text for the terminal."""
    words = _HEADINGS[language]
    lines = [f"{label}: {_word(reading.kind, language)}", ""]
    lines += [words["fields"], *_fields(reading.fields, language), ""]
    lines += _section(words["requests"], [(item.by, item.quote.text) for item in reading.requests])
    lines += _section(
        words["decisions"],
        [(" · ".join(filter(None, (_word(d.outcome, language), d.hedge))), d.quote.text) for d in reading.decisions],
    )
    lines += _section(words["reasons"], list(_reasons(reading, language)))
    lines += _section(
        words["concessions"],
        [(_word(c.kind.value, language) if c.kind else "", c.quote.text) for c in reading.concessions],
    )
    lines += _section(words["offers"], [(_word(o.outcome, language), o.quote.text) for o in reading.offers])
    found = [finding.line(language) for finding in reading.findings] or [words["none"]]
    lines += [words["findings"], *(f"  {line}" for line in found), "", words["proposal"], ""]
    return "\n".join(lines)


def _word(word: str, language: Language) -> str:
    return _KINDS_DE.get(word, word) if language == "de" else word


def _fields(fields: tuple[Field, ...], language: Language) -> Iterator[str]:
    rows = [(_label(item.name, language), _shown(item, language)) for item in _told(fields)]
    rows += [(head, text) for head, text in _gathered(fields, language)]
    width = max((len(label) for label, _ in rows), default=0)
    for label, value in rows:
        yield f"  {label:<{width}}  {value}"


def _told(fields: tuple[Field, ...]) -> list[Field]:
    return [item for item in fields if item.name.split(".")[0] not in {"references", "quantities"}]


def _shown(item: Field, language: Language) -> str:
    value = " ".join(str(item.value).split())
    if isinstance(item.value, bool):
        value = {"de": ("nein", "ja"), "en": ("no", "yes")}[language][item.value]
    return value if item.confidence >= _SURE else f"{value}  (?)"


def _gathered(fields: tuple[Field, ...], language: Language) -> Iterator[tuple[str, str]]:
    """Gather the parts of each reference and figure into one line."""
    for group in ("references", "quantities"):
        items: dict[str, dict[str, Value]] = {}
        for item in fields:
            if item.name.startswith(f"{group}."):
                _, number, part = item.name.split(".")
                items.setdefault(number, {})[part] = item.value
        for parts in items.values():
            yield _label(group, language), _line_of(parts, language)


def _line_of(parts: dict[str, Value], language: Language) -> str:
    if "value" in parts:
        figure = write_number(float(parts["value"]), language)
        unit = _word(str(parts["unit"]), language)
        return " ".join(filter(None, (str(parts.get("hedge", "")), figure, unit, f"({parts['about']})")))
    told = [str(parts[name]) for name in ("section", "name", "date", "of") if name in parts]
    ways = [str(parts[name]) for name in ("from", "to") if parts.get(name)]
    return ", ".join(filter(None, (_word(str(parts["kind"]), language), " ".join(told), " → ".join(ways))))


def _label(name: str, language: Language) -> str:
    """Return the path of a field in plain words: "accounts.0.iban" becomes "Konto 1: IBAN"."""
    words = [str(int(part) + 1) if part.isdigit() else part for part in name.split(".")]
    if language == "de":
        words = [_LABELS_DE.get(word, word) for word in words]
    else:
        words = [word.replace("_", " ") for word in words]
    head = words[0] if len(words) < 2 or not words[1].isdigit() else f"{words[0]} {words[1]}"
    rest = words[1:] if head == words[0] else words[2:]
    return f"{head}: {', '.join(rest)}" if rest else head


def _reasons(reading: Reading, language: Language) -> Iterator[tuple[str, str]]:
    for reason in reading.reasons:
        parts = [
            _word(reason.kind.value, language),
            _word(reason.side.value, language),
            _word(reason.weight.value, language),
        ]
        if reason.reported:
            parts.append({"de": "berichtet", "en": "reported"}[language])
        yield ", ".join([*parts, *filter(None, [reason.hedge])]), reason.quote.text


def _section(heading: str, items: list[tuple[str, str]]) -> list[str]:
    if not items:
        return []
    lines = [heading]
    for head, quote in items:
        text = textwrap.fill(f"„{quote}“", _WIDTH, initial_indent="    ", subsequent_indent="    ")
        lines += [f"  {head}" if head else "  –", text]
    return [*lines, ""]
