"""Names of banks as footers and mails print them."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.head.bank.bank import read_accounts
from wiedervorlage.intake.text.lines import split_blocks


@pytest.mark.parametrize(
    ("line", "bank"),
    [
        ("Stadt- und Kreissparkasse Auental · BLZ 860 555 92 · Konto 12 345", "Stadt- und Kreissparkasse Auental"),
        ("Konto der Kasse: Helaba, BLZ 500 500 00, Konto 12 345", "Helaba"),
        ("Raiffeisenkasse Hintertal, Kto.-Nr. 23 456, BLZ 700 693 55", "Raiffeisenkasse Hintertal"),
        ("Konto-Nr.: 4711 bei der Volksbank Altdorf eG (BLZ 280 699 56)", "Volksbank Altdorf eG"),
    ],
)
def test_a_bank_is_named_in_front_or_behind_its_account(line, bank):
    lines = [one for block in split_blocks(f"{line}\n") for one in block.lines]

    assert [item.value for item in read_accounts(lines) if item.name.endswith(".bank")] == [bank]
