"""A paper of the desk as the library writes it: the case as it was kept, the order, the edits, the files.

The same function of the library that ``wv write`` calls, so that command line and desk give the same bytes.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, cast

import pypdfium2

from wiedervorlage.adapters.cases.case_files import texts_and_hashes
from wiedervorlage.adapters.charts.report_charts import VegaCharts
from wiedervorlage.adapters.paper_files import Format, PaperFile, paper_files, text_files
from wiedervorlage.papers.council_content.details import CouncilDetails
from wiedervorlage.papers.din5008 import Form
from wiedervorlage.papers.editing import Passage, edit_paper, passages
from wiedervorlage.papers.office_file import parse_office
from wiedervorlage.writing import Order, PaperKind, write_papers
from wiedervorlage_web.analysis import Version, programmes, version_of
from wiedervorlage_web.records.keeping import kept_case
from wiedervorlage_web.records.models import CaseRecord, PaperRecord

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.written import WrittenPaper, WrittenText

FORMATS = (Format.PDF, Format.DOCX, Format.HTML)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A paper with its annexes as they stand, the passages that may be edited, and what to look at.

    ``texts`` are the plain texts that a session system takes; letters have none.
    """

    papers: tuple[WrittenPaper, ...]
    own_words: tuple[Passage, ...]
    passages: tuple[Passage, ...]
    findings: tuple[Finding, ...]
    texts: tuple[WrittenText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChoice:
    """What somebody chose when the paper was begun; the last five are what only the office knows of a council paper."""

    kind: str
    on: date
    decision: str = ""
    language: str = "de"
    form: str = ""
    number: str = ""
    public: str = ""
    unit: str = ""
    body: str = ""
    item: str = ""

    def options(self) -> dict[str, str]:
        """Return what a record keeps beside kind and day."""
        return {key: text for key, text in asdict(self).items() if key not in {"kind", "on"}}


def draft_of(paper: PaperRecord) -> Draft:
    """Return a paper as it stands, edits included.

    Raises:
        CaseHasErrorsError: the case had errors in that version.
        NothingToRecheckError: no decision had been taken by that day.
    """
    return _draft(_key_of(paper))


def files_of(
    paper: PaperRecord, formats: tuple[Format, ...] = FORMATS, *, final: bool = False
) -> tuple[PaperFile, ...]:
    """Return the files of a paper; a ``final`` one bears no mark of a draft where the house writes in its own name."""
    draft = draft_of(paper)
    written = draft.papers
    if final and paper.case.organisation.name == paper.case.authority:
        written = tuple(replace(one, paper=replace(one.paper, marking="")) for one in written)
    return (*paper_files(written, formats), *text_files(draft.texts))


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Key:
    """All that a paper is made from."""

    version: Version
    kind: str
    on: date
    options: tuple[tuple[str, str], ...]
    edits: tuple[tuple[str, str], ...]
    office: str


def _key_of(paper: PaperRecord) -> _Key:
    return _Key(
        version=version_of(paper.case, paper.case_version),
        kind=paper.kind,
        on=paper.on,
        options=tuple(sorted(paper.options.items())),
        edits=tuple(sorted(paper.edits.items())),
        office=paper.case.organisation.office,
    )


@lru_cache(maxsize=32)
def _draft(key: _Key) -> Draft:
    texts, _ = texts_and_hashes(kept_case(CaseRecord.objects.get(pk=key.version.case), key.version.number).files)
    office, faults = parse_office(key.office, file="office") if key.office else (None, ())
    options = dict(key.options)
    order = Order(
        kind=PaperKind(key.kind),
        day=key.on,
        decision=options["decision"],
        language=cast("Language", options["language"]),
        office=office,
        form=Form(options["form"]) if options["form"] else None,
        details=_details(options),
        charts=VegaCharts(),
    )
    written = write_papers(texts, programmes(), order)
    if not written.papers:
        return Draft(papers=(), own_words=(), passages=(), findings=(*faults, *written.findings))
    main, *annexes = written.papers
    edited = edit_paper(main.paper, dict(key.edits))
    return Draft(
        papers=(replace(main, paper=edited.paper), *annexes),
        own_words=passages(main.paper),
        passages=passages(edited.paper),
        findings=(*faults, *written.findings, *edited.findings),
        texts=written.texts,
    )


def _details(options: Mapping[str, str]) -> CouncilDetails | None:
    """Return what the office said of its council paper; None where it said nothing: the gaps then show."""
    public = {"yes": True, "no": False}.get(options.get("public", ""))
    details = CouncilDetails(
        number=options.get("number", ""),
        public=public,
        unit=options.get("unit", ""),
        body=options.get("body", ""),
        item=options.get("item", ""),
    )
    return None if details == CouncilDetails() else details
