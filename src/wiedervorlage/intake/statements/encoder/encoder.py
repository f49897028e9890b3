"""A second opinion on a unit: an encoder that knows German from elsewhere and was taught these three questions here.

A transformer of few layers (Vaswani et al., Attention Is All You Need, 2017; BERT's order of layers), reckoned with
NumPy alone. It tells wordings that share no trait with any example. Its weights come from ``tools/train_encoder.py``,
where it is said what they were before; they lie beside this file in ``reading-encoder.npz``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.intake.statements.encoder.layer import scaled
from wiedervorlage.intake.statements.encoder.views import LONGEST, LONGEST_HEADING, LONGEST_SUBJECT, Script, views

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from wiedervorlage.intake.statements.encoder.course import Course
    from wiedervorlage.intake.statements.encoder.layer import Layer
    from wiedervorlage.intake.statements.encoder.pieces import Pieces
    from wiedervorlage.intake.statements.encoder.views import View

    Floats = NDArray[np.float32]

QUESTIONS: Final = ("roles", "outcomes", "kinds")
_BATCH: Final = 2048
"""About so many pieces are reckoned at once, to bound memory."""
_KEPT: Final = 4096
"""So many units are remembered (three kilobytes each): the same letter is often read more than once."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Encoder:
    """The whole encoder.

    Attributes:
        pieces: parts the words.
        vectors: a row for each number of a piece; 0 opens a text, 1 is the unknown, the last row closes a text.
        places: a row for each place of a piece in its text.
        scale: weight and bias of the first normalisation.
        layers: in order.
        heads: for each question the weights (mean and greatest of the rows, by class) and a bias for each class.
        course: what the neighbours of a unit add.
        classes: what each question tells apart.
    """

    pieces: Pieces
    vectors: Floats
    places: Floats
    scale: tuple[Floats, Floats]
    layers: tuple[Layer, ...]
    heads: Mapping[str, tuple[Floats, Floats]]
    course: Course
    classes: Mapping[str, tuple[str, ...]]
    _known: dict[Script, Floats] = field(default_factory=dict, init=False, repr=False)

    def chances(self, texts: Sequence[str]) -> list[dict[str, dict[str, float]]]:
        """Return for each text by itself, by question, the chance of each class; those of a question sum to 1."""
        rows = [self.gathered(Script(units=(text,), headings=("",))) for text in texts]
        found = np.concatenate(rows) if rows else self._none()
        return self._chances(self._scores(found), len(texts))

    def chances_in_course(self, script: Script, traits: Sequence[Iterable[str]]) -> list[dict[str, dict[str, float]]]:
        """Return the same for the units of one paper in their order, each with a view to the others.

        Args:
            script: the words of the paper.
            traits: the traits of form and place of each
                (:func:`~wiedervorlage.intake.statements.judging.traits.surroundings`).
        """
        rows = self.gathered(script)
        scores = self._scores(rows)
        if script.units:
            added = self.course.additions(rows, traits)
            scores = {name: score + added[name] for name, score in scores.items()}
        return self._chances(scores, len(script.units))

    def gathered(self, script: Script) -> Floats:
        """Return a row for each unit of a paper; a paper that has been read lately is not read again."""
        if script not in self._known:
            seen = views(
                [self._numbers(text, LONGEST) for text in script.units],
                [self._numbers(text, LONGEST_HEADING) if text else () for text in script.headings],
                self._numbers(script.subject, LONGEST_SUBJECT) if script.subject else (),
            )
            rows = [row for batch in _batches(seen) for row in self._read(batch)]
            if sum(map(len, self._known.values())) + len(rows) > _KEPT:
                self._known.clear()
            self._known[script] = np.stack(rows) if rows else self._none()
        return self._known[script]

    def _none(self) -> Floats:
        return np.zeros((0, 2 * self.vectors.shape[1]), dtype=np.float32)

    def _scores(self, rows: Floats) -> dict[str, Floats]:
        return {name: rows @ weights + bias for name, (weights, bias) in self.heads.items()}

    def _chances(self, scores: Mapping[str, Floats], count: int) -> list[dict[str, dict[str, float]]]:
        return [
            {name: dict(zip(self.classes[name], _shares(score[row]), strict=True)) for name, score in scores.items()}
            for row in range(count)
        ]

    def _numbers(self, text: str, longest: int) -> list[int]:
        """Return the numbers of a text: its pieces, and the mark that closes it."""
        return [*self.pieces.of(text)[:longest], len(self.vectors) - 1]

    def _read(self, batch: Sequence[View]) -> list[Floats]:
        """Return for each unit the mean and the greatest of the rows of its pieces; it looks at its whole view."""
        texts = [[0, *(number for seen in view for number in seen.numbers)] for view in batch]
        starts = np.cumsum([0, *map(len, texts)]).tolist()
        numbers = [number for text in texts for number in text]
        places = [place for text in texts for place in range(len(text))]
        rows = scaled(self.vectors[numbers] + self.places[places], *self.scale)
        for layer in self.layers:
            rows = layer.step(rows, starts)
        units: list[Floats] = []
        for view, start in zip(batch, starts, strict=False):
            ends = (start + 1 + np.cumsum([0, *(len(seen.numbers) for seen in view)])).tolist()
            judged = [edges for seen, edges in zip(view, pairwise(ends), strict=True) if seen.unit is not None]
            units += [_mean_and_greatest(rows[begin : end - 1]) for begin, end in judged]
        return units


def _batches(seen: Sequence[View]) -> list[list[View]]:
    batches: list[list[View]] = []
    size = _BATCH
    for view in seen:
        if size >= _BATCH:
            batches.append([])
            size = 0
        batches[-1].append(view)
        size += sum(len(part.numbers) for part in view)
    return batches


def _mean_and_greatest(rows: Floats) -> Floats:
    if not len(rows):
        return np.zeros(2 * rows.shape[1], dtype=np.float32)
    return np.concatenate([rows.mean(axis=0), rows.max(axis=0)])


def _shares(score: Floats) -> list[float]:
    shares = np.exp(score - score.max())
    result: list[float] = (shares / shares.sum()).tolist()
    return result
