"""The figures of a study of need for a case, as one view knew them on a day.

A study of packaged tables gives the latest year whose figures were out by the day, under its declared lag. A study of
the case's own figures (``table: case``) looks every measure up as premises do. What was not known is not there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.evidence.builtin import builtin_regions
from wiedervorlage.need.figures import StudyFigures, gather_figures, plain_region
from wiedervorlage.need.index import UnitTable
from wiedervorlage.need.reading_study import read_study
from wiedervorlage.need.study import NeedStudy, is_claim, packaged_text
from wiedervorlage.recheck.world import CaseWorld, Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from wiedervorlage.case.model import Case
    from wiedervorlage.case.subjects import Region
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownStudy:
    """A study with its figures; ``figures`` is None where none were known on the day.

    ``later`` says that the figures are the latest on record, known only after the day: they support nothing then.
    """

    name: str
    study: NeedStudy
    figures: StudyFigures | None
    later: StudyFigures | None = None

    def covers(self, municipalities: tuple[str, ...]) -> bool:
        """Say whether the study speaks of exactly these municipalities."""
        shown = self.figures or self.later
        return shown is not None and set(shown.table.units) == set(municipalities)


def study_text(case: Case, name: str) -> str | None:
    """Return the YAML of a study or claim: the case's own, else the packaged one; None where there is none."""
    return case.studies.get(name) or packaged_text(name)


def studies_of(case: Case, programmes: Mapping[str, Programme], view: str, day: date) -> tuple[KnownStudy, ...]:
    """Return the studies that a case names (not its claims), with what ``view`` knew on ``day``."""
    return tuple(_studies(case, programmes, view, day))


def _studies(case: Case, programmes: Mapping[str, Programme], view: str, day: date) -> Iterator[KnownStudy]:
    for name in case.need:
        text = study_text(case, name)
        if text is None or is_claim(text):
            continue
        study, _ = read_study(text, name)
        if study is None:
            continue
        if study.is_of_case:
            yield KnownStudy(name=name, study=study, figures=case_figures(study, case, programmes, view, day))
            continue
        year, latest = study.latest_year(day), study.latest_year()
        known = gather_figures(study, year) if year is not None else None
        later = gather_figures(study, latest) if known is None and latest is not None else None
        yield KnownStudy(name=name, study=study, figures=known, later=later)


def case_figures(
    study: NeedStudy, case: Case, programmes: Mapping[str, Programme], view: str, day: date
) -> StudyFigures:
    """Return the figures of a study out of the case's own record, as ``view`` knew them on ``day``.

    One value per region and column: the middle of what is known; nan where nothing is known, or an end is open.
    """
    ordinal = np.array([day.toordinal()], dtype=np.int64)
    world = CaseWorld(record=Record(case, programmes, view), on=ordinal, known_on=ordinal)
    regions = [r for key, r in sorted(case.regions.items()) if _fits(r, study.regions)]
    packaged = builtin_regions()
    columns = {}
    for name, column in study.columns.items():
        measure = case.measures.get(column.measure)
        quantities = [world.of(measure, region.key).quantity for region in regions] if measure else []
        middles = [(float(q.low[0]) + float(q.high[0])) / 2 for q in quantities] or [np.nan] * len(regions)
        columns[name] = np.array([middle if np.isfinite(middle) else np.nan for middle in middles])
    return StudyFigures(
        year=day.year,
        regions=tuple(packaged.get(region.key) or plain_region(region.key, region.name) for region in regions),
        table=UnitTable(units=tuple(region.key for region in regions), columns=columns),
        amount=study.amount.of(columns),
    )


def _fits(region: Region, wanted: Mapping[str, str]) -> bool:
    return all(getattr(region, name, "") == value for name, value in wanted.items())
