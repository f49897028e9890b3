"""What the writers of papers hand over: papers with the words of their file names, and findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.papers.filenames import file_name

if TYPE_CHECKING:
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
class WrittenPapers:
    """The papers that were written, and what their reader should know or mend first."""

    papers: tuple[WrittenPaper, ...]
    findings: tuple[Finding, ...] = ()
