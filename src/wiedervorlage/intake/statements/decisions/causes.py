"""Clauses of cause beside what a sentence decides, and refusals that are told by the ground behind them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.decisions import OUTRIGHT, REFUSES_WITH_GROUND
from wiedervorlage.intake.statements.units.roles import PERFORMED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wiedervorlage.intake.statements.units.placing import Placed

    Judged = tuple[Placed, str, float]
    """A unit with its role and the chance of that."""

_BECAUSE: Final = re.compile(r"\W*(?:weil|da|denn|zumal)\b", re.IGNORECASE)
_REFUSES: Final = (*REFUSES_WITH_GROUND, *dict(OUTRIGHT)["refuse"])
_TOO_MUCH: Final = re.compile(
    r"\b(?:ist|sind|wäre\w*|war\w*|wird|werden)\b[^,;:]*\b(?:viel |uns |mir |einfach |noch )*zu"
    r" (?:teuer|hoch|aufwendig|aufwändig|groß|klein|eng|weit|früh|spät|laut|gefährlich|unsicher|viel|wenig)\b"
)
"""Behind a refusal it gives the ground without a word for it: "…, 900 € im Jahr sind uns zu teuer"."""
_TOLD_TO_GIVE_GROUND: Final = re.compile(
    r"\W*(?:Die|Der|Eine) (?:Genehmigung|Zustimmung|Erlaubnis|Ausnahme|Bewilligung|Zuwendung|Antrag|Förderung)\b[^.;:]*"
    r"\b(?:konnte|war|mu(?:ss|ß)te)\b[^.;:]*\b(?:werden|abzulehnen|zu erteilen|zu versagen|zu bewilligen)\W*$"
)
"""What tells of a decision only to give its ground: "Die Genehmigung konnte erteilt werden, weil …"."""


def with_causes(judged: Iterable[Judged]) -> Iterator[Judged]:
    """Take a clause of cause that leans on a decision, or leads to one, for a ground.

    In the training texts 4 of 138 that stand behind one are plain, and of 29 that stand before one none.

    Args:
        judged: the units of one sentence.
    """
    units = list(_refusing_with_cause(judged))
    following = [*((item, role) for item, role, _ in units[1:]), None]
    before = False
    for (item, role, chance), after in zip(units, following, strict=True):
        leans = before or (after is not None and _settles(*after))
        argues = _BECAUSE.match(item.unit.text) or (before and _TOO_MUCH.search(item.unit.text))
        gives_ground = leans and role in {"plain", "reasons"} and argues is not None
        before = not gives_ground and _settles(item, role)
        yield (item, "reasons", max(chance, PERFORMED)) if gives_ground else (item, role, chance)


def _settles(item: Placed, role: str) -> bool:
    """Say whether a unit decides or, as "Die Genehmigung konnte erteilt werden" does, tells so to give the ground."""
    return role == "decisions" or (item.place.is_letter and _TOLD_TO_GIVE_GROUND.match(item.unit.text) is not None)


def _refusing_with_cause(judged: Iterable[Judged]) -> Iterator[Judged]:
    """Take for a decision what a letter refuses in words that are often a ground, where its own ground follows.

    It follows as a clause of cause, or as a sentence behind a colon: "Den Raum können wir nicht hergeben: Dort …".
    """
    units = list(judged)
    for (item, role, chance), after in zip(units, [*(unit[0].unit.text for unit in units[1:]), ""], strict=True):
        refuses = (
            item.place.is_letter
            and role in {"plain", "reasons"}
            and (_BECAUSE.match(after) is not None or item.unit.text.rstrip().endswith(":"))
            and first_cue(_REFUSES, fold(item.unit.text)) is not None
        )
        yield (item, "decisions", max(chance, PERFORMED)) if refuses else (item, role, chance)
