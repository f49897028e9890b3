"""The whole way of a paper on one page: text and layout in, a reading out.

Zones → fields of the head → clean body → references, figures, statements → checks. Pure: no clock, no
files; any text gives a reading, however odd.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wiedervorlage.intake.checks.account_check import check_accounts
from wiedervorlage.intake.checks.day_check import check_dates
from wiedervorlage.intake.checks.figure_check import check_tables, check_words_and_digits
from wiedervorlage.intake.checks.stamp_check import check_stamp
from wiedervorlage.intake.head.bank import read_accounts
from wiedervorlage.intake.head.captions import read_captions, read_writer_in_title
from wiedervorlage.intake.head.contact import read_contact, settled_contact
from wiedervorlage.intake.head.email_head import read_email_head
from wiedervorlage.intake.head.fax_cover import read_fax_cover
from wiedervorlage.intake.head.kinds import kind_of_paper
from wiedervorlage.intake.head.lands import land_of
from wiedervorlage.intake.head.letter_signs import Said, signs_of_letter
from wiedervorlage.intake.head.mail_head_joined import with_mail_head_joined
from wiedervorlage.intake.head.mail_sender import read_mail_sender
from wiedervorlage.intake.head.opening import read_opening
from wiedervorlage.intake.head.published_decrees import read_published_decree
from wiedervorlage.intake.head.recipient import read_greeted, read_recipient
from wiedervorlage.intake.head.running_letters import with_running_letter_parted
from wiedervorlage.intake.head.self_named import read_house_below, read_self_named
from wiedervorlage.intake.head.sender import read_sender
from wiedervorlage.intake.head.settled_sender import settled_sender
from wiedervorlage.intake.head.signing import read_signing
from wiedervorlage.intake.head.stamp import read_stamp
from wiedervorlage.intake.head.zones import Paper, Zone, assign_zones
from wiedervorlage.intake.items import date_fields, quantity_fields
from wiedervorlage.intake.layout import Layout
from wiedervorlage.intake.reading import Field, Quote, Reading, Span
from wiedervorlage.intake.references.reference_fields import reference_fields
from wiedervorlage.intake.sittings.agenda import read_agenda
from wiedervorlage.intake.sittings.answer_pages import read_answer_page
from wiedervorlage.intake.sittings.council import read_council
from wiedervorlage.intake.sittings.council_sender import names_sitting_body, read_council_sender
from wiedervorlage.intake.sittings.deciding_body import read_body_named_alone, read_deciding_body
from wiedervorlage.intake.sittings.house_of_organ import read_house_of_organ
from wiedervorlage.intake.sittings.motions import read_motion_head
from wiedervorlage.intake.sittings.one_line_head import house_in_title
from wiedervorlage.intake.sittings.resolutions import read_motion
from wiedervorlage.intake.sittings.running_papers import with_running_paper_parted
from wiedervorlage.intake.statements.judging import Judge, load_judge
from wiedervorlage.intake.statements.letter_kinds import Evidence, LetterJudge, load_letter_judge, signs_of_chances
from wiedervorlage.intake.statements.statements import Statements, read_statements
from wiedervorlage.intake.text.bounding import bounded
from wiedervorlage.intake.text.dates import day_of
from wiedervorlage.intake.text.lines import split_blocks, without_source
from wiedervorlage.intake.text.paragraphs import Paragraph, paragraphs
from wiedervorlage.intake.text.sentences import all_sentences
from wiedervorlage.intake.votes.told_votes import told_votes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.text.lines import Block, Line

NO_LAYOUT = Layout()


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a house may set.

    Attributes:
        land: the Land for its calendar; guessed from the paper where empty.
        judge: weights trained on the house's own papers; those that come with the program where None.
        letters: the same for telling what a letter does.
    """

    land: str = ""
    judge: Judge | None = None
    letters: LetterJudge | None = None


def read_paper(text: str, layout: Layout = NO_LAYOUT, options: Options = Options()) -> Reading:
    """Read a letter or council paper.

    Args:
        text: the paper as text; blank lines part blocks, a form feed parts pages.
        layout: where its words stand, if the source has a layout; gives fields their boxes.
        options: the house's settings.
    """
    plain, unbounded = bounded(text)
    received = with_running_letter_parted(without_source(split_blocks(plain)))
    blocks = with_mail_head_joined(with_running_paper_parted(received))
    paper = assign_zones(blocks)
    body = paragraphs(paper.of(Zone.BODY))
    fields = _fields(paper, body, blocks)
    anchor = _day(fields, "date")
    fields += reference_fields(paper, body, fields, anchor) + quantity_fields(paper, body)
    fields += date_fields(paper, body, anchor)
    votes = told_votes(fields)
    statements = read_statements(
        body,
        judge=options.judge or load_judge(),
        sender=_name(fields, "sender"),
        recipient=_name(fields, "recipient"),
        subject=" ".join(str(item.value) for item in fields if item.name.startswith("subject.")),
        is_letter=paper.is_letter,
        votes=votes,
    )
    said = Said(
        decides=bool(statements.decisions),
        decides_surely=statements.decides_surely,
        asks=statements.own_request,
        asks_itself=statements.asks_itself,
    )
    signs = signs_of_letter(paper, body, {item.name: item for item in fields}, said)
    evidence = Evidence(signs=signs.union(signs_of_chances(statements.chances)), rows=statements.gathered)
    letter = (options.letters or load_letter_judge()).kind(evidence)
    kind = kind_of_paper(plain, is_letter=paper.is_letter, signs=signs, letter=letter)
    agenda = read_agenda(paper.of(Zone.BODY)) if kind == "minutes" else ()
    statements = statements.settled(
        kind,
        sender=_name(fields, "sender"),
        recipient=_name(fields, "recipient"),
        proposal=next((str(item.value) for item in fields if item.name == "paper.proposed_resolution"), ""),
        agenda=agenda,
        votes=votes,
    )
    findings, offered = _checked(fields, paper, plain, options)
    return Reading(
        kind=kind,
        text=text,
        fields=tuple(_placed([*fields, *offered], layout)),
        requests=statements.requests,
        decisions=statements.decisions,
        reasons=statements.reasons,
        concessions=statements.concessions,
        offers=statements.offers,
        body=tuple(_quotes(body)),
        agenda=agenda,
        findings=(*unbounded, *findings),
    )


def _fields(paper: Paper, body: Sequence[Paragraph], blocks: Sequence[Block]) -> list[Field]:
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
        signed = read_mail_sender(paper)
        # Who signs a mail knows his house better than its head does; his unit counts only where nothing else names one.
        groups.insert(0, [item for item in signed if item.name != "sender.unit"])
        groups.append(signed)
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
    groups.append(list(_named_by_no_head(paper, is_mail=is_mail)))
    found: dict[str, Field] = {}
    for item in (item for group in groups for item in group):
        found.setdefault(item.name, item)
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
    return list(settled_contact(found, is_mail=is_mail).values())


def _named_by_no_head(paper: Paper, *, is_mail: bool) -> Iterable[Field]:
    """Read who writes and who is written to from what stands in the letter, where no head names them."""
    if not paper.of(Zone.LETTERHEAD, Zone.RETURN):
        yield from read_self_named(paper.of(Zone.BODY))
        yield from read_writer_in_title(paper)
        yield from read_house_below(paper.of(Zone.CLOSING, Zone.SIGNATURE))
    if not (is_mail or paper.of(Zone.ADDRESS)):
        yield from read_greeted(paper)


def _of_session(found: Mapping[str, Field], body: Sequence[Paragraph]) -> Iterable[Field]:
    """Take the day of minutes from their session, the item of an annex from its label, the house from who sits."""
    session, label = found.get("paper.session_date"), found.get("attachment.agenda_item")
    kind = found.get("paper.kind")
    named = kind is None or kind.rule == "name of the minutes"
    labelled = "date" in found and found["date"].rule == "day beside its label" and kind is None
    minutes = named and session is not None and "deliberations" not in session.rule and not labelled
    if session is not None and (minutes or not {"date", "paper.number"} & set(found)):
        yield replace(session, name="date")
    if label is not None and "paper.agenda_item" not in found:
        yield replace(label, name="paper.agenda_item")
    if "paper.body" in found and "sender.body" not in found:
        yield from read_house_of_organ(body, str(found["paper.body"].value))


def _bank_lines(paper: Paper, blocks: Sequence[Block]) -> list[Line]:
    zones = paper.of(Zone.FOOTER, Zone.SIGNATURE, Zone.LETTERHEAD, Zone.INFO, Zone.RETURN)
    return [line for block in (zones if paper.is_letter else blocks) for line in block.lines]


def _day(fields: Iterable[Field], name: str) -> date | None:
    text = next((str(item.value) for item in fields if item.name == name), "")
    return day_of(text)


def _name(fields: Iterable[Field], who: str) -> str:
    by_name = {item.name: str(item.value) for item in fields}
    return by_name.get(f"{who}.body") or by_name.get(f"{who}.person", "")


def _checked(fields: list[Field], paper: Paper, text: str, options: Options) -> tuple[list[Finding], list[Field]]:
    by_name = {item.name: item for item in fields}
    letter = by_name.get("date")
    answered = [
        str(item.value)
        for item in fields
        if item.name.startswith("references.")
        and item.name.endswith(".date")
        and item.rule == "letter"
        and len(str(item.value)) == 10
    ]
    land = options.land or land_of(text, by_name)
    findings = list(check_stamp(fields, land=land, answered=answered))
    offered: list[Field] = []
    for found, offers in check_accounts(fields):
        findings.append(found)
        offered += offers
    findings += check_dates(text, str(letter.value) if letter else "")
    findings += check_words_and_digits(text)
    findings += check_tables(paper.of(Zone.BODY))
    return findings, offered


def _placed(fields: Iterable[Field], layout: Layout) -> Iterable[Field]:
    for item in fields:
        place = layout.place(item.span.start, item.span.end) if layout.words else None
        if place is None:
            yield item
        else:
            page, box, score = place
            yield replace(item, page=page, box=box, confidence=round(item.confidence * score, 3))


def _quotes(body: Iterable[Paragraph]) -> Iterable[Quote]:
    for part in body:
        if part.text.text.strip():
            yield part.text.quote(0, len(part.text.text))


__all__ = ["Options", "Span", "Statements", "all_sentences", "read_paper"]
