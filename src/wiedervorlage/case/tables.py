"""Read the tables of a case folder: figures, regions, positions.

A row that cannot be used becomes a finding with its line; the others are read all the same.
"""

from __future__ import annotations

import csv
import io
from functools import cache
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.messages import MESSAGES
from wiedervorlage.case.options import Position
from wiedervorlage.case.structure import hint
from wiedervorlage.case.subjects import Region
from wiedervorlage.case.vocabulary import Stance
from wiedervorlage.evidence.facts import Basis, Certainty, Fact, Symbol
from wiedervorlage.evidence.intervals import Interval, parse_value
from wiedervorlage.evidence.units import Kind
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.days import Span, parse_span
from wiedervorlage.foundation.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Row = dict[str, str]
_SYMBOLS: Final = {"-": Symbol.NOTHING, ".": Symbol.UNKNOWN, "...": Symbol.LATER, "/": Symbol.UNRELIABLE,
                   "x": Symbol.LOCKED}  # fmt: skip
_KEYS_WITHOUT_ZERO: Final = frozenset({1, 4, 7})
"""Digits of the key of a Land, a county or a municipality that a spreadsheet has robbed of its leading zero."""
_AMONG: Final = "all but "


class Table:
    """The rows of one CSV text, read with findings."""

    def __init__(self, text: str, file: str, required: tuple[str, ...]) -> None:
        self._text = text.removeprefix("\ufeff")
        self._file = file
        self._required = required
        self.findings: list[Finding] = []

    def say(self, code: str, line: int, **values: object) -> None:
        """Note a finding at ``line``."""
        self.findings.append(finding(MESSAGES, code, Place(file=self._file, line=line), **values))

    def place(self, line: int) -> Place:
        """Return the place of a row."""
        return Place(file=self._file, line=line)

    def rows(self) -> Iterator[tuple[int, Row]]:
        """Yield the rows that have as many fields as the header, with their line."""
        reader = csv.reader(io.StringIO(self._text))
        header = next(reader, None)
        if header is None:
            self.say("CAS-040", 1, column=self._required[0])
            return
        missing = [column for column in self._required if column not in header]
        for column in missing:
            self.say("CAS-040", 1, column=column)
        if missing:
            return
        line = reader.line_num + 1
        for fields in reader:
            if fields and len(fields) != len(header):
                self.say("CAS-048", line, found=len(fields), expected=len(header))
            elif fields:
                yield line, dict(zip(header, (field.strip() for field in fields), strict=True))
            line = reader.line_num + 1

    def span(self, row: Row, column: str, line: int) -> Span | None:
        """Read a partial date; an empty field is None, a wrong one a finding."""
        written = row.get(column, "")
        if not written:
            return None
        try:
            return parse_span(written)
        except ValueError:
            self.say("CAS-014", line, value=written)
            return None

    def choice(self, row: Row, column: str, line: int, allowed: type[Kind | Certainty | Stance]) -> str | None:
        """Read a word of a fixed list; None with a finding where it is no such word."""
        written = row.get(column, "")
        words = _words_of(allowed)
        if written in words:
            return written
        self.say("CAS-012", line, value=written, hint=hint(written, words))
        return None


@cache
def _words_of(allowed: type[Kind | Certainty | Stance]) -> tuple[str, ...]:
    return tuple(str(word) for word in allowed)


def read_facts(text: str, file: str) -> tuple[tuple[Fact, ...], tuple[Finding, ...]]:
    """Read a table of figures."""
    table = Table(text, file, ("measure", "subject", "period", "value", "unit", "kind"))
    facts = [fact for line, row in table.rows() if (fact := _fact(table, line, row)) is not None]
    return tuple(facts), tuple(table.findings)


def _fact(table: Table, line: int, row: Row) -> Fact | None:
    period = table.span(row, "period", line)
    kind = table.choice(row, "kind", line, Kind)
    certainty = table.choice(row, "certainty", line, Certainty) if row.get("certainty") else Certainty.CERTAIN
    symbol = _SYMBOLS.get(row["value"])
    try:
        value = _value(row["value"], symbol)
    except ValueError:
        table.say("CAS-042", line, value=row["value"])
        return None
    subject = row["subject"]
    if subject.isdigit() and len(subject) in _KEYS_WITHOUT_ZERO:
        table.say("CAS-045", line, region=subject, suggested="0" + subject)
        return None
    if period is None or kind is None or certainty is None:
        if not row["period"]:
            table.say("CAS-014", line, value="")
        return None
    basis = row.get("basis", "")
    return Fact(
        id=row.get("id", ""),
        measure=row["measure"],
        subject=subject,
        period=period,
        value=value,
        unit=row["unit"],
        kind=Kind(kind),
        published=table.span(row, "published", line),
        published_inferred=row.get("published_inferred") == "yes",
        held_by=row.get("held_by", ""),
        held_since=table.span(row, "held_since", line),
        held_inferred=row.get("held_inferred") == "yes",
        certainty=Certainty(certainty),
        source=row.get("source", ""),
        publisher=row.get("publisher", "") or row.get("source", ""),
        rank=int(row["rank"]) if row.get("rank", "").lstrip("-").isdigit() else 0,
        basis=Basis(method=basis) if basis else None,
        computed_from=tuple(part.strip() for part in row.get("computed_from", "").split(";") if part.strip()),
        tolerance=_share(row.get("tolerance", "")),
        endogenous_to=row.get("endogenous_to", ""),
        symbols=(symbol,) if symbol else (),
        raw=row["value"],
        note=row.get("note", ""),
        place=table.place(line),
        origin=_origin(row),
    )


def _value(written: str, symbol: Symbol | None) -> Interval | None:
    """Return the value of a figure; None where its symbol says that there is none to be had."""
    if symbol is None:
        return parse_value(written)
    return Interval.point(0.0) if symbol is Symbol.NOTHING else None


def _origin(row: Row) -> Place:
    """Return the cell of the imported file, as the columns ``origin_…`` name it."""
    line, column = row.get("origin_line", ""), row.get("origin_column", "")
    return Place(
        file=row.get("origin_file", ""),
        sheet=row.get("origin_sheet", ""),
        line=int(line) if line.isdigit() else None,
        column=int(column) if column.isdigit() else None,
    )


def _share(written: str) -> float:
    """Read ``5 %`` or ``0.05``; anything else is no tolerance at all."""
    bare = written.removesuffix("%").strip()
    if not bare.replace(".", "", 1).isdigit():
        return 0.0
    return float(bare) / 100 if written.endswith("%") else float(bare)


def read_regions(text: str, file: str) -> tuple[dict[str, Region], tuple[Finding, ...]]:
    """Read the table of regions."""
    table = Table(text, file, ("region", "name"))
    regions: dict[str, Region] = {}
    for line, row in table.rows():
        key = row["region"]
        if key in regions:
            table.say("CAS-016", line, id=key)
            continue
        if key.isdigit() and len(key) in {1, 4, 7}:
            table.say("CAS-045", line, region=key, suggested="0" + key)
            continue
        regions[key] = Region(key=key, name=row["name"], type=row.get("type", ""), parent=row.get("parent", ""))
    return regions, tuple(table.findings)


def read_positions(
    text: str, file: str, municipalities: tuple[str, ...]
) -> tuple[tuple[Position, ...], tuple[Finding, ...]]:
    """Read who declared what; ``municipalities`` are those that ``all`` means."""
    table = Table(text, file, ("who", "option", "on", "stance"))
    found = [p for line, row in table.rows() if (p := _position(table, line, row, municipalities)) is not None]
    return tuple(found), tuple(table.findings)


def _position(table: Table, line: int, row: Mapping[str, str], municipalities: tuple[str, ...]) -> Position | None:
    row = dict(row)
    on = table.span(row, "on", line)
    stance = table.choice(row, "stance", line, Stance)
    certainty = table.choice(row, "certainty", line, Certainty) if row.get("certainty") else Certainty.CERTAIN
    heads: Interval | None = None
    if row.get("heads"):
        try:
            heads = parse_value(row["heads"])
        except ValueError:
            table.say("CAS-042", line, value=row["heads"])
            return None
    if on is None or stance is None or certainty is None:
        if not row["on"]:
            table.say("CAS-014", line, value="")
        return None
    return Position(
        id=row.get("id", ""),
        who=row["who"],
        members=_members(row.get("members", ""), municipalities),
        option=row["option"],
        on=on,
        published=table.span(row, "published", line),
        stance=Stance(stance),
        heads=heads,
        condition=row.get("condition", ""),
        held_by=row.get("held_by", ""),
        held_since=table.span(row, "held_since", line),
        sources=tuple(part.strip() for part in row.get("source", "").split(";") if part.strip()),
        certainty=Certainty(certainty),
        note=None,
        place=table.place(line),
    )


def _members(written: str, municipalities: tuple[str, ...]) -> tuple[str, ...]:
    if written == "all":
        return municipalities
    if written.startswith(_AMONG):
        excluded = {part.strip() for part in written.removeprefix(_AMONG).split(";")}
        return tuple(key for key in municipalities if key not in excluded)
    return tuple(part.strip() for part in written.split(";") if part.strip())
