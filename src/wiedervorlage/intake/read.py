"""The whole way of a paper on one page: text and layout in, a reading out.

Zones → fields of the head → clean body → references, figures, statements → checks. Pure: no clock, no
files; any text gives a reading, however odd.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.checks.all_checks import check_paper
from wiedervorlage.intake.head.kinds.kinds import kind_of_paper
from wiedervorlage.intake.head.kinds.noted_results import noted_results
from wiedervorlage.intake.head.letter_signs import Said, signs_of_letter
from wiedervorlage.intake.head.lines.lands import land_of
from wiedervorlage.intake.head_fields import head_fields
from wiedervorlage.intake.items import date_fields, quantity_fields
from wiedervorlage.intake.layout import Layout
from wiedervorlage.intake.parted_paper import PartedPaper, parted
from wiedervorlage.intake.reading import Field, Quote, Reading, Span
from wiedervorlage.intake.references.reference_fields import reference_fields
from wiedervorlage.intake.sittings.agenda import read_agenda
from wiedervorlage.intake.sittings.day_of_minutes import OWN_DAY
from wiedervorlage.intake.statements.decisions.sitting import Sitting
from wiedervorlage.intake.statements.judging.judging import Judge, load_judge
from wiedervorlage.intake.statements.judging.letter_kinds import (
    Evidence,
    LetterJudge,
    load_letter_judge,
    signs_of_chances,
)
from wiedervorlage.intake.statements.read_statements import read_statements
from wiedervorlage.intake.statements.requests.deadlines import due_day
from wiedervorlage.intake.statements.requests.reviews import promised_reviews
from wiedervorlage.intake.text.dates import day_of
from wiedervorlage.intake.votes.preparing_bodies import rows_of_preparing_bodies
from wiedervorlage.intake.votes.told_votes import told_votes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from wiedervorlage.intake.statements.statements import Statements
    from wiedervorlage.intake.text.paragraphs import Paragraph

NO_LAYOUT: Final = Layout()


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
    paper = parted(text)
    head = head_fields(paper.zones, paper.body, paper.blocks)
    anchor = _anchor(head)
    fields = [
        *head,
        *reference_fields(paper.zones, paper.body, head, anchor),
        *quantity_fields(paper.zones, paper.body),
    ]
    fields += date_fields(paper.zones, paper.body, anchor)
    elsewhere = _decided_elsewhere(paper, fields)
    sitting = _sitting(paper, fields, elsewhere)
    fields = _without_proposal_of_an_item(fields) if len(sitting.agenda) > 1 else fields
    stated = _stated(paper, fields, sitting, elsewhere, options)
    kind = _kind(paper, fields, stated, options)
    statements = stated.settled(
        kind,
        sender=_name(fields, "sender"),
        recipient=_name(fields, "recipient"),
        organ=_value(fields, "paper.body"),
        proposal=_value(fields, "paper.proposed_resolution"),
        sitting=sitting,
    )
    land = options.land or land_of(paper.text, {item.name: item for item in fields})
    findings, offered = check_paper(fields, paper.zones, paper.text, land=land)
    return Reading(
        kind=kind,
        text=text,
        fields=tuple(_placed([*fields, *offered], layout)),
        requests=tuple(replace(one, due=due_day(one.quote.text, anchor)) for one in statements.requests),
        decisions=statements.decisions,
        reasons=statements.reasons,
        concessions=statements.concessions,
        offers=statements.offers,
        reviews=promised_reviews(paper.body, kind, statements.decisions, sitting.agenda, anchor),
        body=tuple(_quotes(paper.body)),
        agenda=tuple(sitting.agenda),
        findings=(*paper.unbounded, *findings),
    )


def _anchor(head: Iterable[Field]) -> date | None:
    """Return the day by which the others are told: of minutes that bear a later one that of the sitting."""
    written_later = any(item.name == "date" and item.rule == OWN_DAY for item in head)
    return day_of(_value(head, "paper.session_date" if written_later else "date"))


def _decided_elsewhere(paper: PartedPaper, fields: Iterable[Field]) -> tuple[Span, ...]:
    """Return where a council paper tells what came of it at bodies that only prepare the resolution."""
    if paper.is_minutes or paper.zones.is_letter:
        return ()
    noted = (one.span for one in noted_results(paper.text) if not one.decides)
    return (*noted, *rows_of_preparing_bodies(fields, paper.text))


def _sitting(paper: PartedPaper, fields: Iterable[Field], elsewhere: tuple[Span, ...]) -> Sitting:
    """Return how was voted, and the items of the agenda if the paper is minutes."""
    agenda = read_agenda(paper.lines_of_body) if paper.is_minutes else ()
    return Sitting(votes=told_votes(fields, paper.text, elsewhere), agenda=agenda)


def _without_proposal_of_an_item(fields: Iterable[Field]) -> list[Field]:
    """Leave out what is proposed for one item of a sitting: it is not what the minutes of several propose."""
    return [item for item in fields if item.name != "paper.proposed_resolution"]


def _stated(
    paper: PartedPaper, fields: Sequence[Field], sitting: Sitting, elsewhere: Iterable[Span], options: Options
) -> Statements:
    """Read what the body states, before it is known what kind of paper it is."""
    return read_statements(
        [part for part in paper.body if not _stands_in(part, elsewhere)],
        judge=options.judge or load_judge(),
        sender=_name(fields, "sender"),
        recipient=_name(fields, "recipient"),
        subject=" ".join(str(item.value) for item in fields if item.name.startswith("subject.")),
        is_letter=paper.zones.is_letter,
        sitting=sitting,
    )


def _stands_in(part: Paragraph, spans: Iterable[Span]) -> bool:
    """Say whether a paragraph begins in one of several stretches of the received text."""
    begin = part.text.offsets[0] if part.text.offsets else -1
    return any(span.start <= begin < span.end for span in spans)


def _kind(paper: PartedPaper, fields: Iterable[Field], stated: Statements, options: Options) -> str:
    """Tell what kind of paper it is: a letter by what it states, too."""
    said = Said(
        decides=bool(stated.own_decisions),
        decides_surely=stated.decides_surely,
        asks=stated.own_request,
        asks_itself=stated.asks_itself,
    )
    signs = signs_of_letter(paper.zones, paper.body, {item.name: item for item in fields}, said)
    evidence = Evidence(signs=signs.union(signs_of_chances(stated.chances)), rows=stated.gathered)
    letter = (options.letters or load_letter_judge()).kind(evidence)
    return kind_of_paper(paper.own_text, is_letter=paper.zones.is_letter, signs=signs, letter=letter)


def _value(fields: Iterable[Field], name: str) -> str:
    return next((str(item.value) for item in fields if item.name == name), "")


def _name(fields: Iterable[Field], who: str) -> str:
    by_name = {item.name: str(item.value) for item in fields}
    return by_name.get(f"{who}.body") or by_name.get(f"{who}.person", "")


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
