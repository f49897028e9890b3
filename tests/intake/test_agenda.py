"""The items of a sitting: found in the forms in which minutes print them, and nothing else taken for one."""

import pytest

from wiedervorlage.cli.read_output import show
from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.sittings.agenda import read_agenda
from wiedervorlage.intake.text.lines import split_blocks

MINUTES = """Niederschrift über die 4. Sitzung des Gemeinderates Haselbrunn am 12. März 2019

1. Zuschuss für den Musikverein
Der Musikverein bittet um 4.000 € für neue Instrumente. Gemeinderätin Zwack verweist auf die leere Kasse der Gemeinde.
Beschluss:
1. Der Zuschuss wird nicht gewährt.
2. Der Verein darf den Probenraum weiter kostenlos nutzen.
Abstimmungsergebnis: 9 Ja, 4 Nein

2. Beleuchtung am Mühlweg
Anwohner berichten von zwei Unfällen im letzten Winter.
Beschluss:
Der Gemeinderat beschließt, am Mühlweg drei Leuchten aufzustellen.
Abstimmungsergebnis: einstimmig

3. Verschiedenes
Wortmeldungen liegen nicht vor.
"""


def items(text: str) -> list[tuple[str, str]]:
    """The numbers and titles of the agenda of a text."""
    return [(item.number, item.title) for item in read_agenda(split_blocks(text))]


def test_points_of_a_resolution_are_no_items() -> None:
    assert items(MINUTES) == [
        ("1", "Zuschuss für den Musikverein"),
        ("2", "Beleuchtung am Mühlweg"),
        ("3", "Verschiedenes"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [
        ("TOP 4: Radweg nach Lauingen", "TOP 5: Anfragen", ["4", "5"]),
        ("TOP Ö 4 Radweg nach Lauingen", "TOP N 1 Grundstückssache", ["Ö 4", "N 1"]),
        ("Ö 4  Radweg nach Lauingen", "Ö 5  Anfragen", ["Ö 4", "Ö 5"]),
        ("A 4  Radweg nach Lauingen", "A 5  Anfragen", ["A 4", "A 5"]),
        ("Nr. 104 Radweg nach Lauingen", "Nr. 105 Anfragen", ["104", "105"]),
        ("Zu 4: Radweg nach Lauingen", "Zu 5: Anfragen", ["4", "5"]),
        ("§ 4 Radweg nach Lauingen", "§ 5 Anfragen", ["4", "5"]),
        ("| 4. | Radweg nach Lauingen | VL-12/2020 |", "| 5. | Anfragen |", ["4", "5"]),
        ("Punkt A: Radweg nach Lauingen", "Punkt B: Anfragen", ["A", "B"]),
        ("4 / Radweg nach Lauingen", "5 / Anfragen", ["4", "5"]),
        ("Tagesordnungspunkt 4.1\nRadweg nach Lauingen", "Tagesordnungspunkt 4.2\nAnfragen", ["4.1", "4.2"]),
    ],
)
def test_forms_in_which_numbers_are_printed(first: str, second: str, numbers: list[str]) -> None:
    text = f"{first}\n\nDer Bürgermeister trägt vor.\n\n{second}\n\nKeine."
    found = items(text)
    assert [number for number, _ in found] == numbers
    assert found[0][1] == "Radweg nach Lauingen"


def test_an_agenda_laid_out_first_gives_titles_and_no_items() -> None:
    text = (
        "1. Radweg nach Lauingen\n2. Anfragen\n\nZu 1.\n\nDer Bürgermeister trägt vor, der Weg sei zu schmal.\n\n"
        "Zu 2.\n\nHerr Moser fragt nach dem Stand der Arbeiten am Bach."
    )
    found = read_agenda(split_blocks(text))
    assert [(item.number, item.title) for item in found] == [("1", "Radweg nach Lauingen"), ("2", "Anfragen")]
    assert text[found[0].span.start :].startswith("Zu 1.")


def test_a_title_runs_on_over_lines() -> None:
    text = (
        "TOP 4: Hauptamtliche Stelle, Antrag der Fraktion vom 30.\nApril 2013 und\nStellungnahme der Verwaltung\n\n"
        "Herr Moser begründet den Antrag.\n\nTOP 5: Anfragen\n\nKeine."
    )
    assert items(text)[0][1] == (
        "Hauptamtliche Stelle, Antrag der Fraktion vom 30. April 2013 und Stellungnahme der Verwaltung"
    )


def test_the_count_begins_anew_where_the_public_leaves() -> None:
    text = (
        "Öffentlicher Teil\n\n1. Radweg\nDer Rat berät.\n2. Anfragen\nKeine.\n3. Verschiedenes\nKeines.\n\n"
        "Nichtöffentlicher Teil\n\n1. Grundstück\nDer Rat berät.\n2. Personal\nDer Rat berät."
    )
    assert [number for number, _ in items(text)] == ["1", "2", "3", "1", "2"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 Personen waren da.\n14 Stimmen wurden gezählt.",
        "1. Der Rat stimmt zu.\n2. Die Verwaltung wird beauftragt.\n3. Die Mittel werden bereitgestellt.",
        "3. März 2020\n4. April 2020\n5. Mai 2020",
    ],
)
def test_other_numbers_are_no_items(text: str) -> None:
    assert items(text) == []


def test_statements_belong_to_their_item() -> None:
    reading = read_paper(MINUTES)
    record = encode_reading(reading)
    assert [item.title for item in reading.agenda] == [
        "Zuschuss für den Musikverein", "Beleuchtung am Mühlweg", "Verschiedenes",
    ]  # fmt: skip
    first, second, _ = record["agenda"]  # type: ignore[misc]  # the record is plain data
    outcomes = {reading.decisions[number].outcome for number in first["decisions"]}
    assert "refuse" in outcomes
    assert [reading.decisions[number].outcome for number in second["decisions"]] == ["grant"]
    for number in second["reasons"]:
        assert set(reading.reasons[number].supports) <= set(second["decisions"])


def test_the_terminal_shows_items_with_their_votes() -> None:
    text = show("datei", read_paper(MINUTES), "de")
    agenda = text[text.index("Tagesordnung") :]
    assert "TOP 1  Zuschuss für den Musikverein" in agenda
    assert "abgelehnt · 9 : 4" in agenda
    assert "bewilligt · einstimmig" in agenda[agenda.index("TOP 2") :]
    assert "Abstimmung 1" in text


def test_what_a_council_paper_lays_before_a_body_is_only_proposed() -> None:
    paper = (
        "Sitzungsvorlage Nr. 12/2020\n\nBetreff: Zaun am Teich\n\nBeschlussvorschlag:\n\n"
        "Am Teich wird ein Zaun aufgestellt.\n\nBegründung:\n\nIm Winter stürzten dort zwei Kinder."
    )
    text = show("datei", read_paper(paper), "de")
    assert "Zum Beschluss vorgeschlagen" in text
    assert "Entschieden wird" not in text


def test_long_values_are_wrapped_under_their_label() -> None:
    words = " ".join(["Der Gemeinderat beschließt den Bau eines Zaunes am Teich."] * 4)
    paper = f"Sitzungsvorlage Nr. 12/2020\n\nBetreff: Zaun am Teich\n\nBeschlussvorschlag:\n\n{words}\n"
    text = show("datei", read_paper(paper), "de")
    assert max(map(len, text.splitlines())) <= 100


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("zu TOP 6.2: Radweg nach Lauingen", "TOP 6.2", "Radweg nach Lauingen"),
        ("Nr. 146  Radweg nach Lauingen", "Nr. 146", "Radweg nach Lauingen"),
        ("Punkt 3\nRadweg nach Lauingen", "Punkt 3", "Radweg nach Lauingen"),
        ("A 7   Radweg nach Lauingen", "A 7", "Radweg nach Lauingen"),
    ],
)
def test_an_extract_tells_the_item_it_is_about_as_it_is_printed(line: str, number: str, title: str) -> None:
    head = "Auszug aus der Niederschrift über die Sitzung des Gemeinderates Haselbrunn am 12. März 2019"
    reading = read_paper(f"{head}\n\n{line}\n\nDer Gemeinderat beschließt, den Weg zu bauen.\n\n9 : 3")

    assert (reading.text_of("paper.agenda_item"), reading.text_of("subject.0")) == (number, title)


def test_minutes_of_two_matters_are_about_neither_alone() -> None:
    head = "Niederschrift über die Sitzung des Gemeinderates Haselbrunn am 12. März 2019"
    reading = read_paper(f"{head}\n\nTOP 4: Radweg nach Lauingen\n\nEr wird gebaut.\n\nTOP 5: Brücke\n\nSie bleibt.")

    assert reading.text_of("paper.agenda_item") == ""


PARTS = """Tagesordnung

I. Öffentlicher Teil
1. Bericht
2. Zaun am Schulhof
II. Nichtöffentlicher Teil
3. Grundstück

I. Öffentlicher Teil

TOP 1 Bericht
Der Bürgermeister berichtet von der Baustelle am Schulhof.

TOP 2 Zaun am Schulhof
Der Zaun wird erneuert. Abstimmungsergebnis: einstimmig

II. Nichtöffentlicher Teil

TOP 3 Grundstück
Das Grundstück wird verkauft. Abstimmungsergebnis: 9 Ja, 4 Nein
"""


def parts(text: str) -> list[bool | None]:
    """Whether each item of the agenda of a text was dealt with in public."""
    return [item.public for item in read_agenda(split_blocks(text))]


def test_an_item_below_the_heading_of_the_closed_part_is_not_public() -> None:
    assert parts(PARTS) == [True, True, False]


def test_an_agenda_laid_out_before_the_items_tells_nothing_of_them() -> None:
    text = PARTS.replace("I. Öffentlicher Teil\n\nTOP", "TOP").replace("II. Nichtöffentlicher Teil\n\nTOP", "TOP")
    assert parts(text.replace("erneuert.", f"erneuert.{' Herr Berg stimmt dem zu.' * 20}")) == [None, None, None]


def test_the_letter_of_a_number_tells_it_too() -> None:
    text = "TOP Ö 1 Bericht\nHerr Abel berichtet vom Bau.\n\nTOP N 2 Grundstück\nDas Grundstück wird verkauft.\n"
    assert parts(text) == [True, False]


def test_points_settled_each_by_itself_are_no_part_of_the_title() -> None:
    text = (
        "1. Eröffnung\nFrau Abel eröffnet.\n\n2. Vergabe von Mitteln\na) Schützenverein 500,- DM         einstimmig\n"
        "b) Landjugend 300,- DM             5 Ja, 2 Nein\n\n3. Haushalt\na) Satzung\nb) Stellenplan\nEs wird beraten.\n"
    )
    assert items(text)[1] == ("2", "Vergabe von Mitteln")
