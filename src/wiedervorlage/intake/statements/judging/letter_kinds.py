"""What a letter does: answers, asks, puts off, only tells, or instructs from above.

No single wording settles that: an office that grants something asks for papers, a club that asks thanks for a letter.
So two are asked. Every *sign* a letter shows gives points to each kind or takes them: what stands in its head and how
its sentences speak (:mod:`wiedervorlage.intake.head.letter_signs`), and how surely its units decide, ask, offer or
argue (:func:`signs_of_chances`). Beside them stands what the encoder gathered of the whole letter, its first units and
its last ones. The logarithms of their chances are added, those of the encoder by a share. Both were trained by
``tools/train_letter_kinds.py``; the weights lie beside this file in ``reading-letter-kinds.npz``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.intake.statements.encoder.word_lists import decode_words, encode_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

KINDS: Final = ("reply letter", "request", "interim reply", "letter", "decree")
"""The kinds, in the order of the columns of the weights; between equals the first is it."""
LETTER_WEIGHTS: Final = "reading-letter-kinds.npz"
ENCODERS_SHARE: Final = 0.8
"""How much what the encoder gathered counts beside the signs (set by letters left out of training)."""
_SAYS_NOTHING: Final = frozenset({"unasked", "no salutation", "somebody writes", "to somebody"})
"""Signs that every letter may show, whatever it does."""
_TOLD: Final = ("decisions", "requests", "offers", "reasons")
_STEPS: Final = (0.3, 0.5, 0.7, 0.9)
_STEPS_AT_AN_END: Final = (0.3, 0.6)
_STEPS_OF_THE_MEAN: Final = (0.05, 0.1, 0.2, 0.35)
_LENGTHS: Final = (4, 8, 14, 22)
_ENDS: Final = 3
"""So many units open and close a letter for the encoder; for the signs a third of them do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known of a letter when its kind is told.

    Attributes:
        signs: those it shows, with those of its chances.
        rows: what the encoder gathered, a row for each unit; None without an encoder.
    """

    signs: frozenset[str]
    rows: Floats | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LetterJudge:
    """The weights of both.

    Attributes:
        number: the row of each sign in ``signs``.
        signs: a row for each sign, a column for each kind.
        start: what every letter has, by kind.
        gathered: a row for each number of :func:`summed_up`, a column for each kind.
        gathered_start: the same as ``start`` for the encoder.
    """

    number: Mapping[str, int]
    signs: Floats
    start: Floats
    gathered: Floats
    gathered_start: Floats

    def kind(self, evidence: Evidence) -> str:
        """Return the kind both together speak for; what shows no sign of doing anything is but a letter."""
        if evidence.signs <= _SAYS_NOTHING:
            return "letter"
        known = [self.number[sign] for sign in sorted(evidence.signs) if sign in self.number]
        score = _log_chances(self.start + self.signs[known].sum(axis=0))
        if evidence.rows is not None and len(evidence.rows):
            found = summed_up(evidence.rows) @ self.gathered + self.gathered_start
            score = score + ENCODERS_SHARE * _log_chances(found)
        return KINDS[int(np.argmax(score))]


def signs_of_chances(chances: Sequence[Mapping[str, float]]) -> Iterator[str]:
    """Yield how surely the units of a letter decide, ask, offer and argue, and how many there are.

    "decisions from 0.7": one of them does so with that chance; "twice …": a second one, too; "opens …" and "closes …":
    one of the first or last third; "all in all …": on the average.

    Args:
        chances: of each role, for each unit in its order.
    """
    count = len(chances)
    third = max(1, count // 3)
    for role in _TOLD:
        told = [unit.get(role, 0.0) for unit in chances] or [0.0]
        ranked = sorted(told, reverse=True)
        yield from (f"{role} from {step}" for step in _STEPS if ranked[0] >= step)
        yield from (f"twice {role} from {step}" for step in _STEPS if len(ranked) > 1 and ranked[1] >= step)
        yield from (f"opens {role} from {step}" for step in _STEPS_AT_AN_END if max(told[:third]) >= step)
        yield from (f"closes {role} from {step}" for step in _STEPS_AT_AN_END if max(told[-third:]) >= step)
        yield from (f"all in all {role} from {step}" for step in _STEPS_OF_THE_MEAN if sum(told) / len(told) >= step)
    yield from (f"{length} units or more" for length in _LENGTHS if count >= length)


def summed_up(rows: Floats) -> Floats:
    """Return the means of what was gathered of all units, of the first and of the last ones, in a row."""
    means = [rows.mean(axis=0), rows[:_ENDS].mean(axis=0), rows[-_ENDS:].mean(axis=0)]
    return np.concatenate(means).astype(np.float32)


def _log_chances(score: Floats) -> Floats:
    shifted = score - score.max()
    result: Floats = shifted - np.log(np.exp(shifted).sum())
    return result


def encode_letter_judge(judge: LetterJudge) -> bytes:
    """Return the weights as the bytes of an npz file; the same judge gives the same bytes.

    It holds ``names`` (UTF-8, one a line), ``signs``, ``start``, ``gathered`` and ``gathered_start``.
    """
    file = BytesIO()
    names: Collection[str] = sorted(judge.number, key=lambda sign: judge.number[sign])
    np.savez_compressed(
        file,
        allow_pickle=False,
        names=encode_words(names),
        signs=judge.signs.astype(np.float16),
        start=judge.start,
        gathered=judge.gathered.astype(np.float16),
        gathered_start=judge.gathered_start,
    )
    return file.getvalue()


def decode_letter_judge(content: bytes) -> LetterJudge:
    """Read what :func:`encode_letter_judge` wrote."""
    with np.load(BytesIO(content), allow_pickle=False) as arrays:
        return LetterJudge(
            number={name: row for row, name in enumerate(decode_words(arrays["names"]))},
            signs=arrays["signs"].astype(np.float32),
            start=arrays["start"].astype(np.float32),
            gathered=arrays["gathered"].astype(np.float32),
            gathered_start=arrays["gathered_start"].astype(np.float32),
        )


@cache
def load_letter_judge() -> LetterJudge:
    """Return the judge of letters that comes with the program."""
    return decode_letter_judge(files("wiedervorlage.intake.statements.judging").joinpath(LETTER_WEIGHTS).read_bytes())
