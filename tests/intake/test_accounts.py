"""Accounts are read where the text names them, too, and a wrong IBAN is met with what was perhaps meant."""

import pytest

from wiedervorlage.intake.checks.bank_repairs import Beside, repaired_bic, repaired_iban
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
        ("DE79430510403458429118", "DE79430510403458429119"),  # 8 for 9, which look alike
        ("DE06403510600000000831", "DE06403510600000000331"),  # 8 for 3, a stroke apart
        ("DE79430510703458429119", "DE79430510403458429119"),  # 7 for 4: no other digit gives a known bank
        ("DE064035106000000003331", "DE06403510600000000331"),  # one digit too many
        ("DE75600501010525610956", ""),  # two digits are wrong
        ("DE0640351060000000033", ""),  # one is missing
        ("DE06403510600000070331", ""),  # several numbers are as near
    ],
)
def test_what_was_perhaps_meant_is_one_number_or_none(printed, meant):
    assert repaired_iban(printed) == meant


@pytest.mark.parametrize(
    "beside",
    [
        Beside(account="331"),
        Beside(ibans=("DE79430510403458429119", "DE06403510600000000331")),
    ],
)
def test_what_stands_beside_an_iban_settles_which_of_several_is_meant(beside):
    assert repaired_iban("DE06403510600000070331") == ""
    assert repaired_iban("DE06403510600000070331", beside) == "DE06403510600000000331"


@pytest.mark.parametrize(
    ("printed", "known", "meant"),
    [
        ("WELADEDISTF", ("WELADED1STF",), "WELADED1STF"),
        ("SOLADEST6OO", ("SOLADEST428", "SOLADEST600"), "SOLADEST600"),
        ("BFSWDE3EXXX", ("BFSWDE33XXX",), "BFSWDE33XXX"),
        ("WELADED1SFT", ("WELADED1STF",), "WELADED1STF"),
        ("WELADEDISTF", (), "WELADED1STF"),
        ("GENODEM1XYZ", ("GENODEM1IBB",), ""),
        ("GENODEM1XYZ", (), ""),
    ],
)
def test_a_bic_that_was_perhaps_meant_is_a_slip_away_or_looks_alike(printed, known, meant):
    assert repaired_bic(printed, known) == meant


@pytest.mark.parametrize(
    "line",
    [
        "Deckung durch Minderausgaben bei Produkt 1.2.6.01, Konto 783110.",
        "Kostenstelle 4711, Konto 5431000",
        "Investition I-2014-03, Teilhaushalt 5, Konto 785200",
    ],
)
def test_an_account_of_the_budget_is_none_of_a_bank(line):
    text = (
        "Stadt Auhagen\nDer Bürgermeister\n\nBeschlussvorlage 12/2014\n\nNeuer Zaun\n\n"
        f"Beschlussvorschlag:\n\nDer Zaun wird erneuert.\n\nFinanzierung:\n\n{line}\n"
    )
    assert not [item for item in read_paper(text).fields if item.name.startswith("accounts.")]
