"""What the reading is trained on: marked bodies, and which papers are never learnt."""

import re
from collections import Counter
from pathlib import Path

import pytest
import training_texts
from training_texts import BODIES, UNLEARNT, UNSEEN_BY_THE_LAYERS, Paper, bodies, learnt, weight_of

from wiedervorlage.case.vocabulary import ReasonKind

MARK = re.compile(r"(?P<label>r[+-]?|[dqocp])(?: (?P<kinds>\S+))?")
OUTCOMES = {"grant", "refuse", "partial", "defer", "refer"}
GENRES = {"reply", "interim", "request", "letter", "mail", "notice", "decree", "minutes", "council"}
KINDS = {kind.value for kind in ReasonKind}

BODY = """\
=== reply: Steg am Mühlteich
p  Sehr geehrte Frau Ahlers,
q  Sie bitten uns, den Steg am Mühlteich zu erneuern.
d partial  Wir bessern die Bretter aus, einen neuen Steg bauen wir nicht,
r- resources/priority  weil das Geld in diesem Jahr für die Schule gebraucht wird.

r+ need  Wie Sie schreiben, wird der Steg von vielen Kindern benutzt.
p  Sie fragen auch, weil Sie es im Blatt gelesen haben, nach dem Weiher.
"""


@pytest.fixture
def written(tmp_path, monkeypatch):
    def write(text):
        (tmp_path / "ponds.txt").write_text(text, encoding="utf-8")
        monkeypatch.setattr(training_texts, "BODIES", tmp_path)
        return bodies()

    return write


def told(body):
    return [(role, item) for _, statements in body.units for role, item in statements]


def test_each_marked_line_is_the_statement_of_a_unit(written):
    (body,) = written(BODY)

    assert (body.genre, body.subject, body.number) == ("reply", "Steg am Mühlteich", 0)
    assert [role for role, _ in told(body)] == ["requests", "decisions", "reasons", "reasons"]
    _, decision, against, for_it = (item for _, item in told(body))
    assert decision["outcome"] == "partial"
    assert (against["kind"], against["second_kind"], against["side"]) == ("resources", "priority", "against")
    assert (for_it["kind"], for_it["side"], for_it.get("second_kind")) == ("need", "for", None)


def test_two_bodies_of_a_file_are_two_and_a_ground_for_both_sides_has_none(written):
    first, second = written(f"{BODY}\n=== minutes: Steg\np  Zu Punkt 3 wird beraten.\nr need  Der Steg ist morsch.\n")

    assert len(told(first)) == 4
    assert second.genre == "minutes"
    assert [item.get("side") for _, item in told(second)] == [None]


def test_a_clause_with_weil_that_gives_no_ground_counts_less_and_a_paper_more(written):
    (body,) = written(BODY)
    paper = Paper(path=Path("corpus/development/007-steg.txt"), expected={})
    placed = [unit for unit, _ in body.units]
    because = next(unit for unit in placed if "im Blatt" in unit.sentence.text)

    assert (
        weight_of(body, because, "plain") < weight_of(body, because, "reasons") == weight_of(body, placed[0], "plain")
    )
    assert weight_of(paper, because, "plain") > weight_of(body, because, "reasons")


def test_papers_from_601_on_are_never_learnt():
    corpus = [Paper(path=Path(f"{number:03}-x.txt"), expected={}) for number in (1, UNLEARNT - 1, UNLEARNT, 690)]

    assert [paper.number for paper in learnt(corpus)] == [1, UNLEARNT - 1]


def test_the_bodies_the_layers_do_not_know_are_files_that_are_there():
    assert {path.stem for path in BODIES.glob("*.txt")} >= UNSEEN_BY_THE_LAYERS


def test_every_line_of_the_bodies_is_marked_as_the_rules_say():
    faults = [
        f"{path.name}:{number}: {line[:60]}"
        for path in sorted(BODIES.glob("*.txt"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if line and not is_sound(line)
    ]

    assert faults == []


def is_sound(line):
    if line.startswith("=== "):
        genre, colon, _ = line[4:].partition(":")
        return genre in GENRES and colon == ":"
    mark, _, words = line.partition("  ")
    found = MARK.fullmatch(mark)
    if not found or not words.strip():
        return False
    kinds = set((found["kinds"] or "").split("/")) - {""}
    if found["label"] == "d":
        return len(kinds) == 1 and kinds <= OUTCOMES
    if found["label"][0] in "rc":
        return 1 <= len(kinds) <= 2 and kinds <= KINDS
    return not kinds


def test_what_is_marked_in_a_body_is_found_again_as_a_unit(monkeypatch, tmp_path):
    for path in sorted(BODIES.glob("*.txt"))[::2]:
        chunks = path.read_text(encoding="utf-8").split("\n=== ")
        (tmp_path / path.name).write_text("\n=== ".join(chunks[:2]), encoding="utf-8")
    monkeypatch.setattr(training_texts, "BODIES", tmp_path)
    expected, found = Counter(), Counter()
    for body in bodies():
        found.update(role for role, _ in told(body))
        expected.update({role: len(body.expected[role]) for role in ("reasons", "decisions", "requests", "offers")})

    lost = {role: (found[role], count) for role, count in expected.items() if found[role] < 0.95 * count}
    assert sum(expected.values()) > 300
    assert lost == {}
