"""What cannot be right is said, with what was probably meant; what is right stays unsaid."""

import pytest

from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.read import Options, read_paper
from wiedervorlage.intake.second_opinion import compare_readings

LETTER = """Kreis Musterland
Der Landrat

Kreis Musterland, Markt 1, 48565 Musterstadt

Stadt Altenau
Die Bürgermeisterin
Am Markt 1
48427 Altenau

Stadt Altenau
{stamp}
BM	2

Datum: {date}

Pflegestützpunkt;
Ihr Schreiben vom {answered}

Sehr geehrte Frau Muster,

{body}

Mit freundlichen Grüßen

Erika Beispiel

{bank}
"""
GOOD = {
    "stamp": "30.09.2013",
    "date": "26.09.2013",
    "answered": "09.08.2013",
    "body": "den Antrag lehne ich ab, weil Personal fehlt.",
    "bank": "Sparkasse Hattingen, IBAN DE79 4305 1040 3458 4291 19, BIC WELADED1HTG",
}


def codes(**changes):
    return [
        finding.code for finding in read_paper(LETTER.format(**(GOOD | changes)), options=Options(land="NW")).findings
    ]


def test_an_iban_that_goes_on_in_the_next_line_is_whole():
    bank = "Sparkasse Hattingen, IBAN DE79 4305 1040 3458\n4291 19, BIC WELADED1HTG"
    reading = read_paper(LETTER.format(**(GOOD | {"bank": bank})), options=Options(land="NW"))

    assert reading.text_of("accounts.0.iban") == "DE79430510403458429119"
    assert reading.findings == ()


def test_an_iban_that_the_second_engine_read_well_is_doubtful_print_and_no_fault_of_the_letter():
    wrong = LETTER.format(**(GOOD | {"bank": GOOD["bank"].replace("4291 19", "4291 18")}))
    reading = read_paper(wrong, options=Options(land="NW"))
    clear = compare_readings(reading, LETTER.format(**GOOD))
    alike = compare_readings(reading, wrong)

    assert [finding.code for finding in clear.findings] == ["INT-030"]
    assert [finding.code for finding in alike.findings] == ["INT-003"]


def test_a_letter_without_fault_has_no_finding():
    assert codes() == []


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("INT-001", {"stamp": "02.08.2013"}),
        ("INT-002", {"stamp": "03.10.2013"}),
        ("INT-003", {"bank": "Sparkasse Hattingen, IBAN DE79 43O5 1040 3458 4291 19, BIC WELADED1HTG"}),
        ("INT-004", {"bank": "Sparkasse Hattingen, IBAN DE79 4305 1040 3458 4291 19, BIC WELADED1HTX"}),
        ("INT-005", {"body": "Die Frist endet am 31.09.2013."}),
        ("INT-006", {"answered": "09.11.2013", "stamp": "11.11.2013"}),
        ("INT-007", {"body": "Beteiligt haben sich zwölf (13) Gemeinden."}),
        ("INT-008", {"body": "Posten\tEuro\nUmbau\t100\nTechnik\t50\nSumme\t160"}),
    ],
)
def test_each_fault_gives_its_finding(code, changes):
    assert code in codes(**changes)


def test_a_stamp_on_a_holiday_of_another_land_is_a_working_day():
    text = LETTER.format(**(GOOD | {"stamp": "31.10.2013"}))

    assert read_paper(text, options=Options(land="NW")).findings == ()
    assert [finding.code for finding in read_paper(text, options=Options(land="BB")).findings] == ["INT-002"]


@pytest.mark.parametrize(
    ("stamp", "land", "de", "en"),
    [
        ("29.09.2013", "NW", "sondern auf einen Sonntag.", "but a Sunday"),
        ("28.09.2013", "NW", "sondern auf einen Samstag.", "but a Saturday"),
        ("03.10.2013", "NW", "sondern auf einen Feiertag (Tag der Deutschen Einheit).", "(German Unity Day)"),
        ("01.11.2013", "NW", "sondern auf einen Feiertag (Allerheiligen).", "but a holiday (All Saints' Day)"),
        ("01.05.2014", "", "sondern auf einen Feiertag (Erster Mai).", "but a holiday (Labor Day)"),
    ],
)
def test_a_day_on_which_nobody_stamps_is_named(stamp, land, de, en):
    (found,) = read_paper(LETTER.format(**(GOOD | {"stamp": stamp})), options=Options(land=land)).findings

    assert found.code == "INT-002"
    assert found.message.de.endswith(de)
    assert found.message.en.endswith(en)


def test_a_letter_still_to_be_written_is_later_than_the_stamp_without_fault():
    assert codes(body="die Vereinbarung soll mit Schreiben vom 01.12.2013 bestätigt werden.") == []


def test_a_letter_answered_that_is_later_is_told_once():
    assert codes(answered="09.11.2013") == ["INT-006"]


def test_a_repair_of_an_iban_is_offered_and_not_applied():
    text = LETTER.format(**(GOOD | {"bank": "Sparkasse Hattingen, IBAN DE79 43O5 1040 3458 4291 19"}))
    reading = read_paper(text)

    assert reading.value("accounts.0.iban") == "DE7943O510403458429119"
    assert reading.value("accounts.0.suggested.iban") == "DE79430510403458429119"


def test_a_sum_that_is_right_and_a_day_that_exists_give_no_finding():
    body = "Die Frist endet am 30.09.2013.\n\nPosten\tEuro\nUmbau\t100\nTechnik\t50\nSumme\t150"

    assert codes(body=body) == []


def test_every_code_is_two_languages_and_a_remedy():
    assert [
        code for code, kind in MESSAGES.items() if not (kind.message.de and kind.message.en and kind.remedy.de)
    ] == []


def test_what_was_perhaps_meant_is_offered_and_not_applied():
    reading = read_paper(LETTER.format(**(GOOD | {"stamp": "02.08.2013"})), options=Options(land="NW"))

    assert [item.offers for item in reading.findings] == [("2013-10-02",)]
    assert reading.value("received_stamp.date") == "2013-08-02"


@pytest.mark.parametrize(
    ("stamp", "date", "land", "offers"),
    [
        ("03.10.2013", "26.09.2013", "NW", ("2013-10-08",)),  # a holiday; 8 was taken for 3
        ("29.09.2013", "26.09.2013", "NW", ()),  # a Sunday; what looks like it lies before the letter
        ("06.10.2013", "02.10.2013", "NW", ("2013-10-08", "2013-10-16")),
        ("26.12.2013", "02.12.2013", "NW", ("2013-12-20",)),
        ("01.11.2013", "28.10.2013", "NW", ("2013-11-07", "2013-11-11")),
    ],
)
def test_a_stamp_of_a_day_off_is_met_with_working_days_alike_after_the_letter(stamp, date, land, offers):
    text = LETTER.format(**(GOOD | {"stamp": stamp, "date": date, "answered": "09.08.2013"}))
    reading = read_paper(text, options=Options(land=land))

    assert [(found.code, found.offers) for found in reading.findings] == [("INT-002", offers)]
    assert reading.value("received_stamp.date") != offers


def test_a_day_off_without_a_day_of_the_letter_is_told_and_nothing_offered():
    text = LETTER.format(**(GOOD | {"stamp": "03.10.2013"})).replace("Datum: 26.09.2013\n", "")
    text = text.replace("Ihr Schreiben vom 09.08.2013", "Ihr Schreiben")
    (found,) = read_paper(text, options=Options(land="NW")).findings

    assert (found.code, found.offers, found.remedy.de) == ("INT-002", (), "Am Original prüfen.")


def test_a_stamp_whose_year_was_not_turned_on_is_met_with_the_new_one():
    text = LETTER.format(**(GOOD | {"stamp": "02.01.2013", "date": "27.12.2013"}))
    (found,) = read_paper(text, options=Options(land="NW")).findings

    assert (found.code, found.offers) == ("INT-001", ("2014-01-02",))


@pytest.mark.parametrize("text", ["Produkt 50.60.02 Schuldnerberatung", "Haushaltsstelle 12.13.01", "Az. 31.45.2014/3"])
def test_the_number_of_a_product_is_no_day(text):
    assert [found.code for found in read_paper(text).findings] == []


def test_a_day_that_does_not_exist_is_one_behind_a_word_for_days():
    (found,) = read_paper("Der Antrag vom 12.13.14 liegt vor.").findings
    assert found.code == "INT-005"
    assert found.offers == ()
    assert found.remedy.de == "Am Original prüfen."
