"""What was noticed in a document when it was read stays with it, is told by the check, and goes when it is settled."""

from __future__ import annotations

import pytest

from tests.small_case import CASE, small_texts
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.case.editing import edit_case
from wiedervorlage.case.edits import AddItem, RemoveField, RemoveItem
from wiedervorlage.case.kept_findings import kept, read_kept
from wiedervorlage.flow import open_case
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place, Severity
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.messages import MESSAGES

LETTER = "Stadt Altenau\n\nIBAN DE79 4035 1060 0000 0003 31\n"
AT_IBAN = LETTER.index("DE79")
IBAN = finding(
    MESSAGES, "INT-003", Place(start=AT_IBAN, end=AT_IBAN + 27), iban="DE79 4035 1060 0000 0003 31", offer="DE06 …"
)
CUT = finding(MESSAGES, "INT-025", Place(file="brief.txt"), pages=412, limit=200)
BROKEN = finding(MESSAGES, "INT-023", Place(file="plan.pdf"), problem="kein Ende: „xref“, # 7 {x}")
TURNED = finding(MESSAGES, "INT-034", Place(file="scan.pdf", page=3), degrees=90)
OTHER = Finding(
    code="INT-027",
    severity=Severity.DOUBT,
    message=Text(de="Auf \x0c steht\nnichts: '–' \"so\""),
    remedy=Text(de="Am Original prüfen.", en="Look."),
    place=Place(page=12),
)


def with_findings(*found: Finding, file: str = "documents/brief.txt") -> dict[str, str]:
    """Return the small case with one more document that has these findings."""
    name = file.rpartition("/")[2]
    texts = {**small_texts(), file: LETTER}
    item = {"id": "brief", "file": file, "findings": [kept(one, name) for one in found]}
    edited = edit_case(texts, [AddItem(section="documents", item=item)], load_programmes())
    assert edited.is_done, [one.line() for one in edited.findings]
    return dict(edited.texts)


@pytest.mark.parametrize("found", [IBAN, CUT, BROKEN, TURNED, OTHER], ids=lambda found: found.code)
def test_a_finding_comes_back_as_it_was_kept(found: Finding) -> None:
    texts = with_findings(found, IBAN, file="documents/anders.txt")
    case = open_case(texts, load_programmes()).case

    assert case is not None
    assert case.documents["brief"].findings == (found, IBAN)


def test_the_file_itself_is_not_named_again_but_one_within_it_is() -> None:
    assert "file" not in kept(CUT, "brief.txt")
    assert kept(BROKEN, "mail.eml")["file"] == "plan.pdf"
    (back,) = read_kept([kept(CUT, "brief.txt")])
    assert back.place == Place()


def test_each_finding_stands_in_lines_of_its_own() -> None:
    text = with_findings(IBAN, BROKEN)["case.yaml"]

    assert text.startswith(CASE.rstrip("\n"))
    assert "    findings:\n      - code: INT-003\n        severity: doubt\n" in text
    assert "      - code: INT-023\n" in text
    assert max(len(line) for line in text.removeprefix(CASE).splitlines()) < 240


def test_the_check_tells_what_is_wrong_or_doubtful_with_its_line_and_no_note() -> None:
    opened = open_case(with_findings(IBAN, BROKEN, TURNED), load_programmes())
    told = [found for found in opened.findings if found.code == "CAS-068"]

    assert opened.is_usable
    assert [found.severity for found in told] == [Severity.DOUBT, Severity.DOUBT]
    assert "„brief“" in told[0].message.de
    assert "(Zeile 3)" in told[0].message.de
    assert "besteht die Prüfziffer nicht" in told[0].message.de
    assert "DE06 …" in told[0].remedy.de
    assert "(line 3)" in told[0].message.en
    assert "(plan.pdf)" in told[1].message.de
    assert told[0].place.line is not None


def test_what_lies_on_pages_is_told_with_its_page() -> None:
    texts = with_findings(OTHER, file="documents/scan.pdf")
    (told,) = [found for found in open_case(texts, load_programmes()).findings if found.code == "CAS-068"]

    assert "(Seite 12)" in told.message.de


def test_once_settled_it_is_gone_and_nothing_else_is() -> None:
    before = with_findings()
    texts = with_findings(IBAN, BROKEN)
    programmes = load_programmes()
    settled = edit_case(texts, [RemoveField(section="documents", id="brief", field=("findings",))], programmes)
    removed = edit_case(texts, [RemoveItem(section="documents", id="brief")], programmes)

    assert settled.is_done
    assert settled.texts["case.yaml"] == before["case.yaml"]
    assert "CAS-068" not in [found.code for found in settled.findings]
    assert removed.texts["case.yaml"] == small_texts()["case.yaml"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{code: INT-3, says: x}", "CAS-013"),
        ("{code: INT-003}", "CAS-010"),
        ("{code: INT-003, says: x, severity: grave}", "CAS-012"),
        ("{code: INT-003, says: x, span: hier}", "CAS-013"),
        ("{code: INT-003, says: x, wo: hier}", "CAS-011"),
    ],
)
def test_what_is_no_finding_is_told_by_the_check(written: str, code: str) -> None:
    document = f"documents:\n  - {{id: brief, file: case.yaml, findings: [{written}]}}\noptions:"
    opened = open_case(small_texts(case=CASE.replace("options:", document, 1)), load_programmes())

    assert code in [found.code for found in opened.findings], [found.line() for found in opened.findings]
    assert opened.case is None
