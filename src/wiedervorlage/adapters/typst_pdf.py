"""Papers as PDF: one file that is PDF/UA-1 and PDF/A-2a at once, set by Typst with the shipped fonts.

Typst itself refuses what the two standards forbid (a figure without text alternative, a skipped heading
level, a character that no font can show). The last is met here: such a character is set as ``�`` and
reported, for a name in a rare script must not keep a whole paper from being written.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.fonts import font_folder
from wiedervorlage.foundation.errors import RenderingUnavailableError, WiedervorlageError
from wiedervorlage.papers.messages import finding
from wiedervorlage.papers.typst import write_typst
from wiedervorlage.papers.typst.code import evaluated_characters, literal, replace_characters

if TYPE_CHECKING:
    import typst
    from typst import PDFStandard

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.papers.paper import Paper

STANDARDS: Final[tuple[PDFStandard, ...]] = ("ua-1", "a-2a")
_ALWAYS_SHOWN: Final = "\u024f"
"""Up to here (Latin Extended-B's first half) the shipped fonts are complete; a test holds them to it."""


class PaperNotWritableError(WiedervorlageError):
    """The PDF engine refused the paper; the message carries its reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdf:
    """A finished PDF and what could not be set as written."""

    data: bytes
    findings: tuple[Finding, ...] = ()


def write_pdf(paper: Paper) -> Pdf:
    """Set ``paper`` as PDF/UA-1 and PDF/A-2a. The same paper always gives the same bytes.

    Raises:
        PaperNotWritableError: the paper breaks a rule of the standards that cannot be mended here.
        RenderingUnavailableError: the extra ``papers`` is not installed.
    """
    compiler = _compiler()
    source = write_typst(paper)
    error = _typst_error()
    try:
        return Pdf(data=_compile(compiler, source, paper))
    except error as refusal:
        missing = _characters_without_glyph(source)
        if not missing:
            raise PaperNotWritableError(f"the PDF of {paper.say(paper.title)!r}: {refusal}") from refusal
    mended = replace_characters(source, missing)
    try:
        data = _compile(compiler, mended, paper)
    except error as refusal:
        raise PaperNotWritableError(f"the PDF of {paper.say(paper.title)!r}: {refusal}") from refusal
    return Pdf(data=data, findings=tuple(finding("PAP-010", f"U+{ord(character):04X}") for character in missing))


def _compile(compiler: typst.Compiler, source: str, paper: Paper) -> bytes:
    data = compiler.compile(
        input=source.encode(),
        format="pdf",
        pdf_standards=list(STANDARDS),
        timestamp=paper.stamp,
    )
    assert isinstance(data, bytes)
    return data


@cache
def _compiler() -> typst.Compiler:
    try:
        import typst  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise RenderingUnavailableError(
            'PDF papers need the extra "papers": pip install "wiedervorlage[papers]"'
        ) from error
    with font_folder() as folder:
        fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])
        fonts.fonts()
        return typst.Compiler(font_paths=fonts)


def _typst_error() -> type[Exception]:
    import typst  # noqa: PLC0415 - loaded by _compiler already

    return typst.TypstError


def _characters_without_glyph(source: str) -> tuple[str, ...]:
    """Return the characters of ``source`` that the engine refuses, each tried on its own."""
    rare = sorted({c for c in evaluated_characters(source) if c > _ALWAYS_SHOWN or not c.isprintable()})
    return tuple(character for character in rare if not _can_show(character))


def _can_show(character: str) -> bool:
    probe = '#set document(title: "?")\n#set text(lang: "de", font: "Liberation Sans")\n#' + literal(character)
    try:
        _compiler().compile(input=probe.encode(), format="pdf", pdf_standards=list(STANDARDS), timestamp=0)
    except _typst_error():
        return False
    return True
