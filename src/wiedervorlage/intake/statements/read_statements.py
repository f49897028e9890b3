"""Reads all statements of a body: its units are weighed, what they state is gathered and joined.

The body is parted into units of argument; for each the judge weighs which role it plays; neighbouring units of
one role in a sentence are one statement.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.statements.decisions.decisions import apart, merge_decisions
from wiedervorlage.intake.statements.decisions.lessening import lessened_in_items
from wiedervorlage.intake.statements.decisions.sitting import NO_SITTING
from wiedervorlage.intake.statements.decisions.terms import terms
from wiedervorlage.intake.statements.decisions.voted import units_put_to_vote, voted_units
from wiedervorlage.intake.statements.decisions.welcoming import welcomed
from wiedervorlage.intake.statements.gathering import Gathering
from wiedervorlage.intake.statements.grounds.siding import Siding
from wiedervorlage.intake.statements.judging.sides import load_sides
from wiedervorlage.intake.statements.opinions import Opinions
from wiedervorlage.intake.statements.proposing import deciding_only_where_proposed
from wiedervorlage.intake.statements.requests.asking import asks_itself, repeats
from wiedervorlage.intake.statements.requests.motion_points import MOVED, moved_in
from wiedervorlage.intake.statements.requests.wishes import BIDDEN, announced
from wiedervorlage.intake.statements.results.results import with_results
from wiedervorlage.intake.statements.statements import Statements
from wiedervorlage.intake.statements.units.item_titles import is_item_title
from wiedervorlage.intake.statements.units.placing import lay_out
from wiedervorlage.intake.statements.units.roles import held_to_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.statements.decisions.sitting import Sitting
    from wiedervorlage.intake.statements.judging.judging import Judge
    from wiedervorlage.intake.text.paragraphs import Paragraph

_INFORMS: Final = re.compile(
    r"\b(?:lade|laden) ich|\blade ich|laden wir|lädt (?:Sie )?(?:herzlich )?ein|zur Kenntnis"
    r"|teile ich (?:Ihnen )?zur Information|\b[Uu]m Kenntnisnahme wird gebeten"
)


def read_statements(
    body: Sequence[Paragraph],
    *,
    judge: Judge,
    sender: str,
    recipient: str,
    subject: str,
    is_letter: bool,
    sitting: Sitting = NO_SITTING,
) -> Statements:
    """Read all statements of the body; what is decided shows against the subject and the results of votes.

    Args:
        body: the paragraphs.
        judge: weighs what they state.
        sender: who writes.
        recipient: who is written to.
        subject: what the paper is about.
        is_letter: whether it has the parts of a letter; in a letter nobody votes.
        sitting: the votes the paper tells and its items.
    """
    votes = sitting.votes
    placed = list(lay_out(body, is_letter=is_letter))
    opinions = Opinions(judge=judge, placed=placed, subject=subject)
    found = Gathering(
        opinions=opinions,
        voted=voted_units(placed, () if is_letter else votes),
        put=units_put_to_vote(placed, () if is_letter else votes),
        wished={id(item) for item in announced(placed)} if is_letter else set(),
        bound={id(item) for item in terms(placed)} if is_letter else set(),
        welcomed={id(item) for item in welcomed(placed)} if is_letter else set(),
        by=recipient,
        owner=sender,
    )
    weighed = deciding_only_where_proposed(
        [(item, held_to_words(item.unit.text, opinions.roles(item))) for item in placed], sitting.agenda
    )
    on_vote = found.voted.keys() | found.put.keys()
    stating = [pair for pair in weighed if pair[0].unit in on_vote or not is_item_title(pair[0], sitting.agenda)]
    for _, group in groupby(stating, key=lambda pair: (id(pair[0].sentence.paragraph), pair[0].sentence.start)):
        found.add(list(group))
    decisions = found.decisions if is_letter else with_results(found.decisions, body, votes, weighed)
    merged = merge_decisions(decisions, apart(body, sitting))
    own = [request for request in found.requests if request.rule != BIDDEN]
    merged = lessened_in_items(merged, own, sitting.agenda, is_letter=is_letter)
    moved = moved_in(body, is_letter=is_letter, voted=not all(vote.elsewhere for vote in votes))
    return Statements(
        requests=tuple(found.requests),
        askers=tuple(found.askers),
        decisions=merged,
        reasons=tuple(found.reasons),
        concessions=tuple(found.concessions),
        offers=tuple(found.offers),
        moved=moved,
        own_request=any(point.rule == MOVED for point in moved) or (bool(own) and not repeats(own[0].quote.text)),
        asks_itself=asks_itself((item.unit.text, chances["requests"]) for item, chances in weighed),
        informs=not merged and _INFORMS.search(" ".join(part.text.text for part in body)) is not None,
        siding=Siding(judge=load_sides(), opinions=opinions),
        chances=tuple(chances for _, chances in weighed),
    )
