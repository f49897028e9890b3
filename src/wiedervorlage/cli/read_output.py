"""A reading on the terminal: fields, statements with their quotes, findings."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from wiedervorlage.cli.read_deliberations import COURSE, told_course
from wiedervorlage.cli.read_findings import finding_lines
from wiedervorlage.cli.read_items import told_day, told_figure, told_reference
from wiedervorlage.cli.read_order import in_reading_order
from wiedervorlage.cli.read_statements import WIDTH, statement_lines
from wiedervorlage.intake.naming import label_of, labels_of, person_named, word_for
from wiedervorlage.intake.votes.vote_words import votes_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.reading import Field, Reading, Value

_SURE: Final = 0.7
_GATHERED: Final = frozenset({"votes", "references", "quantities", "dates"})
"""Fields whose parts are told in one line."""
_HEADINGS: Final[dict[Language, dict[str, str]]] = {
    "de": {
        "fields": "Angaben", "findings": "Hinweise", "none": "nichts",
        "proposal": "Alles ist Vorschlag: bitte am Schreiben prüfen.",
    },
    "en": {
        "fields": "Fields", "findings": "Findings", "none": "nothing",
        "proposal": "All of it is a proposal: please check against the letter.",
    },
}  # fmt: skip


def show(label: str, reading: Reading, language: Language) -> str:
    """Return the reading as text for the terminal."""
    words = _HEADINGS[language]
    lines = [f"{label}: {word_for(reading.kind, language)}", ""]
    lines += [words["fields"], *_fields(reading.fields, language), ""]
    lines += statement_lines(reading, language)
    found = finding_lines(label, reading, language) or [words["none"]]
    lines += [words["findings"], *(f"  {line}" for line in found), "", words["proposal"], ""]
    return "\n".join(lines)


def _fields(fields: tuple[Field, ...], language: Language) -> Iterator[str]:
    told = in_reading_order(item for item in fields if item.name.split(".")[0] not in _GATHERED)
    rows = list(_rows(told, language))
    rows += [(head, text) for head, text in _gathered(fields, language)]
    width = max((len(label) for label, _ in rows), default=0)
    for label, value in rows:
        yield from textwrap.wrap(
            value, WIDTH, initial_indent=f"  {label:<{width}}  ", subsequent_indent=" " * (width + 4)
        ) or [f"  {label}"]


def _rows(fields: Sequence[Field], language: Language) -> Iterator[tuple[str, str]]:
    """Yield label and value of each field; those of the course of a paper at once, where the first of them stands."""
    course = told_course(fields, language)
    labels = labels_of((item.name for item in fields), language)
    for item in fields:
        if not item.name.startswith(COURSE):
            yield labels[item.name], _shown(item, language)
        elif course:
            yield from ((label_of("deliberations", language), step) for step in course)
            course = []


def _shown(item: Field, language: Language) -> str:
    value = " ".join(str(item.value).split())
    if item.name.endswith("date"):
        value = told_day(value, language)
    if item.name.endswith(("person", "name")):
        value = person_named(value)
    if isinstance(item.value, bool):
        value = {"de": ("nein", "ja"), "en": ("no", "yes")}[language][item.value]
    return value if item.confidence >= _SURE else f"{value}  (?)"


def _gathered(fields: tuple[Field, ...], language: Language) -> Iterator[tuple[str, str]]:
    """Gather the parts of each vote, reference and figure into one line."""
    for number, vote in enumerate(votes_in_words(fields, language)):
        yield label_of(f"votes.{number}", language), vote
    for group in ("references", "quantities", "dates"):
        items: dict[str, dict[str, Value]] = {}
        for item in fields:
            if item.name.startswith(f"{group}."):
                _, place, part = item.name.split(".")
                items.setdefault(place, {})[part] = item.value
        for parts in items.values():
            yield label_of(group, language), _line_of(group, parts, language)


def _line_of(group: str, parts: dict[str, Value], language: Language) -> str:
    if group == "dates":
        return f"{told_day(str(parts['value']), language)} („{parts['raw']}“)"
    return told_figure(parts, language) if group == "quantities" else told_reference(parts, language)
