"""Council papers in one running line. All names are invented."""

from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.sittings.running_papers import with_running_paper_parted
from wiedervorlage.intake.text.lines import split_blocks

MOTION = (
    "Die Bezirksversammlung möge beschließen: 1. Die Verwaltung wird gebeten, am Elsterdeich zwei Bänke aufzustellen, "
    "eine davon mit Lehne. 2. Der Mast an der Schleuse wird bis zum 3. Mai 2031 gestrichen. "
    "Begründung: Am Deich ruhen sich viele aus, die den Weg zum Markt in 2 Stücken gehen, und der Mast rostet seit Jahren. "
    "Die Farbe liegt bereits im Bauhof. Antrag der Abgeordneten Ilse Ohm, Jens Abel Elsterau, 04.04.2031 Ilse Ohm |"
)


def lines(text):
    return [[line.text for line in block.lines] for block in with_running_paper_parted(split_blocks(text))]


def test_a_motion_in_one_line_is_parted_at_its_headings_and_points():
    found = lines(MOTION)

    assert [block[0].split(" ")[0] for block in found] == ["Die", "1.", "2.", "Begründung:", "Am", "Antrag"]
    assert found[-1] == ["Antrag der Abgeordneten Ilse Ohm, Jens Abel", "Elsterau, 04.04.2031", "Ilse Ohm |"]


def test_it_is_read_as_any_paper_is():
    reading = read_paper(MOTION)
    found = {item.name: item.value for item in reading.fields}

    assert [(decision.outcome, decision.quote.text[:14]) for decision in reading.decisions] == [
        ("grant", "Die Verwaltung"),
        ("grant", "Der Mast an de"),
    ]
    assert (found["date"], found["paper.kind"]) == ("2031-04-04", "Antrag")
    assert found["paper.body"] == "Bezirksversammlung"
    assert str(found["paper.proposed_resolution"]).startswith("1. Die Verwaltung")


def test_what_is_above_and_below_such_a_line_stays_where_it_was():
    first, *_ = lines(f"Drucksache 4/31\n{MOTION}\nSeite 2")

    assert first[:2] == ["Drucksache 4/31", "Die Bezirksversammlung möge beschließen:"]
    assert lines(f"Drucksache 4/31\n{MOTION}\nSeite 2")[-1] == ["Seite 2"]


def test_a_letter_and_a_short_line_are_left_whole():
    letter = f"Sehr geehrte Frau Ohm,\n\n{MOTION}"

    assert lines(letter) == [["Sehr geehrte Frau Ohm,"], [MOTION]]
    assert lines("Beschlussvorschlag: Keiner. Begründung: Keine.") == [
        ["Beschlussvorschlag: Keiner. Begründung: Keine."]
    ]


def test_a_proposal_left_to_the_debate_is_none():
    reading = read_paper(
        "Beschlussvorlage\n\nBeschlussvorschlag:\nErgibt sich aus der Beratung.\n\nBegründung:\nKeine.\n"
    )

    assert "paper.proposed_resolution" not in {item.name for item in reading.fields}


def test_the_labels_behind_the_grounds_tell_of_the_paper_itself():
    line = MOTION.split(" Antrag der", maxsplit=1)[0]
    text = f"{line} Partei: Die Elstern Beratungsergebnisse: 36. Sitzung des Ortsbeirats am 24.03.2031, TOP 14 Beschluss: -"
    found = {item.name: item.value for item in read_paper(text).fields}

    assert lines(text)[-1][0].startswith("Partei: Die Elstern")
    assert (found["paper.session_date"], found["paper.agenda_item"]) == ("2031-03-24", "TOP 14")


def test_whose_picture_stands_beside_it_is_not_proposed():
    text = MOTION.replace(" Begründung:", " Bild: privat Begründung:")

    assert ["Bild: privat"] in lines(text)
