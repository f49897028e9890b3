"""The encoder beside the traits: pieces of words, chances, its file, and what both think together."""

import unicodedata
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.intake.statements.encoder.encoder import QUESTIONS
from wiedervorlage.intake.statements.encoder.file import ENCODER_WEIGHTS, decode_encoder, encode_encoder, load_encoder
from wiedervorlage.intake.statements.encoder.pieces import START, Pieces
from wiedervorlage.intake.statements.encoder.views import LONGEST
from wiedervorlage.intake.statements.judging.judging import ROLES, load_judge
from wiedervorlage.intake.statements.judging.traits import GROUPS, wording
from wiedervorlage.intake.statements.opinions import Opinions, script_of
from wiedervorlage.intake.statements.units.placing import lay_out
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs
from wiedervorlage.intake.text.sentences import Stretch

TEXTS = (
    "Dafür stehen im Haushalt keine Mittel bereit.",
    "Damit bleibt die Mühle im Verein",
    "",
    "Wir bitten Sie, die Frist zu verlängern.",
)


def test_a_word_is_parted_into_its_likeliest_pieces():
    pieces = Pieces(scores={"▁Markt": -5.0, "gebühr": -6.0, "▁Mark": -7.0, "t": -4.0, "satzung": -6.5, "en": -3.0})

    assert pieces.of("Marktgebührsatzung") == (2, 3, 6)
    assert pieces.of("Mark") == (4,)


def test_a_letter_that_no_piece_covers_is_the_unknown():
    assert Pieces(scores={"▁a": -1.0}).of("aẞ") == (2, 1)


@given(st.text(max_size=60))
def test_no_letter_is_lost_between_the_pieces(text):
    pieces = load_encoder().pieces
    names = [None, None, *pieces.scores]
    numbers = pieces.of(text)
    letters = START.join(["", *unicodedata.normalize("NFKC", text).split()])
    unknown = sum(number == 1 for number in numbers)

    assert sum(len(names[number]) for number in numbers if number != 1) + unknown == len(letters)


def test_the_chances_of_each_question_sum_to_one():
    for found in load_encoder().chances(TEXTS):
        assert list(found) == list(QUESTIONS)
        for chances in found.values():
            assert sum(chances.values()) == pytest.approx(1, abs=1e-5)


def test_a_text_is_read_the_same_alone_and_among_others():
    encoder = replace(load_encoder())  # remembers nothing yet
    together = encoder.chances([*TEXTS, *(f"Satz {number}: die Gemeinde zahlt." for number in range(20))])

    for text, found in zip(TEXTS, together, strict=False):
        (alone,) = replace(encoder).chances([text])
        for question in QUESTIONS:
            assert list(alone[question].values()) == pytest.approx(list(found[question].values()), abs=1e-4)


def test_no_text_means_no_answer():
    assert load_encoder().chances([]) == []


def test_of_an_endless_text_only_the_first_pieces_are_read():
    first, second = load_encoder().chances(["und " * LONGEST, "und " * 5000])

    assert first["roles"] == pytest.approx(second["roles"])


def test_the_weights_survive_writing_and_reading_and_stay_small(root):
    content = (root / "src/wiedervorlage/intake/statements/encoder" / ENCODER_WEIGHTS).read_bytes()
    once = encode_encoder(decode_encoder(content))

    assert len(content) < 28_000_000
    assert encode_encoder(decode_encoder(once)) == once


def test_the_encoder_answers_the_questions_of_the_judge():
    encoder, judge = load_encoder(), load_judge()

    assert set(encoder.classes["roles"]) == set(ROLES)
    assert set(encoder.classes["outcomes"]) == set(judge.outcomes.classes)
    assert set(encoder.classes["kinds"]) == set(judge.kinds.classes)


def test_without_an_encoder_the_traits_alone_are_asked():
    judge = replace(load_judge(), encoder=None)

    assert Opinions(judge=judge).kinds(stretch(TEXTS[0])) == judge.kinds.chances(wording(TEXTS[0]))


def test_traits_and_encoder_together_lie_between_both():
    judge = load_judge()
    pooled = Opinions(judge=judge).kinds(stretch(TEXTS[0]))
    (other,) = judge.encoder.chances([TEXTS[0]])
    odds = [
        np.log(chances["resources"] / chances["urgency"])
        for chances in (judge.kinds.chances(wording(TEXTS[0])), pooled, other["kinds"])
    ]

    assert sum(pooled.values()) == pytest.approx(1)
    assert max(pooled, key=pooled.get) == "resources"
    assert min(odds[0], odds[2]) - 0.2 <= odds[1] <= max(odds[0], odds[2]) + 0.2


def test_a_role_is_told_with_and_without_its_place():
    placed = list(lay_out(paragraphs(split_blocks("Ihrem Antrag kann ich nicht entsprechen.")), is_letter=True))
    chances = Opinions(judge=load_judge(), placed=placed).roles(placed[0])

    assert max(chances, key=chances.get) == "decisions"


def test_a_unit_of_the_paper_is_judged_in_its_course_and_another_stretch_by_itself():
    judge = load_judge()
    placed = list(lay_out(paragraphs(split_blocks(f"Wir haben geprüft. {TEXTS[0]} Wir bedauern das.")), is_letter=True))
    unit = placed[1].unit.stretch
    pair = replace(unit, end=placed[2].unit.stretch.end)
    known = judge.encoder.chances([unit.text, pair.text])
    in_course = judge.encoder.chances_in_course(
        script_of(placed, "Steg"), [item.traits[GROUPS.index("place")] for item in placed]
    )
    opinions = Opinions(judge=judge, placed=placed, subject="Steg")

    assert opinions.encoded(unit)["roles"] == pytest.approx(in_course[1]["roles"], abs=1e-5)
    assert opinions.encoded(pair)["roles"] == pytest.approx(known[1]["roles"], abs=1e-5)
    assert in_course[1]["roles"] != pytest.approx(known[0]["roles"], abs=1e-3)


def test_the_subject_is_in_view_of_every_unit():
    judge = load_judge()
    text = "Wir bauen auf dem Wasserturm. Das steht seit Montag fest."
    placed = list(lay_out(paragraphs(split_blocks(text)), is_letter=True))
    one, other = (
        Opinions(judge=judge, placed=placed, subject=subject)
        for subject in ("Ihr Wunsch: eine Antenne auf dem Wasserturm", "Ihr Einspruch gegen die Antenne am Wasserturm")
    )

    for item in placed:
        assert one.encoded(item.unit.stretch) != other.encoded(item.unit.stretch)


def stretch(text):
    (paragraph,) = paragraphs(split_blocks(text))
    return Stretch(paragraph=paragraph, start=0, end=len(paragraph.text.text))
