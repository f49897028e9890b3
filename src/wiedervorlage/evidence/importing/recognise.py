"""Which layout a file has, told from its contents, and the way from bytes or sheets to facts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.importing.assemble import Imported, assemble
from wiedervorlage.evidence.importing.decoding import decode
from wiedervorlage.evidence.importing.flat import is_flat, lay_out_flat
from wiedervorlage.evidence.importing.genesis_table import is_genesis_table, lay_out_table
from wiedervorlage.evidence.importing.gv100ad import is_gv100, lay_out_gv100
from wiedervorlage.evidence.importing.gv_excerpt import is_gv_excerpt, lay_out_gv_excerpt
from wiedervorlage.evidence.importing.inkar import is_inkar, lay_out_inkar
from wiedervorlage.evidence.importing.layout import Format, Grid, Layout, read_grid
from wiedervorlage.evidence.importing.messages import finding
from wiedervorlage.evidence.importing.office import Mapping, guess_mapping, lay_out_office
from wiedervorlage.evidence.importing.tidy import is_tidy, lay_out_tidy
from wiedervorlage.foundation.findings import Finding, Place, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

_WEB_PAGE: Final = re.compile(r"\s*(?:<!doctype html|<html|<head|<\?xml)", re.IGNORECASE)
_FETCHED_MILLISECONDS: Final = re.compile(r"_(1[5-9]\d{11})(?:_|\.|$)")
_FETCHED_DAY: Final = re.compile(r"_(20\d{2}-\d{2}-\d{2})(?:_|\.|$)")
_NATIONAL_TABLE: Final = re.compile(r"\d{5}-\d{4}")
"""Numbers of GENESIS-Online; those of the regional database have further parts (12411-01-01-4)."""
_TABLE_IN_NAME: Final = re.compile(r"(\d{5}(?:-[A-Z0-9]{1,4}){1,4}|[A-Z]{2}\d{3}-\d)(?=[_.]|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the caller knows about a file beyond its contents.

    Attributes:
        mapping: the confirmed columns of an office table.
        period: the period of all figures, where the file does not say it.
        within: the region in which names are looked up, where there are no keys.
        basis: the census on which projected figures rest, where it is known.
    """

    mapping: Mapping | None = None
    period: str = ""
    within: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unconfirmed:
    """An office table whose columns were guessed and not confirmed: nothing was imported."""

    grid: Grid
    guess: Mapping | None
    findings: tuple[Finding, ...]


def import_bytes(raw: bytes, file: str = "", wanted: Wanted | None = None) -> Imported | Unconfirmed:
    """Read a text file of official statistics.

    Args:
        raw: the contents.
        file: the name, for places and for what it tells about the download.
        wanted: what the caller knows beyond the contents.
    """
    wanted = wanted or Wanted()
    decoded = decode(raw, file)
    text = decoded.text.lstrip("\ufeff")
    if not text.strip() or _WEB_PAGE.match(text):
        said = finding("EVI-045", Severity.ERROR, Place(file=file, line=1))
        return Unconfirmed(grid=Grid(rows=(), file=file), guess=None, findings=(*decoded.findings, said))
    layout = _lay_out_text(text, file, wanted)
    return _finish(layout, file, wanted, decoded.findings)


def import_grids(grids: Sequence[Grid], file: str = "", wanted: Wanted | None = None) -> Imported | Unconfirmed:
    """Read the worksheets of a workbook: the first that is recognised, else the first as an office table."""
    wanted = wanted or Wanted()
    filled = [grid for grid in grids if grid.rows]
    for grid in filled:
        if is_gv_excerpt(grid):
            return _finish(lay_out_gv_excerpt(grid, wanted.period), file, wanted, ())
        if is_tidy(grid):
            return _finish(lay_out_tidy(grid), file, wanted, ())
        first = grid.rows[0].cells[0] if grid.rows[0].cells else ""
        if is_genesis_table(first):
            return _finish(lay_out_table(grid), file, wanted, ())
    if not filled:
        said = finding("EVI-045", Severity.ERROR, Place(file=file))
        return Unconfirmed(grid=Grid(rows=(), file=file), guess=None, findings=(said,))
    return _finish(_lay_out_office(filled[0], wanted), file, wanted, ())


def _lay_out_text(text: str, file: str, wanted: Wanted) -> Layout | Unconfirmed:
    if is_flat(text.partition("\n")[0]):
        return lay_out_flat(text, file)
    if is_gv100(text):
        return lay_out_gv100(text, file, wanted.period)
    if is_genesis_table(text):
        return lay_out_table(read_grid(text, file))
    if is_inkar(text):
        return lay_out_inkar(read_grid(text, file))
    grid = read_grid(text, file)
    return lay_out_tidy(grid) if is_tidy(grid) else _lay_out_office(grid, wanted)


def _lay_out_office(grid: Grid, wanted: Wanted) -> Layout | Unconfirmed:
    if wanted.mapping is not None:
        return lay_out_office(grid, wanted.mapping)
    guess = guess_mapping(grid, period=wanted.period, within=wanted.within)
    code = "EVI-040" if guess else "EVI-004"
    place = Place(file=grid.file, sheet=grid.sheet, line=guess.header_line if guess else 1)
    return Unconfirmed(grid=grid, guess=guess, findings=(finding(code, Severity.ERROR, place),))


def _finish(
    layout: Layout | Unconfirmed, file: str, wanted: Wanted, before: tuple[Finding, ...]
) -> Imported | Unconfirmed:
    if isinstance(layout, Unconfirmed):
        return replace(layout, findings=(*before, *layout.findings))
    name = _TABLE_IN_NAME.match(file)
    layout = replace(
        layout,
        basis=layout.basis or wanted.basis,
        table=layout.table or (name[1] if name else ""),
        retrieved=layout.retrieved or day_in_name(file),
        findings=(*before, *layout.findings),
    )
    return assemble(_with_publisher(layout))


def _with_publisher(layout: Layout) -> Layout:
    """Flat files name neither publisher nor licence; the number of the table tells which database it is of."""
    if layout.format not in {Format.FLAT, Format.OLD_FLAT} or layout.publisher:
        return layout
    if _NATIONAL_TABLE.fullmatch(layout.table):
        return replace(layout, publisher="Statistisches Bundesamt (Destatis)", licence="dl-de/by-2-0")
    if layout.table:
        publisher = "Statistische Ämter des Bundes und der Länder"
        return replace(layout, publisher=publisher, licence="dl-de/by-2-0")
    return layout


def day_in_name(file: str) -> str:
    """Return the day on which a download was made, where its name tells it; else an empty text.

    Regionalstatistik puts the milliseconds since 1970 into the names of flat files; people put days.
    """
    if match := _FETCHED_MILLISECONDS.search(file):
        return datetime.fromtimestamp(int(match[1]) / 1000, tz=UTC).date().isoformat()
    match = _FETCHED_DAY.search(file)
    return match[1] if match else ""
