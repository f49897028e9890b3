"""The parts of a letter, and the letter put together after DIN 5008."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers import labels
from wiedervorlage.papers.office import LETTER_ORDER
from wiedervorlage.papers.ordering import in_order
from wiedervorlage.papers.paper import Paper
from wiedervorlage.papers.words import Words, say

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.office import Office

_PARTS: Final = LETTER_ORDER


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterParts:
    """What a letter says, before it has a form.

    ``contact`` are the rows of the information block (name, room, telephone …) without signs and date,
    which have fields of their own. ``answered`` is the day of the letter that this one answers.
    """

    day: date
    address: tuple[Words, ...]
    subject: tuple[Words, ...]
    salutation: Words
    body: tuple[b.Block, ...]
    closing: b.Closing
    remarks: tuple[Words, ...] = ()
    unit: tuple[Words, ...] = ()
    contact: tuple[b.LabelledValue, ...] = ()
    our_sign: Words = ""
    their_sign: Words = ""
    answered: date | None = None
    enclosures: tuple[Words, ...] = ()
    copies: tuple[Words, ...] = ()
    draft: bool = True


def compose_letter(parts: LetterParts, office: Office, *, language: Language = "de") -> Paper:
    """Return the letter as a paper: head, window, information block, subject, body, end.

    A letter is a draft unless ``parts.draft`` says otherwise: it is marked so on every page.
    """
    ends: dict[str, tuple[b.Block, ...]] = {
        "closing": (parts.closing,),
        "enclosures": (b.Enclosures(items=parts.enclosures),) if parts.enclosures else (),
        "copies": (b.Copies(items=parts.copies),) if parts.copies else (),
    }
    details = office.sender_details
    blocks = (
        office.letterhead,
        b.AddressField(return_line=office.return_line, lines=parts.address, remarks=parts.remarks),
        b.InformationBlock(lead=parts.unit, rows=_information(parts)),
        *((details,) if details else ()),
        b.Subject(lines=parts.subject),
        b.Salutation(words=parts.salutation),
        *parts.body,
        *(block for name in in_order(_PARTS, office.letter_order) for block in ends[name]),
    )
    return Paper(
        layout="letter",
        title=_joined(parts.subject),
        day=parts.day,
        blocks=blocks,
        language=language,
        author=office.name,
        marking=labels.DRAFT if parts.draft else "",
        running=_running(parts, office),
        form=office.form,
        look=office.look,
    )


def _information(parts: LetterParts) -> tuple[b.LabelledValue, ...]:
    signs = (
        (labels.THEIR_SIGN, parts.their_sign),
        (labels.THEIR_LETTER, _day(parts.answered) if parts.answered else ""),
        (labels.OUR_SIGN, parts.our_sign),
    )
    return (
        *(b.LabelledValue(label=label, value=value) for label, value in signs if value),
        *parts.contact,
        b.LabelledValue(label=labels.DATE, value=_day(parts.day)),
    )


def _day(day: date) -> Text:
    return Text(de=write_day(day, "de"), en=write_day(day, "en"))


def _running(parts: LetterParts, office: Office) -> Text:
    return Text(
        de=f"{say(office.name, 'de')}, Schreiben vom {write_day(parts.day, 'de')}",
        en=f"{say(office.name, 'en')}, letter of {write_day(parts.day, 'en')}",
    )


def _joined(lines: tuple[Words, ...]) -> Text:
    return Text(de=" ".join(say(line, "de") for line in lines), en=" ".join(say(line, "en") for line in lines))
