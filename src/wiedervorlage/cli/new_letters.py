"""The letters of which ``wv new`` makes a case: read within bounds, with what is attached to them and found in them."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wiedervorlage.cli.read_findings import finding_lines
from wiedervorlage.cli.step_line import StepLine
from wiedervorlage.foundation.errors import SaidError, file_problem
from wiedervorlage.foundation.findings import has_errors
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.filing.starting import Paper
    from wiedervorlage.intake.reading import Reading

_NO_TEXT: Final = Text(de="ist kein Text in UTF-8", en="is no text in UTF-8")


class CaseNotMadeError(SaidError):
    """The case cannot be made as asked; the words say why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """The letters as read, and the bytes of each."""

    papers: list[Paper]
    contents: list[bytes]


def read_letters(letters: list[str], language: Language) -> Letters:
    """Read letters and mails with what is attached to them.

    Raises:
        CaseNotMadeError: a file is not there or cannot be opened.
    """
    from wiedervorlage.adapters.bounded.reader import Reader  # noqa: PLC0415 - heavy parts only when run
    from wiedervorlage.intake.filing.received import Received  # noqa: PLC0415 - as above
    from wiedervorlage.intake.filing.starting import Paper  # noqa: PLC0415 - as above

    papers: list[Paper] = []
    contents: list[bytes] = []
    line = StepLine(language)
    with Reader(watch=line.tell) as reader:
        for name in letters:
            file = Path(name)
            try:
                with line.of(name):
                    (_, reading), *attached = reader.read(file)
                content = file.read_bytes()
            except OSError as error:
                raise CaseNotMadeError(of_file(name, error)) from error
            is_text = file.suffix.lower() in {".txt", ".md"} and content == reading.text.encode("utf-8")
            received = Received(name=file.name, sha256=hashlib.sha256(content).hexdigest(), is_text=is_text)
            attachments = tuple(_attachments(attached, language))
            papers.append(Paper(reading=reading, received=received, attachments=attachments))
            contents.append(content)
    return Letters(papers=papers, contents=contents)


def print_found(papers: list[Paper], language: Language) -> None:
    """Print what is wrong or doubtful in the letters before anybody is asked what to take from them."""
    for paper in papers:
        for line in finding_lines(paper.received.name, paper.reading, language):
            print(f"{paper.received.name}: {line}", file=sys.stderr)


def of_file(name: str, error: OSError | UnicodeDecodeError) -> Text:
    """Return what is said of a file that cannot be read."""
    problem = file_problem(error) if isinstance(error, OSError) else _NO_TEXT
    return Text(de=f"{name}: {problem.de}", en=f"{name}: {problem.en}")


def _attachments(readings: list[tuple[str, Reading]], language: Language) -> Iterator[Paper]:
    """Yield what is attached to a mail; of what cannot be read it is told why, and the mail keeps it."""
    from wiedervorlage.intake.filing.received import Received  # noqa: PLC0415 - heavy parts only when run
    from wiedervorlage.intake.filing.starting import Paper  # noqa: PLC0415 - as above

    for label, reading in readings:
        if has_errors(reading.findings) or not reading.text.strip():
            print_findings(reading.findings, language)
            continue
        name = label.rsplit(" » ", 1)[-1]
        received = Received(name=name, sha256=reading.sha256, is_text=False, attachment=name)
        yield Paper(reading=reading, received=received)


def print_findings(findings: Iterable[Finding], language: Language) -> None:
    """Print findings to standard error, one to a line."""
    for finding in findings:
        print(finding.line(language), file=sys.stderr)
