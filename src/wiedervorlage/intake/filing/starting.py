"""Start a case from letters: a folder that holds nothing but the papers and what they propose.

Pure: readings come in, the texts of a folder come out. The answers of a person make a whole case of it
(:mod:`wiedervorlage.intake.filing.drafting`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from wiedervorlage.case.building import MAIN_FILE, build_case
from wiedervorlage.case.edited_data import all_edited
from wiedervorlage.case.model import Case
from wiedervorlage.case.values import Section, as_section, word
from wiedervorlage.case.writing_new import write_new_case
from wiedervorlage.evidence.regions import find_regions
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.filing.filing import Filing, file_paper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wiedervorlage.intake.filing.received import Received
    from wiedervorlage.intake.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A letter a case is made from: its reading, the file as it came, and of a mail what is attached to it."""

    reading: Reading
    received: Received
    attachments: tuple[Paper, ...] = ()

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Return its reading and those of what is attached."""
        return (self.reading, *(attached.reading for attached in self.attachments))


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """A case that holds nothing but its papers and what they propose.

    Attributes:
        data: what the case.yaml is to say so far.
        texts: the texts of the papers, by their place in the folder.
        case: the case as far as it can be read.
        head: what the papers say of the case itself, as defaults for the answers.
        filings: what was filed of each paper, in their order; what is attached to them is not among it.
    """

    data: Section
    texts: dict[str, str]
    case: Case
    head: Section
    filings: tuple[Filing, ...]


def start_case(name: str, papers: Sequence[Paper]) -> Start:
    """Begin a case called ``name`` with papers; the first tells what it is about.

    Where that is a mail that decides nothing, the first letter attached to it that does tells it.
    """
    readings = papers[0].readings if papers else ()
    head = next((_head(reading) for reading in readings if reading.decisions), _head(readings[0]) if readings else {})
    case = Case(
        id=name,
        title=Text(de=word(head, "title") or name),
        region=word(head, "region"),
        authority=word(head, "authority"),
        weakened_share=Fraction(1, 2),
    )
    data: Section = {"case": name}
    texts: dict[str, str] = {}
    filings: list[Filing] = []
    for paper in papers:
        filing = file_paper(case, paper.reading, paper.received)
        filings.append(filing)
        data, case = _taken(data, texts, case, filing, paper.reading)
        for attached in () if filing.is_known else paper.attachments:
            within = replace(attached.received, within=filing.file)
            data, case = _taken(data, texts, case, file_paper(case, attached.reading, within), attached.reading)
    return Start(data=data, texts=texts, case=case, head=head, filings=tuple(filings))


def _taken(data: Section, texts: dict[str, str], case: Case, filing: Filing, reading: Reading) -> tuple[Section, Case]:
    """Take what was filed into the data and the texts; return the data, and the case as far as they make one."""
    if filing.is_known:
        return data, case
    data = as_section(all_edited(data, filing.edits))
    texts[filing.text_file or filing.file] = reading.text
    return data, _proposed(data, texts, case)


def _head(reading: Reading) -> Section:
    authority = reading.text_of("sender.body") or reading.text_of("paper.body")
    if reading.kind == "request":
        authority = reading.text_of("recipient.body")
    regions = find_regions(authority) if authority else ()
    subject = re.split(r"\s*[;:]\s*$|\n", reading.text_of("subject.0"))[0]
    return {
        "title": subject.removeprefix("Betreff: ") or None,
        "region": regions[0] if len(regions) == 1 else None,
        "authority": authority or None,
        "option": subject or None,
    }


def _proposed(data: Section, texts: Mapping[str, str], case: Case) -> Case:
    """Read documents and proposals of the case so far; the rest of it is not there yet."""
    head: Section = {"title": "x", "region": "", "authority": case.authority}
    main = write_new_case(data | head, "") + "decisions: []\nreasons: []\n"
    built = build_case({**texts, MAIN_FILE: main}).case
    return built if built is not None else case
