"""The fields of a paper's head: who reads which, and who is believed where two of them tell the same.

Each reader gives what it finds; the first to name a field is believed, so the surest stand first. What a letter
tells of its writer is settled afterwards, when all is known.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.bank.bank import read_accounts
from wiedervorlage.intake.head.captions import read_captions, read_writer_in_title
from wiedervorlage.intake.head.contact.contact import read_contact
from wiedervorlage.intake.head.contact.fax_cover import read_fax_cover
from wiedervorlage.intake.head.contact.settled_contact import settled_contact
from wiedervorlage.intake.head.lines.ibans import names_account, with_ibans_joined
from wiedervorlage.intake.head.mail.email_head import mail_head, read_email_head
from wiedervorlage.intake.head.opening import read_opening
from wiedervorlage.intake.head.published_decrees import read_published_decree
from wiedervorlage.intake.head.recipient.mail_reader import read_reader_of_mail
from wiedervorlage.intake.head.recipient.recipient import read_greeted, read_recipient
from wiedervorlage.intake.head.sender.mail_sender import read_mail_sender
from wiedervorlage.intake.head.sender.self_named import read_house_below, read_self_named
from wiedervorlage.intake.head.sender.sender import read_sender
from wiedervorlage.intake.head.sender.settled_sender import settled_sender
from wiedervorlage.intake.head.signing.signing import read_signing
from wiedervorlage.intake.head.stamp import read_stamp
from wiedervorlage.intake.head.zones.copies import copies_in_paper, read_copies
from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.sittings.answer_pages import read_answer_page
from wiedervorlage.intake.sittings.council import read_council
from wiedervorlage.intake.sittings.council_sender import names_sitting_body, read_council_sender
from wiedervorlage.intake.sittings.day_of_minutes import OWN_DAY
from wiedervorlage.intake.sittings.deciding_body import read_body_named_alone, read_deciding_body
from wiedervorlage.intake.sittings.house_of_organ import read_house_of_organ
from wiedervorlage.intake.sittings.motions import read_motion_head
from wiedervorlage.intake.sittings.one_line_head import house_in_title
from wiedervorlage.intake.sittings.resolutions import read_motion

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line
    from wiedervorlage.intake.text.paragraphs import Paragraph


def head_fields(paper: Paper, body: Sequence[Paragraph], blocks: Sequence[Block]) -> list[Field]:
    """Read the fields of the head, of the council paper or minutes it may be, and of the signature.

    Args:
        paper: the zones.
        body: the paragraphs of the body.
        blocks: all blocks, as they were received.
    """
    groups = [
        read_fax_cover(blocks) or read_email_head(blocks),
        [*read_captions(paper), *read_published_decree(blocks)],
        read_opening(paper),
        read_contact(paper),
        read_sender(paper),
        read_recipient(paper),
    ]
    groups += [read_stamp(paper), read_signing(paper), read_accounts(_bank_lines(paper, blocks))]
    is_mail = bool(groups[0])
    if is_mail:
        groups[1:] = [_without_subject_of_mail(group, mail_head(blocks)) for group in groups[1:]]
        signed = read_mail_sender(paper)
        # Who signs a mail knows his house better than its head does; his unit counts only where nothing else names one.
        groups.insert(0, [item for item in signed if item.name != "sender.unit"])
        groups += [signed, list(read_reader_of_mail(groups[1], paper.of(Zone.QUOTED)))]
    if paper.is_letter:
        matter = paper.of(Zone.SUBJECT, Zone.INFO, Zone.LETTERHEAD, Zone.DATE)
        groups += [list(read_motion(body)), read_motion_head(matter)]
    else:
        groups.insert(0, [*read_council(paper.of(Zone.BODY), body), *read_council_sender(paper)])
        groups.append(
            [
                *house_in_title(paper.of(Zone.BODY)),
                *read_answer_page(blocks),
                *read_deciding_body(body),
                *read_body_named_alone(blocks),
            ]
        )
    groups += [list(_named_by_no_head(paper, is_mail=is_mail)), list(_copies(paper, blocks))]
    found: dict[str, Field] = {}
    for item in (item for group in groups for item in group):
        found.setdefault(item.name, item)
    return list(settled_contact(_settled(found, paper, body), is_mail=is_mail).values())


def _without_subject_of_mail(group: Iterable[Field], head: Block | None) -> list[Field]:
    """Leave out what others take for lines of the subject in the head of a mail: it is known from there by its label.

    Args:
        group: fields by other readers.
        head: of the mail; None for a fax.
    """
    if head is None:
        return list(group)
    return [
        item for item in group if not (item.name.startswith("subject.") and head.start <= item.span.start < head.end)
    ]


def _settled(found: dict[str, Field], paper: Paper, body: Sequence[Paragraph]) -> dict[str, Field]:
    """Return the fields as they stand once all are known: of what is read twice one, of who sits its house."""
    if paper.is_letter:
        head = "\n".join(block.text for block in paper.of(Zone.LETTERHEAD, Zone.RETURN, Zone.INFO))
        changed = settled_sender(list(found.values()), head)
        for item in changed:
            for other in ("sender.person", "sender.body"):
                if other in found and found[other].span == item.span and other != item.name:
                    del found[other]
        found.update({item.name: item for item in changed})
    number, sign = found.get("paper.number"), found.get("our_reference")
    if number and sign and number.span == sign.span:
        del found["our_reference"]
    if not paper.is_letter:
        found.update({item.name: item for item in _of_session(found, body)})
        if names_sitting_body(found):
            del found["sender.unit"]
    return found


def _named_by_no_head(paper: Paper, *, is_mail: bool) -> Iterable[Field]:
    """Read who writes and who is written to from what stands in the letter, where no head names them."""
    if not paper.of(Zone.LETTERHEAD, Zone.RETURN):
        yield from read_self_named(paper.of(Zone.BODY))
        yield from read_writer_in_title(paper)
        yield from read_house_below(paper.of(Zone.CLOSING, Zone.SIGNATURE))
    if not (is_mail or paper.of(Zone.ADDRESS)):
        yield from read_greeted(paper)


_ITS_OWN: Final = ("day beside its label", "date beside its label", "place and day")
"""The rules of a day that a label or a place tells to be the paper's own."""


def _of_session(found: Mapping[str, Field], body: Sequence[Paragraph]) -> Iterable[Field]:
    """Take the day of minutes from their session, the item of an annex from its label, the house from who sits."""
    session, label = found.get("paper.session_date"), found.get("attachment.agenda_item")
    kind = found.get("paper.kind")
    named = kind is None or kind.rule == "name of the minutes"
    labelled = "date" in found and found["date"].rule in _ITS_OWN and kind is None
    minutes = named and session is not None and not session.rule.startswith("row of") and not labelled
    minutes = minutes and not ("date" in found and found["date"].rule == OWN_DAY)
    if session is not None and (minutes or not {"date", "paper.number"} & set(found)):
        yield replace(session, name="date")
    if label is not None and "paper.agenda_item" not in found:
        yield replace(label, name="paper.agenda_item")
    if "paper.body" in found and "sender.body" not in found:
        yield from read_house_of_organ(body, str(found["paper.body"].value))


def _copies(paper: Paper, blocks: Sequence[Block]) -> Iterable[Field]:
    """Read who else gets the paper: of a letter around its body, of other papers near their beginning or end."""
    if not paper.is_letter:
        head = mail_head(blocks)
        return read_copies([head]) if head else copies_in_paper(blocks)
    around = (Zone.LETTERHEAD, Zone.ADDRESS, Zone.INFO, Zone.CLOSING, Zone.SIGNATURE, Zone.ENCLOSURES, Zone.FOOTER)
    return read_copies(paper.of(*around))


def _bank_lines(paper: Paper, blocks: Sequence[Block]) -> list[Line]:
    """Return the lines that may tell of accounts: of a letter the house's first, then those its text names by IBAN."""
    if not paper.is_letter:
        return [line for block in blocks for line in block.lines]
    zones = paper.of(Zone.FOOTER, Zone.SIGNATURE, Zone.LETTERHEAD, Zone.INFO, Zone.RETURN)
    text = paper.of(Zone.ENCLOSURES, Zone.BODY)
    named = (line for block in text for line in with_ibans_joined(block.lines) if names_account(line))
    return [*(line for block in zones for line in block.lines), *named]
