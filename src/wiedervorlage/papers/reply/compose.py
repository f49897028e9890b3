"""The reply letter put together: from a case, its recheck and its examination on a day to a paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.letter import LetterParts, compose_letter
from wiedervorlage.papers.messages import finding
from wiedervorlage.papers.office import check_phrases
from wiedervorlage.papers.reply import ending, opening
from wiedervorlage.papers.reply.answer import answer
from wiedervorlage.papers.reply.asker import asker_of, is_application
from wiedervorlage.papers.reply.choosing import Chooser
from wiedervorlage.papers.reply.course import Course
from wiedervorlage.papers.reply.ending import Ending
from wiedervorlage.papers.reply.footnotes import Footnotes
from wiedervorlage.papers.reply.grounds import stand
from wiedervorlage.papers.reply.letters import PLACE_TO_FILL
from wiedervorlage.papers.reply.opening import Opening
from wiedervorlage.papers.reply.people import Signatory, receiver, signatory
from wiedervorlage.papers.reply.phrases import of_day
from wiedervorlage.papers.reply.telling import Teller
from wiedervorlage.papers.reply.verdicts import GroundWriter
from wiedervorlage.papers.written import WrittenPaper, WrittenPapers
from wiedervorlage.recheck.chain import ancestors

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.model import Case, Decision, Request
    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.office import Office
    from wiedervorlage.papers.reply.grounds import Standing
    from wiedervorlage.papers.reply.letters import Correspondence
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage.rules.programme import Programme

PHRASES: Final = {**opening.PHRASES, **ending.PHRASES}
"""Text modules of the office that the reply uses, with their placeholders."""
_CONTACT: Final = Text(de="Auskunft", en="Contact")
_CONTACT_TO_FILL: Final = Text(de="[Name, Telefon, E-Mail]", en="[name, telephone, e-mail]")
_SIGN_TO_FILL: Final = Text(de="[Zeichen]", en="[reference]")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplySetting:
    """What a reply is written with beside the case: the rules, its letters, the language."""

    programmes: Mapping[str, Programme]
    letters: Correspondence
    language: Language = "de"


def compose_reply(
    case: Case, recheck: Recheck, examination: Examination, office: Office, setting: ReplySetting
) -> WrittenPapers:
    """Return the reply to the request that the rechecked decision answered, dated on the day of the examination.

    Args:
        case: as known on the day (:func:`~wiedervorlage.papers.reply.knowledge.case_on_day`).
        recheck: of the decision that refused, until that day and with its knowledge.
        examination: of that day.
        office: letterhead, text modules and look.
        setting: rules, letters and language.

    Returns:
        the letter, always marked as a draft and without signature; or findings alone, where no request is
        answered by the decision.
    """
    day = examination.day
    request = _request(case, recheck.decision)
    if request is None:
        return WrittenPapers(papers=(), findings=(finding("PAP-033", recheck.decision.id),))
    standing = stand(case, setting.programmes, recheck, day)
    notes = Footnotes(case=case, day=day)
    body = _body(standing, examination, request, office, notes)
    to = receiver(case, request.by, day)
    who = signatory(case, day, setting.letters)
    address = setting.letters.address(request.by)
    parts = LetterParts(
        day=day,
        address=(*to.lines, *(address.lines or (PLACE_TO_FILL,))),
        subject=_subject(case, request, standing.decision),
        salutation=to.salutation,
        body=body,
        closing=who.closing,
        unit=_unit(case, setting.letters, who),
        contact=(b.LabelledValue(label=_CONTACT, value=_CONTACT_TO_FILL),),
        our_sign=(setting.letters.sign(case.authority) if who.is_same_office else "") or _SIGN_TO_FILL,
        their_sign=setting.letters.sign(request.by),
        answered=request.on.first if request.on.is_day else None,
    )
    missing = () if address.lines else (finding("PAP-031", request.by),)
    paper = compose_letter(parts, office, language=setting.language)
    word = {"de": "Antwort", "en": "Reply"}[setting.language]
    return WrittenPapers(
        papers=(WrittenPaper(name=(word, request.by), paper=paper),),
        findings=(*check_phrases(office, PHRASES), *to.findings, *who.findings, *missing, *notes.findings),
    )


def _request(case: Case, decision: Decision) -> Request | None:
    """Return the request that the decision answered (the one named first), else that of the one it decided anew."""
    by_id = {request.id: request for request in case.requests}
    earlier = sorted((case.decision(name) for name in ancestors(case, decision.id)), key=lambda d: d.day, reverse=True)
    for one in (decision, *earlier):
        for name in one.answers:
            if name in by_id:
                return by_id[name]
    return None


def _body(
    standing: Standing, examination: Examination, request: Request, office: Office, notes: Footnotes
) -> tuple[b.Block, ...]:
    found, chooser = answer(standing), Chooser()
    asker = asker_of(standing.case, request, standing.day)
    teller = Teller(case=standing.case, programmes=standing.programmes, notes=notes, asker=asker, chooser=chooser)
    begin = Opening(standing=standing, answer=found, request=request, asker=asker, office=office, notes=notes)
    end = Ending(standing=standing, answer=found, examination=examination, notes=notes, asker=asker, office=office)
    return (
        *begin.paragraphs(),
        *Course(standing=standing, answer=found, notes=notes).paragraphs(),
        *GroundWriter(standing=standing, teller=teller, notes=notes, chooser=chooser).paragraphs(),
        *end.paragraphs(),
    )


def _subject(case: Case, request: Request, decision: Decision) -> tuple[Text, Text]:
    day = of_day(request.on.last)
    if is_application(request, decision):
        asked = Text(de=f"Ihr Antrag {day.de}", en=f"your application {day.en}")
    else:
        asked = Text(de=f"Ihre Anregung {day.de}", en=f"your suggestion {day.en}")
    return (
        Text(de=f"{case.title.de};", en=f"{case.title.en};"),
        asked,
    )


def _unit(case: Case, letters: Correspondence, who: Signatory) -> tuple[str, ...]:
    """Return the unit that writes (where its office signs again, else the authority) and its address."""
    unit = (letters.unit(case.authority) if who.is_same_office else "") or case.authority
    place = ", ".join(letters.address(case.authority).lines)
    return tuple(line for line in (unit, place) if line)
