# ruff: noqa: INP001 - a script, not a package
"""Trains what tells the kind of a letter: signs, and what the encoder gathered of it.

``python tools/train_letter_kinds.py [--letters FILE] [--bodies FILE]`` trains the signs, from the points of
``letter_points.py`` on, with the letters of the development half up to 600 and those probes that may be looked at, the
rows of the encoder with these and the marked bodies; tells how many later letters are told right; and writes
``reading-letter-kinds.npz`` beside ``letter_kinds.py``. Reading all letters takes some minutes, the bodies half an
hour; both are kept in the files that are named (the bodies' is that of ``tools/train_sides.py --rows``). The measured
half and the probes that are only counted are never opened.
"""

import argparse
import json
import pickle
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from benchmarks.reading_probes import PROBES, may_be_looked_at, probes
from letter_points import POINTS
from scipy.sparse import csr_matrix
from train_reading import fit
from training_rows import gathered
from training_texts import DEVELOPMENT, ROOT, UNLEARNT, bodies, papers

from wiedervorlage.intake.read import Options, read_paper
from wiedervorlage.intake.statements.judging.letter_kinds import (
    KINDS,
    LETTER_WEIGHTS,
    Evidence,
    LetterJudge,
    encode_letter_judge,
    summed_up,
)

TARGET: Final = ROOT / "src" / "wiedervorlage" / "intake" / "statements" / "judging" / LETTER_WEIGHTS
PROBED: Final = (
    "kinds", "heads_and_figures", "references_meetings", "decisions_letters", "letters_as_printed", "papers_as_printed",
)  # fmt: skip
"""Files of probes that tell the kind."""
GENRES: Final = {
    "reply": "reply letter", "notice": "reply letter", "request": "request", "interim": "interim reply",
    "decree": "decree",
}  # fmt: skip
"""The kinds of the bodies' genres; a mail may be any."""
FEWEST: Final = 3
"""A sign that fewer letters show is left out."""
OF_A_POINT: Final = 0.5
"""How much a point counts at the beginning, as a logarithm of chances."""
STRENGTH: Final = {"signs": 0.3, "gathered": 1e-3}
"""How freely each may follow its examples."""
_START: Final = "start"
OF_A_PROBE: Final = 2.0
"""Letters of the development half count half as much: the judge of statements has learnt from them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter with what is known of it and what it is."""

    kind: str
    evidence: Evidence
    weight: float
    learnt: bool


class Recorder(LetterJudge):
    """Notes what is known of a letter instead of telling its kind."""

    found: Evidence | None = None

    def kind(self, evidence: Evidence) -> str:
        """Note the evidence."""
        object.__setattr__(self, "found", evidence)
        return "letter"


def recorder() -> Recorder:
    """Return a judge without weights."""
    none = np.zeros((0, len(KINDS)), dtype=np.float32)
    return Recorder(number={}, signs=none, start=none, gathered=none, gathered_start=none)


def letters() -> Iterator[Letter]:
    """Read the letters that may be looked at."""
    for path in sorted(DEVELOPMENT.glob("*.txt")):
        expected = json.loads(path.with_name(f"{path.stem}.expected.json").read_text(encoding="utf-8"))
        number = int(path.name.split("-")[0])
        yield from _letter(path.read_text(encoding="utf-8"), expected, weight=1.0, learnt=number < UNLEARNT)
    for name in PROBED:
        for probe in probes(PROBES / f"{name}.txt"):
            if "kind" in probe.expected and may_be_looked_at(name, probe.number):
                yield from _letter(probe.text, probe.expected, weight=OF_A_PROBE, learnt=True)


def _letter(text: str, expected: dict[str, object], *, weight: float, learnt: bool) -> Iterator[Letter]:
    """Yield the letter, if it is one whose kind is told by what it does."""
    kind = str(expected["kind"])
    if kind not in KINDS:
        return
    judge = recorder()
    read = read_paper(text, options=Options(land=str(expected.get("land", "")), letters=judge))
    if judge.found is not None and read.kind == "letter":
        yield Letter(kind=kind, evidence=judge.found, weight=weight, learnt=learnt)


def trained(known: Sequence[Letter], told: Sequence[tuple[str, np.ndarray]]) -> LetterJudge:
    """Fit both models; ``told`` are the bodies with their kinds and rows."""
    counts = Counter(sign for letter in known for sign in letter.evidence.signs)
    names = sorted({sign for sign, count in counts.items() if count >= FEWEST} | {*POINTS} - {_START})
    shown = csr_matrix([[float(sign in letter.evidence.signs) for sign in names] for letter in known])
    truth = [(letter.kind, letter.weight) for letter in known]
    points = np.array([POINTS.get(sign, (0,) * len(KINDS)) for sign in names])
    begin = (points * OF_A_POINT, np.array(POINTS[_START]) * OF_A_POINT)
    signs, start = fit(shown, _truth(truth), STRENGTH["signs"], begin)
    read = [letter for letter in known if letter.evidence.rows is not None and len(letter.evidence.rows)]
    rows = np.array([summed_up(letter.evidence.rows) for letter in read] + [summed_up(found) for _, found in told])
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + np.float32(1e-5)
    truth = [(letter.kind, OF_A_PROBE * letter.weight) for letter in read] + [(kind, 1.0) for kind, _ in told]
    gathered_weights, gathered_start = fit(csr_matrix((rows - middle) / spread), _truth(truth), STRENGTH["gathered"])
    gathered_weights = gathered_weights / spread[:, None]
    return LetterJudge(
        number={sign: row for row, sign in enumerate(names)},
        signs=signs.astype(np.float32),
        start=start.astype(np.float32),
        gathered=gathered_weights.astype(np.float32),
        gathered_start=(gathered_start - middle @ gathered_weights).astype(np.float32),
    )


def _truth(told: Sequence[tuple[str, float]]) -> np.ndarray:
    return np.array([[weight * (kind == name) for name in KINDS] for kind, weight in told])


def main() -> None:
    """Train, tell how well it goes on later letters, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=Path, help="file that keeps what was read of the letters")
    parser.add_argument("--bodies", type=Path, help="file that keeps what the encoder gathered of the bodies")
    arguments = parser.parse_args()
    if arguments.letters and arguments.letters.exists():
        found = pickle.loads(arguments.letters.read_bytes())  # noqa: S301 - a file this script wrote
    else:
        found = list(letters())
        if arguments.letters:
            arguments.letters.write_bytes(pickle.dumps(found))
    corpus = [*papers(), *bodies()]
    rows = gathered(corpus, arguments.bodies)
    told = [(GENRES[body.genre], row) for body, row in zip(corpus, rows, strict=True) if body.genre in GENRES]
    judge = trained([letter for letter in found if letter.learnt], told)
    unseen = [letter for letter in found if not letter.learnt]
    right = sum(judge.kind(letter.evidence) == letter.kind for letter in unseen)
    sys.stdout.write(f"kinds of later letters: {right} of {len(unseen)} right\n")
    TARGET.write_bytes(encode_letter_judge(judge))


if __name__ == "__main__":
    main()
