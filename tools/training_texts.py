# ruff: noqa: INP001 - a module beside a script
"""What the reading of statements is trained on: development papers, marked bodies, single sentences.

A *body* is running text without a head, written for training; each line of ``corpus/bodies`` is a part of it with
what it states. The measured half is never opened.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from wiedervorlage.intake.head.zones.zones import Zone, assign_zones
from wiedervorlage.intake.statements.judging.judging import ROLES
from wiedervorlage.intake.statements.units.placing import Placed, lay_out
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import Paragraph, paragraphs

ROOT: Final = Path(__file__).resolve().parents[1]
DEVELOPMENT: Final = ROOT / "corpus" / "development"
SENTENCES: Final = ROOT / "corpus" / "sentences"
BODIES: Final = ROOT / "corpus" / "bodies"
COMMON: Final = 0.6
"""A unit plays the role of a statement that shares so much of the shorter of the two."""
_BECAUSE: Final = re.compile(r"(?:^|, |\bund )(?:weil|da|denn|zumal)\b", re.IGNORECASE)
_TOLD_BECAUSE: Final = 0.3
_OF_A_PAPER: Final = 2.0
"""A unit of a paper counts so much beside one of a body: there are five times as many of those, by fewer hands."""
_NO_LETTER: Final = frozenset({"minutes", "council", "notice"})
UNLEARNT: Final = 601
"""Papers from this number on are never learnt: they show how papers are read that neither traits nor encoder know."""
UNSEEN_BY_THE_LAYERS: Final = frozenset({
    "against_the_word", "answers_of_houses", "approvals_with_terms", "county_and_ministry", "fact_or_decision",
    "ground_or_decision", "kindly_answered", "letters_in_full", "long_papers", "minutes_of_all_sorts", "not_yet",
    "order_of_business", "papers_and_motions", "papers_proposed", "part_or_whole", "put_to_the_vote",
    "seen_from_the_wish", "taken_off_the_table", "wishes_and_grounds",
})  # fmt: skip
"""The files of bodies the encoder's layers were not taught by: they read them as papers not seen before."""
_SIDES: Final = {"+": {"side": "for"}, "-": {"side": "against"}}
"""What stands behind the mark of a ground: for or against what was asked; nothing where it is both."""
_LABELS: Final = {"r": "reasons", "d": "decisions", "q": "requests", "o": "offers", "c": "conceded"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A development paper or a marked body: what is expected of it, its subject, its units and their statements.

    ``genre`` is what the head of a body calls it; empty for a paper.
    """

    path: Path
    expected: dict[str, object]
    subject: str = ""
    genre: str = ""
    units: tuple[tuple[Placed, tuple[tuple[str, dict[str, object]], ...]], ...] = field(default=())

    @property
    def number(self) -> int:
        """The number the paper's name begins with; 0 for a body."""
        first = self.path.name.split("-")[0]
        return int(first) if first.isdigit() else 0


def papers() -> list[Paper]:
    """Read the development half."""
    found = []
    for path in sorted(DEVELOPMENT.glob("*.txt")):
        expected = json.loads(path.with_name(f"{path.stem}.expected.json").read_text(encoding="utf-8"))
        sheet = assign_zones(split_blocks(path.read_text(encoding="utf-8")))
        subject = " ".join(expected.get("subject") or [])
        found.append(_paper(path, expected, subject, paragraphs(sheet.of(Zone.BODY)), is_letter=sheet.is_letter))
    return found


def learnt(corpus: Iterable[Paper]) -> list[Paper]:
    """Return the papers that may be trained on."""
    return [paper for paper in corpus if paper.number < UNLEARNT]


def bodies() -> list[Paper]:
    """Read the marked bodies; their parts become statements with exact quotes, as those of a paper are."""
    return [
        _body(path, head, lines)
        for path in sorted(BODIES.glob("*.txt"))
        for head, lines in _parted(path.read_text(encoding="utf-8"))
    ]


def _parted(content: str) -> Iterator[tuple[str, list[str]]]:
    for chunk in content.split("=== ")[1:]:
        head, _, rest = chunk.partition("\n")
        yield head, rest.splitlines()


def _body(path: Path, head: str, lines: Sequence[str]) -> Paper:
    expected: dict[str, list[dict[str, str]]] = {role: [] for role in ROLES[1:]}
    text = ""
    for line in lines:
        mark, _, words = line.partition("  ")
        text += f"{words} " if words else "\n\n"
        label, _, kinds = mark.partition(" ")
        role = _LABELS.get(label.rstrip("+-"))
        if role:
            expected[role].append({"quote": words} | _marked(kinds) | _SIDES.get(label[1:], {}))
    found = paragraphs(split_blocks(text))
    genre, _, subject = head.partition(":")
    return replace(_paper(path, expected, subject.strip(), found, is_letter=genre not in _NO_LETTER), genre=genre)


def _marked(kinds: str) -> dict[str, str]:
    first, _, second = kinds.partition("/")
    return {"kind": first, "outcome": first} | ({"second_kind": second} if second else {})


def _paper(
    path: Path, expected: dict[str, object], subject: str, body: Sequence[Paragraph], *, is_letter: bool
) -> Paper:
    statements = [(role, item) for role in ROLES[1:] for item in expected[role]]
    units = tuple((unit, tuple(_true_of(unit, statements))) for unit in lay_out(body, is_letter=is_letter))
    return Paper(path=path, expected=expected, subject=subject, units=units)


def _true_of(
    placed: Placed, statements: Iterable[tuple[str, dict[str, object]]]
) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield the expected statements that share most of their words with a unit, the longest overlap first."""
    stretch = placed.unit.stretch
    common = []
    for role, item in statements:
        pattern = r"\s+".join(re.escape(word) for word in str(item["quote"]).split())
        match = re.search(pattern, stretch.paragraph.text.text)
        if match is None:
            continue
        shared = min(stretch.end, match.end()) - max(stretch.start, match.start())
        if shared >= COMMON * min(stretch.end - stretch.start, match.end() - match.start()):
            common.append((shared, role, item))
    for _, role, item in sorted(common, key=lambda entry: -entry[0]):
        yield role, item


def sentences(sort: str, without: Sequence[str] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the sentences written for training of one sort, each with the words of its section's head.

    Args:
        sort: how the names of the files begin (``reasons``, ``decisions``, ``roles``).
        without: endings of names of files that are left out.
    """
    for path in sorted(SENTENCES.glob(f"{sort}*.txt")):
        if path.stem.endswith(tuple(f"_{ending}" for ending in without)):
            continue
        section: tuple[str, ...] = ()
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                section = tuple(line.strip("[]").split())
            elif line.strip() and not line.startswith(";"):
                yield section, line.strip()


def weight_of(paper: Paper, placed: Placed, role: str) -> float:
    """Return how much a unit counts as an example of its role.

    The writers of the bodies were asked for sentences with *weil* that give no ground, and wrote more of them than
    papers hold: 1,006 of the clauses that open so against 299 grounds, where the development papers have 60 against 59.
    """
    if paper.path.parent != BODIES:
        return _OF_A_PAPER
    told = role == "plain" and _BECAUSE.search(placed.sentence.text) is not None
    return _TOLD_BECAUSE if told else 1.0
