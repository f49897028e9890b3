"""Build a case from the texts of its folder.

The folder's texts come in, a case and findings come out; nothing here touches a disk. A part that cannot be
used becomes a finding, the rest is built all the same. Whether the parts fit together is the business of
``checking``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.case import model, vocabulary
from wiedervorlage.case.messages import MESSAGES
from wiedervorlage.case.reading_decisions import read_decisions, read_options, read_reasons
from wiedervorlage.case.reading_measures import read_measures, read_staffing_key, read_subjects
from wiedervorlage.case.reading_proposals import read_proposals
from wiedervorlage.case.reading_record import (
    read_acts,
    read_documents,
    read_doubts,
    read_events,
    read_offers,
    read_office_holders,
    read_requests,
    read_reviews,
    read_sources,
)
from wiedervorlage.case.source_text import SourceError, read_source
from wiedervorlage.case.structure import check_structure
from wiedervorlage.case.tables import read_facts, read_positions, read_regions
from wiedervorlage.case.values import ValueReader, as_section, maybe_text, text, word, words
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place, has_errors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.options import Position
    from wiedervorlage.case.subjects import Region
    from wiedervorlage.evidence.facts import Fact


MAIN_FILE: Final = "case.yaml"
POSITIONS: Final = "positions.csv"
EVIDENCE: Final = "evidence/"
REGIONS: Final = "evidence/regions.csv"
STUDIES: Final = "need/"
"""Where a case keeps studies of need of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReading:
    """What became of a case folder: the case, unless it has errors, and everything found on the way."""

    case: model.Case | None
    findings: tuple[Finding, ...]


def build_case(texts: Mapping[str, str]) -> CaseReading:
    """Build the case whose folder holds ``texts`` (path within the folder → content)."""
    if MAIN_FILE not in texts:
        return CaseReading(case=None, findings=(finding(MESSAGES, "CAS-001", Place(file=MAIN_FILE, line=1)),))
    try:
        source = read_source(texts[MAIN_FILE], MAIN_FILE)
    except SourceError as error:
        return CaseReading(case=None, findings=(finding(MESSAGES, "CAS-002", error.place, problem=error.problem),))
    findings = [finding(MESSAGES, "CAS-003", place) for place in source.duplicates]
    structure = check_structure(source)
    if has_errors(structure):
        return CaseReading(case=None, findings=(*findings, *structure))
    values = ValueReader(source)
    case = _compose(values, texts)
    return CaseReading(case=case, findings=(*findings, *structure, *values.findings))


def _compose(values: ValueReader, texts: Mapping[str, str]) -> model.Case:
    """Read part after part; findings gather in ``values`` in this order."""
    data = values.data
    regions, facts = _tables(values, texts)
    subjects = read_subjects(values, regions)
    group = subjects.get(word(data, "municipalities"))
    municipalities = group.keys if group else ()
    decisions = tuple(read_decisions(values))
    return model.Case(
        id=word(data, "case"),
        title=text(data["title"]),
        region=word(data, "region"),
        question=maybe_text(data.get("question")),
        programme=word(data, "programme"),
        authority=word(data, "authority"),
        weakened_share=values.fraction(data.get("weakened_share"), ("weakened_share",)),
        standard=vocabulary.Standard(word(data, "standard") or "preponderance"),
        subjects=subjects,
        municipalities=municipalities,
        population=word(data, "population"),
        need=words(data.get("need")),
        studies=dict(_studies(texts)),
        need_measure=word(data, "need_measure"),
        levy_base=word(data, "levy_base"),
        staffing_key=read_staffing_key(as_section(data.get("staffing_ratio"))),
        measures=read_measures(values),
        kinds=(*vocabulary.ReasonKind, *words(data.get("kinds"))),
        sources=read_sources(values),
        office_holders=tuple(read_office_holders(values)),
        events=tuple(read_events(values)),
        documents={item.id: item for item in read_documents(values)},
        requests=tuple(read_requests(values)),
        offers=tuple(read_offers(values)),
        decisions=tuple(item for item in decisions if not item.proposed),
        laid_before=tuple(item for item in decisions if item.proposed),
        reasons={item.id: item for item in read_reasons(values)},
        acts=tuple(read_acts(values)),
        reviews=tuple(read_reviews(values)),
        options={item.id: item for item in read_options(values, subjects)},
        positions=_positions(values, texts, municipalities),
        doubts=tuple(read_doubts(values)),
        proposals={item.id: item for item in read_proposals(values)},
        regions=regions,
        facts=facts,
    )


def _tables(values: ValueReader, texts: Mapping[str, str]) -> tuple[dict[str, Region], tuple[Fact, ...]]:
    """Return the regions by key and the figures of all tables of the folder."""
    regions: dict[str, Region] = {}
    facts: list[Fact] = []
    for name in sorted(texts):
        if name == REGIONS:
            regions, findings = read_regions(texts[name], name)
            values.findings.extend(findings)
        elif name.startswith(EVIDENCE) and name.endswith(".csv"):
            read, findings = read_facts(texts[name], name)
            facts.extend(read)
            values.findings.extend(findings)
    return regions, tuple(facts)


def _positions(values: ValueReader, texts: Mapping[str, str], municipalities: tuple[str, ...]) -> tuple[Position, ...]:
    if POSITIONS not in texts:
        return ()
    positions, findings = read_positions(texts[POSITIONS], POSITIONS, municipalities)
    values.findings.extend(findings)
    return positions


def _studies(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the studies of need that lie in the folder: name and text."""
    for name in sorted(texts):
        if name.startswith(STUDIES) and name.endswith(".yaml"):
            yield name.removeprefix(STUDIES).removesuffix(".yaml"), texts[name]
