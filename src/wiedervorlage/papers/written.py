"""What the writers of papers hand over: papers with the words of their file names, and findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.papers.filenames import file_name

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.papers.paper import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPaper:
    """A paper and what its file is called by: ``("Antwort", "Stadt Musterstadt")``."""

    name: tuple[str, ...]
    paper: Paper

    def file(self, extension: str) -> str:
        """Return the file name with the day of the paper: ``2021-10-26_Antwort_Stadt-Musterstadt.pdf``."""
        return file_name(self.paper.day, *self.name, extension=extension)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenText:
    """Plain text beside a paper, to be copied into another system; named like the paper."""

    day: date
    name: tuple[str, ...]
    text: str

    @property
    def file(self) -> str:
        """Return the file name with the day."""
        return file_name(self.day, *self.name, extension="txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPapers:
    """The papers that were written, texts beside them, and what their reader should know or mend first."""

    papers: tuple[WrittenPaper, ...]
    texts: tuple[WrittenText, ...] = ()
    findings: tuple[Finding, ...] = ()
