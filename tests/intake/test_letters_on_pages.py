"""Letters as web pages, archives and message platforms show them; every letter here is invented."""

import pytest

from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.text.dates import find_dates

RUNNING = (
    "Anlage zur Vorlage 7/2011 STADT AUENBACH DIE BÜRGERMEISTERIN Rathaus * Am Anger 2 * 39990 Auenbach"
    " Stadt Auenbach, Postfach 12 34, 39985 Auenbach Herrn Jan Holl Feldweg 30 97999 Lauerstadt"
    " Auskunft erteilt: Zimmer: Telefon: 03920 770-14 Mein Zeichen: 32-14/Ke Datum: 4. Mai 2011 ab: _"
    " Parkbucht vor der Alten Mühle Sehr geehrter Herr Holl, Sehr geehrte Frau Holl, Ihrem Wunsch kann ich nicht"
    " entsprechen, weil die Fahrbahn dort zu schmal ist. Mit freundlichen Grüßen Im Auftrag Eva Kern Leiterin"
    " des Ordnungsamtes"
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sender.body", "Stadt Auenbach"),
        ("sender.office", "Die Bürgermeisterin"),
        ("recipient.person", "Herrn Jan Holl"),
        ("recipient.street", "Feldweg 30"),
        ("date", "2011-05-04"),
        ("subject.0", "Parkbucht vor der Alten Mühle"),
        ("salutation", "Sehr geehrter Herr Holl, Sehr geehrte Frau Holl,"),
        ("signing.by_order", "Im Auftrag"),
        ("signing.name", "Eva Kern"),
        ("signing.role", "Leiterin des Ordnungsamtes"),
    ],
)
def test_a_letter_in_one_running_line_is_read_as_if_its_lines_were_parted(name, expected):
    assert read_paper(RUNNING).text_of(name) == expected


def test_the_body_of_a_letter_in_one_running_line_begins_behind_the_salutation():
    (paragraph,) = read_paper(RUNNING).body
    assert paragraph.text.startswith("Ihrem Wunsch kann ich nicht entsprechen")


def test_of_several_bare_days_in_a_running_head_none_is_the_letters_own():
    text = RUNNING.replace("Datum: 4. Mai 2011 ab: _", "Eberbach 5. Mai 2011 4. Mai 2011")
    assert read_paper(text).text_of("date") == ""


@pytest.mark.parametrize(
    "house",
    [
        "LANDKREIS AUHAGEN Landkreis Auhagen",
        "Landkreis Auhagen Körperschaft des öffentlichen Rechts",
        "LANDKREIS AUHAGEN Kreishaus am Teich",
        "Landkreis Auhagen c/o Eva Kern",
    ],
)
def test_the_name_of_a_house_in_a_running_head_ends_at_its_form_its_repetition_and_other_print(house):
    text = RUNNING.replace("Anlage zur Vorlage 7/2011 STADT AUENBACH DIE BÜRGERMEISTERIN", house)
    assert read_paper(text).text_of("sender.body") == "Landkreis Auhagen"


@pytest.mark.parametrize(
    "second", ["Ihr Antrag vom 2. April 2011", "Stellungnahme der Verwaltung", "Bezug: Gespräch im Mai"]
)
def test_the_second_line_of_a_subject_in_a_running_head_begins_at_the_word_for_a_letter(second):
    text = RUNNING.replace("Parkbucht vor der Alten Mühle", f"Parkbucht vor der Alten Mühle {second}")
    assert read_paper(text).text_of("subject.0") == "Parkbucht vor der Alten Mühle"


def test_a_word_for_a_letter_in_the_midst_of_a_subject_begins_no_line():
    text = RUNNING.replace("Parkbucht vor der Alten Mühle", "Parkbucht an der Mühle und Antrag auf eine Bank")
    assert read_paper(text).text_of("subject.0") == "Parkbucht an der Mühle und Antrag auf eine Bank"


def test_a_box_run_into_its_postcode_is_no_address():
    text = RUNNING.replace("Postfach 12 34, 39985 Auenbach", "Postfach 12 343998501 Auenbach")
    assert read_paper(text).text_of("recipient.street") == "Feldweg 30"


def test_letters_of_an_unread_sign_above_the_house_are_no_part_of_its_name():
    text = RUNNING.replace("Anlage zur Vorlage 7/2011 STADT", "Au H 4 lir s ivi c _Hf STADT")
    assert read_paper(text).text_of("sender.body") == "Stadt Auenbach"


def test_a_word_broken_at_its_hyphen_is_joined_in_the_subject():
    text = RUNNING.replace("Parkbucht vor der Alten Mühle", "Park- bucht und Halte- und Parkverbot")
    assert read_paper(text).text_of("subject.0") == "Parkbucht und Halte- und Parkverbot"


SHOWN = """\
{above}

Sehr geehrter Herr Holl,

Ihren Antrag lehne ich ab, weil der Teich dem Land gehört.

Mit freundlichen Grüßen
{signed}
"""


def shown(above, *names, signed="Eva Kern"):
    reading = read_paper(SHOWN.format(above=above, signed=signed))
    return tuple(reading.text_of(name) for name in names)


@pytest.mark.parametrize(
    ("above", "writer", "day"),
    [
        ("Antwort der Stadt Auenbach vom 3. Mai 2011", "Stadt Auenbach", "2011-05-03"),
        ("Schreiben des Landratsamts Auhagen vom 03.05.2011:", "Landratsamt Auhagen", "2011-05-03"),
        ("Stadt Auenbach <post@auenbach.example> schrieb am 03.05.2011 um 10:14:", "Stadt Auenbach", "2011-05-03"),
        ("Am 3.5.2011 um 10:14 schrieb Stadt Auenbach:", "Stadt Auenbach", "2011-05-03"),
        ("Antwort vom 03.05.2011:", "", "2011-05-03"),
    ],
)
def test_the_line_that_leads_to_a_letter_tells_its_writer_and_day(above, writer, day):
    assert shown(above, "sender.body", "date", "subject.0") == (writer, day, "")


def test_a_line_that_but_leads_to_the_letter_is_no_subject():
    assert shown("Einleitung / Anlass:", "subject.0") == ("",)


def test_the_line_that_leads_to_a_letter_counts_where_no_salutation_follows_it():
    text = "Antwort der Stadt Auenbach vom 3. Mai 2011:\nIhren Antrag lehnen wir ab, weil der Teich dem Land gehört."
    assert read_paper(text).text_of("date") == "2011-05-03"


MESSAGE = "Von\n{gap}Stadt Auenbach\n{gap}Betreff\n{gap}Unterlagen zum Mühlteich\n{gap}Datum\n{gap}4. Mai 2011 10:03\n{gap}An\n{gap}Jan Holl"


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sender.body", "Stadt Auenbach"),
        ("subject.0", "Unterlagen zum Mühlteich"),
        ("date", "2011-05-04"),
        ("recipient.person", "Jan Holl"),
    ],
)
def test_labels_above_their_values_tell_writer_reader_subject_and_day_of_a_message(name, expected, gap):
    assert shown(MESSAGE.format(gap=gap), name) == (expected,)


def test_the_cells_of_a_form_below_each_other_keep_writer_and_reader_apart():
    above = "Absenderin\n\nBürgergruppe Auenbach\n\nAdressat\n\nBürgermeister\n\nHerrn Dr. Uwe Kern\n\nKurztitel\n\nMühlteich\n\nStellungnahme:offen"
    names = ("sender.body", "recipient.office", "recipient.person", "subject.0", "subject.1")
    assert shown(above, *names) == ("Bürgergruppe Auenbach", "Bürgermeister", "Herrn Dr. Uwe Kern", "Mühlteich", "")


def test_the_lines_of_a_mails_head_may_stand_apart():
    above = "Von: Stadt Auenbach\n\nAn: Jan Holl\n\nBetreff: Mühlteich\n\nDatum: 4. Mai 2011"
    assert shown(above, "sender.body", "recipient.person", "subject.0") == ("Stadt Auenbach", "Jan Holl", "Mühlteich")


@pytest.mark.parametrize(
    "title",
    [
        "Bitte um Ruhe am Mühlteich",
        "E-Mail mit der Bitte um Ruhe",
        "Lärm am Teich 2011-04-19 - Antwort des Landratsamts",
    ],
)
def test_the_title_of_a_page_is_no_writer(title):
    above = f"{title}\n\nJan Holl\nFeldweg 30\n97999 Lauerstadt\n\nAn die Stadt Auenbach\n\nAuenbach, 4. Mai 2011\n\nRuhe am Teich"
    assert shown(above, "sender.body", "sender.person", "subject.0", signed="Jan Holl") == (
        "",
        "Jan Holl",
        "Ruhe am Teich",
    )


def test_a_title_that_tells_the_matter_is_the_subject_where_no_other_stands():
    above = "Antrag zu: Ruhe am Teich\n4. Mai 2011\n\nAn Ratsherrn\nUwe Kern\nVorsitzender des Bauausschusses"
    names = ("subject.0", "date", "recipient.person")
    assert shown(above, *names) == ("Antrag zu: Ruhe am Teich", "2011-05-04", "Ratsherrn Uwe Kern")


def test_writer_reader_and_subject_in_one_block_are_told_apart():
    above = "Jan Holl\nan Herrn Bürgermeister Uwe Kern\nAntrag auf Ruhe am Teich"
    names = ("sender.person", "recipient.person", "subject.0")
    assert shown(above, *names, signed="Jan Holl") == (
        "Jan Holl",
        "Herrn Bürgermeister Uwe Kern",
        "Antrag auf Ruhe am Teich",
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Das Landratsamt Auhagen hat Ihren Antrag vom 3. Mai erhalten und geprüft.", "Landratsamt Auhagen"),
        ("die Fraktion Freie Bürger bittet Sie, den Antrag auf die Tagesordnung zu nehmen.", "Fraktion Freie Bürger"),
        ("mit Schreiben der Bürgergruppe Aue vom 3.5.2011 (Nr. 4) haben wir Sie gefragt.", "Bürgergruppe Aue"),
        ("die XYZ-Kreistagsfraktion hatte Sie am 3.5.2011 um Auskunft ersucht.", "XYZ-Kreistagsfraktion"),
        ("Der Teichbund für Auhagen spricht sich gegen jeden Steg aus.", "Teichbund für Auhagen"),
        ("als Sprecher des Fördervereins Mühlbach wende ich mich an Sie.", "Förderverein Mühlbach"),
        ("Ihre Anträge zum Vorhaben sind dem Landratsamt Auhagen zugegangen.", "Landratsamt Auhagen"),
        ("Das Landratsamt Auhagen hat die Straße gesperrt.", ""),
        ("Der Verein bittet Sie, die Halle zu öffnen.", ""),
        ("Der Turnverein Auhagen bittet darum, die Halle zu öffnen.", ""),
    ],
)
def test_a_writer_without_letterhead_is_told_by_the_sentence_in_which_he_speaks_of_himself(sentence, expected):
    text = f"Sehr geehrter Herr Holl,\n\n{sentence}\n\nWir bitten um Antwort."
    assert read_paper(text).text_of("sender.body") == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("vom 23.112007", ["2007-11-23"]),
        ("vom 2311.2007", ["2007-11-23"]),
        ("Auenbach, 10/14/2004", ["2004-10-14"]),
        ("am 05/05/2004", ["2004-05-05"]),
        ("am 10/11/2004", [""]),
        ("Vorlage 10/14/2004", []),
        ("Konto 12.112007", []),
    ],
)
def test_a_day_misprinted_or_in_american_order_counts_where_a_word_leads_to_it(printed, expected):
    assert [hit.value for hit in find_dates(printed)] == expected


def test_a_day_whose_month_cannot_be_told_is_a_finding_that_offers_both():
    reading = read_paper("Auenbach, 10/11/2004\n\nSehr geehrter Herr Holl,\n\nwir danken Ihnen.")
    assert [(found.code, found.offers) for found in reading.findings] == [("INT-009", ("2004-10-11", "2004-11-10"))]


def test_a_day_of_the_letter_that_was_scanned_as_something_else_is_a_finding():
    reading = read_paper(
        "Stadt Auenbach\n\nAuenbach, /l 4' . Mai 2011\n\nSehr geehrter Herr Holl,\n\nwir danken Ihnen."
    )
    assert [found.code for found in reading.findings] == ["INT-010"]


def test_sentences_of_the_page_above_a_letter_are_neither_letterhead_nor_subject():
    story = (
        "Wir haben nachgefragt, wann die Brücke am Mühlteich wieder für alle offen ist. Hier die Antwort im Wortlaut:"
    )
    assert shown(f"Brücke am Mühlteich\n\n{story}", "subject.0", "sender.body") == ("Brücke am Mühlteich", "")


@pytest.mark.parametrize("signed", ["XXXXX\nSachgebiet Brücken", "[geschwärzt]", "Anfrage teilweise erfolgreich"])
def test_a_blotted_name_or_a_line_of_the_page_signs_no_letter(signed):
    assert shown("Brücke am Mühlteich", "signing.name", "signing.role", signed=signed) == ("", "")


def test_a_letter_quoted_line_by_line_is_read_as_it_stood():
    text = SHOWN.format(above="Auenbach, 4. Mai 2011", signed="Eva Kern").replace("\n", "\n> ")
    reading = read_paper(f"> {text}")
    assert (reading.text_of("date"), reading.text_of("signing.name")) == ("2011-05-04", "Eva Kern")


MOTION = """\
Drucksache - 0305/III

Betreff: Zaun am Schulhof
Beratungsfolge:
Bauausschuss
16.05.2007
3. öffentliche Sitzung des Bauausschusses überwiesen

Der Rat wird gebeten, den Zaun zu erneuern.

Auenbach, den 09.05.2007
"""


def test_place_and_day_below_a_motion_are_its_own_day_and_no_sitting_of_its_list_is():
    assert read_paper(MOTION).text_of("date") == "2007-05-09"


ANSWER = """\
Stellungnahme zum Antrag
299/2004

Stadt Auenbach Auenbach, 10/14/2004
Die Oberbürgermeisterin

Datum
10/13/2004
Betreff
Zaun am Schulhof

1. Die Verwaltung wird den Zaun auf die Tagesordnung des Bauausschusses setzen.
"""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("date", "2004-10-14"),
        ("sender.body", "Stadt Auenbach"),
        ("sender.town", "Auenbach"),
        ("paper.kind", "Stellungnahme zum Antrag"),
        ("paper.number", "299/2004"),
    ],
)
def test_an_answer_to_a_motion_tells_its_house_before_place_and_day_and_its_number_below_its_name(name, expected):
    assert read_paper(ANSWER).text_of(name) == expected


def test_the_day_of_a_paper_stands_before_that_of_its_last_change():
    text = (
        "OF 2 (Antrag)\n\nZaun am Schulhof\n\n25.08.2011 · Aktualisiert: 18.09.2011\n\nDer Rat möge den Zaun erneuern."
    )
    assert read_paper(text).text_of("date") == "2011-08-25"


def test_a_title_above_labelled_lines_is_the_subject_of_an_answer():
    text = "Zaun am Schulhof/Ecke Teichweg\nVorlagentyp: ST Magistrat\nStellungnahme\nDer Zaun wird im Mai erneuert."
    assert read_paper(text).text_of("subject.0") == "Zaun am Schulhof/Ecke Teichweg"


FORM = "Anfragen zur Sitzung des Stadtrats am 12.03.2019\n\nAnfrage\n\nNummer\n\nöffentlich\n\nF0071/20\n\nKurztitel\n\nMühlteich"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("paper.number", "F0071/20"),
        ("our_reference", ""),
        ("paper.session_date", "2019-03-12"),
        ("paper.kind", "Anfrage"),
    ],
)
def test_an_inquiry_on_a_form_tells_its_number_and_sitting(name, expected):
    assert shown(FORM, name) == (expected,)


WHOLE = """\
Landkreis Auhagen
Die Landrätin
Landkreis Auhagen · Postfach 10 01 · 97990 Auhagen
Turnverein Lauerstadt e. V.
Herrn Jan Holl
Feldweg 30
97999 Lauerstadt
Eingang
5. Mai 2011
TV 3
Auskunft erteilt: Frau Kern
Telefon: 03920 770-14
Sachgebiet Sportstätten
Auhagen, 4. Mai 2011
Hallenzeiten am Abend
Ihr Antrag vom 2. April 2011
Sehr geehrter Herr Holl,
Ihren Antrag lehne ich ab, weil die Halle am Abend belegt ist.
Mit freundlichen Grüßen
Eva Kern
"""


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sender.body", "Landkreis Auhagen"),
        ("sender.office", "Die Landrätin"),
        ("sender.town", "Auhagen"),
        ("recipient.body", "Turnverein Lauerstadt e. V."),
        ("recipient.person", "Herrn Jan Holl"),
        ("recipient.town", "Lauerstadt"),
        ("received_stamp.date", "2011-05-05"),
        ("contact.name", "Frau Kern"),
        ("date", "2011-05-04"),
        ("subject.0", "Hallenzeiten am Abend"),
        ("subject.1", "Ihr Antrag vom 2. April 2011"),
        ("subject.2", ""),
    ],
)
def test_a_head_is_told_apart_without_blank_lines_and_with_one_behind_every_line(name, expected, gap):
    assert read_paper(WHOLE.replace("\n", gap)).text_of(name) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Stadt Auenbach\nDer Bürgermeister\nTurnverein Lauerstadt e. V.\nFeldweg 30\n97999 Lauerstadt",
            "Turnverein Lauerstadt e. V.",
        ),
        ("Jan Holl\nFeldweg 30\n97999 Lauerstadt\nStadt Auenbach\nAm Anger 2\n39990 Auenbach", "Stadt Auenbach"),
        (
            "Stadt Auenbach\nStadt Auenbach · Am Anger 2 · 39990 Auenbach\nLandratsamt Auhagen\nHerrn Landrat Uwe Kern",
            "Landratsamt Auhagen",
        ),
        ("Stadt Auenbach\nDer Bürgermeister\nAuenbach, 4. Mai 2011\nAn alle Vereine der Stadt", "Vereine der Stadt"),
    ],
)
def test_the_reader_in_a_head_without_blank_lines_begins_behind_the_letterhead(head, expected):
    names = ("recipient.body", "subject.0", "subject.1")
    assert shown(f"{head}\nHallenzeiten am Abend", *names) == (expected, "Hallenzeiten am Abend", "")


def test_a_head_that_cannot_be_parted_is_no_subject():
    above = "\n".join(
        f"Zeile {word} ohne Sinn"
        for word in ["eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
    )
    assert shown(above, "subject.0") == ("",)


def test_a_paragraph_that_begins_with_the_salutation_is_parted_behind_it():
    text = "Sehr geehrter Herr Dr. Holl, Ihren Antrag lehne ich ab, weil der Teich dem Land gehört. Mit freundlichen Grüßen Eva Kern"
    reading = read_paper(text)
    names = ("salutation", "closing", "signing.name")
    assert tuple(reading.text_of(name) for name in names) == (
        "Sehr geehrter Herr Dr. Holl,",
        "Mit freundlichen Grüßen",
        "Eva Kern",
    )
    assert [quote.text for quote in reading.body] == ["Ihren Antrag lehne ich ab, weil der Teich dem Land gehört."]


PAPER = "Sitzungsvorlage 4/2011\n\nZaun am Schulhof\n\n{body}\n\n{end}\n"


@pytest.mark.parametrize(
    ("body", "end", "expected"),
    [
        ("Der Zaun wird erneuert.", "Haug", "Haug"),
        ("Der Zaun wird erneuert:", "Dringlichkeitsantrag", ""),
        ("Reduzieren\n\nDer Zaun wird erneuert.", "Reduzieren", ""),
        ("Der Zaun wird erneuert:", "In Vertretung\nHaug", "Haug"),
        ("Der Zaun wird erneuert.", "Allgemeiner Teil", ""),
        ("Der Zaun wird erneuert.", "Die Bürgerliste", ""),
        ("Der Zaun wird erneuert.", "Jana Kern", "Jana Kern"),
    ],
)
def test_a_heading_or_a_button_at_the_end_signs_no_council_paper(body, end, expected):
    assert read_paper(PAPER.format(body=body, end=end)).text_of("signing.name") == expected


def test_a_hall_where_a_council_sits_is_no_clerks_room():
    assert (
        read_paper("Sitzungsvorlage 4/2011\n\nRaum: Gymnasium Auenbach\n\nDer Zaun wird erneuert.").text_of(
            "contact.room"
        )
        == ""
    )


def test_the_title_of_a_page_tells_the_writer_whom_no_letterhead_names():
    assert shown("Antwort des Landratsamtes Auhagen", "sender.body", "subject.0") == ("Landratsamt Auhagen", "")


def test_a_title_that_tells_whose_letter_it_is_yields_to_the_letterhead():
    above = (
        "Antwort des Ministeriums\n\nvon Jan Holl | 12. Mai 2011\n\nMinisterium für Teiche\nAm Anger 2, 39990 Auenbach"
        "\n\nJan Holl\nFeldweg 30\n97999 Lauerstadt"
    )
    assert shown(above, "sender.body", "date") == ("Ministerium für Teiche", "")


def test_a_title_that_names_letter_and_matter_is_a_subject():
    assert shown("Stellungnahme zum Bebauungsplan\n\nAuenbach, 4. Mai 2011", "subject.0") == (
        "Stellungnahme zum Bebauungsplan",
    )


def test_values_in_a_row_below_their_labels_are_no_subject_where_no_blank_line_stands():
    labels = "Ihre Nachricht Unser Zeichen Bearbeitung Datum\n12.03.2010 2-4536-HO Eva Kern 04.05.2010"
    above = f"Wasseramt Auhagen\nHerrn\nJan Holl\nFeldweg 30\n97999 Lauerstadt\n{labels}\nMauer am Mühlbach"
    assert shown(above, "date", "subject.0", "subject.1") == ("2010-05-04", "Mauer am Mühlbach", "")


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        ("Eva Kern\nBundesministerium für Teiche", "Bundesministerium für Teiche"),
        ("Eva Kern\nStadt Auenbach", "Stadt Auenbach"),
        ("Eva Kern\n—\nBürgerinitiative Teich Auenbach\nwww.teich.example", "Bürgerinitiative Teich Auenbach"),
        ("Eva Kern\nOrdnungsamt", ""),
        ("Eva Kern\nBauoberrätin", ""),
    ],
)
def test_the_house_below_the_signature_writes_where_no_letterhead_names_it(signed, expected):
    assert shown("Radweg an der Mühle", "sender.body", signed=signed) == (expected,)


def test_a_rule_below_the_signatory_is_no_role_and_parts_him_from_his_house():
    signed = "Eva Kern\n—\nBürgerinitiative Teich Auenbach\nwww.teich.example"
    assert shown("Radweg an der Mühle", "signing.role", signed=signed) == ("",)
    assert shown("Radweg an der Mühle", "signing.role", signed="Eva Kern\n—\nKassenwartin") == ("Kassenwartin",)


def test_the_title_of_a_page_printed_again_as_the_subject_is_no_letterhead():
    above = "Steg am Teich\n\nLandkreis Auhagen\nAm Anger 2\n39990 Auenbach\n\nAuenbach, 04.05.2011\n\nSteg am Teich"
    assert shown(above, "sender.body", "sender.town", "subject.0", "subject.1") == ("", "", "Steg am Teich", "")


def test_a_title_of_the_page_above_what_is_answered_is_no_subject():
    above = "Antwort ohne Inhalt\n\nIhre Zuschrift vom 04.05.2011\nSteg am Teich"
    assert shown(above, "subject.0", "subject.1") == ("Ihre Zuschrift vom 04.05.2011", "Steg am Teich")


def test_the_line_that_leads_to_a_letter_names_the_office_though_no_day_stands_in_it():
    above = '(Abschrift) Schreiben des Landrats:\n\n"Ihre Eingabe vom Mai 2011, bei uns eingegangen am 9.5.2011'
    assert shown(above, "sender.office", "subject.0", "stamp.date") == (
        "Landrat",
        "Ihre Eingabe vom Mai 2011, bei uns eingegangen am 9.5.2011",
        "",
    )


def test_the_line_that_leads_to_a_letter_names_the_house_too():
    assert shown("Brief des Landkreises Auhagen:", "sender.body") == ("Landkreis Auhagen",)


@pytest.mark.parametrize(
    ("greeting", "expected"),
    [("Sehr geehrter Herr Holl,", "Herr Holl"), ("Sehr geehrte Damen und Herren,", ""), ("Liebe Nachbarn,", "")],
)
def test_the_person_greeted_is_written_to_where_no_address_stands(greeting, expected):
    text = f"{greeting}\n\nder Steg wird im Mai erneuert.\n\nMit freundlichen Grüßen\nEva Kern"
    assert read_paper(text).text_of("recipient.person") == expected


def test_the_words_for_a_picture_are_no_writer() -> None:
    text = "Logo Landesrecht\n\nVollzug der Wegeordnung; hier: neue Vordrucke\n\nRdErl. d. MI v. 3. 3. 2014 - 31-204"
    assert read_paper(text).text_of("sender.body") != "Logo Landesrecht"
