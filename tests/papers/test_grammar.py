"""German nouns, numbers and lists agree."""

from fractions import Fraction

import pytest

from wiedervorlage.papers import grammar as g
from wiedervorlage.papers.counting import counted, join_list, number_word, write_percent, write_posts
from wiedervorlage.papers.greetings import Addressee, salutation

NB = "\u00a0"


@pytest.mark.parametrize(
    ("half_posts", "case", "expected"),
    [
        (0, "nom", "keine Stelle"), (1, "nom", "eine halbe Stelle"), (1, "dat", "einer halben Stelle"),
        (2, "nom", f"1,0{NB}Stelle"), (3, "nom", f"1,5{NB}Stellen"), (11, "dat", f"5,5{NB}Stellen"),
        (2000, "nom", f"1.000,0{NB}Stellen"),
    ],
)  # fmt: skip
def test_posts_are_written_with_one_decimal_and_the_right_noun(half_posts, case, expected):
    assert write_posts(half_posts, case) == expected


def test_a_negative_number_of_posts_is_refused():
    with pytest.raises(ValueError, match="no number of posts"):
        write_posts(-1)


@pytest.mark.parametrize(
    ("count", "noun", "case", "expected"),
    [
        (1, g.GEMEINDE, "dat", "einer Gemeinde"), (1, g.GRUND, "acc", "einen Grund"), (3, g.GRUND, "nom", "drei Gründe"),
        (12, g.JAHR, "dat", "zwölf Jahren"), (13, g.TAG, "dat", f"13{NB}Tagen"), (0, g.GRUND, "acc", "keinen Grund"),
        (1526, g.PERSON, "nom", f"1.526{NB}Personen"), (2, g.EINWOHNER, "dat", "zwei Einwohnern"),
    ],
)  # fmt: skip
def test_a_count_agrees_with_its_noun(count, noun, case, expected):
    assert counted(count, noun, case) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (g.GRUND.phrase("gen"), "des Grundes"),
        (g.GRUND.phrase("nom", article="indefinite", adjective="weiter"), "ein weiterer Grund"),
        (g.GEMEINDE.phrase("dat", "pl", adjective="ländlich"), "den ländlichen Gemeinden"),
        (g.GEMEINDE.phrase("gen", "pl", article="none", adjective="ländlich"), "ländlicher Gemeinden"),
        (g.JAHR.phrase("acc", adjective="letzt"), "das letzte Jahr"),
        (g.JAHR.phrase("dat", article="none", adjective="letzt"), "letztem Jahr"),
        (g.contract("in " + g.KREIS.phrase("dat")), "im Kreis"),
        (g.contract("Zu " + g.STADT.phrase("dat")), "Zur Stadt"),
        (g.contract("mit dem Kreis"), "mit dem Kreis"),
        (g.determiner("kein", g.GRUND, "acc"), "keinen"),
        (g.determiner("unser", g.GEMEINDE, "dat", "pl"), "unseren"),
        (g.genitive_name("Musterstadt"), "Musterstadts"),
        (g.genitive_name("Greves"), "Greves’"),
    ],
)
def test_articles_adjectives_and_prepositions_agree(phrase, expected):
    assert phrase == expected


def test_a_weak_noun_keeps_its_ending():
    bote = g.Noun(gender="m", singular="Bote", plural="Boten", oblique="Boten")
    assert [bote.phrase(case) for case in ("nom", "gen", "dat", "acc")] == [
        "der Bote", "des Boten", "dem Boten", "den Boten"]  # fmt: skip


def test_numbers_up_to_twelve_are_words_and_shares_carry_a_protected_space():
    assert [number_word(n) for n in (1, 12, 13)] == ["eins", "zwölf", "13"]
    assert write_percent(Fraction(22, 100)) == f"22{NB}%"
    assert write_percent(Fraction(1, 3), decimals=1) == f"33,3{NB}%"


@pytest.mark.parametrize(
    ("items", "expected"), [([], ""), (["A"], "A"), (["A", "B"], "A und B"), (["A", "B", "C"], "A, B und C")]
)
def test_lists_are_joined_as_in_speech(items, expected):
    assert join_list(items) == expected


def test_people_are_addressed_as_they_hold_office():
    eva = Addressee(first="Eva", last="Muster", form="Frau", title="Dr.")
    karl = Addressee(first="Karl", last="Beispiel", form="Herr")
    assert eva.envelope() == f"Frau Dr.{NB}Eva Muster"
    assert karl.envelope() == "Herrn Karl Beispiel"
    assert salutation([eva, karl]) == f"Sehr geehrte Frau Dr.{NB}Muster, sehr geehrter Herr Beispiel,"
    assert salutation([]) == "Sehr geehrte Damen und Herren,"
    assert salutation([Addressee(first="Kim", last="Muster")]) == "Guten Tag Kim Muster,"
    assert salutation([karl], "en") == "Dear Mr Beispiel,"
    assert salutation([eva], "en") == f"Dear Dr.{NB}Muster,"
