"""The table of figures of a new case: what was answered, row by row; what is not known is not written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from wiedervorlage.case.table_surgery import add_row
from wiedervorlage.case.values import Section, word
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.intake.filing.typed_fields import field_value
from wiedervorlage.intake.filing.typed_numbers import TypedNumberError, plain_figure, unclear_number
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.model import Case
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.filing.answers import Answers

FIGURES_FILE: Final = "evidence/figures.csv"
_COLUMNS: Final = (
    "id", "measure", "subject", "period", "value", "unit", "kind", "published", "held_by", "held_since", "certainty",
    "source", "publisher", "note",
)  # fmt: skip
_UNKNOWN: Final = frozenset({"", "unknown", "unbekannt", "?"})


def write_figures(
    answers: Answers, measures: Mapping[str, Section], region: str, case: Case
) -> tuple[str, dict[str, Section], list[Finding]]:
    """Return the table of figures (empty where there are none), the sources it names, and what is wrong.

    A figure's source is a document of the case by its id, or a title in the person's own words.
    """
    text, sources, findings = "", {}, []
    for row in answers.figures:
        measure = measures.get(row.get("measure", ""))
        if measure is None:
            findings.append(finding(MESSAGES, "INT-046", measure=row.get("measure", "")))
            continue
        if row.get("value", "").strip().lower() in _UNKNOWN:
            continue
        plain, unclear = _plain(row, word(measure, "unit"))
        if unclear:
            findings.append(unclear)
            continue
        name, source = _source(row, case)
        if source:
            sources[name] = source
        fields = {
            **plain,
            "id": f"{plain['measure']}-{plain.get('period', '')}",
            "subject": plain.get("subject", region),
            "unit": word(measure, "unit"),
            "kind": word(measure, "is"),
            "source": name,
            "publisher": row.get("publisher", ""),
            "certainty": "certain",
        }
        text = add_row(text, fields, _COLUMNS)
    return text, sources, findings


def _plain(row: Mapping[str, str], unit: str) -> tuple[Mapping[str, str], Finding | None]:
    """Return a row with value and days as the evidence writes them; what cannot be read stays for the check."""
    plain = {key: str(field_value(key, text)) for key, text in row.items()}
    try:
        plain["value"] = plain_figure(row["value"], is_share=unit == "percent")
    except TypedNumberError as error:
        if error.meanings:
            return plain, unclear_number(error, row["measure"])
    return plain, None


def _source(row: Mapping[str, str], case: Case) -> tuple[str, Section]:
    """Return the id of a row's source, and what to declare of it."""
    written = row.get("source", "").strip()
    if not written:
        return "", {}
    document = case.documents.get(written)
    if document is not None:
        title: Plain = {"de": f"Schreiben: {document.by}", "en": f"letter: {document.by}"}
        on = document.on.written if document.on else None
        section: Section = {"title": title, "kind": "office", "published": on}
        return written, {key: value for key, value in section.items() if value is not None}
    name = "-".join(re.findall(r"[A-Za-z0-9ÄÖÜäöüß]+", written.lower())[:6])
    return name, cast("Section", {"title": written, "kind": "office"})
