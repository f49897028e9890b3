"""The seed letter in six scan qualities: at least 60 of 66 fields, none wrong and unflagged."""

import sys

import pytest
from tests.intake import scans

from wiedervorlage.adapters.documents.opening import read_bytes
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.second_opinion import compare_readings

pytestmark = [pytest.mark.shared, pytest.mark.ocr]


def judge(shared, root, quality):
    (letter,) = (shared / "seed").glob("*.txt")
    pdf = scans.typeset(letter.read_text(encoding="utf-8"), root / "src/wiedervorlage/data/fonts")
    document = read_bytes(scans.scanned(pdf, quality), "scan.pdf")
    reading = compare_readings(read_paper(document.text, document.layout), document.second)
    judged = scans.judged(reading)
    right = [name for name, (value, _) in judged.items() if value == scans.FIELDS[name]]
    wrong = {name: value for name, (value, doubted) in judged.items() if value and name not in right and not doubted}
    return right, wrong


def test_a_black_and_white_fax_is_read_with_at_most_two_fields_missing(shared, root):
    right, wrong = judge(shared, root, scans.QUALITIES[4])

    assert wrong == {}
    assert len(right) >= 9


@pytest.mark.trials
def test_six_qualities_give_60_of_66_fields_and_none_wrong_unflagged(shared, root):
    found = {}
    for quality in scans.QUALITIES:
        found[quality.name] = right, wrong = judge(shared, root, quality)
        missed = sorted(scans.FIELDS.keys() - right)
        sys.stdout.write(
            f"{quality.name:<14} {len(right):>2}/{len(scans.FIELDS)}  not right {missed}  unflagged {wrong}\n"
        )

    assert {name: wrong for name, (_, wrong) in found.items() if wrong} == {}
    assert sum(len(right) for right, _ in found.values()) >= 60
