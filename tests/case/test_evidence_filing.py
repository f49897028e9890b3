"""Official figures become figures of a case's measures as a person says, each with the cell it came from."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.small_case import real_keys
from wiedervorlage.adapters.cases.case_folder import packaged_cases, read_case_folder
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.adapters.statistics.statistics_files import read_statistics_bytes
from wiedervorlage.case.evidence_filing import Assignment, EvidenceFiling, Selection, file_evidence, regions_of
from wiedervorlage.case.filed_evidence import with_evidence
from wiedervorlage.evidence.importing.assemble import Imported
from wiedervorlage.evidence.importing.office import Mapping, ValueColumn
from wiedervorlage.evidence.importing.recognise import Wanted
from wiedervorlage.evidence.releases import describe_release
from wiedervorlage.flow import open_case, recheck_case
from wiedervorlage.foundation.findings import Place
from wiedervorlage.recheck.run import Question

if TYPE_CHECKING:
    from pathlib import Path

    from wiedervorlage.case.model import Case

TABLE = "Schlüssel;Gäste (Personen)\n05566;{first}\n05566001;40\n"
COLUMNS = Mapping(
    header_line=1, values=(ValueColumn(index=1, measure="gaeste", unit="Personen"),), key_column=0, period="2013-12-31"
)


def case_of(texts: dict[str, str]) -> Case:
    case = open_case(texts, {}).case
    assert case is not None
    return case


def filed(texts: dict[str, str], first: str = "260", published: str = "2014-02-01", **said: object) -> EvidenceFiling:
    """Take the office's table to the small case."""
    read = read_statistics_bytes(TABLE.format(first=first).encode(), "gaeste.csv", Wanted(mapping=COLUMNS))
    assert isinstance(read.result, Imported)
    release = describe_release(read.result.layout, read.sha256, published=published)
    assignment = Assignment(**{"key": "gaeste", "measure": "guests", "unit": "persons", **said})
    return file_evidence(case_of(texts), read.result, release, Selection(assignments=(assignment,)))


def codes(filing: EvidenceFiling) -> list[str]:
    return [found.code for found in filing.findings]


def test_a_figure_of_the_file_becomes_a_figure_of_the_measure_named() -> None:
    texts = real_keys()
    filing = filed(texts)
    done = with_evidence(texts, filing, {})

    assert done.is_done, [found.line() for found in done.findings]
    assert done.case is not None
    fact = next(fact for fact in done.case.facts if fact.origin.file and fact.subject == "05566")
    assert (fact.measure, fact.value.low, fact.period.written) == ("guests", 260.0, "2013-12-31")
    assert fact.origin == Place(file="gaeste.csv", line=2, column=2)
    assert done.case.sources[fact.source].kind == "statistics"


def test_a_new_figure_makes_a_cause_due_from_the_day_it_was_published() -> None:
    texts = real_keys()
    done = with_evidence(texts, filed(texts, first="9000"), {})
    question = Question(decision="refusal", until=date(2014, 3, 1))

    before = {item.day for item in recheck_case(texts, {}, question, {}).due}
    after = {item.day for item in recheck_case(done.texts, {}, question, {}).due}

    assert date(2014, 2, 1) in after - before


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"measure": "share"}, "EVI-050"),
        ({"measure": "gusts"}, "EVI-053"),
        ({"key": "guests"}, "EVI-052"),
        ({"unit": "posts"}, "EVI-050"),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_comes_of_it(said: dict[str, str], code: str) -> None:
    filing = filed(real_keys(), **said)

    assert (codes(filing), filing.text, filing.edits) == ([code], "", ())


def test_without_a_day_of_publication_nothing_is_filed() -> None:
    assert codes(filed(real_keys(), published="")) == ["EVI-057"]


def test_the_same_file_twice_adds_nothing() -> None:
    texts = real_keys()
    once = with_evidence(texts, filed(texts), {})
    again = filed(dict(once.texts))

    assert (again.text, codes(again)) == ("", ["EVI-055"])


def test_a_measure_can_be_declared_with_the_file() -> None:
    texts = real_keys()
    filing = filed(texts, measure="visitors", declare=True, max_age="P2Y")
    done = with_evidence(texts, filing, {})

    assert done.is_done, [found.line() for found in done.findings]
    assert done.case is not None
    measure = done.case.measures["visitors"]
    assert (str(measure.unit), str(measure.max_age)) == ("persons", "P2Y")


@pytest.mark.shared
def test_an_official_file_goes_into_the_real_case_with_the_cell_of_each_figure(shared: Path) -> None:
    name = "12411-01-01-4_1749623963823_de_flat.csv"
    raw = (shared / "official" / name).read_bytes()
    read = read_statistics_bytes(raw, name)
    assert isinstance(read.result, Imported)
    programmes = load_programmes()
    folder = read_case_folder(packaged_cases()["steinfurt-ki"])
    case = open_case(folder.texts, programmes).case
    assert case is not None
    release = describe_release(read.result.layout, read.sha256, published="2025-06-18")
    wanted = Selection(assignments=(Assignment(key="population", measure="population_census_2022"),))

    filing = file_evidence(case, read.result, release, wanted)
    done = with_evidence(folder.texts, filing, programmes)

    assert done.is_done, [found.line() for found in done.findings]
    assert done.case is not None
    new = [fact for fact in done.case.facts if fact.origin.file == name]
    assert {fact.subject for fact in new} <= regions_of(case)
    lines = raw.decode("utf-8-sig").splitlines()
    for fact in new:
        cells = lines[(fact.origin.line or 0) - 1].split(";")
        assert float(cells[(fact.origin.column or 0) - 1]) == fact.value.low
        assert fact.subject in cells
