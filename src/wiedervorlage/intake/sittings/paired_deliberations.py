"""Deliberations that a head tells label by label: "Gremium: Bauausschuss", "Sitzung: 14.03.2024", and so on."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.sittings.deliberation_rows import BODY, DECIDES, Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.sittings.labelled import Labelled

_DAYS: Final = frozenset({"sitting", "paper.session_date"})
_FEWEST: Final = 2
"""A body told once with its day is the one the paper is for, which its labels tell."""
_NAME: Final = re.compile(rf"(?P<whole>{BODY.pattern}(?:e?s)?(?!\w)(?: [A-ZÄÖÜ][\w\-]+){{0,3}})(?=$|[,;(]|\t| {{3,}})")
_PURPOSE: Final = re.compile(r"(?:Behandlung|Zweck|Zuständigkeit|Art der Beratung|Aufgabe)\s*:")


def paired_steps(heads: Sequence[Labelled]) -> list[Step]:
    """Return the deliberations of which each has a label for its body and one for its day.

    Args:
        heads: the labels of a head with what stands behind them.
    """
    steps = [step for body, day in pairwise(heads) for step in _step(body, day)]
    return steps if len(steps) >= _FEWEST else []


def _step(body: Labelled, day: Labelled) -> Iterator[Step]:
    if body.name != "paper.body" or day.name not in _DAYS or not body.pieces or not day.pieces:
        return
    named, dated = body.pieces[0], day.pieces[0]
    name = _NAME.match(named.text)
    days = list(dated.days())
    if name is None or not days:
        return
    told = " ".join([dated.text, *(piece.text for piece in day.pieces[1:] if _PURPOSE.match(piece.text))])
    value, part = days[0]
    yield Step(
        line=named.line,
        body=named.part(*name.span("whole")),
        day=part,
        value=value,
        item=None,
        decides=DECIDES.search(told) is not None,
        day_line=dated.line,
        told=told,
    )
