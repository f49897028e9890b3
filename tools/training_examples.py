# ruff: noqa: INP001 - a module beside a script
"""The examples the encoder is taught by: units of papers in their course, and single sentences."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from train_reading import OUTCOMES, ROLE_OF_SECTION, SECOND_KIND, SENTENCE_WEIGHT
from training_texts import Paper, sentences, weight_of

from wiedervorlage.intake.statements.encoder.pieces import Pieces
from wiedervorlage.intake.statements.encoder.views import LONGEST, LONGEST_HEADING, LONGEST_SUBJECT
from wiedervorlage.intake.statements.judging.judging import ROLES
from wiedervorlage.intake.statements.judging.traits import GROUPS

KINDS: Final = tuple(sorted({section[0] for section, _ in sentences("reasons")}))
CLASSES: Final = {"roles": ROLES, "outcomes": OUTCOMES, "kinds": KINDS}


@dataclass(slots=True, kw_only=True)
class Example:
    """A unit with a share for each class of each question; a question without any share is not asked.

    Attributes:
        text: its words.
        heading: the heading it stands under.
        shares: by question.
        weight: how much it counts.
        traits: of form and place.
        numbers, over: the pieces of its words and of the heading, each with the mark that closes them.
        places: 1 for each of the traits it has.
    """

    text: str
    shares: dict[str, np.ndarray]
    weight: float
    heading: str = ""
    traits: tuple[str, ...] = ()
    numbers: list[int] = field(default_factory=list)
    over: list[int] = field(default_factory=list)
    places: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=np.float32))


@dataclass(slots=True, kw_only=True)
class Told:
    """A paper or body with what is told of each unit in order; or a sentence by itself.

    Attributes:
        units: its units.
        subject: what it is about.
        numbers: the pieces of the subject, with the mark that closes them.
    """

    units: list[Example]
    subject: str = ""
    numbers: list[int] = field(default_factory=list)


def example(text: str, role: str, kinds: Sequence[str | None], outcome: str | None, weight: float) -> Example:
    """Return an example; of two kinds the second has the lesser share."""
    shares = {name: np.zeros(len(classes), dtype=np.float32) for name, classes in CLASSES.items()}
    shares["roles"][ROLES.index(role)] = 1
    if outcome:
        shares["outcomes"][OUTCOMES.index(outcome)] = 1
    named = [kind for kind in kinds if kind]
    for kind, share in zip(named, (1 - SECOND_KIND, SECOND_KIND) if len(named) > 1 else (1.0,), strict=False):
        shares["kinds"][KINDS.index(kind)] = share
    return Example(text=text, shares=shares, weight=weight)


def of_paper(paper: Paper) -> Told:
    """Return the units of a paper or body."""
    found = []
    for placed, true in paper.units:
        role, item = true[0] if true else ("plain", {})
        argued = role in {"reasons", "conceded"}
        kinds = (item.get("kind"), item.get("second_kind")) if argued else ()
        outcome = str(item["outcome"]) if role == "decisions" else None
        named = [str(kind) if kind else None for kind in kinds]
        unit = example(placed.unit.text, role, named, outcome, weight_of(paper, placed, role))
        unit.traits = placed.traits[GROUPS.index("place")]
        unit.heading = placed.place.heading
        if unit.text.strip():
            found.append(unit)
    return Told(units=found, subject=paper.subject)


def of_sentences() -> Iterator[Told]:
    """Yield the sentences written for training."""
    weight = SENTENCE_WEIGHT["kinds"]
    for section, text in sentences("reasons"):
        yield _alone(example(text, "reasons", section[:2], None, weight))
    for section, text in sentences("decisions"):
        yield _alone(example(text, "decisions", (), section[0], weight))
    for section, text in sentences("roles"):
        yield _alone(example(text, ROLE_OF_SECTION[section[0]], (), None, weight))


def _alone(item: Example) -> Told:
    return Told(units=[item])


def prepare(papers: Sequence[Told], pieces: Pieces, traits: Mapping[str, int]) -> None:
    """Give all texts the numbers of their pieces, and each example its traits of form and place."""
    closes = len(pieces.scores) + 2
    for paper in papers:
        paper.numbers = [*pieces.of(paper.subject)[:LONGEST_SUBJECT], closes] if paper.subject else []
        for item in paper.units:
            item.numbers = [*pieces.of(item.text)[:LONGEST], closes]
            item.over = [*pieces.of(item.heading)[:LONGEST_HEADING], closes] if item.heading else []
            item.places = np.zeros(len(traits), dtype=np.float32)
            item.places[[traits[trait] for trait in item.traits if trait in traits]] = 1
