"""A reading on the terminal: fields, statements with their quotes, findings."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from wiedervorlage.cli.read_items import told_day, told_figure, told_reference
from wiedervorlage.intake.naming import label_of, word_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.reading import Field, Reading, Value

_WIDTH: Final = 100
_SURE: Final = 0.7
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


def show(label: str, reading: Reading, language: Language) -> str:
    """Return the reading as text for the terminal."""
    words = _HEADINGS[language]
    lines = [f"{label}: {word_for(reading.kind, language)}", ""]
    lines += [words["fields"], *_fields(reading.fields, language), ""]
    lines += _section(words["requests"], [(item.by, item.quote.text) for item in reading.requests])
    lines += _section(
        words["decisions"],
        [(" · ".join(filter(None, (word_for(d.outcome, language), d.hedge))), d.quote.text) for d in reading.decisions],
    )
    lines += _section(words["reasons"], list(_reasons(reading, language)))
    lines += _section(
        words["concessions"],
        [(word_for(c.kind.value, language) if c.kind else "", c.quote.text) for c in reading.concessions],
    )
    lines += _section(words["offers"], [(word_for(o.outcome, language), o.quote.text) for o in reading.offers])
    found = [finding.line(language) for finding in reading.findings] or [words["none"]]
    lines += [words["findings"], *(f"  {line}" for line in found), "", words["proposal"], ""]
    return "\n".join(lines)


def _fields(fields: tuple[Field, ...], language: Language) -> Iterator[str]:
    rows = [(label_of(item.name, language), _shown(item, language)) for item in _told(fields)]
    rows += [(head, text) for head, text in _gathered(fields, language)]
    width = max((len(label) for label, _ in rows), default=0)
    for label, value in rows:
        yield f"  {label:<{width}}  {value}"


def _told(fields: tuple[Field, ...]) -> list[Field]:
    return [item for item in fields if item.name.split(".")[0] not in {"references", "quantities", "dates"}]


def _shown(item: Field, language: Language) -> str:
    value = " ".join(str(item.value).split())
    if item.name.endswith("date"):
        value = told_day(value, language)
    if isinstance(item.value, bool):
        value = {"de": ("nein", "ja"), "en": ("no", "yes")}[language][item.value]
    return value if item.confidence >= _SURE else f"{value}  (?)"


def _gathered(fields: tuple[Field, ...], language: Language) -> Iterator[tuple[str, str]]:
    """Gather the parts of each reference and figure into one line."""
    for group in ("references", "quantities", "dates"):
        items: dict[str, dict[str, Value]] = {}
        for item in fields:
            if item.name.startswith(f"{group}."):
                _, number, part = item.name.split(".")
                items.setdefault(number, {})[part] = item.value
        for parts in items.values():
            yield label_of(group, language), _line_of(group, parts, language)


def _line_of(group: str, parts: dict[str, Value], language: Language) -> str:
    if group == "dates":
        return f"{told_day(str(parts['value']), language)} („{parts['raw']}“)"
    return told_figure(parts, language) if group == "quantities" else told_reference(parts, language)


def _reasons(reading: Reading, language: Language) -> Iterator[tuple[str, str]]:
    for reason in reading.reasons:
        parts = [
            word_for(reason.kind.value, language),
            word_for(reason.side.value, language),
            word_for(reason.weight.value, language),
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
