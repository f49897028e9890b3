"""What a paper prints of an account is checked against itself; what has only changed since is no error."""

import pytest

from wiedervorlage.intake.read import read_paper

LETTER = """Gemeinde Musterdorf, Markt 1, 48565 Musterdorf

Frau
Erika Beispiel
Am Bach 2
48427 Altenau

Zuwendung für den Chor

Sehr geehrte Frau Beispiel,

den Betrag überweisen wir.

Mit freundlichen Grüßen

Max Muster

{bank}
"""
STEINFURT = "IBAN DE06 4035 1060 0000 0003 31"
TWO_BANKS = "Volksbank, Konto 12, BLZ 403 619 06\nKreissparkasse, Konto 331, BLZ 403 510 60"


def reading_of(bank):
    return read_paper(LETTER.format(bank=bank))


def told(bank):
    return [(found.code, found.offers) for found in reading_of(bank).findings]


@pytest.mark.parametrize(
    ("bank", "findings"),
    [
        (f"Kreissparkasse Steinfurt, {STEINFURT}, BIC GENODEM1IBB", [("INT-004", ("WELADED1STF",))]),
        (f"Kreissparkasse Steinfurt, {STEINFURT}, BIC WELADEDISTF", [("INT-004", ("WELADED1STF",))]),
        (f"Kreissparkasse Steinfurt, {STEINFURT}, BIC WELADED1SFT", [("INT-004", ("WELADED1STF",))]),
        ("Kreissparkasse, Konto 331, BLZ 403 510 60, BIC GENODEM1IBB", [("INT-004", ("WELADED1STF",))]),
        # Not in the register, but of another kind of bank than the code: it came from the column beside.
        (f"Kreissparkasse Steinfurt, {STEINFURT}, BIC GENODEM11BB", [("INT-004", ("WELADED1STF",))]),
        ("Kreissparkasse, Konto 331, BLZ 403 510 60, BIC GENODEF1XYZ", [("INT-004", ("WELADED1STF",))]),
        ("Volksbank, Konto 12, BLZ 403 619 06, BIC NOLADE21XYZ", [("INT-004", ("GENODEM1IBB",))]),
        ("Kreissparkasse, Konto 331, BLZ 403 510 61, BIC WELADED1STF", [("INT-004", ("40351060",))]),
        (
            f"Konto 331, BLZ 403 619 06, {STEINFURT}",
            [("INT-016", ("40351060",))],
        ),
        (f"Konto 331, BLZ 403 510 61, {STEINFURT}", [("INT-016", ("40351060",))]),
        (f"Konto 332, BLZ 403 510 60, {STEINFURT}", [("INT-017", ("331",))]),
        (
            f"Konto 332, BLZ 403 619 06, {STEINFURT}",
            [("INT-016", ("40351060",)), ("INT-017", ("331",))],
        ),
        ("Kreissparkasse, IBAN DE06 4035 1060 0000 0008 31", [("INT-003", ("DE06403510600000000331",))]),
        ("Kreissparkasse, IBAN DE06 4035 1060 0000 00033 31", [("INT-003", ("DE06403510600000000331",))]),
        ("Kreissparkasse, IBAN AT61 1904 3002 3457 3201, BIC WELADEDISTF", [("INT-018", ("WELADED1STF",))]),
        ("Kreissparkasse, IBAN AT61 1904 3002 3457 3201, BIC ABCDEFGH", [("INT-018", ())]),
    ],
)
def test_what_contradicts_itself_is_told_with_both_that_may_be_meant(bank, findings):
    assert told(bank) == findings


@pytest.mark.parametrize(
    "bank",
    [
        f"Kreissparkasse Steinfurt, Konto 331, BLZ 403 510 60, {STEINFURT}, BIC WELADED1STF",
        f"Kto.-Nr. 0 000 331 (BLZ 403 510 60), {STEINFURT}",
        # The bank had another name, and the number of its tax is none of an account.
        f"Kreissparkasse am Rhein, {STEINFURT}, BIC WELADED1STF, Steuer-Nr. 204/5720/1188",
        # Banks that are part of others: of the house that took over, of its head office, and what the register lost.
        "Dresdner Bank, Konto 1234567, BLZ 440 800 50, BIC COBADEFFXXX",
        "Deutsche Bank, Konto 1234567, BLZ 440 700 24, BIC DEUTDEFF",
        "Postbank, Konto 1234567, BLZ 440 100 46, BIC DEUTDEDB440",
        "Kreissparkasse Altenau, Konto 4711, BLZ 403 599 99, BIC WELADED1ALT",
        f"Kreissparkasse Altenau, Konto 4711, BLZ 403 599 99, {STEINFURT}, BIC WELADED1ALT",
        "Stadtsparkasse Altenau, Konto 4711, BLZ 403 599 99",
        "Volksbank Altenau, Konto 4711, BLZ 403 619 06, BIC GENODEF1XYZ",
        f"Kreissparkasse Altenau, {STEINFURT}, BIC WELADED1XYZ",
        f"Kreissparkasse Altenau, {STEINFURT}, BIC NOLADE21XYZ",
        # Accounts of a branch lie under the code of the house, with the noughts of the subaccount.
        "Deutsche Bank, Konto 1234567, BLZ 440 700 24, IBAN DE70 4407 0050 0123 4567 00",
        # What belongs to another account of the paper came to this one by how the lines are set.
        f"{TWO_BANKS}\nIBAN DE35 4036 1906 0000 0000 12, BIC GENODEM1IBB\n{STEINFURT}, BIC WELADED1STF",
    ],
)
def test_what_agrees_or_has_only_changed_is_not_told(bank):
    assert told(bank) == []


def test_what_is_offered_is_not_applied():
    reading = reading_of(f"Konto 332, BLZ 403 619 06, {STEINFURT}")

    assert reading.text_of("accounts.0.bank_code") == "40361906"
    assert reading.text_of("accounts.0.account") == "332"
    assert reading.text_of("accounts.0.iban") == "DE06403510600000000331"
    assert reading.text_of("accounts.0.suggested.bank_code") == "40351060"
    assert reading.text_of("accounts.0.suggested.account") == "331"
    assert reading.text_of("accounts.0.suggested.iban") == "DE28403619060000000332"


def test_the_finding_says_what_contradicts_what():
    (found,) = reading_of(f"Konto 332, BLZ 403 510 60, {STEINFURT}").findings

    assert found.message.de == "Die Kontonummer 332 ist nicht die der IBAN DE06 4035 1060 0000 0003 31."
    assert found.remedy.de == "Am Original prüfen; vielleicht gemeint: 331 oder als IBAN DE76403510600000000332."


def test_a_bank_code_that_the_register_lost_is_not_called_wrong():
    reading = reading_of("Stadtsparkasse Altenau, Konto 4711, BLZ 403 599 99")

    assert reading.text_of("accounts.0.bank_code") == "40359999"
    assert reading.value("accounts.0.valid") is None
