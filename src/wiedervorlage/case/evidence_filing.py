"""Take official figures to a case: which measure of the case each figure of a file is, said by a person.

Nothing is matched by resemblance: a person names the case's measure for each of the file's. What comes out
is a new table of figures, which names the cell of each in the file as received, and the edits that declare
its source.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import polars as pl

from wiedervorlage.case.edits import AddItem, Edit
from wiedervorlage.evidence.dictionary import measure_of_key, plain_label, short_form
from wiedervorlage.evidence.exporting import case_value
from wiedervorlage.evidence.facts import Symbol
from wiedervorlage.evidence.importing.messages import Limited, finding
from wiedervorlage.evidence.quality.saying import say_value
from wiedervorlage.evidence.units import Kind, parse_unit
from wiedervorlage.foundation.findings import Finding, Place, Severity, has_errors
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.model import Case
    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.evidence.importing.assemble import Imported
    from wiedervorlage.evidence.releases import Release

COLUMNS: Final = (
    "id", "measure", "subject", "period", "value", "unit", "kind", "published", "published_inferred",
    "held_by", "held_since", "held_inferred", "certainty", "source", "publisher", "note",
    "origin_file", "origin_sheet", "origin_line", "origin_column", "origin_raw",
)  # fmt: skip
RECEIVED: Final = "received/"
"""Folder of a case for files of figures as they came."""
_KINDS: Final = {
    Kind.STOCK: Text(de="Bestandsgröße", en="stock"), Kind.FLOW: Text(de="Stromgröße", en="flow"),
    Kind.MEAN: Text(de="Durchschnittsgröße", en="mean"), Kind.PLAN: Text(de="Plangröße", en="plan"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """A figure of the file is a measure of the case, as a person said.

    Attributes:
        key: the file's measure (``population``, ``BEVSTD{GES=GESM}``).
        measure: the case's measure.
        unit: the unit of the file's figures where the person says it; empty: as read.
        declare: whether the case gets this measure now; ``max_age`` then says how old a figure may be (``P2Y``).
    """

    key: str
    measure: str
    unit: str = ""
    declare: bool = False
    max_age: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What of a file goes into the case: ``regions`` are keys; empty: those the case speaks of."""

    assignments: tuple[Assignment, ...]
    regions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFiling:
    """What taking figures to a case means.

    Attributes:
        path: of the new table within the case folder; ``text`` is its content, empty where there is an error.
        rows: the figures that are new, for a preview: columns of ``COLUMNS`` and the region's ``name``.
        edits: the source, and measures declared now.
        received: where the file itself goes.
    """

    path: str
    text: str
    rows: pl.DataFrame
    edits: tuple[Edit, ...]
    received: str
    findings: tuple[Finding, ...] = field(default=())


def regions_of(case: Case) -> frozenset[str]:
    """Return the region keys that a case speaks of: its own, its municipalities, its subjects, its table."""
    subjects = (key for subject in case.subjects.values() for key in subject.keys)
    keys = {case.region, *case.municipalities, *subjects, *case.regions}
    return frozenset(key for key in keys if key.isdigit())


def file_evidence(case: Case, imported: Imported, release: Release, wanted: Selection) -> EvidenceFiling:
    """Say what taking the figures to the case means; the case is not changed.

    Args:
        case: the case.
        imported: the file's figures.
        release: what is known about the file as a whole (publication, publisher).
        wanted: what of it, as which measures.
    """
    found = Limited()
    place = Place(file=release.file)
    if release.known_since is None:
        found.add(finding("EVI-057", Severity.ERROR, place))
    for assignment in wanted.assignments:
        for problem in _problems(case, imported, assignment, place):
            found.add(problem)
    rows = pl.DataFrame(schema=dict.fromkeys((*COLUMNS, "name"), pl.String))
    if not has_errors(found.findings()):
        rows = _new_rows(case, _chosen(case, imported, wanted), release, wanted, found)
        rows = rows.with_columns(origin_sheet=pl.lit(imported.layout.sheet))
    stem = f"{short_form(release.table or _stem(release.file))}-{release.id[:8]}"
    is_done = not has_errors(found.findings()) and not rows.is_empty()
    return EvidenceFiling(
        path=f"evidence/{stem}.csv",
        text=_csv(rows) if is_done else "",
        rows=rows,
        edits=tuple(_edits(case, release, imported, wanted)) if is_done else (),
        received=f"{RECEIVED}{release.id[:8]}-{release.file}",
        findings=found.findings(),
    )


def source_id(release: Release) -> str:
    """Return the name of a file as source of a case."""
    return f"{release.table or short_form(_stem(release.file))}-{release.id[:8]}"


def _problems(case: Case, imported: Imported, assignment: Assignment, place: Place) -> Iterator[Finding]:
    rows = imported.facts.filter(pl.col("measure") == assignment.key)
    if rows.is_empty():
        known = ", ".join(sorted(imported.facts["measure"].unique())[:20])
        yield finding("EVI-052", Severity.ERROR, place, key=assignment.key, known=known)
        return
    measure = case.measures.get(assignment.measure)
    if measure is None:
        if not assignment.declare:
            known = ", ".join(case.measures) or "–"
            yield finding("EVI-053", Severity.ERROR, place, measure=assignment.measure, known=known)
        return
    said = {"key": assignment.key, "measure": assignment.measure}
    unit = assignment.unit or str(rows["unit"][0])
    if parse_unit(unit) != measure.unit:
        yield finding("EVI-050", Severity.ERROR, place, **said, unit=unit, expected=str(measure.unit))
    kind = Kind(rows["kind"][0])
    if measure_of_key(assignment.key).is_known and kind is not measure.kind:
        kinds = {"kind": _KINDS[kind], "expected": _KINDS[measure.kind]}
        yield finding("EVI-051", Severity.ERROR, place, **said, **kinds)


def _chosen(case: Case, imported: Imported, wanted: Selection) -> pl.DataFrame:
    """Return the file's figures for the regions chosen; a region of nothing but dashes did not exist on the day."""
    regions = wanted.regions or regions_of(case)
    keys = [assignment.key for assignment in wanted.assignments]
    all_dashes = (pl.col("symbols") == Symbol.NOTHING.value).all().over("region", "last_day")
    facts = imported.facts.filter(~all_dashes)
    return facts.filter(pl.col("region").is_in(sorted(regions)) & pl.col("measure").is_in(keys))


def _new_rows(case: Case, facts: pl.DataFrame, release: Release, wanted: Selection, found: Limited) -> pl.DataFrame:
    assigned = {assignment.key: assignment for assignment in wanted.assignments}
    known: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in case.facts:
        known.setdefault((fact.measure, fact.subject, fact.period.written), []).append(fact)
    rows, again = [], 0
    for cell in facts.with_columns(written=case_value()).iter_rows(named=True):
        row = _row(case, cell, assigned[cell["measure"]], release)
        others = known.get((row["measure"], row["subject"], row["period"]), [])
        if any(_same(row, other) for other in others):
            again += 1
            continue
        for other in others:
            _say_difference(row, other, found, release)
        rows.append(row)
    if again:
        found.add(finding("EVI-055", Severity.NOTE, Place(file=release.file), count=str(again)))
    if not rows and not again:
        found.add(finding("EVI-056", Severity.ERROR, Place(file=release.file)))
    return pl.DataFrame(rows, schema=dict.fromkeys((*COLUMNS, "name"), pl.String), orient="row")


def _row(case: Case, cell: Mapping[str, object], assignment: Assignment, release: Release) -> dict[str, str]:
    measure = case.measures.get(assignment.measure)
    basis = f"basis {cell['basis']}" if cell["basis"] else ""
    return {
        "id": "",
        "measure": assignment.measure,
        "subject": str(cell["region"]),
        "period": str(cell["period"]),
        "value": str(cell["written"]),
        "unit": str(measure.unit) if measure else assignment.unit or str(cell["unit"]),
        "kind": measure.kind.value if measure else str(cell["kind"]),
        "published": release.published or release.retrieved,
        "published_inferred": "" if release.published else "yes",
        "held_by": "",
        "held_since": "",
        "held_inferred": "",
        "certainty": "certain",
        "source": source_id(release),
        "publisher": release.publisher or release.table or release.file,
        "note": basis,
        "origin_file": release.file,
        "origin_sheet": "",
        "origin_line": str(cell["line"]),
        "origin_column": str(cell["column"]),
        "origin_raw": str(cell["raw"]),
        "name": str(cell["name"]),
    }


def _same(row: Mapping[str, str], fact: Fact) -> bool:
    """Say whether the case has the figure: the same value of the same publisher, published no later."""
    if fact.value is None or row["publisher"] != fact.publisher:
        return fact.value is None and row["value"] == fact.raw
    is_point = fact.value.low == fact.value.high
    return is_point and _number(row["value"]) == fact.value.low


def _say_difference(row: Mapping[str, str], fact: Fact, found: Limited, release: Release) -> None:
    value = _number(row["value"])
    if fact.value is None or value is None or (fact.value.low <= value <= fact.value.high):
        return
    place = Place(file=release.file, line=int(row["origin_line"]), column=int(row["origin_column"]))
    said = {"measure": row["measure"], "region": f"{row['subject']} {row['name']}", "period": row["period"]}
    figures = {"before": say_value(fact.value.low), "value": say_value(value)}
    found.add(finding("EVI-054", Severity.DOUBT, place, **said, **figures, publisher=fact.publisher))


def _number(written: str) -> float | None:
    try:
        return float(written)
    except ValueError:
        return None


def _edits(case: Case, release: Release, imported: Imported, wanted: Selection) -> Iterator[Edit]:
    if source_id(release) not in case.sources:
        title = ", ".join(part for part in (release.publisher, release.table, release.title) if part)
        item = {"id": source_id(release), "title": title or release.file, "kind": "statistics"}
        yield AddItem(section="sources", item={**item, "published": release.published or release.retrieved})
    for assignment in wanted.assignments:
        if assignment.declare and assignment.measure not in case.measures:
            rows = imported.facts.filter(pl.col("measure") == assignment.key)
            label = plain_label(assignment.key)
            yield AddItem(
                section="measures",
                item={
                    "id": assignment.measure,
                    "unit": assignment.unit or str(rows["unit"][0]),
                    "is": str(rows["kind"][0]),
                    "label": {"de": label.de, "en": label.en},
                    "max_age": assignment.max_age,
                    "publisher": release.publisher,
                },
            )


def _csv(rows: pl.DataFrame) -> str:
    return rows.select(COLUMNS).with_columns(pl.col(pl.String).replace("", None)).write_csv()


def _stem(file: str) -> str:
    return file.rpartition(".")[0] or file
