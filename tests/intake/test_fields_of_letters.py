"""Fields of letters in forms that offices, clubs and citizens use beside the common ones; every paper is invented."""

import pytest

from wiedervorlage.intake.read import read_paper

LETTER = """\
{head}

{address}

{block}

Hallenzeiten

Sehr geehrter Herr Holl,

Ihren Antrag lehne ich ab, weil die Halle am Abend belegt ist.

{end}
"""
HEAD = "Landkreis Auhagen\nDer Landrat\n\nLandkreis Auhagen · Postfach 10 01 · 97990 Auhagen"
ADDRESS = "Turnverein Lauerstadt e. V.\nHerrn Jan Holl\nFeldweg 30\n97999 Lauerstadt"
BLOCK = "Unser Zeichen: 40-12/3\nAuhagen, 6. Juli 2009"
END = "Mit freundlichen Grüßen\nIm Auftrag\n\nKern\nSachbearbeiterin"


def values(names, *, head=HEAD, address=ADDRESS, block=BLOCK, end=END):
    reading = read_paper(LETTER.format(head=head, address=address, block=block, end=end))
    return {name: reading.text_of(name) for name in names}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("FRAU\nKARLA HOLL\nFELDWEG 3 B\n97999 LAUERSTADT", {"person": "FRAU KARLA HOLL", "street": "FELDWEG 3 B", "body": ""}),
        ("HERRN\nJAN HOLL\nFELDWEG 30\n97999 LAUERSTADT", {"person": "HERRN JAN HOLL", "body": "", "unit": ""}),
        ("Frau\nKarla Holl\nTagesmutter\nFeldweg 30\n97999 Lauerstadt", {"person": "Frau Karla Holl", "body": ""}),
        ("Herrn\nJan Holl\nFreier Sachverständiger\nFeldweg 30\n97999 Lauerstadt", {"person": "Herrn Jan Holl", "body": ""}),
        ("Ortsamt Lauerstadt\nOrtsamtsleiterin\nFrau Holl\nFeldweg 30\n97999 Lauerstadt", {"body": "Ortsamt Lauerstadt", "unit": "", "person": "Frau Holl"}),
        ("Herrn\nJan Holl\nZimmer 12\nFeldweg 30\n97999 Lauerstadt", {"person": "Herrn Jan Holl", "body": ""}),
        ("Hof Lauer GbR\nHerren Holl\nNr. 14\n97999 Lauerstadt", {"body": "Hof Lauer GbR", "person": "Herren Holl", "unit": ""}),
        ("Eigentümergemeinschaft Feldweg 30\nvertreten durch Holl Verwaltung GmbH\nFrau Holl\nAm Ufer 3\n97999 Lauerstadt", {"body": "Eigentümergemeinschaft Feldweg 30", "person": "Frau Holl"}),
        ("Gewerbehof\nLauerstadt GmbH & Co. KG\nFeldweg 30\n97999 Lauerstadt", {"body": "Gewerbehof Lauerstadt GmbH & Co. KG", "unit": ""}),
        ("An den Vorsitzenden\ndes Bauausschusses der Gemeinde Lauer\nHerrn Jan Holl\nFeldweg 30\n97999 Lauerstadt", {"office": "Vorsitzenden des Bauausschusses", "body": "Gemeinde Lauer"}),
        ("An die Vorsitzenden der Turnvereine", {"body": "Vorsitzenden der Turnvereine", "office": ""}),
        ("Stadt Lauerstadt\nFB 4/61\nPostfach 12 31\n97999 Lauerstadt", {"body": "Stadt Lauerstadt", "unit": "FB 4/61", "street": "Postfach 12 31"}),
    ],
)  # fmt: skip
def test_who_is_written_to_is_told_from_trade_room_and_form_of_address(address, expected):
    assert values([f"recipient.{name}" for name in expected], address=address) == {
        f"recipient.{name}": value for name, value in expected.items()
    }


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Gymnasium Auhagen\nEuropaschule\nLerchenweg 40 ∙ 97990 Auhagen\nFon 09799 30 55-0 ∙ Fax 09799 30 55-20", {"sender.street": "Lerchenweg 40", "sender.postcode": "97990", "sender.unit": "", "contact.fax": "+49 9799 305520"}),
        ("Stadt Auhagen\nFachdienst Jugend ⋅ Beckerstr. 8 ⋅ 97990 Auhagen", {"sender.body": "Stadt Auhagen", "sender.unit": "Fachdienst Jugend", "sender.street": "Beckerstr. 8"}),
        ("Amtsgericht Auhagen\n\nAmtsgericht Auhagen, Wallstr. 1A, 97990 Auhagen", {"sender.street": "Wallstr. 1A"}),
        ("Rentenkasse Auhagen\n97990 Auhagen\nFeldstraße 21", {"sender.street": "Feldstraße 21", "sender.postcode": "97990", "sender.town": "Auhagen"}),
        ("Bauministerium\nKönigsweg 46, 7000 Auhagen 1", {"sender.street": "Königsweg 46", "sender.town": "Auhagen 1"}),
        ("Bauamt\nStadt Auhagen\nDer Bürgermeister", {"sender.body": "Stadt Auhagen", "sender.unit": "Bauamt", "sender.office": "Der Bürgermeister"}),
        ("Bezirksamt Auhagen\nAbteilung Jugend und Soziales\nJugendamt", {"sender.body": "Bezirksamt Auhagen", "sender.unit": "Abteilung Jugend und Soziales, Jugendamt", "sender.office": ""}),
        ("Sozialverband Auhagen\nDer Verbandsdirektor\n60.3 Heime und Pflegesätze", {"sender.unit": "60.3 Heime und Pflegesätze"}),
        ("Stadt Auhagen\nDer Bürgermeister\n10 Amt für zentrale Dienste, Abt. 10.2 Grundstücke", {"sender.unit": "10 Amt für zentrale Dienste, Abt. 10.2 Grundstücke"}),
        ("Jagdgenossenschaft Auhagen\n- Der Jagdvorsteher -", {"sender.office": "Der Jagdvorsteher", "sender.unit": ""}),
        ("Gesamtschule Auhagen          Schulweg 17          97990 Auhagen\nDie Schulpflegschaft", {"sender.body": "Gesamtschule Auhagen", "sender.office": "Die Schulpflegschaft", "sender.street": "Schulweg 17"}),
        ("Gebr. Holl GbR\nGarten- und Landschaftsbau", {"sender.body": "Gebr. Holl GbR", "sender.unit": ""}),
        ("Mieterverein Auhagen e. V.\nRechtsberatung · Frau Kern", {"sender.body": "Mieterverein Auhagen e. V.", "sender.unit": "Rechtsberatung"}),
        ("Samtgemeinde Auhagen - Der Bürgermeister - 97990 Auhagen", {"sender.body": "Samtgemeinde Auhagen", "sender.office": "Der Bürgermeister", "sender.town": "Auhagen"}),
        ("Feuerwehrverband Auhagen e. V.\n\nKFV · Feuerwehrtechnische Zentrale · Ringstr. 20 · 97990 Auhagen", {"sender.person": ""}),
    ],
)  # fmt: skip
def test_who_writes_is_told_in_many_layouts(head, expected):
    assert values(expected, head=head) == expected


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("Haus 2, Lindenweg 1, Zi. 1.19\nUnser Zeichen: 40-1", {"sender.street": "Lindenweg 1"}),
        ("Sitz: Weststraße 49 (Technisches Rathaus), Zimmer 427\nUnser Zeichen: 40-1", {"sender.street": "Weststraße 49"}),
        ("Verwaltungsgebäude: Lange Str. 61\nUnser Zeichen: 40-1", {"sender.street": "Lange Str. 61"}),
        ("Landkreis Auhagen\nDer Landrat\nDezernat II\nGesundheitsamt\n\nUnser Zeichen: 40-1", {"sender.unit": "Dezernat II, Gesundheitsamt"}),
    ],
)  # fmt: skip
def test_the_block_beside_the_address_tells_house_and_units(block, expected):
    assert values(expected, block=block) == expected


SIGNED = "Mit freundlichen Grüßen\n\n{name}"


@pytest.mark.parametrize(
    ("head", "name", "person"),
    [
        ("Jana Kern-Holl & Jan Holl, Uferstraße 9a, 97990 Auhagen", "J. Kern-Holl             J. Holl", "Jana Kern-Holl & Jan Holl"),
        ("Gymnasium Auhagen\nDer Schulleiter: OStD Jens-Peter Kern\nSchulweg 1 · 97990 Auhagen", "Kern\n(Schulleiter)", "OStD Jens-Peter Kern"),
        ("Ortsrat Auhagen\nDer Ortsbürgermeister\nJan-Heinz Kern\nRing 5, 97990 Auhagen, Tel. 09799 83 91", "Jan-Heinz Kern\nOrtsbürgermeister", "Jan-Heinz Kern"),
        ("Büro für Stadtplanung\nDipl.-Ing. Architektin Jana Kern", "J. Kern", "Dipl.-Ing. Architektin Jana Kern"),
        ("Werbegemeinschaft Auhagen e. V.\nVorsitzende: Jana Kern", "Kern", "Jana Kern"),
        ("Landkreis Auhagen\nSozialamt\nBearbeiterin: Jana Kern", "Kern", ""),
    ],
)  # fmt: skip
def test_who_writes_for_a_school_a_club_or_an_office_of_his_own_is_named_by_head_and_signature(head, name, person):
    assert values(["sender.person"], head=head, end=SIGNED.format(name=name)) == {"sender.person": person}


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("Ihre Fragen beantwortet gern: Jan Kern · Raum 0.14 · 09799 977-633 · kern@auhagen.example\nUnser Aktenzeichen 51.4/12", {"contact.name": "Jan Kern", "contact.room": "0.14", "our_reference": "51.4/12"}),
        ("Ihre Sachbearbeiterin: Frau Kern (Raum 2.02)\nTel. 09799 96-6620", {"contact.name": "Frau Kern", "contact.phone": "+49 9799 966620"}),
        ("Bearbeiter: Herr Kern\nZimmer 12 – Tel. 09799 96-20", {"contact.name": "Herr Kern", "contact.room": "12"}),
        ("Kontakt: Team Schüler\nHotline 0 97 99 / 99 70-70", {"contact.phone": "+49 9799 997070"}),
        ("Auto-Tel. 0171/ 6 50 33 21\nTel. 09799/ 8 11 40", {"contact.mobile": "+49 171 6503321", "contact.phone": "+49 9799 81140"}),
        ("Ihre Nachricht vom:\n3. Juli 2009\nUnser Zeichen:\n43-45/7\nAuhagen\n7. Juli 2009", {"date": "2009-07-07", "our_reference": "43-45/7"}),
        ("Datum und Zeichen bitte stets angeben\n04.07.2009\n333.45-18.2/06-002\n\nFrau Kern\nTel 09799 9030-16", {"date": "2009-07-04", "our_reference": "333.45-18.2/06-002", "contact.name": "Frau Kern"}),
        ("Datum und Zeichen Ihres Schreibens\n12.04.2009\nMein Zeichen (bitte bei Antwort angeben)\n52-4/Deich", {"date": "2009-07-06", "our_reference": "52-4/Deich"}),
        ("Mein Zeichen/Mein Schreiben vom\n60/3-G 77 / 02.05.2009\nIhr Zeichen/Ihr Schreiben vom\nwr-ma / 27.04.2009", {"our_reference": "60/3-G 77", "your_reference": "wr-ma"}),
        ("Ihr Zeichen      Mein Zeichen      Durchwahl (09799) 567-      Auhagen\n44-2             31.21-2           5261                        19.06.2009", {"contact.phone": "+49 9799 5675261", "our_reference": "31.21-2"}),
        ("Ihr Zeichen          Mein Zeichen (Bei Antwort angeben)      Auhagen\nUR-Nr. 411/2002      33/107/00915 GrESt                       25.07.2002", {"our_reference": "33/107/00915 GrESt", "your_reference": "UR-Nr. 411/2002", "date": "2002-07-25"}),
        ("Bitte stets angeben: 2-033871/vo\nIhr Zeichen: 1107.43", {"our_reference": "2-033871/vo", "your_reference": "1107.43"}),
    ],
)  # fmt: skip
def test_labels_rooms_and_numbers_of_a_block_are_read_each_for_itself(block, expected):
    dated = "" if "date" in expected and expected["date"] != "2009-07-06" else "\nAuhagen, 6. Juli 2009"
    assert values(expected, block=f"{block}{dated}") == expected


COVER = """\
{head}

{told}

Hallenzeiten

Sehr geehrter Herr Holl,

die Halle ist am Abend belegt.

Mit freundlichen Grüßen
Kern
"""


@pytest.mark.parametrize(
    ("head", "told", "expected"),
    [
        ("TELEFAX", "An:      Bauamt Lauerstadt, Herrn Baurat Holl\nFax:     09798 / 88 02 19\nVon:     Gemeinde Auhagen, Hauptamt, Frau Kern\nTel.:    09799 / 91 12-14\nFax:     09799 / 91 12-30\nDatum:   9. 11. 1996\nSeiten:  1",
         {"recipient.body": "Bauamt Lauerstadt", "recipient.person": "Herrn Baurat Holl", "sender.body": "Gemeinde Auhagen", "sender.unit": "Hauptamt", "contact.name": "Frau Kern", "contact.phone": "+49 9799 911214", "contact.fax": "+49 9799 911230", "date": "1996-11-09"}),
        ("Fernkopie", "Absender:      Staatliches Forstamt Auhagen\n               Forstweg 5, 97990 Auhagen\nEmpfänger:     Wanderverein Lauer, Herrn Holl, (09798) 5 31 88\nDatum:         30.06.2000          Blatt: 1",
         {"sender.body": "Staatliches Forstamt Auhagen", "sender.street": "Forstweg 5", "sender.town": "Auhagen", "recipient.body": "Wanderverein Lauer", "recipient.person": "Herrn Holl", "date": "2000-06-30"}),
        ("Telefax-Nachricht", "an      : Planer Holl & Lauer, Herr Holl\nFax-Nr. : 09798 - 3 07 19\nvon     : Frau Kern, AZV Auhagen, Am Werk 2, 97990 Auhagen\nTel./Fax: 09799 - 5 02 14 / - 5 02 20\nDatum   : 24-10-2003",
         {"recipient.body": "Planer Holl & Lauer", "contact.name": "Frau Kern", "sender.street": "Am Werk 2", "contact.phone": "+49 9799 50214", "contact.fax": "+49 9799 50220", "date": "2003-10-24"}),
        ("FAX", "Von:     Jana Kern\nAn:      Stadt Lauerstadt, Bauamt\nDatum:   3. Mai 2004", {"sender.person": "Jana Kern", "recipient.body": "Stadt Lauerstadt", "recipient.unit": "Bauamt"}),
    ],
)  # fmt: skip
def test_the_cover_of_a_fax_tells_both_sides_with_their_numbers(head, told, expected):
    reading = read_paper(COVER.format(head=head, told=told))
    assert {name: reading.text_of(name) for name in expected} == expected


@pytest.mark.parametrize(("printed", "day"), [("12-08-1999", "1999-08-12"), ("30-02-1999", ""), ("12-13-1999", "")])
def test_a_day_that_does_not_exist_is_no_day_of_a_fax(printed, day):
    told = f"Von: Gemeinde Auhagen, Frau Kern\nAn: Wanderverein Lauer, Herrn Holl\nDatum: {printed}"

    assert read_paper(COVER.format(head="Telefax", told=told)).text_of("date") == day


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("Mit freundlichen Grüßen\nAuf Anordnung\n\nKern\nJustizangestellte", {"signing.name": "Kern", "signing.by_order": "Auf Anordnung", "signing.role": "Justizangestellte"}),
        ("Mit Waidmannsheil\n\n(J. Kern)\nJagdvorsteher", {"closing": "Mit Waidmannsheil", "signing.name": "J. Kern"}),
        ("Mit einem herzlichen Gartengruß\nJan Kern, 1. Vorstand", {"closing": "Mit einem herzlichen Gartengruß", "signing.name": "Jan Kern", "signing.role": "1. Vorstand"}),
        ("Freundlicher Gruß\n\nJan Kern", {"closing": "Freundlicher Gruß", "signing.name": "Jan Kern"}),
        ("mfg\njan kern", {"closing": "mfg"}),
        ("Mit freundlichen Grüßen\nIm Auftrag\n\ngez. Unterschrift\n(Kern)", {"signing.name": "Kern", "signing.role": ""}),
        ("Mit freundlichem Gruß\nJana Kern (Schriftführerin)\nTurnverein Auhagen e. V.", {"signing.name": "Jana Kern", "signing.role": "Schriftführerin"}),
        ("Sportliche Grüße\nJan Kern\n(Abteilungsleiter, Tel. 09799 - 21 07)", {"signing.role": "Abteilungsleiter"}),
        ("Mit freundlichen Grüßen\n\nJana Kern\nFinanzamt Auhagen\nKörperschaftsteuerstelle", {"signing.name": "Jana Kern", "signing.role": ""}),
    ],
)  # fmt: skip
def test_who_signs_is_told_from_formula_order_function_and_house(end, expected):
    assert values(expected, end=end) == expected


MATTER = """\
Karla Holl
Feldweg 30
97999 Lauerstadt

{address}

{day}

{above}Werte Frau Kern,

{below}so kann es nicht weitergehen, jeden Abend ist dort Lärm.

Hochachtungsvoll
Karla Holl
"""
OFFICE = "Gemeinde Auhagen\nOrdnungsamt\n97990 Auhagen"


@pytest.mark.parametrize(
    ("address", "day", "above", "below", "subject"),
    [
        (OFFICE, "6. Juli 2009", "", "Lärm am Spielplatz\n\n", "Lärm am Spielplatz"),
        (OFFICE, "6. Juli 2009", "", "betrifft: Lärm am Spielplatz\n\n", "Lärm am Spielplatz"),
        (OFFICE, "Lauerstadt, am 2. Advent 1997", "Lärm am Spielplatz\n\n", "", "Lärm am Spielplatz"),
        (OFFICE, "Lauerstadt, im Mai 2009", "Lärm am Spielplatz\n\n", "", "Lärm am Spielplatz"),
        (OFFICE, "6. Juli 2009", "Pachterhöhung zum 1.1.2010\n\n", "", "Pachterhöhung zum 1.1.2010"),
        (OFFICE, "6. Juli 2009\n\n- mit Postzustellungsurkunde -", "Lärm am Spielplatz\n\n", "", "Lärm am Spielplatz"),
        ("Gemeinde Auhagen\nOrdnungsamt", "Lauerstadt, 6. Juli 2009", "Lärm am Spielplatz\n\n", "", "Lärm am Spielplatz"),
    ],
)  # fmt: skip
def test_the_matter_is_told_from_day_address_and_way_wherever_it_stands(address, day, above, below, subject):
    reading = read_paper(MATTER.format(address=address, day=day, above=above, below=below))
    assert [item.value for item in reading.fields if item.name.startswith("subject.")] == [subject]


def test_the_address_a_letter_goes_to_by_mail_is_none_to_ask_at():
    address = f"Per E-Mail: amt@auhagen.example\n\n{OFFICE}"
    reading = read_paper(MATTER.format(address=address, day="6. Juli 2009", above="Lärm\n\n", below=""))
    assert reading.text_of("contact.email") == ""
