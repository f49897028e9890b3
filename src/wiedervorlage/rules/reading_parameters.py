"""Reading the parameters of a rule file: dates as keys, under each a value with its citation."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.evidence.intervals import Interval, parse_value
from wiedervorlage.foundation.days import span_of_day
from wiedervorlage.rules.fields import LIST, Fields, suggestion
from wiedervorlage.rules.parameters import Citation, ParameterValue, Rank

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Text
    from wiedervorlage.rules.marked import Node

_PARAMETER_FIELDS: Final = ("label", "unit", "context", "values")
_VALUE_FIELDS: Final = (
    "value", "valid_to", "published", "end_published", "attested", "rank", "certainty", "source", "locator",
    "condition", "annulled_on", "note",
)  # fmt: skip
_RANKS: Final = {rank.name.lower(): rank for rank in Rank}
_CERTAINTIES: Final = {certainty.value: certainty for certainty in Certainty}
_BASE_UNITS: Final = frozenset({
    "EUR", "posts", "half_posts", "persons", "municipalities", "counties", "year", "years", "quarter",
    "month", "months", "day", "days", "percent", "1", "km2", "text", "bool", "date",
})  # fmt: skip
_NOT_FIGURES: Final = frozenset({"text", "bool", "date"})
UNKNOWN: Final = "unknown"


class ParameterReader:
    """Reads parameters of one file; ``units`` are the file's own besides the usual ones."""

    def __init__(self, sources: Mapping[str, Citation], units: tuple[str, ...], findings: list[Finding]) -> None:
        self.sources = sources
        self.units = _BASE_UNITS | set(units)
        self.findings = findings

    def parameter(self, name: str, node: Node) -> tuple[tuple[ParameterValue, ...], Text]:
        """Return all statements of a parameter in the order of the file, and its label."""
        fields = Fields(node, name, self.findings, _PARAMETER_FIELDS)
        fields.require("label", "unit", "values")
        unit = fields.words("unit", "text")
        if any(part and part not in self.units for part in re.split(r"[/*]", unit)):
            fields.report("RUL-010", fields.place_of("unit"), unit=unit)
        context = fields.yes("context")
        statements = [
            statement
            for written, below in fields.members("values").items()
            for one in (below.items if below.kind == "seq" else (below,))
            if (statement := self._statement(name, written, one, unit)) is not None
        ]
        return tuple(replace(s, context=context) for s in statements), fields.bilingual("label")

    def _statement(self, name: str, written: str, node: Node, unit: str) -> ParameterValue | None:
        fields = Fields(node, f"{name} {written}", self.findings, _VALUE_FIELDS)
        if node.kind != "map":
            return None
        fields.require("value", "source")
        attested = fields.span("attested")
        begin_unknown = written == UNKNOWN
        begin = attested or span_of_day(date.max) if begin_unknown else fields.span_of(written, node.place)
        if begin is None:
            return None
        rank = fields.choice("rank", _RANKS, Rank.GUIDELINE)
        statement = ParameterValue(
            value=self._value(fields, unit),
            unit=unit,
            valid_from=begin,
            valid_to=fields.span("valid_to"),
            published=fields.span("published"),
            end_published=fields.span("end_published"),
            begin_unknown=begin_unknown,
            rank=rank,
            certainty=fields.choice("certainty", _CERTAINTIES, Certainty.CERTAIN),
            citation=self._citation(fields),
            condition=fields.words("condition"),
            annulled_on=fields.day("annulled_on"),
            note=fields.bilingual("note"),
            place=node.place,
        )
        self._check_days(fields, statement)
        return statement

    def _value(self, fields: Fields, unit: str) -> Interval | str | bool | None:
        node = fields.entries.get("value")
        if node is None or node.text == UNKNOWN:
            return None
        if node.kind in {"map", "seq", "null"}:
            fields.report("RUL-009", node.place, text=node.text or LIST.de, unit=unit)
            return None
        value = _parsed(node, unit)
        if value is None:
            fields.report("RUL-009", node.place, text=node.text, unit=unit)
        return value

    def _citation(self, fields: Fields) -> Citation:
        name = fields.words("source")
        if name and name not in self.sources:
            close = suggestion(name, self.sources)
            fields.report("RUL-011", fields.place_of("source"), name=name, suggestion=close)
        citation = self.sources.get(name, Citation(title=name))
        locator = ", ".join(part for part in (citation.locator, fields.words("locator")) if part)
        return replace(citation, locator=locator)

    def _check_days(self, fields: Fields, statement: ParameterValue) -> None:
        begin, end = statement.valid_from, statement.valid_to
        if end is not None and end.last < begin.first and not _never_attested(statement):
            fields.report("RUL-012", fields.place_of("valid_to"), begin=begin.written, end=end.written)
        annulled = statement.annulled_on
        if annulled is not None and statement.published and annulled < statement.published.last:
            fields.report(
                "RUL-016",
                fields.place_of("annulled_on"),
                annulled=annulled.isoformat(),
                published=statement.published.written,
            )


def _never_attested(statement: ParameterValue) -> bool:
    return statement.begin_unknown and statement.valid_from.first == date.max


def _parsed(node: Node, unit: str) -> Interval | str | bool | None:
    """Return the value in the form that the unit asks for; None where it does not fit."""
    match unit:
        case "text":
            return node.text
        case "bool":
            return bool(node.plain) if node.kind == "bool" else None
        case "date":
            return node.text if _is_day(node.text) else None
    if node.kind not in {"int", "float", "str"}:
        return None
    try:
        return parse_value(node.text.replace("_", ""))
    except ValueError:
        return None


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
