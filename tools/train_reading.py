# ruff: noqa: INP001 - a script, not a package
"""Trains the reading of statements: roles of units, outcomes of decisions, kinds of reasons.

``python tools/train_reading.py`` trains on the development half of the corpus, the marked bodies of ``corpus/bodies``
and the sentences of ``corpus/sentences``, and writes ``reading-model.npz`` beside ``judging.py``; the same input
gives the same file. ``--cross-validate`` reads each development paper with a judge trained on the others (parted by
paper) and prints how well that goes; ``--leave-writers-out`` parts them by writer, which says more about a wording
never seen; ``--unseen`` reads the papers that are kept out of training. Nothing is written then. The measured half
is never opened.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from training_texts import ROOT, UNLEARNT, Paper, bodies, learnt, papers, sentences, weight_of

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import Options, read_paper
from wiedervorlage.intake.scoring.comparing import compare
from wiedervorlage.intake.scoring.verdicts import Verdict, is_field, tally
from wiedervorlage.intake.statements.judging.judging import (
    ROLES,
    WEIGHTS,
    Judge,
    encode_judge,
    load_judge,
)
from wiedervorlage.intake.statements.judging.linear import PLAIN_GROUPS, Linear, linear
from wiedervorlage.intake.statements.judging.traits import GROUPS, Traits, wording

TARGET = ROOT / "src" / "wiedervorlage" / "intake" / "statements" / "judging" / WEIGHTS

OUTCOMES = ("defer", "grant", "partial", "refer", "refuse")
ROLE_OF_SECTION = {"request": "requests", "offer": "offers", "concession": "conceded", "plain": "plain"}
SHARES = {
    "roles": {"words": 0.7, "pairs": 0.3, "grams": 1.0, "concepts": 0.5, "cues": 1.0, "place": 1.5},
    "outcomes": {"words": 0.7, "pairs": 0.5, "grams": 0.7, "concepts": 0.3, "cues": 1.0},
    "kinds": {"words": 0.9, "pairs": 0.9, "grams": 1.0, "concepts": 0.3},
    "sides": {"words": 1.0, "pairs": 1.0, "grams": 1.0, "concepts": 1.0, "cues": 1.0, "place": 3.2},
}
"""How much each group of traits counts."""
STRENGTH = {"roles": 2.0, "outcomes": 4.0, "kinds": 8.0, "sides": 1.0}
"""How freely each model may follow its examples (the inverse of the penalty on large weights)."""
SENTENCE_WEIGHT = {"roles": 0.6, "outcomes": 1.0, "kinds": 0.7}
"""How much a sentence written for training counts beside one from a paper."""
SECOND_KIND = 0.35
SEEN_BY_THE_CUES = 45
"""The cues of decisions and requests were written with papers up to this number in view: they are not trained there."""
WRITERS = {
    "first": (range(1, 47), ()),
    "second": (range(101, 123), ()),
    "third": (range(131, 153), ()),
    "fourth": (range(301, 315), ("offices",)),
    "fifth": (range(321, 335), ("councils",)),
    "sixth": (range(341, 355), ("files",)),
    "seventh": (range(361, 400), ("mixed",)),
}
"""The numbers of each writer's papers and what the names of his files of sentences end with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Traits with what they are to be told as: a share for each class."""

    traits: Traits
    truth: dict[str, float]
    weight: float


def role_examples(corpus: Sequence[Paper], without: Sequence[str] = ()) -> Iterator[Example]:
    """Yield each unit with its role, and the sentences written for training."""
    for paper in corpus:
        for placed, true in paper.units:
            traits = placed.traits
            if 0 < paper.number <= SEEN_BY_THE_CUES:
                traits = (*traits[: GROUPS.index("cues")], (), traits[GROUPS.index("place")])
            role = true[0][0] if true else "plain"
            yield Example(traits=traits, truth={role: 1.0}, weight=weight_of(paper, placed, role))
    weight = SENTENCE_WEIGHT["roles"]
    for _, text in sentences("reasons", without):
        yield Example(traits=wording(text), truth={"reasons": 1.0}, weight=weight)
    for _, text in sentences("decisions", without):
        yield Example(traits=wording(text), truth={"decisions": 1.0}, weight=weight)
    for section, text in sentences("roles", without):
        yield Example(traits=wording(text), truth={ROLE_OF_SECTION[section[0]]: 1.0}, weight=weight)


def outcome_examples(corpus: Sequence[Paper], without: Sequence[str] = ()) -> Iterator[Example]:
    """Yield each decision with its outcome."""
    for paper in corpus:
        for item in paper.expected["decisions"]:
            traits = wording(str(item["quote"]))
            if 0 < paper.number <= SEEN_BY_THE_CUES:
                traits = traits[: GROUPS.index("cues")]
            yield Example(traits=traits, truth={str(item["outcome"]): 1.0}, weight=2.0)
    for section, text in sentences("decisions", without):
        yield Example(traits=wording(text), truth={section[0]: 1.0}, weight=SENTENCE_WEIGHT["outcomes"])


def kind_examples(corpus: Sequence[Paper], without: Sequence[str] = ()) -> Iterator[Example]:
    """Yield each reason with its kind, and with its second one where two fit."""
    for paper in corpus:
        for item in paper.expected["reasons"]:
            yield Example(traits=wording(str(item["quote"])), truth=_kinds(item), weight=1.0)
    for section, text in sentences("reasons", without):
        truth = {"kind": section[0], "second_kind": section[1] if len(section) > 1 else None}
        yield Example(traits=wording(text), truth=_kinds(truth), weight=SENTENCE_WEIGHT["kinds"])


def _kinds(item: dict[str, object]) -> dict[str, float]:
    second = item.get("second_kind")
    if not second:
        return {str(item["kind"]): 1.0}
    return {str(item["kind"]): 1.0 - SECOND_KIND, str(second): SECOND_KIND}


def train(name: str, classes: Sequence[str], examples: Sequence[Example]) -> Linear:
    """Fit one model."""
    empty = linear(tuple(classes), SHARES[name])
    used = [[group for group, share in zip(item.traits, empty.share, strict=False) if share] for item in examples]
    counts = Counter(trait for groups in used for group in groups for trait in set(group))
    kept = sorted(trait for trait, count in counts.items() if count >= (3 if trait.startswith("g ") else 2))
    plain = tuple(f"{letter} " for letter, group in zip("wbgkuc", GROUPS, strict=True) if group in PLAIN_GROUPS)
    rarity = [
        1.0 if trait.startswith(plain) else np.log((1 + len(examples)) / (1 + counts[trait])) + 1 for trait in kept
    ]
    model = replace(
        empty,
        number={trait: row for row, trait in enumerate(kept)},
        rarity=np.array(rarity, dtype=np.float16).astype(np.float32),
        weights=np.zeros((len(kept), len(classes)), dtype=np.float32),
    )
    weights, bias = fit(_matrix(model, examples), _truth(classes, examples), STRENGTH[name])
    return replace(model, weights=weights.astype(np.float32), bias=bias.astype(np.float32))


def _matrix(model: Linear, examples: Sequence[Example]) -> csr_matrix:
    rows = [model.rows(item.traits) for item in examples]
    starts = np.cumsum([0, *(len(columns) for columns, _ in rows)])
    columns = np.concatenate([columns for columns, _ in rows])
    values = np.concatenate([values for _, values in rows]).astype(np.float64)
    return csr_matrix((values, columns, starts), shape=(len(examples), len(model.number)))


def _truth(classes: Sequence[str], examples: Sequence[Example]) -> np.ndarray:
    return np.array([[item.weight * item.truth.get(name, 0.0) for name in classes] for item in examples])


def fit(
    matrix: csr_matrix, truth: np.ndarray, strength: float, begin: tuple[np.ndarray, np.ndarray] | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Return weights and bias that make the truth likeliest under a penalty on how far the weights go.

    Args:
        matrix: a row for each example.
        truth: how much each example counts for each class.
        strength: the inverse of the penalty.
        begin: weights and bias from which the distance is taken; zero without.
    """
    size, classes = matrix.shape[1], truth.shape[1]
    total = truth.sum(axis=1)
    transposed = matrix.T.tocsr()
    first, first_bias = begin or (np.zeros((size, classes)), np.zeros(classes))

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        added, bias = flat[: size * classes].reshape(size, classes), flat[size * classes :] + first_bias
        score = matrix @ (first + added) + bias
        score -= score.max(axis=1, keepdims=True)
        log_sum = np.log(np.exp(score).sum(axis=1))
        error = (np.exp(score - log_sum[:, None]) * total[:, None] - truth) * strength
        value = strength * (log_sum @ total - (truth * score).sum()) + 0.5 * np.square(added).sum()
        return float(value), np.concatenate([(transposed @ error + added).ravel(), error.sum(axis=0)])

    found = minimize(loss, np.zeros((size + 1) * classes), jac=True, method="L-BFGS-B", options={"maxiter": 120})
    return first + found.x[: size * classes].reshape(size, classes), first_bias + found.x[size * classes :]


def train_judge(corpus: Sequence[Paper], without: Sequence[str] = ()) -> Judge:
    """Train all three models on papers and all bodies, without the files of sentences whose names end so."""
    corpus = [*corpus, *bodies()]
    kinds = sorted({section[0] for section, _ in sentences("reasons")})
    return Judge(
        roles=train("roles", ROLES, list(role_examples(corpus, without))),
        outcomes=train("outcomes", OUTCOMES, list(outcome_examples(corpus, without))),
        kinds=train("kinds", kinds, list(kind_examples(corpus, without))),
    )


def cross_validate(corpus: Sequence[Paper], folds: int) -> list[Verdict]:
    """Read each paper with a judge trained on the others."""
    verdicts: list[Verdict] = []
    for fold in range(folds):
        judge = train_judge([paper for place, paper in enumerate(corpus) if place % folds != fold])
        for paper in corpus[fold::folds]:
            verdicts += read(paper, judge)
    return verdicts


def leave_writers_out(corpus: Sequence[Paper]) -> Iterator[tuple[str, list[Verdict]]]:
    """Yield for each writer how his papers are read by a judge that has seen neither them nor his sentences."""
    for name, (numbers, endings) in WRITERS.items():
        theirs = [paper for paper in corpus if paper.number in numbers]
        judge = train_judge([paper for paper in corpus if paper.number not in numbers], endings)
        yield name, [verdict for paper in theirs for verdict in read(paper, judge)]


def read(paper: Paper, judge: Judge) -> list[Verdict]:
    """Read and score one paper."""
    options = Options(land=str(paper.expected.get("land", "")), judge=judge)
    return compare(paper.expected, encode_reading(read_paper(paper.path.read_text(encoding="utf-8"), options=options)))


def report(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """Yield a line for each group of statements."""
    named = [replace(item, group=item.group.split(".")[0]) for item in verdicts if not is_field(item.group)]
    for group, score in tally(named).items():
        yield (
            f"{group:<10} precision {score.precision:.3f} recall {score.recall:.3f} F1 {score.f1:.3f}"
            f"  ({score.hit} hit, {score.missed} missed, {score.false} false)"
        )


def main() -> None:
    """Train and write, or cross-validate and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cross-validate", action="store_true", help="print how well papers left out in turn are read")
    parser.add_argument(
        "--leave-writers-out", action="store_true", help="print how well the papers of an unseen writer are read"
    )
    parser.add_argument("--unseen", action="store_true", help="print how well the papers kept out of training are read")
    parser.add_argument("--folds", type=int, default=8, help="in how many parts (default: 8)")
    arguments = parser.parse_args()
    whole = papers()
    corpus = learnt(whole)
    if arguments.unseen:
        read_ones = [verdict for paper in whole if paper.number >= UNLEARNT for verdict in read(paper, load_judge())]
        sys.stdout.write("\n".join(report(read_ones)) + "\n")
        return
    if arguments.cross_validate:
        sys.stdout.write("\n".join(report(cross_validate(corpus, arguments.folds))) + "\n")
        return
    if arguments.leave_writers_out:
        found = dict(leave_writers_out(corpus))
        for name, verdicts in [*found.items(), ("all", [verdict for part in found.values() for verdict in part])]:
            sys.stdout.write("\n".join([f"writer: {name}", *report(verdicts)]) + "\n")
        return
    content = encode_judge(train_judge(corpus))
    TARGET.write_bytes(content)
    sys.stdout.write(f"{TARGET.relative_to(ROOT)}: {len(content) / 1024:.0f} KiB\n")


if __name__ == "__main__":
    main()
