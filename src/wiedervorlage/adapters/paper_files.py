"""Papers as files: the same paper in the formats that offices use, under names that they accept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wiedervorlage.adapters.docx_writing.docx_file import write_docx
from wiedervorlage.adapters.typst_pdf import write_pdf
from wiedervorlage.papers.html import write_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.papers.written import WrittenPaper, WrittenText


class Format(StrEnum):
    """File formats of papers."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFile:
    """A finished file: its name, its bytes, and what could not be set as written."""

    name: str
    data: bytes
    findings: tuple[Finding, ...] = ()


def paper_files(papers: Iterable[WrittenPaper], formats: Iterable[Format]) -> Iterator[PaperFile]:
    """Yield every paper in every format. The same papers always give the same bytes.

    Raises:
        PaperNotWritableError: the PDF engine refused a paper.
        RenderingUnavailableError: the extra ``papers`` is not installed.
    """
    wanted = tuple(formats)
    for written in papers:
        for kind in wanted:
            yield _file(written, kind)


def text_files(texts: Iterable[WrittenText]) -> Iterator[PaperFile]:
    """Yield the plain texts beside the papers as UTF-8."""
    for text in texts:
        yield PaperFile(name=text.file, data=text.text.encode("utf-8"))


def _file(written: WrittenPaper, kind: Format) -> PaperFile:
    name, paper = written.file(kind.value), written.paper
    match kind:
        case Format.PDF:
            pdf = write_pdf(paper)
            return PaperFile(name=name, data=pdf.data, findings=pdf.findings)
        case Format.DOCX:
            return PaperFile(name=name, data=write_docx(paper))
        case Format.HTML:
            return PaperFile(name=name, data=write_html(paper).encode("utf-8"))
