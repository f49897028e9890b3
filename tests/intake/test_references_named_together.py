"""Church bodies that sit, funds and guidelines for building, means in a clause, letters named together, days of nouns."""

import pytest

from wiedervorlage.intake.read import read_paper

LETTER = """\
Kreis Altenau
Der Landrat

Herrn
Jan Kern
Am Weiher 3
39990 Aue

Altenau, 14. März 2019

Zuschuss für den Sportplatz

Sehr geehrter Herr Kern,

{text}

Mit freundlichen Grüßen

Holl
"""


def references(text, kind):
    found = {}
    for item in read_paper(LETTER.format(text=text)).fields:
        if item.name.startswith("references."):
            _, number, name = item.name.split(".", 2)
            found.setdefault(number, {})[name] = str(item.value)
    return [one for one in found.values() if one["kind"] == kind]


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        ("Darüber befindet der Stadtrat, der am 3. Mai 2019 erneut tagt.", "Stadtrat", "2019-05-03"),
        (
            "Es entscheidet der Kirchengemeinderat, der voraussichtlich erst am 6. Juni 2019 wieder zusammentritt.",
            "Kirchengemeinderat",
            "2019-06-06",
        ),
        (
            "Zuständig ist die Landessynode, die am Freitag, dem 3. Mai 2019 zusammenkommt.",
            "Landessynode",
            "2019-05-03",
        ),
        (
            "Vorher ist der Kreisausschuss zu hören, welcher am 7. Mai 2019 darüber berät.",
            "Kreisausschuss",
            "2019-05-07",
        ),
    ],
)
def test_a_body_that_is_said_to_sit_on_a_day_is_a_meeting(text, name, day):
    assert [(one["name"], one["date"]) for one in references(text, "meeting")] == [(name, day)]


@pytest.mark.parametrize(
    "text",
    [
        "Aus dem Straßenbaufonds stehen 20.000 EUR bereit.",
        "Nach Nr. 4 der Sportstättenbaurichtlinien vom 14. Mai 2012 kann die Zuwendung nicht gewährt werden.",
        "Die Schulbaurichtlinie vom 3. Mai 2010 lässt eine Förderung nur bis zur Hälfte zu.",
    ],
)
def test_what_gives_money_for_building_is_a_funding_rule(text):
    assert len(references(text, "funding rule")) == 1
    assert references(text, "regulation") == []


def test_guidelines_that_order_how_to_build_are_none():
    assert len(references("Die Schulbaurichtlinie vom 3. Mai 2010 verlangt zwei Rettungswege.", "regulation")) == 1


@pytest.mark.parametrize("verb", ["und damit liegt die Schule", "und somit bleibt die Schule", "und liegt damit"])
def test_a_mean_with_which_the_sentence_goes_on_is_a_figure(verb):
    text = f"Bei 51 Kindern ergibt sich eine mittlere Klassenstärke von 25,5 {verb} unter der Höchstzahl."
    values = [item.value for item in read_paper(LETTER.format(text=text)).fields if item.name.endswith(".value")]

    assert 25.5 in values


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Trotz unserer Erinnerung vom 20. Januar 2019 und der 2. Mahnung vom 5. Februar 2019 wurde nicht gezahlt.",
            ["2019-01-20", "2019-02-05"],
        ),
        (
            "Auf meine Mitteilung vom 7. Januar 2019 sowie die erneute Nachfrage vom 4. Februar 2019 kam nichts.",
            ["2019-01-07", "2019-02-04"],
        ),
    ],
)
def test_letters_that_are_named_together_are_of_one_writer(text, days):
    found = references(text, "letter")

    assert [one["date"] for one in found] == days
    assert {one["from"] for one in found} == {"Kreis Altenau"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wir erteilen die Genehmigung zu Ihrem Beschluss vom 12. August 2018 ohne Auflagen.", "Beschluss"),
        ("Die Entscheidung über den Gebührenbescheid vom 12. August 2018 steht aus.", "Gebührenbescheid"),
    ],
)
def test_a_day_belongs_to_the_noun_right_before_it(text, name):
    assert [(one["name"], one["date"]) for one in references(text, "decision")] == [(name, "2018-08-12")]
