"""Subjects, references and figures in the shapes that papers of many houses give them; all names are invented."""

import pytest

from wiedervorlage.intake.figures.bare_figures import WHO_SAT
from wiedervorlage.intake.figures.quantities import find_quantities
from wiedervorlage.intake.figures.table_figures import table_quantities
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.references.references import find_references

LETTER = """Kreis Lohtal
Der Landrat

Gemeinde Auhagen
Am Weg 4
39998 Auhagen

Lohstadt, den 4. Mai 2011

{subject}

Sehr geehrte Damen und Herren,

der Zaun wird nicht gesetzt, weil dafür kein Geld da ist.

Mit freundlichen Grüßen
Anna Abel
"""


def subjects(text):
    fields = read_paper(text).fields
    return [item.value for item in fields if item.name.startswith("subject.")]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Betr.: Zaun am Schulhof\nBezug: Ihr Bericht vom 30.03.2011 - 66 -", ["Zaun am Schulhof", "Ihr Bericht vom 30.03.2011 - 66 -"]),
        ("Zaun am Schulhof;\nhier: Ihr Widerspruch vom 1.4.2011", ["Zaun am Schulhof", "Ihr Widerspruch vom 1.4.2011"]),
        ("Az/be-41\n\nZaun am Schulhof", ["Zaun am Schulhof"]),
        ("Zaun am Schulhof\n\nGF/Lo-wi", ["Zaun am Schulhof"]),
        ("Ihre Beschwerde vom 25. April – Zaun am Schulhof", ["Ihre Beschwerde vom 25. April – Zaun am Schulhof"]),
        ("Zaun am Schulhof\n\nIhr Schreiben vom 22. April 2011, Az. 7", ["Zaun am Schulhof", "Ihr Schreiben vom 22. April 2011, Az. 7"]),
        ("Nachrichtlich: Regierungspräsidium Lohstadt\n\nZaun am Schulhof", ["Zaun am Schulhof"]),
    ],
)  # fmt: skip
def test_the_subject_is_parted_from_signs_and_copies_and_takes_what_is_answered(head, expected):
    assert subjects(LETTER.format(subject=head)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Kommunalabgabengesetz verlangt in § 12, die Kosten zu decken.", ("law", "Kommunalabgabengesetz", "§ 12")),
        ("Nach § 2 Abs. 10a StVG genügt der Nachweis.", ("law", "StVG", "§ 2 Abs. 10a")),
        ("Nach § 4 des Tarifvertrages steht die Zulage zu.", ("contract", "Tarifvertrag", "§ 4")),
        ("Der Mietvertrag läuft aus.", ("contract", "Mietvertrag", "")),
        ("Der Schulentwicklungsplan sieht das vor.", ("paper", "Schulentwicklungsplan", "")),
        ("Nach Nr. 4.2 der VwV Feuerwehrwesen geht das nicht.", ("funding rule", "VwV Feuerwehrwesen", "Nr. 4.2")),
        ("Das Rundschreiben vom 3. Mai 2010 tritt außer Kraft.", ("decree", "Rundschreiben", "")),
        ("Die Bekanntmachung vom 16.2.1998 liegt aus.", ("paper", "Bekanntmachung", "")),
    ],
)
def test_references_are_told_by_kind_name_and_section(text, expected):
    found = [(item.kind, item.name, item.section) for item in find_references(text, anchor=None)]

    assert expected in found


def test_the_day_of_a_deadline_or_of_another_clause_is_none_of_a_meeting():
    text = "Der Kreisausschuss fragt, ob der Laden nach dem 30. Juni 2011 schließt."

    assert [item for item in find_references(text, anchor=None) if item.kind == "meeting"] == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Die Garage fasst zwölf.", 12, "count"),
        ("In der Au waren es über dreißig.", 30, "count"),
        ("Von den Gruben waren 22 undicht.", 22, "count"),
        ("Eine Sachbearbeiterin mit halber Stelle genügt nicht.", 0.5, "posts"),
        ("Es standen vier (5) Keller unter Wasser.", 4, "Keller"),
        ("Die Rücklage reicht für zwei Haushaltsjahre.", 2, "years"),
        ("Gewünscht ist eine Säule mit 150 kW.", 150, "kW"),
        ("Die Probe ergab 96 mg Nitrat je Liter.", 96, "mg/l"),
        ("Der Betreuungsschlüssel liegt bei 1 : 110.", 110, "count"),
        ("Gebeten wird um eine volle Stelle.", 1, "posts"),
    ],
)
def test_figures_are_read_with_and_without_a_noun(text, value, unit):
    assert (value, unit) in [(item.value, item.unit) for item in find_quantities(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Dort unterhält die Kirche bereits eine Stelle für Beratung.",
        "Für 2007 stellen wir das zurück.",
        "Es geht um zwei Sachen.",
        "Anwesend: 29 Stadtverordnete; vom Magistrat Herr Abel",
    ],
)
def test_articles_years_and_lists_of_those_who_sat_are_no_figures(text):
    assert find_quantities(text) == ()


def test_the_sentence_above_a_table_gives_its_unit():
    found = table_quantities("Brillen\t9000\nSumme\t9000", "Vorgesehen sind (EUR/Jahr):")

    assert {(item.value, item.unit) for item in found} == {(9000, "EUR/year")}


def test_the_words_before_a_list_of_those_who_sat_are_known():
    assert WHO_SAT.match("Stimmberechtigte Vertreter:")
    assert not WHO_SAT.match("Zwei Vertreter sprachen.")
