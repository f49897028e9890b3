"""On which side a ground stands: for what was asked, or against it.

The words of a ground do not say it alone: "Es gibt dort nur zwölf Kinder" speaks against a new school and for
closing an old one. So two are asked: a linear model over the wording, the outcomes of the decisions around and the kind
of paper, and a course (:mod:`wiedervorlage.intake.statements.encoder.course`) that carries from unit to unit what each
states. Their log-odds are added. Both were trained on the development papers and the marked bodies by
``tools/train_sides.py``; the weights lie beside this file in ``reading-sides.npz``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.intake.statements.encoder.course_file import course_arrays, course_of
from wiedervorlage.intake.statements.judging.linear import linear_arrays, linear_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.statements.encoder.course import Course
    from wiedervorlage.intake.statements.judging.linear import Linear

SIDE_WEIGHTS: Final = "reading-sides.npz"
CLASSES: Final = ("against", "for")
_NO_DECISION: Final = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What a unit states: its role, and the outcome of a decision or the kind of a ground."""

    role: str = "plain"
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SideJudge:
    """Both models.

    Attributes:
        words: over the wording of a ground and its :func:`ground_traits`, which stand in the place of the last group.
        course: over the units of a paper with their :func:`unit_traits`; it answers the question "sides".
    """

    words: Linear
    course: Course


def unit_traits(mark: Mark, paper: str) -> tuple[str, ...]:
    """Return what the course is told of a unit beside its form and place; ``paper`` is the kind of paper."""
    name = {"decisions": "outcome", "reasons": "kind"}.get(mark.role)
    return (f"paper {paper}", f"role {mark.role}", *([f"{name} {mark.label}"] if name else []))


def ground_traits(marks: Sequence[Mark], place: int, paper: str) -> tuple[str, ...]:
    """Return the traits of what stands around a ground: the decisions before, behind, nearest to it, and all of them.

    Args:
        marks: what the units of the paper state, in their order.
        place: the number of the unit with the ground.
        paper: the kind of paper.
    """
    decided = [(number, mark.label) for number, mark in enumerate(marks) if mark.role == "decisions"]
    before = next((label for number, label in reversed(decided) if number < place), _NO_DECISION)
    behind = next((label for number, label in decided if number > place), _NO_DECISION)
    near = min(decided, key=lambda one: abs(one[0] - place))[1] if decided else _NO_DECISION
    every = sorted({label for _, label in decided})
    only = every[0] if len(every) == 1 else "many" if every else _NO_DECISION
    kind = marks[place].label
    return (
        f"c before {before}", f"c behind {behind}", f"c near {near}", f"c only {only}",
        *(f"c any {one}" for one in every),
        f"c paper {paper}", f"c kind {kind}", f"c paper {paper} near {near}", f"c kind {kind} near {near}",
        f"c paper {paper} behind {behind}",
    )  # fmt: skip


def encode_sides(judge: SideJudge) -> bytes:
    """Return the weights as the bytes of an npz file; the same judge gives the same bytes."""
    file = BytesIO()
    np.savez_compressed(file, allow_pickle=False, **linear_arrays("words", judge.words), **course_arrays(judge.course))
    return file.getvalue()


def decode_sides(content: bytes) -> SideJudge:
    """Read what :func:`encode_sides` wrote."""
    with np.load(BytesIO(content), allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    return SideJudge(words=linear_of(arrays, "words"), course=course_of(arrays))


@cache
def load_sides() -> SideJudge:
    """Return the judge of sides that comes with the program."""
    return decode_sides(files("wiedervorlage.intake.statements.judging").joinpath(SIDE_WEIGHTS).read_bytes())
