"""Accounts are read where the text names them, too, and a wrong IBAN is met with what was perhaps meant."""

import pytest

from wiedervorlage.intake.head.bank_register import repaired_iban
from wiedervorlage.intake.read import read_paper

LETTER = """Gemeinde Musterdorf, Markt 1, 48565 Musterdorf

Frau
Erika Beispiel
Am Bach 2
48427 Altenau

Zuwendung für den Chor

Sehr geehrte Frau Beispiel,

die Beträge werden auf das Konto IBAN DE79 4305 1040 3458 4291 {end} überwiesen, sobald Sie
den Bescheid bestätigt haben.

Mit freundlichen Grüßen

Max Muster

Sparkasse Hattingen, IBAN DE79 4305 1040 3458 4291 19
"""


def test_an_account_in_running_text_is_read_behind_that_of_the_house():
    reading = read_paper(LETTER.format(end="91"))

    assert reading.text_of("accounts.0.iban") == "DE79430510403458429119"
    assert reading.text_of("accounts.1.iban") == "DE79430510403458429191"
    assert [(found.code, found.offers) for found in reading.findings] == [("INT-003", ("DE79430510403458429119",))]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("DE79430510403458429191", "DE79430510403458429119"),
        ("DE97430510403458429119", "DE79430510403458429119"),
        ("DE79430510403548429119", "DE79430510403458429119"),
        ("DE7943O510403458429119", "DE79430510403458429119"),
        ("DE79430510403458429118", ""),
    ],
)
def test_what_was_perhaps_meant_is_one_number_or_none(printed, meant):
    assert repaired_iban(printed) == meant
