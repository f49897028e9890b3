"""IBANs wrapped to the next line or inside a column are whole; an IBAN ends where its country's length says so."""

import pytest

from wiedervorlage.intake.checks.account_check import check_accounts
from wiedervorlage.intake.head.bank.bank import read_accounts
from wiedervorlage.intake.text.lines import split_blocks


def _accounts(text):
    return read_accounts([line for block in split_blocks(text) for line in block.lines])


def _ibans(text):
    return [field.value for field in _accounts(text) if field.name.endswith(".iban")]


@pytest.mark.parametrize(
    ("text", "ibans"),
    [
        ("auf IBAN DE79 4305 1040\n3458 4291 19. Der Vertrag läuft.", ["DE79430510403458429119"]),
        ("   auf IBAN: DE79 4305 1040 3458\n     4291 19 bis 31. Mai", ["DE79430510403458429119"]),
        ("IBAN DE7943051040\n3458429119", ["DE79430510403458429119"]),
        ("IBAN DE79 4305 1040 3458 4291 19 12 Tage nach Zugang", ["DE79430510403458429119"]),
        ("IBAN-Nr. DE79430510403458429119", ["DE79430510403458429119"]),
        ("aus Belgien auf BE68 5390 0754 7034.", ["BE68539007547034"]),
        (
            "IBAN DE79 4305 1040 3458 4291 19 oder AT61 1904 3002 3457 3201",
            ["DE79430510403458429119", "AT611904300234573201"],
        ),
        (
            "DE79 4305 1040 3458 4291 19 · DE02 1203 0000 0000 2020 51",
            ["DE79430510403458429119", "DE02120300000000202051"],
        ),
        ("IBAN DE79 4305 1040", []),
        ("IBAN DE79 XXXX XXXX XXXX XX", []),
        ("AB12 3456 7890 1234 5678", []),
    ],
)
def test_an_iban_has_the_length_of_its_country(text, ibans):
    fields = _accounts(text)

    assert [field.value for field in fields if field.name.endswith(".iban")] == ibans
    assert list(check_accounts(fields)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("IBAN DE79 4305 1040 3458 4291 1, BIC WELADED1HTG", "DE79 4305 1040 3458 4291 1"),
        ("IBAN DE79 4305 1040 3458\n4291 18", "DE79 4305 1040 3458 4291 18"),
        ("IBAN DE79 4305 1040 3458 4291 18 12 Tage", "DE79 4305 1040 3458 4291 18"),
        (
            "IBAN: DE79 4305 1040         IBAN: DE02 1203 0000\n3458 4291 18                 0000 2020 51",
            "DE79 4305 1040 3458 4291 18",
        ),
    ],
)
def test_a_wrong_iban_is_told_whole(text, told):
    assert [found.message.de for found, _ in check_accounts(_accounts(text))] == [
        f"Die IBAN {told} besteht die Prüfziffer nicht."
    ]


FOOT = """Konten der Gemeindekasse
Sparkasse Hattingen           Volksbank Altenau             Postbank
IBAN: DE79 4305 1040 3458     IBAN: DE02 1203 0000 0000     IBAN: DE07370100500011222505
4291 19                       2020 51                       BIC PBNKDEFF
BIC: WELADED1HTG              BIC: BYLADEM1001
"""


def test_accounts_in_columns_are_each_read_from_the_top_to_the_foot():
    values = {field.name.removeprefix("accounts."): field.value for field in _accounts(FOOT)}

    assert [(values[f"{one}.bank"], values[f"{one}.iban"], values[f"{one}.bic"]) for one in range(3)] == [
        ("Sparkasse Hattingen", "DE79430510403458429119", "WELADED1HTG"),
        ("Volksbank Altenau", "DE02120300000000202051", "BYLADEM1001"),
        ("Postbank", "DE07370100500011222505", "PBNKDEFF"),
    ]


def test_a_column_beside_others_holds_its_iban_alone():
    text = "Markt 1            IBAN: DE79 4305 1040      Mo-Fr 8-12 Uhr\n48427 Altenau      3458 4291 19              Tel. 12 34-0\n"

    assert _ibans(text) == ["DE79430510403458429119"]


def test_accounts_in_rows_stay_rows():
    text = (
        "Sparkasse Hattingen     BLZ 430 510 40     Konto 4711\nVolksbank Altenau       BLZ 280 699 56     Konto 815\n"
    )
    values = {field.name: field.value for field in _accounts(text)}

    assert [(values[f"accounts.{one}.bank"], values[f"accounts.{one}.account"]) for one in range(2)] == [
        ("Sparkasse Hattingen", "4711"),
        ("Volksbank Altenau", "815"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Konto-Nr. 106 035\nNordLB Altenau (BLZ 250 500 00)", [("NordLB Altenau", "106035")]),
        ("Postgiro Ffm  BLZ 500 100 60  Kto. 38 123-601", [("Postgiro Ffm", "38123601")]),
        (
            "Kreissparkasse Aue (BLZ 214 500 00) Kto. 1 058 · Postgiroamt Hamburg 77 61-205",
            [("Kreissparkasse Aue", "1058"), ("Postgiroamt Hamburg", "7761205")],
        ),
    ],
)
def test_a_bank_and_its_account_are_one(text, expected):
    fields = _accounts(text)
    banks = [field.value for field in fields if field.name.endswith(".bank")]

    assert (
        list(zip(banks, [field.value for field in fields if field.name.endswith(".account")], strict=True)) == expected
    )


def test_a_bank_in_the_letterhead_is_not_that_of_the_foot():
    text = f"Landesbank Musterland\n\n{'Der Zuschuss wird bewilligt. ' * 20}\n\nLandeskasse IBAN DE79 4305 1040 3458 4291 19\n"

    assert [field.name for field in _accounts(text) if field.name.endswith(".bank")] == []


def test_a_tax_number_has_its_last_part():
    assert [field.value for field in _accounts("Steuer-Nr. 26/673/0412/8")] == ["26/673/0412/8"]


IN_THREE_COLUMNS = """\
Stiftung Aue      Sparkasse Altenau               Bank 1 Aue
Am Bach 7         IBAN DE08 5905 0101 0020        IBAN DE81 5909 2000 1180
48427 Altenau     0777 13                         4500 08"""
ASKEW = """\
Sparkasse Altenau               Bank 1 Aue
IBAN DE08 5905 0101 0020        IBAN DE81 5909 2000 1180
  0777 13                         4500 08"""
ONE_BELOW_THE_OTHER = """\
Sparkasse Altenau IBAN DE08 5905 0101 0020
0777 13
Bank 1 Aue IBAN DE81 5909 2000 1180
   4500 08"""


@pytest.mark.parametrize("foot", [IN_THREE_COLUMNS, ASKEW, ONE_BELOW_THE_OTHER])
@pytest.mark.parametrize("filled", [(0, 0, 0, 0), (6, 6, 6, 6), (0, 9, 0, 0), (0, 0, 9, 0), (70, 2, 30, 0)])
@pytest.mark.parametrize("blank", [" ", "\u00a0"])
def test_blanks_that_fill_up_a_line_part_no_iban(foot, filled, blank):
    rows = foot.split("\n")
    fields = _accounts("\n".join(row + many * blank for row, many in zip(rows, filled, strict=False)))

    assert [field.value for field in fields if field.name.endswith(".iban")] == [
        "DE08590501010020077713",
        "DE81590920001180450008",
    ]
    assert [field.value for field in fields if field.name.endswith(".bank")] == ["Sparkasse Altenau", "Bank 1 Aue"]
    assert all(field.value for field in fields if field.name.endswith(".valid"))


@pytest.mark.parametrize(
    "text",
    [
        "Der Lieferschein DE44 7788 9900 1122 3344 liegt bei.",
        "Sendungsnummer: DE44 7788 9900 1122 3344 55",
        "Ihre Auftrags-Nr. DE44 7788 9900 1122 3344 liegt vor.",
    ],
)
def test_the_number_of_a_delivery_note_is_no_iban(text):
    assert _ibans(text) == []


@pytest.mark.parametrize("label", ["Konto", "Auftrag", "Lieferschein IBAN", "Sparkasse Altenau"])
def test_what_is_an_iban_by_its_check_digits_is_one_behind_any_word(label):
    assert _ibans(f"{label} DE79 4305 1040 3458 4291 19 der Stadt") == ["DE79430510403458429119"]
