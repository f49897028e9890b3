"""Heads of resolutions written out, of answers to motions and of motions that amend. All names are invented."""

import pytest

from wiedervorlage.intake.head.kinds.kinds import is_minutes
from wiedervorlage.intake.head.zones.zones import Zone, assign_zones
from wiedervorlage.intake.sittings.council import read_council
from wiedervorlage.intake.sittings.motions import read_motion_head
from wiedervorlage.intake.text.lines import split_blocks


def values(text, *names):
    paper = assign_zones(split_blocks(text))
    found = {item.name: item.value for item in read_council(paper.of(Zone.BODY), ())}
    return [found.get(name) for name in names]


RESOLUTION = """Stadtverordnetenversammlung
der Stadt Auhagen                                           Auhagen, den 27.06.96

                    B E S C H L U S S A U S F E R T I G U N G

Beschl.-Nr.:   19/143/96                      Beschlußvorlage-Nr.:  96/088
Einreicher:    Hauptamt / Kämmerei
Beschlossen auf der 19. Tagung der Stadtverordnetenversammlung am 25.06.1996
öffentlich  X             nichtöffentlich

Betr.:   Übertragung der Trägerschaft des Jugendklubs

Die Stadtverordnetenversammlung der Stadt Auhagen beschließt:

1. Die Trägerschaft des Jugendklubs wird zum 01.01.1997 auf den Verein übertragen.

Abstimmungsergebnis:

Ja-Stimmen:                             17
Nein-Stimmen:                            4
"""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("paper.kind", "Beschlussausfertigung"),
        ("paper.number", "19/143/96"),
        ("paper.body", "Stadtverordnetenversammlung"),
        ("paper.session_date", "1996-06-25"),
        ("date", "1996-06-27"),
        ("subject.0", "Übertragung der Trägerschaft des Jugendklubs"),
    ],
)
def test_a_resolution_written_out_bears_its_own_number_and_day(name, value):
    assert values(RESOLUTION, name) == [value]


def test_a_resolution_written_out_tells_what_was_decided():
    assert is_minutes(RESOLUTION)


def test_without_the_number_of_its_paper_it_is_no_other():
    text = RESOLUTION.replace("Beschlußvorlage-Nr.:  96/088", "")
    read = values(text, "paper.kind", "paper.number", "paper.session_date")
    assert read == ["Beschlussausfertigung", "19/143/96", "1996-06-25"]


def test_a_day_from_which_something_holds_is_none_of_a_sitting():
    text = RESOLUTION.replace("25.06.1996", "31.06.1996")
    assert values(text, "paper.session_date", "date") == [None, "1996-06-27"]


ASSEMBLY = """Bezirksamt Auhagen                                              Drs. VI/1190
BVV, VI. Wahlperiode

Beschluss der 37. Ordentlichen Tagung am 20.11.2019

Die BVV hat beschlossen:

Das Bezirksamt wird ersucht, einen Fußgängerüberweg einzurichten.

Abstimmungsergebnis:  Ja 31   Nein 14   Enthaltungen 6
"""


def test_a_resolution_of_an_assembly_names_itself_in_its_title():
    read = values(ASSEMBLY, "paper.kind", "paper.number", "paper.body", "paper.session_date")
    assert read == ["Beschluss", "VI/1190", "BVV", "2019-11-20"]


ANSWER = """Landeshauptstadt Auhagen                                                  Drucksachen-Nr. 18/0733-S1
Dezernat IV - Stadtentwicklung                                            zu: Antrag 18/0733
61.3                                                                      Auhagen, 26.03.2018


STELLUNGNAHME DER VERWALTUNG                                              ö f f e n t l i c h

zum Antrag der XYZ-Gruppe vom 05.02.2018
„Kostenfreies Kurzzeitparken im Stadtbezirk“

an die Bezirksvertretung Auhagen
Sitzung am 17.04.2018, TOP 6.1

Die Verwaltung nimmt dazu wie folgt Stellung:

Neun der 14 Automaten lassen sich nicht umstellen.
"""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("paper.kind", "STELLUNGNAHME DER VERWALTUNG"),
        ("paper.number", "18/0733-S1"),
        ("paper.public", True),
        ("paper.session_date", "2018-04-17"),
        ("paper.agenda_item", "TOP 6.1"),
        ("date", "2018-03-26"),
        ("subject.0", "Kostenfreies Kurzzeitparken im Stadtbezirk"),
    ],
)
def test_an_answer_to_a_motion_bears_the_title_of_the_motion(name, value):
    assert values(ANSWER, name) == [value]


AMENDMENT = """Fraktion A im Rat der Stadt Auhagen

Stadt Auhagen                                         Eingang:  18. März 2025   Rö.
Büro des Rates

                                                      Vorlagen-Nr.  61/2025-3. Ergänzung

Gemeinsamer Änderungsantrag
zur Vorlage 61/2025 (Haushaltssatzung 2025/2026)
für die Sitzung des Stadtrates am Donnerstag, dem 20. März 2025, TOP 7

Ziffer 2 erhält folgende Fassung:

    „2. Der Hebesatz der Grundsteuer B wird auf 535 v. H. festgesetzt.“

Ziffer 4 wird gestrichen.
"""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("paper.kind", "Änderungsantrag"),
        ("paper.number", "61/2025-3. Ergänzung"),
        ("paper.agenda_item", "TOP 7"),
        ("paper.session_date", "2025-03-20"),
        ("subject.0", "Gemeinsamer Änderungsantrag zur Vorlage 61/2025 (Haushaltssatzung 2025/2026)"),
    ],
)
def test_a_motion_that_amends_tells_which_paper_and_at_which_item(name, value):
    assert values(AMENDMENT, name) == [value]


REGISTER = """GEMEINDE MARKT AUHAGEN

                              Auszug aus der Niederschrift

                 über die öffentliche Sitzung des Marktgemeinderates
                       am Dienstag, 25. September 2007

Lfd. Nr. 94                              Anwesend: 14        für: 9        gegen den Beschluss: 5

Vollzug des Baugesetzbuches;
Antrag auf Vorbescheid zur Errichtung eines Marktes mit 1.180 qm
(Antragsteller: Fa. Abel)

Der 1. Bürgermeister trägt den Sachverhalt vor. Das Vorhaben liegt im Dorf.
"""


def test_an_extract_from_a_register_names_its_running_number_and_matter():
    number, subject = values(REGISTER, "paper.agenda_item", "subject.0")
    assert number == "Lfd. Nr. 94"
    assert subject.startswith("Vollzug des Baugesetzbuches; Antrag auf Vorbescheid")


def test_a_letter_spaced_place_is_closed_up_in_the_title():
    head = "P r o t o k o l l\n\nüber die Sitzung der Gemeindevertretung K l e i n  A u h a g e n   am 17. Februar 1989"
    title = "Protokoll über die Sitzung der Gemeindevertretung Klein Auhagen"
    assert values(f"{head}\n\n1. Das Protokoll wurde genehmigt.", "subject.0") == [title]


def test_a_motion_with_its_grounds_in_law_tells_the_sitting_it_is_for():
    lines = split_blocks("Antrag gem. § 56 NKomVG für die Sitzung des Rates am 17.05.2022")
    found = {item.name: item.value for item in read_motion_head(lines)}
    assert (found["paper.kind"], found["paper.session_date"]) == ("Antrag", "2022-05-17")
