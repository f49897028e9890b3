"""The way from a case to its papers on one page: texts → case → as known on a day → recheck, examination → papers.

Command line and web call the same function, so that both give the same papers. Everything here is pure; files
are made in :mod:`wiedervorlage.adapters.paper_files`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from wiedervorlage.examination.examine import examine
from wiedervorlage.flow import CaseHasErrorsError, open_case
from wiedervorlage.papers.council_content.compose import compose_council, compose_session_text
from wiedervorlage.papers.council_content.matter import prepare_matter
from wiedervorlage.papers.lint import check_paper
from wiedervorlage.papers.reply.compose import ReplySetting, compose_reply
from wiedervorlage.papers.reply.knowledge import case_on_day
from wiedervorlage.papers.reply.letters import correspondence
from wiedervorlage.papers.reply.own_office import own_office
from wiedervorlage.papers.written import WrittenPaper, WrittenPapers, WrittenText
from wiedervorlage.recheck.last_day import last_day
from wiedervorlage.recheck.run import Question, recheck

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from wiedervorlage.case.model import Case
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.council_content.details import CouncilDetails
    from wiedervorlage.papers.din5008 import Form
    from wiedervorlage.papers.office import Office
    from wiedervorlage.papers.reply.letters import Correspondence
    from wiedervorlage.papers.report.charts import ChartMaker
    from wiedervorlage.rules.programme import Programme


class PaperKind(StrEnum):
    """What can be written."""

    REPLY = "reply"
    """Antwortschreiben: to whoever asked, reason by reason."""
    COUNCIL = "council"
    """Sitzungsvorlage: to the council, with annexes and a text to copy into a session system."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be written.

    Attributes:
        kind: the paper.
        day: its day; nothing that was known later has any effect. None: that of the last dated thing on file.
        decision: id of the decision it goes back to; empty: the earliest refusal in writing.
        office: letterhead and text modules; None: what the record tells of the authority.
        form: of DIN 5008; None: that of the office.
        details: what only the office knows of a council paper; None: visible gaps.
        charts: who draws the pictures of a council paper; None: its tables stand alone.
    """

    kind: PaperKind
    day: date | None = None
    decision: str = ""
    language: Language = "de"
    office: Office | None = None
    form: Form | None = None
    details: CouncilDetails | None = None
    charts: ChartMaker | None = None


def write_papers(texts: Mapping[str, str], programmes: Mapping[str, Programme], order: Order) -> WrittenPapers:
    """Return the papers that ``order`` asks for, from the texts of a case folder.

    Raises:
        CaseHasErrorsError: the folder has errors.
        NothingToRecheckError: no such decision had been taken by that day.
    """
    opened = open_case(texts, programmes)
    if opened.case is None or not opened.is_usable:
        raise CaseHasErrorsError(opened.findings)
    return write_papers_of(opened.case, texts, programmes, order)


def write_papers_of(
    case: Case, texts: Mapping[str, str], programmes: Mapping[str, Programme], order: Order
) -> WrittenPapers:
    """Return the papers from a case that was opened and checked already.

    Raises:
        NothingToRecheckError: no such decision had been taken by that day.
    """
    day = order.day or last_day(case)
    known = case_on_day(case, day)
    letters = correspondence(known, texts)
    office = order.office or own_office(known, letters, day)
    if order.form is not None:
        office = replace(office, form=order.form)
    if order.kind is PaperKind.COUNCIL:
        written = _council(case, programmes, day, office, order)
    else:
        written = _reply(known, programmes, day, office, order, letters)
    read_over = tuple(found for one in written.papers for found in check_paper(one.paper))
    return replace(written, findings=(*written.findings, *read_over))


def _reply(
    known: Case, programmes: Mapping[str, Programme], day: date, office: Office, order: Order, letters: Correspondence
) -> WrittenPapers:
    result = recheck(known, programmes, Question(decision=order.decision, until=day, known_on=day))
    # What became of a ground is told by what is known today. A cause is dated by what was known on each day: nobody
    # could act on a figure before it was there.
    due = recheck(known, programmes, Question(decision=order.decision, until=day)).due
    result = replace(result, due=due)
    examination = examine(known, programmes, day)
    setting = ReplySetting(programmes=programmes, letters=letters, language=order.language)
    return compose_reply(known, result, examination, office, setting)


def _council(case: Case, programmes: Mapping[str, Programme], day: date, office: Office, order: Order) -> WrittenPapers:
    """Return the council paper, its annexes, and the text to copy; it leaves out what came after by itself."""
    matter = prepare_matter(case, programmes, day, order.decision)
    paper, *annexes = compose_council(matter, office, order.details, charts=order.charts, language=order.language)
    what, annex, copy = _COUNCIL_NAMES[order.language]
    numbered = (
        WrittenPaper(name=(what, case.id, f"{annex}-{number}"), paper=found)
        for number, found in enumerate(annexes, start=1)
    )
    text = compose_session_text(matter, order.details, order.language)
    return WrittenPapers(
        papers=(WrittenPaper(name=(what, case.id), paper=paper), *numbered),
        texts=(WrittenText(day=day, name=(what, case.id, copy), text=text),),
    )


_COUNCIL_NAMES: Final[Mapping[Language, tuple[str, str, str]]] = {
    "de": ("Sitzungsvorlage", "Anlage", "Sitzungsdienst"),
    "en": ("Council-paper", "Annex", "Session-system"),
}
