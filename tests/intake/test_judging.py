"""The weighing of traits: units, concepts, models and the sentences they learn from."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.case.vocabulary import ReasonKind
from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.lexicon.concepts import concepts_in
from wiedervorlage.intake.lexicon.cues import fold
from wiedervorlage.intake.read import Options, read_paper
from wiedervorlage.intake.scoring.comparing import compare
from wiedervorlage.intake.scoring.verdicts import is_field, tally
from wiedervorlage.intake.statements.judging.judging import ROLES, decode_judge, encode_judge, load_judge
from wiedervorlage.intake.statements.judging.traits import GROUPS, Place, surroundings, wording
from wiedervorlage.intake.statements.units.units import units
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs
from wiedervorlage.intake.text.sentences import sentences


def parted(text):
    (paragraph,) = paragraphs(split_blocks(text))
    (sentence,) = sentences(paragraph)
    return [(unit.text.strip(" ,;"), unit.depends) for unit in units(sentence)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der Antrag wird vertagt, weil die Zahlen noch fehlen.",
            [("Der Antrag wird vertagt", False), ("weil die Zahlen noch fehlen.", True)],
        ),
        (
            "Eine Sauna gehört nicht zu den Pflichten, und nebenan betreibt ein Verein schon eine.",
            [
                ("Eine Sauna gehört nicht zu den Pflichten", False),
                ("und nebenan betreibt ein Verein schon eine.", False),
            ],
        ),
        (
            "Ihr Schreiben, in dem Sie anregen, die Stelle erneut zu beraten, liegt hier.",
            [("Ihr Schreiben, in dem Sie anregen, die Stelle erneut zu beraten, liegt hier.", False)],
        ),
        (
            "Die Mittel, aus denen die Stelle bezahlt wurde, laufen aus.",
            [("Die Mittel, aus denen die Stelle bezahlt wurde, laufen aus.", False)],
        ),
        (
            "Der Kreis zahlt nichts; die Gemeinde trägt die Kosten.",
            [("Der Kreis zahlt nichts", False), ("die Gemeinde trägt die Kosten.", False)],
        ),
        (
            "Ich muss Ihnen mitteilen, dass der Kreis nicht beitritt.",
            [("Ich muss Ihnen mitteilen, dass der Kreis nicht beitritt.", False)],
        ),
    ],
)
def test_a_unit_is_a_main_clause_with_what_depends_on_it(text, expected):
    assert parted(text) == expected


@given(st.text(alphabet="abc dass weil,;: und .", max_size=120))
def test_units_cover_their_sentence_in_order(text):
    for paragraph in paragraphs(split_blocks(text)):
        for sentence in sentences(paragraph):
            found = units(sentence)
            assert "".join(unit.text for unit in found).split() == sentence.text.split()


def test_a_word_never_seen_still_speaks_of_its_concept():
    assert "law" in concepts_in(fold("laut der Marktgebührensatzung"))
    assert "posts" in concepts_in(fold("eine Beratungsstelle"))
    assert concepts_in(fold("Hm.")) == ()


def test_the_chances_of_each_model_sum_to_one():
    traits = (*wording("Im Haushalt stehen dafür keine Mittel bereit."), surroundings("x", place()))
    judge = load_judge()

    assert len(traits) == len(GROUPS)
    for model in (judge.roles, judge.outcomes, judge.kinds):
        assert sum(model.chances(traits).values()) == pytest.approx(1)


def place():
    return Place(paragraph=2, paragraphs=4, sentence=1, unit=0, units=1)


def test_the_kind_comes_with_the_traits_that_told_it():
    traits = wording("Im Haushalt stehen dafür keine Mittel bereit.")
    kinds = load_judge().kinds
    chances = kinds.chances(traits)

    assert max(chances, key=chances.get) == "resources"
    assert "k own-budget" in kinds.telling(traits, "resources")


def test_a_text_without_any_known_trait_has_the_chances_of_the_bias():
    assert set(load_judge().roles.chances(wording("qqqq"))) == set(ROLES)


def test_the_weights_are_small_and_survive_writing_and_reading(root):
    content = (root / "src/wiedervorlage/intake/statements/judging/reading-model.npz").read_bytes()
    once = encode_judge(decode_judge(content))

    assert len(content) < 3_000_000
    assert encode_judge(decode_judge(once)) == once


def test_every_kind_of_reason_can_be_told():
    assert set(load_judge().kinds.classes) == {kind.value for kind in ReasonKind}


def test_no_sentence_written_for_training_stands_in_a_paper(root):
    papers = [
        re.findall(r"\w+", path.read_text(encoding="utf-8").lower())
        for half in ("development", "measured")
        for path in (root / "corpus" / half).glob("*.txt")
    ]
    # Six words in a row are found in a set, where looking for each line in each paper took half a minute.
    opens = {" ".join(words[at : at + 6]) for words in papers for at in range(len(words) - 5)}
    whole = "\n".join(" ".join(words) for words in papers)
    lines = [
        " ".join(re.findall(r"\w+", line.partition("  ")[2].lower() if folder == "bodies" else line.lower()))
        for folder in ("sentences", "bodies")
        for path in sorted((root / "corpus" / folder).glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and line[0] not in ";[="
    ]
    copied = [line for line in lines if " ".join(line.split()[:6]) in opens and line in whole]

    assert len(lines) > 10_000
    assert copied == []


FLOORS = [
    pytest.param(False, 0.95, 0.7, id="papers 1 to 152, with some of which in view the patterns were written"),
    pytest.param(True, 0.92, 0.7, id="papers from 301, written by people who had seen no pattern"),
]
"""Least F1 of fields, and of decisions and of reasons with kind."""


def read_development(root, step, *, later):
    """Return the scores of each ``step``th development paper, of the later or the earlier ones."""
    paths = [
        path
        for path in sorted((root / "corpus/development").glob("*.txt"))
        if (int(path.name.split("-")[0]) > 300) == later
    ]
    verdicts = [
        verdict
        for path in paths[::step]
        for expected in [json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))]
        for verdict in compare(
            expected,
            encode_reading(read_paper(path.read_text(encoding="utf-8"), options=Options(land=expected["land"]))),
        )
    ]
    return tally(
        [replace(item, group="fields" if is_field(item.group) else item.group.split(".")[0]) for item in verdicts]
    )


@pytest.mark.parametrize(("later", "fields", "statements"), FLOORS)
def test_every_fifteenth_development_paper_is_read_no_worse_than_before(root, later, fields, statements):
    scores = read_development(root, 15, later=later)

    assert scores["fields"].f1 > fields
    assert scores["decisions"].f1 > statements
    assert scores["reasons"].f1 > statements


@pytest.mark.trials
@pytest.mark.parametrize(("later", "fields", "statements"), FLOORS)
def test_all_development_papers_are_read_no_worse_than_before(root, later, fields, statements):
    scores = read_development(root, 1, later=later)

    assert scores["fields"].f1 > fields
    assert scores["decisions"].f1 > statements
    assert scores["reasons"].f1 > statements
