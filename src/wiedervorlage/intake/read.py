"""The whole way of a paper on one page: text and layout in, a reading out.

Zones → fields of the head → clean body → references, figures, statements → checks. Pure: no clock, no
files; any text gives a reading, however odd.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wiedervorlage.intake.checks.account_check import check_accounts
from wiedervorlage.intake.checks.day_check import check_dates
from wiedervorlage.intake.checks.difference_check import check_differences
from wiedervorlage.intake.checks.figure_check import check_words_and_digits
from wiedervorlage.intake.checks.row_sum_check import check_rows
from wiedervorlage.intake.checks.rows_apart import with_rows_joined
from wiedervorlage.intake.checks.stamp_check import check_stamp
from wiedervorlage.intake.checks.table_check import check_tables
from wiedervorlage.intake.checks.vote_check import check_votes
from wiedervorlage.intake.checks.weekday_check import check_weekdays
from wiedervorlage.intake.head.kinds import kind_of_paper
from wiedervorlage.intake.head.lands import land_of
from wiedervorlage.intake.head.letter_signs import Said, signs_of_letter
from wiedervorlage.intake.head.mail_head_joined import with_mail_head_joined
from wiedervorlage.intake.head.mail_printed import from_mail_on, without_mailbox
from wiedervorlage.intake.head.noted_results import noted_results
from wiedervorlage.intake.head.notes_head import with_notes_heads_labelled
from wiedervorlage.intake.head.running_letters import with_running_letter_parted
from wiedervorlage.intake.head.zones import Paper, Zone, assign_zones
from wiedervorlage.intake.head_fields import head_fields
from wiedervorlage.intake.items import date_fields, quantity_fields
from wiedervorlage.intake.layout import Layout
from wiedervorlage.intake.reading import Field, Quote, Reading, Span
from wiedervorlage.intake.references.reference_fields import reference_fields
from wiedervorlage.intake.sittings.agenda import read_agenda
from wiedervorlage.intake.sittings.day_of_minutes import OWN_DAY
from wiedervorlage.intake.sittings.running_papers import with_running_paper_parted
from wiedervorlage.intake.statements.deadlines import due_day
from wiedervorlage.intake.statements.judging import Judge, load_judge
from wiedervorlage.intake.statements.letter_kinds import Evidence, LetterJudge, load_letter_judge, signs_of_chances
from wiedervorlage.intake.statements.read_statements import read_statements
from wiedervorlage.intake.statements.reviews import promised_reviews
from wiedervorlage.intake.statements.sitting import Sitting
from wiedervorlage.intake.statements.statements import Statements
from wiedervorlage.intake.text.bounding import bounded
from wiedervorlage.intake.text.dates import day_of
from wiedervorlage.intake.text.frames import without_frames
from wiedervorlage.intake.text.lines import split_blocks, without_source
from wiedervorlage.intake.text.paragraphs import Paragraph, paragraphs
from wiedervorlage.intake.text.sentences import all_sentences
from wiedervorlage.intake.votes.preparing_bodies import rows_of_preparing_bodies
from wiedervorlage.intake.votes.told_votes import told_votes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from wiedervorlage.foundation.findings import Finding

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
    unframed, unbounded = bounded(text)
    plain = without_frames(unframed)
    printed = with_notes_heads_labelled(without_source(split_blocks(plain)))
    received = with_running_letter_parted(without_mailbox(printed))
    blocks = with_mail_head_joined(with_running_paper_parted(received))
    paper = assign_zones(blocks)
    body = paragraphs(paper.of(Zone.BODY))
    fields = head_fields(paper, body, blocks)
    anchor = _day(fields, "paper.session_date" if _is_written_later(fields) else "date")
    fields += reference_fields(paper, body, fields, anchor) + quantity_fields(paper, body)
    fields += date_fields(paper, body, anchor)
    own_text = from_mail_on(plain, blocks)
    sat = kind_of_paper(own_text, is_letter=paper.is_letter) == "minutes"
    elsewhere = () if sat or paper.is_letter else _of_preparing_bodies(fields, plain)
    votes = told_votes(fields, plain, elsewhere)
    agenda = read_agenda(paper.of(Zone.BODY)) if sat else ()
    fields = _without_proposal_of_an_item(fields) if len(agenda) > 1 else fields
    sitting = Sitting(votes=votes, agenda=agenda)
    statements = read_statements(
        [part for part in body if not _stands_in(part, elsewhere)],
        judge=options.judge or load_judge(),
        sender=_name(fields, "sender"),
        recipient=_name(fields, "recipient"),
        subject=" ".join(str(item.value) for item in fields if item.name.startswith("subject.")),
        is_letter=paper.is_letter,
        sitting=sitting,
    )
    said = Said(
        decides=bool(statements.own_decisions),
        decides_surely=statements.decides_surely,
        asks=statements.own_request,
        asks_itself=statements.asks_itself,
    )
    signs = signs_of_letter(paper, body, {item.name: item for item in fields}, said)
    evidence = Evidence(signs=signs.union(signs_of_chances(statements.chances)), rows=statements.gathered)
    letter = (options.letters or load_letter_judge()).kind(evidence)
    kind = kind_of_paper(own_text, is_letter=paper.is_letter, signs=signs, letter=letter)
    statements = statements.settled(
        kind,
        sender=_name(fields, "sender"),
        recipient=_name(fields, "recipient"),
        organ=next((str(item.value) for item in fields if item.name == "paper.body"), ""),
        proposal=next((str(item.value) for item in fields if item.name == "paper.proposed_resolution"), ""),
        sitting=sitting,
    )
    findings, offered = _checked(fields, paper, plain, options)
    return Reading(
        kind=kind,
        text=text,
        fields=tuple(_placed([*fields, *offered], layout)),
        requests=tuple(replace(one, due=due_day(one.quote.text, anchor)) for one in statements.requests),
        decisions=statements.decisions,
        reasons=statements.reasons,
        concessions=statements.concessions,
        offers=statements.offers,
        reviews=promised_reviews(body, kind, statements.decisions, agenda, anchor),
        body=tuple(_quotes(body)),
        agenda=agenda,
        findings=(*unbounded, *findings),
    )


def _of_preparing_bodies(fields: Iterable[Field], text: str) -> tuple[Span, ...]:
    """Return where a council paper tells what came of it at bodies that only prepare the resolution."""
    noted = (one.span for one in noted_results(text) if not one.decides)
    return (*noted, *rows_of_preparing_bodies(fields, text))


def _stands_in(part: Paragraph, spans: Iterable[Span]) -> bool:
    """Say whether a paragraph begins in one of several stretches of the received text."""
    begin = part.text.offsets[0] if part.text.offsets else -1
    return any(span.start <= begin < span.end for span in spans)


def _without_proposal_of_an_item(fields: Iterable[Field]) -> list[Field]:
    """Leave out what is proposed for one item of a sitting: it is not what the minutes of several propose."""
    return [item for item in fields if item.name != "paper.proposed_resolution"]


def _day(fields: Iterable[Field], name: str) -> date | None:
    text = next((str(item.value) for item in fields if item.name == name), "")
    return day_of(text)


def _is_written_later(fields: Iterable[Field]) -> bool:
    """Say whether minutes bear a day of their own: what they tell is reckoned from the day of the sitting."""
    return any(item.name == "date" and item.rule == OWN_DAY for item in fields)


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
    dated = check_dates(text, str(letter.value) if letter else "", by_name.get("your_letter_date"))
    # Minutes bear the day of the sitting and are written after it; what came in meanwhile is noted in them.
    sitting = by_name.get("paper.session_date")
    of_sitting = letter is not None and sitting is not None and letter.value == sitting.value
    findings += [found for found in dated if not (of_sitting and found.code == "INT-006")]
    findings += check_weekdays(text)
    findings += check_words_and_digits(text)
    findings += check_votes(fields, text)
    tables = with_rows_joined(paper.of(Zone.BODY))
    findings += [*check_tables(tables), *check_differences(tables), *check_rows(tables)]
    return findings, offered


def _placed(fields: Iterable[Field], layout: Layout) -> Iterable[Field]:
    for item in fields:
        place = layout.place(item.span.start, item.span.end) if layout.words else None
        if place is None:
            yield item
        else:
            page, box, score = place
            yield replace(item, page=page, box=box, score=score, confidence=round(item.confidence * score, 3))


def _quotes(body: Iterable[Paragraph]) -> Iterable[Quote]:
    for part in body:
        if part.text.text.strip():
            yield part.text.quote(0, len(part.text.text))


__all__ = ["Options", "Span", "Statements", "all_sentences", "read_paper"]
