"""The way from a case to its papers on one page: texts → case → as known on a day → recheck, examination → papers.

Command line and web call the same function, so that both give the same papers. Everything here is pure; files
are made in :mod:`wiedervorlage.adapters.paper_files`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from wiedervorlage.examination.examine import examine
from wiedervorlage.flow import CaseHasErrorsError, open_case
from wiedervorlage.papers.lint import check_paper
from wiedervorlage.papers.reply.compose import ReplySetting, compose_reply
from wiedervorlage.papers.reply.knowledge import case_on_day
from wiedervorlage.papers.reply.letters import correspondence
from wiedervorlage.papers.reply.own_office import own_office
from wiedervorlage.recheck.run import Question, last_day, recheck

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from wiedervorlage.case.model import Case
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.din5008 import Form
    from wiedervorlage.papers.office import Office
    from wiedervorlage.papers.written import WrittenPapers
    from wiedervorlage.rules.programme import Programme


class PaperKind(StrEnum):
    """What can be written."""

    REPLY = "reply"
    """Antwortschreiben: to whoever asked, reason by reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be written.

    Attributes:
        kind: the paper.
        day: its day; nothing that was known later has any effect. None: the last dated item of the case.
        decision: id of the decision it goes back to; empty: the earliest refusal in writing.
        office: letterhead and text modules; None: what the record tells of the authority.
        form: of DIN 5008; None: that of the office.
    """

    kind: PaperKind
    day: date | None = None
    decision: str = ""
    language: Language = "de"
    office: Office | None = None
    form: Form | None = None


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
    result = recheck(known, programmes, Question(decision=order.decision, until=day, known_on=day))
    examination = examine(known, programmes, day)
    letters = correspondence(known, texts)
    office = order.office or own_office(known, letters, day)
    if order.form is not None:
        office = replace(office, form=order.form)
    setting = ReplySetting(programmes=programmes, letters=letters, language=order.language)
    written = compose_reply(known, result, examination, office, setting)
    read_over = tuple(found for one in written.papers for found in check_paper(one.paper))
    return replace(written, findings=(*written.findings, *read_over))
