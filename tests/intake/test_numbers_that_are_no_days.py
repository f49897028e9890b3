"""Numbers of files and of taxes look like days and accounts; they are neither, and nobody is told to look at them."""

import pytest

from wiedervorlage.intake.checks.day_check import check_dates
from wiedervorlage.intake.head.bank.bank import read_accounts
from wiedervorlage.intake.head.lines.bank_register import is_registered_bic
from wiedervorlage.intake.text.lines import split_blocks


@pytest.mark.parametrize(
    "text",
    [
        "Aktenzeichen:\n34.03.01-KAI-066/21",
        "Verein Musterdorf e. V.        Aktenzeichen:\nKirchgasse 5                 34.03.01",
        "Zeichen: 20402/54.03.01/L 617",
        "Unser Zeichen (bitte angeben): 31.02.10",
        "Az.: II/31.06.02",
        "GeschZ. 31.04.02",
        "Gesch.-Z.: 30.02.11/4",
        "Tgb.-Nr. 31.02.94",
        "Aktenplan 31.11.20",
        "Verfügung 31.02.10-Schu",
        "Ordner KAI-31.02.10",
        "Bezirk Ahrtal        Datum: 3. Mai 2017\nAktenzeichen:        31.02.01",
        "                     Aktenzeichen:\nStadt Altenau        31.02.01-004/2017-001",
        "Ihr Zeichen      Unser Zeichen      Datum\n40-2/He          31.04.20           3. Mai 2017",
        "Ihr Zeichen      Unser Zeichen      Datum\n67.20.04/LSG-31  Be/ko              26. August 2019",
        "Ihr Zeichen\tUnser Zeichen\tDatum\n31.02.04\tBe/ko\t26. August 2019",
        "Vermerk 31.02.01-004/2017",
        "zu Produkt 31.02.01 und Konto 30.02.20",
        "nach Ziffer 31.4.20 der Richtlinie",
        "die Produkte 31.01.01, 31.02.01 und 31.04.05",
        "Sachkonto: 31.06.01",
        "Produktgruppe 31.02.10",
        "HHSt. 30.02.94",
        "Produkt-Nr. 31.11.10",
        "Tz. 31.4.20",
        "unter Nr. 31.9.10",
        "nach Nr. 31.02.2010 der Technischen Richtlinie",
        "nach Nr. 31.02.2010 der Richtlinie",
        "gemäß Ziffer 31.4.20 und 31.4.21 der Vorschrift",
        "zu Produkt 31.04.05 und Konto 30.02.20",
        "bei der Haushaltsstelle\n31.02.01",
        "HHSt. 30.02.04",
        "Abschnitt 30.02.09",
        "Bauabschnitt 31.4.24",
        "in den Bauabschnitten 30.2.1 und 31.4.24",
        "mit der Version 31.11.20",
        "Version: 31.11.20",
        "Die DIN 31.02.19",
        "nach DIN EN ISO 31.02.19",
    ],
)
def test_the_number_of_a_file_is_no_day(text):
    assert list(check_dates(text, "")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Frist endet am 31.09.13.",
        "Ihr Antrag vom 34.03.01 liegt vor.",
        "Altenau, 34.03.01",
        "Datum: 31.09.2013/Mu",
        "Version vom 31.11.20",
        "Bauabschnitt bis 31.4.24",
        "Version 31.11.2020",
        "Unser Zeichen: 43-2, Stand 31.06.2020",
        "in der Zeit 1.9.13-31.9.13",
        "31.02.2010 - Ausschuss",
        "2013-02-31",
        "Bescheid Nr. 5 vom 31.02.2010",
        "Anlage 3, 31.02.2010",
        "Zu Punkt 3: Frist bis 31.06.2019",
        "Eingang 31.04.2020",
        "zum Zeitpunkt 31.06.13",
        "Drucksache      31.09.2023",
        "Wiedervorlage: 31.06.13",
        "Aktenzeichen:        Datum:\n40-2/He              31.06.2017",
        "Ziffer 3 gilt bis 31.06.13",
    ],
)
def test_a_day_that_does_not_exist_is_still_told(text):
    assert [found.code for found in check_dates(text, "")] == ["INT-005"]


@pytest.mark.parametrize(
    "text",
    [
        "USt-IdNr.: DE126852137",
        "Umsatzsteuer-Identifikationsnummer DE 126 852 137",
        "USt-ID: DE126 852 137",
        "USt-IdNr. DE126852137 48143 Musterstadt",
        "W-IdNr. DE126852137-00001",
    ],
)
def test_the_number_of_a_tax_is_no_account(text):
    assert [field.name for field in read_accounts(split_blocks(text)[0].lines)] == []


def test_beside_a_number_of_a_tax_an_account_is_read():
    text = "USt-IdNr. DE126852137, Sparkasse Hattingen, DE79 4305 1040 3458 4291 19"
    values = {field.name: field.value for field in read_accounts(split_blocks(text)[0].lines)}

    assert values["accounts.0.iban"] == "DE79430510403458429119"


@pytest.mark.parametrize(("bic", "known"), [("WELADEDD", True), ("WELADEDDXXX", True), ("WELADEDX", False)])
def test_a_bic_of_the_head_office_may_be_short(bic, known):
    assert is_registered_bic(bic) is known
