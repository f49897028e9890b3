"""A reading on the terminal: fields, statements with their quotes, findings."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.reading import Field, Reading

_WIDTH: Final = 100
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
    "decisive": "tragend", "supporting": "stützend", "mentioned": "erwähnt",
}  # fmt: skip


def show(label: str, reading: Reading, language: Language) -> str:
    """Return the reading as text for the terminal."""
    words = _HEADINGS[language]
    lines = [f"{label}: {_word(reading.kind, language)}", ""]
    lines += [words["fields"], *_fields(reading.fields), ""]
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


def _fields(fields: tuple[Field, ...]) -> Iterator[str]:
    width = max((len(item.name) for item in fields), default=0)
    for item in fields:
        doubt = "" if item.confidence >= 0.7 else "  (?)"
        value = " ".join(str(item.value).split())
        yield f"  {item.name:<{width}}  {value}{doubt}"


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
