"""Heads, file numbers and signatures as other houses set them; every paper here is invented."""

import pytest

from wiedervorlage.intake.read import read_paper

LETTER = """\
{head}

Turnverein Lauerstadt e. V.
Herrn Jan Holl
Feldweg 30
97999 Lauerstadt

{block}

{subject}

Sehr geehrter Herr Holl,

Ihren Antrag lehne ich ab, weil die Halle am Abend belegt ist und die Kreiskasse keine zweite bezahlen kann.

{end}
"""
HEAD = "Landkreis Auhagen\nDer Landrat\n\nLandkreis Auhagen · Postfach 10 01 · 97990 Auhagen"
BLOCK = "Unser Zeichen: 40-12/3\nAuhagen, 6. Juli 2009"
END = "Mit freundlichen Grüßen\nIm Auftrag\n\nKern\nSachbearbeiterin"


def values(*names, head=HEAD, block=BLOCK, subject="Hallenzeiten", end=END):
    reading = read_paper(LETTER.format(head=head, block=block, subject=subject, end=end))
    return {name: reading.text_of(name) for name in names}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Landratsamt Auhagen\nDezernat IV\nMigration und Teilhabe", {"body": "Landratsamt Auhagen", "office": "", "unit": "Dezernat IV, Migration und Teilhabe"}),
        ("Landkreis Auhagen\nUntere Wasserbehörde", {"body": "Landkreis Auhagen", "office": "Untere Wasserbehörde", "unit": ""}),
        ("LANDESVERBAND AUHAGEN\nDer Direktor\nArchivberatungsstelle", {"body": "Landesverband Auhagen", "office": "Der Direktor", "unit": "Archivberatungsstelle"}),
        ("Der Magistrat der Stadt Auhagen\nOrdnungsamt", {"body": "Stadt Auhagen", "office": "Der Magistrat", "unit": "Ordnungsamt"}),
        ("MINISTERIUM FÜR WEGE\nDES LANDES AUHAGEN\nReferat 34", {"body": "Ministerium für Wege des Landes Auhagen", "office": "", "unit": "Referat 34"}),
        ("Kreis Auhagen\nDer Landrat als untere Straßenaufsicht", {"body": "Kreis Auhagen", "office": "Der Landrat als untere Straßenaufsicht", "unit": ""}),
        ("LVA                    Landesverband Auhagen\nReferat 2", {"body": "Landesverband Auhagen", "office": "", "unit": "Referat 2"}),
        ("TV  F r o h s i n n   Auhagen e. V.", {"body": "TV Frohsinn Auhagen e. V.", "office": "", "unit": ""}),
        ("KERN · HOLL & KOLLEGEN\nRechtsanwälte", {"body": "Kern · Holl & Kollegen", "office": "", "unit": ""}),
    ],
)  # fmt: skip
def test_body_office_and_unit_of_a_letterhead_are_told_apart(head, expected):
    assert values(*(f"sender.{name}" for name in expected), head=head) == {
        f"sender.{name}": value for name, value in expected.items()
    }


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("Auskunft erteilt Telefon Datum\nHerr Kern 09799/6 60-14 27.06.2022", {"contact.name": "Herr Kern", "contact.phone": "+49 9799 66014", "date": "2022-06-27"}),
        ("Ihr Zeichen / Ihre Nachricht\tUnser Zeichen\tBearbeiterin\tAuhagen, den\nI/32-vo / 11.03.2003\tII-39.2/03\tFr. Dr. Kern\t6. Mai 2003", {"your_reference": "I/32-vo", "our_reference": "II-39.2/03", "contact.name": "Fr. Dr. Kern", "date": "2003-05-06"}),
        ("Ihr Zeichen\tUnser Zeichen\tDatum\n67.20.04/LSG-31\tBe/ko\t26. August 2019", {"your_reference": "67.20.04/LSG-31", "our_reference": "Be/ko", "date": "2019-08-26"}),
        ("Ihr Zeichen\tUnser Zeichen\tDatum\n25.02.03-14/16\tBe/ko\t26. August 2019", {"your_reference": "25.02.03-14/16", "our_reference": "Be/ko"}),
        ("Ihr Zeichen, Ihre Nachricht vom\tUnser Zeichen\tDatum\nUS/mk / 11.10.\t4-Ke\t26. Oktober 2019", {"your_reference": "US/mk", "our_reference": "4-Ke"}),
        ("Referat 3\tIhr Zeichen: 32.4\nJana Kern\tUnser Zeichen: 3-0542/7\nTel. +49 9799 5471-19\tAuhagen, 11. September 2023", {"contact.name": "Jana Kern", "our_reference": "3-0542/7", "your_reference": "32.4", "date": "2023-09-11"}),
        ("Stadtoberrechtsrat Jan Kern\nZimmer 108\nTelefon: 09799 91-108", {"contact.name": "Stadtoberrechtsrat Jan Kern", "contact.room": "108", "contact.phone": "+49 9799 91108", "contact.direct": ""}),
        ("Sprecherin: Jana Kern\nTelefon 09799 4417", {"contact.name": "Jana Kern", "contact.phone": "+49 9799 4417"}),
        ("Durchwahl: 09799 91-108", {"contact.phone": "+49 9799 91108", "contact.direct": ""}),
        ("Telefon (09799) 5120-431\nVermittlung (09799) 5120-0", {"contact.phone": "+49 9799 51200", "contact.direct": "+49 9799 5120431"}),
        ("Zeichen: FK-B 1142/98                          97990 Auhagen, 12. Oktober 1998", {"our_reference": "FK-B 1142/98", "date": "1998-10-12"}),
        ("Auhagen, den 5. November 2013\nGF/Lo-wi", {"our_reference": "GF/Lo-wi", "date": "2013-11-05", "contact.name": ""}),
        ("Auhagen, den 5. November 2013\nLE 1772/09 (bitte stets angeben)", {"our_reference": "LE 1772/09"}),
        ("Auhagen, den 5. November 2013\nK 2013/077", {"our_reference": "K 2013/077", "date": "2013-11-05"}),
        ("- III C 2 - 441/12-7 -          97990 Auhagen, 5. November 2013", {"our_reference": "III C 2 - 441/12-7", "date": "2013-11-05"}),
        ("Aktenz.: W3-1290/2014 (bitte angeben)\nAuhagen, 5. November 2013", {"our_reference": "W3-1290/2014"}),
        ("Ihr Zeichen: /\nIhre Nachricht vom: /\nMein Zeichen: 20.4", {"our_reference": "20.4", "your_reference": ""}),
        ("Ihr Zeichen, Ihre Nachricht vom: 66/K 9 - 03.02.2012\nMein Zeichen: 53.2", {"your_reference": "66/K 9", "our_reference": "53.2"}),
        ("Ihr Zeichen\tUnser Zeichen\tBearbeiter\tAuhagen,\nIhre Nachricht vom\t(bitte angeben)\n44-17/7\t55.1-86\tHerr Holm\t11.07.2012\n18.06.2012\t\tTel. (09799) 77-1318", {"your_reference": "44-17/7", "our_reference": "55.1-86", "contact.name": "Herr Holm", "date": "2012-07-11"}),
        ("Unser Zeichen: 4\nAuhagen,\n7. Juli 2020", {"date": "2020-07-07"}),
        ("Unser Zeichen: 4\nAuhagen, 18.XI.2001", {"date": "2001-11-18"}),
    ],
)  # fmt: skip
def test_an_information_block_is_read_in_its_layout(block, expected):
    assert values(*expected, block=block) == expected


@pytest.mark.parametrize(
    ("subject", "sign"),
    [
        ("Hallenzeiten\nIhr Bericht vom 14. Dezember 2010, Az. III-36.2/Bi", "III-36.2/Bi"),
        ("Betr.: Hallenzeiten\nBezug: Ihr Bericht vom 30.03.1998 - 66.10 -", "66.10"),
        ("Hallenzeiten\nIhr Bericht vom 30.03.1998 - Hö/sk -", "Hö/sk"),
        ("Hallenzeiten\n     Ihr Zeichen AnSt 2 - 11", "AnSt 2 - 11"),
        ("Hallenzeiten\nIhr Antrag vom 14. Dezember 2010, ergänzt am 3. Mai 2011", ""),
    ],
)
def test_the_other_sides_sign_may_stand_behind_the_day_of_its_letter(subject, sign):
    assert values("your_reference", subject=subject) == {"your_reference": sign}


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("Hochachtungsvoll\nHolzwerke Kern KG\n\nppa. Holl", {"name": "Holl", "by_order": "ppa."}),
        ("Mit Grüßen vom Deich\n\nJana Kern                 ppa. Jan Holl\nNetzbetrieb Wasser        Prokurist", {"name": "Jana Kern", "role": "Netzbetrieb Wasser", "by_order": ""}),
        ("Freundliche Grüße\nIhre Agentur für Arbeit\n\nIm Auftrag\nKern", {"name": "Kern", "by_order": "Im Auftrag", "role": ""}),
        ("Freundliche Grüße\n\nJana Kern\ni. A. der Vorsteherin", {"name": "Jana Kern", "by_order": "i. A."}),
        ("Hochachtungsvoll\n\nK e r n e r\nAmtsdirektor", {"name": "Kerner", "role": "Amtsdirektor"}),
        ("Im Auftrag\nDr. Kern\n\nBeglaubigt\nHoll, Angestellte", {"name": "Dr. Kern", "role": ""}),
        ("Mit freundlichen Grüßen\n\nJan Kern\n(Vorsitzender)\n\nDieses Schreiben wurde maschinell erstellt.", {"name": "Jan Kern", "role": "Vorsitzender"}),
    ],
)  # fmt: skip
def test_who_signs_is_told_from_house_order_and_role(end, expected):
    found = values(*(f"signing.{name}" for name in expected), end=end)

    assert found == {f"signing.{name}": value for name, value in expected.items()}


def test_a_signatory_is_the_sender_of_a_club_only_where_the_head_names_him():
    head = "Sportverein Auhagen e. V.\nVorsitzender: Jan Kern\nAm Weg 8, 97990 Auhagen"
    end = "Mit Sportgruß\n\nJan Kern"

    assert values("sender.person", head=head, block="6. Juli 2009", end=end) == {"sender.person": "Jan Kern"}
    assert values("sender.person", head="Sportverein Auhagen e. V.", block="6. Juli 2009", end=end) == {
        "sender.person": ""
    }


def test_a_stamp_in_a_drawn_frame_is_read_beside_the_address():
    head = """\
REGIONALAMT AUHAGEN

Regionalamt Auhagen, Postfach 3 41, 97990 Auhagen

Stadt Lauerstadt                             +-------------------------+
Schulamt                                     | Stadtverwaltung Lauer   |
Markt 1                                      | Eing.  18. März 2001    |
97999 Lauerstadt                             | OB  BM I  40  z.d.A.    |
                                             +-------------------------+"""
    reading = read_paper(
        f"{head}\n\nAz.: 33-1\nAuhagen, 13. März 2001\n\nHalle\n\nSehr geehrte Frau Kern,\n\nnein.\n\nUhlig\n"
    )
    names = ("body", "date", "routing.0", "routing.1", "routing.3")

    assert [reading.text_of(f"received_stamp.{name}") for name in names] == [
        "Stadtverwaltung Lauer", "2001-03-18", "OB", "BM I", "z.d.A.",
    ]  # fmt: skip
    assert reading.text_of("recipient.town") == "Lauerstadt"


def test_the_head_of_a_council_paper_names_clerk_file_number_and_day():
    paper = """\
Samtgemeinde Auhagen                            Auhagen, den 02.05.2012
Der Samtgemeindebürgermeister
FB 3 - Bildung, Sport
Az. 52 40/7
Bearb.: Herr Kern, Tel. 09799 47-118

Vorlage Nr. 12/2012

Betreff
Beckenabdeckung

Beschlussvorschlag
Der Rat beschließt den Kauf.

gez. Kern                    gez. Holl
Vorsitzender                 Schriftführer
"""
    reading = read_paper(paper)
    names = (
        "sender.body", "sender.office", "sender.unit", "our_reference", "contact.name", "contact.phone", "date",
        "signing.name", "signing.role",
    )  # fmt: skip

    assert [reading.text_of(name) for name in names] == [
        "Samtgemeinde Auhagen", "Der Samtgemeindebürgermeister", "FB 3 - Bildung, Sport", "52 40/7", "Herr Kern",
        "+49 9799 47118", "2012-05-02", "Kern", "Vorsitzender",
    ]  # fmt: skip


def test_the_signature_of_a_mail_names_body_unit_and_who_may_be_asked():
    mail = """\
Von: "Kern, Jana (Umwelt)" <jana.kern@auhagen.example>
An: vorstand@verein.example
Gesendet: Fri, 21 Aug 2020 10:22:37 +0200
Betreff: Pacht

Guten Morgen,

die Pacht verlängern wir nicht.

Beste Grüße
Jana Kern

Stadt Auhagen · Organisation und Service · Zi. 117
Am Weg 2, 97990 Auhagen · Tel 09799 81-206 · jana.kern@auhagen.example
"""
    reading = read_paper(mail)
    names = ("sender.person", "sender.body", "sender.unit", "contact.name", "contact.room", "contact.phone", "date")

    assert [reading.text_of(name) for name in names] == [
        "Jana Kern", "Stadt Auhagen", "Organisation und Service", "Jana Kern", "117", "+49 9799 81206", "2020-08-21",
    ]  # fmt: skip


COLUMNS = """\
Jan Holl                                            97999 Lauerstadt, 4. Mai 1998
Feldweg 30

Stadt Auhagen                               Unser Zeichen      H-1/98
Amt für Grünflächen                         Telefon            09799 4417
Frau Dr. Kern                               Fax                09799 4418
Markt 1

97990 Auhagen

Hallenzeiten
Ihr Az. 40-12/3

Sehr geehrte Frau Dr. Kern,

ich bitte Sie, die Halle am Abend zu öffnen.

Mit freundlichen Grüßen
Jan Holl
"""


def test_labels_with_their_values_stand_beside_an_address_and_a_day_beside_a_name():
    reading = read_paper(COLUMNS)
    told = {
        "sender.person": "Jan Holl", "sender.street": "Feldweg 30", "date": "1998-05-04",
        "recipient.body": "Stadt Auhagen", "recipient.unit": "Amt für Grünflächen", "recipient.person": "Frau Dr. Kern",
        "recipient.street": "Markt 1", "recipient.postcode": "97990", "our_reference": "H-1/98",
        "contact.phone": "+49 9799 4417", "your_reference": "40-12/3", "subject.0": "Hallenzeiten",
    }  # fmt: skip
    assert {name: reading.text_of(name) for name in told} == told


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Hallenzeiten\nIhr Antrag vom 2. Mai 2009, hier eingegangen am 6. Mai 2009", ["Hallenzeiten", "Ihr Antrag vom 2. Mai 2009, hier eingegangen am 6. Mai 2009"]),
        ("Hallenzeiten\nIhr Antrag Nr. 9/2009 vom 2. Mai", ["Hallenzeiten", "Ihr Antrag Nr. 9/2009 vom 2. Mai"]),
        ("Betr.: Hallenzeiten\nBezug: Ihr Antrag vom 2. Mai 2009", ["Hallenzeiten", "Ihr Antrag vom 2. Mai 2009"]),
        ("Hallenzeiten\nIhr Antrag vom 2. Mai 2009\n\nZ w i s c h e n n a c h r i c h t", ["Hallenzeiten", "Ihr Antrag vom 2. Mai 2009"]),
        ("Hallenzeiten\nIhr Az.: 40-12/3", ["Hallenzeiten"]),
    ],
)  # fmt: skip
def test_the_letter_answered_below_a_subject_makes_it_no_stamp_and_no_block_of_labels(subject, expected):
    found = values("subject.0", "subject.1", "subject.2", "received_stamp.date", subject=subject)
    assert [value for value in found.values() if value] == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("Auhagen, d. 14.11.1998", "1998-11-14"),
        ("24. Juli 2014 / cs", "2014-07-24"),
        ("am Fest des hl. Benedikt, 11. Juli 1993", "1993-07-11"),
    ],
)
def test_a_day_is_the_letters_own_with_a_feast_before_it_or_signs_behind(day, expected):
    assert values("date", "subject.0", block=f"Unser Zeichen: 4\n\n{day}") == {
        "date": expected,
        "subject.0": "Hallenzeiten",
    }


def test_a_letterhead_with_a_number_to_call_and_an_address_above_the_return_line_is_the_writers():
    head = (
        "Heimatfreunde Auhagen e. V.\n- Träger des Museums -\n97990 Auhagen, Am Weg 4 . Tel. 09799 4417\n\n"
        "Heimatfreunde Auhagen e. V., Am Weg 4, 97990 Auhagen"
    )
    found = values("sender.body", "sender.unit", "recipient.body", head=head)
    assert found == {
        "sender.body": "Heimatfreunde Auhagen e. V.", "sender.unit": "", "recipient.body": "Turnverein Lauerstadt e. V.",
    }  # fmt: skip
    head = "Bündnis „Stille Nacht“\nSprecherin: Jana Kern · Am Weg 4 · 97990 Auhagen\nTel. 09799 4417"
    end = "Mit freundlichem Gruß\nJana Kern\nSprecherin"
    found = values("sender.body", "sender.person", head=head, end=end)
    assert found == {"sender.body": "Bündnis „Stille Nacht“", "sender.person": "Jana Kern"}


def test_the_writers_own_sign_may_stand_in_the_subject():
    subject = "Hallenzeiten\nIhr Gesuch vom 1. August – unser Vorgang H 05/61"
    assert values("our_reference", subject=subject, block="Auhagen, 6. Juli 2009") == {"our_reference": "H 05/61"}


BESIDE = """Stadt Auhagen                          Unser Zeichen      GF-hb / 08-77
Amt für Wirtschaft                      Ansprechpartner    Jana Kern
Burgstr. 1                              Telefon            09799 5 09-11
97990 Auhagen"""
BELOW = """Stadt Auhagen
Amt für Wirtschaft
Burgstr. 1
97990 Auhagen
                                        Ihr Zeichen        20/Ke-3
                                        Unser Zeichen      GF-hb / 08-77"""


@pytest.mark.parametrize(("address", "name", "value"), [(BESIDE, "contact.name", "Jana Kern"), (BELOW, "your_reference", "20/Ke-3")])  # fmt: skip
def test_labels_and_values_set_wide_apart_are_no_part_of_the_address(address, name, value):
    text = f"Holl Blech GmbH\n\n{address}\n\n3. April 2008\n\nZufahrt\n\nSehr geehrte Damen und Herren,\n\nwir bitten um eine Zufahrt.\n\nMit freundlichen Grüßen\n\nKern\n"
    reading = read_paper(text)
    read = {key: reading.text_of(key) for key in ("recipient.body", "recipient.unit", "our_reference", name)}
    assert read == {
        "recipient.body": "Stadt Auhagen",
        "recipient.unit": "Amt für Wirtschaft",
        "our_reference": "GF-hb / 08-77",
        name: value,
    }


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("RECHTSANWÄLTE\nKern · Holl · Raabe", {"body": "Kern · Holl · Raabe", "person": ""}),
        ("Heimatverein der Talgemeinden\nAuhagen e. V.", {"body": "Heimatverein der Talgemeinden Auhagen e. V.", "unit": ""}),
        ("HANDWERKSKAMMER\nAUTAL - BERGLAND", {"body": "Handwerkskammer Autal-Bergland"}),
        ("STADTWERKE AUHAGEN GMBH\nKundendialog", {"body": "Stadtwerke Auhagen GmbH", "unit": "Kundendialog", "person": ""}),
        ("Stadt Auhagen · Bürgermeisterin Jana Kern", {"body": "Stadt Auhagen", "person": "Bürgermeisterin Jana Kern"}),
        ("Amt Auhagen\nmit den Gemeinden Au · Berg · Tal", {"body": "Amt Auhagen"}),
        ("Studierendenwerk Auhagen\nAnstalt des öffentlichen Rechts · Geschäftsführung", {"body": "Studierendenwerk Auhagen", "office": "Geschäftsführung"}),
        ("Große Kreisstadt Auhagen\nBürgermeisteramt – Hochbauamt", {"body": "Große Kreisstadt Auhagen", "office": "Bürgermeisteramt", "unit": "Hochbauamt"}),
        ("MAGISTRAT DER STADT AUHAGEN", {"body": "Stadt Auhagen", "office": "Magistrat"}),
        ("Holl\nBackwaren seit 1928\n\nBäckerei Holl GmbH | Am Weg 4 | 97990 Auhagen", {"body": "Bäckerei Holl GmbH", "person": ""}),
    ],
)  # fmt: skip
def test_firms_clubs_and_holders_of_offices_head_a_letter(head, expected):
    assert values(*(f"sender.{name}" for name in expected), head=head) == {
        f"sender.{name}": value for name, value in expected.items()
    }


MAIL = """\
Von: {sender}
Gesendet: Dienstag, 4. Mai 2021 10:12
An: Jan Holl <holl@post.example>
Betreff: Hallenzeiten

Hallo Herr Holl,

die Halle bleibt am Abend zu, weil niemand aufsperrt.

Viele Grüße aus dem Prüfungsamt
Jana Kern

{signature}
"""


@pytest.mark.parametrize(
    ("sender", "signature", "expected"),
    [
        ("Kern, Jana (Bezirksamt Auhagen, MR 24) <kern@auhagen.example>", "Bezirksamt Auhagen\nDezernat Bauen und Umwelt\nAbschnitt Stadtgrün", {"body": "Bezirksamt Auhagen", "unit": "Dezernat Bauen und Umwelt, Abschnitt Stadtgrün", "person": "Jana Kern"}),
        ("Vorstand HSG Auhagen <vorstand@hsg.example>", "", {"body": "HSG Auhagen", "office": "Vorstand"}),
        ("Dr. Kern, Jana <kern@auhagen.example>", "Hochschule Auhagen", {"body": "Hochschule Auhagen", "person": "Dr. Jana Kern"}),
        ("Poststelle LSB <post@lsb.example>", "", {"body": "", "person": ""}),
        ('"Kita Arche, Jana Kern" <kita@arche.example>', "Kita-Leitung", {"body": "Kita Arche", "person": "Jana Kern"}),
    ],
)  # fmt: skip
def test_who_sends_a_mail_is_read_from_its_head_and_signature(sender, signature, expected):
    reading = read_paper(MAIL.format(sender=sender, signature=signature))
    assert {name: reading.text_of(f"sender.{name}") for name in expected} == expected


@pytest.mark.parametrize(
    ("block", "name"),
    [
        ("Telefon: 09799 19-5512 (Frau Kern)", "Frau Kern"),
        ("bearbeitet von: Dr. Jana Kern\nTelefon: 09799 19-5512", "Dr. Jana Kern"),
        ("Ansprechpartner: Jana Kern, Abt. Logistik", "Jana Kern"),
        ("Sachbearb.: Frau Kern, 09799 19-5512", "Frau Kern"),
        ("AZ: 131.31 / Bearb.: Frau Kern / 6. Juli 2009", "Frau Kern"),
    ],
)
def test_whom_to_ask_is_read_without_what_stands_behind_the_name(block, name):
    assert values("contact.name", block=block) == {"contact.name": name}


def test_a_letterhead_may_name_whom_to_ask_by_a_label():
    head = "Elternbund Auhagen\nKontakt: Jana Kern, Am Weg 4, 97990 Auhagen, kern@elternbund.example"
    end = "Mit freundlichem Gruß\nJana Kern\nSprecherin"
    assert values("contact.name", "sender.body", head=head, end=end) == {
        "contact.name": "Jana Kern", "sender.body": "Elternbund Auhagen",
    }  # fmt: skip


PAPER = """\
Stadt Auhagen
Der Bürgermeister
{head}

Betreff: Halle am Markt

Beschlussvorschlag:
Die Halle wird am Abend geöffnet.

Begründung:
Der Verein hat darum gebeten.
"""


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("BESCHLUSSVORLAGE                                   Nr. 5/118/2016", {"number": "5/118/2016"}),
        ("Vorlage an die Stadtverordnetenversammlung\nVL-112/2021, TOP 11", {"number": "VL-112/2021", "body": "Stadtverordnetenversammlung"}),
        ("Vorlage zur öffentlichen Sitzung des Gemeinderats am 20.05.2020", {"body": "Gemeinderat"}),
        ("V O R L A G E   Nr. 22/1997\nfür den Samtgemeinderat                    Sitzung am 20.03.1997, TOP 7", {"number": "22/1997", "body": "Samtgemeinderat"}),
        ("Beschlussvorlage\nGremium:\tGemeinderat", {"body": "Gemeinderat"}),
        ("Beschlussvorlage\nGremium: Gemeindevertretung Aue            öffentlich", {"body": "Gemeindevertretung Aue"}),
    ],
)  # fmt: skip
def test_number_and_council_of_a_paper_are_read_where_its_name_stands_apart(head, expected):
    reading = read_paper(PAPER.format(head=head))
    assert {name: reading.text_of(f"paper.{name}") for name in expected} == expected
