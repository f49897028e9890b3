"""``wv read --into``: a paper finds its case, is kept as it came, and adds each thing once."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from email.message import EmailMessage

import pytest

from wiedervorlage.adapters.cases.case_folder import packaged_cases, read_case_folder
from wiedervorlage.adapters.cases.case_store import CaseNotWritableError, store_case
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.cli import main
from wiedervorlage.flow import open_case, recheck_case
from wiedervorlage.recheck.document import recheck_document
from wiedervorlage.recheck.run import Question

pytestmark = pytest.mark.usefixtures("reading_loaded")
LETTER = """\
Kreis Wiesengrund
Der Landrat

Stadt Niederlauter
Am Rathaus 1
99911 Niederlauter

Mein Zeichen: 30-17/2
Datum: 5. September 2020

Gemeinsame Vergabestelle für den Kreis und die beiden Städte
Ihr Schreiben vom 15. Juni 2020

Sehr geehrte Damen und Herren,

für Ihr Schreiben, in dem Sie anregen, die Vergabestelle nach dem Versuch erneut zu beraten, danke ich Ihnen.

Der Kreis lehnt die Einrichtung einer gemeinsamen Vergabestelle ab.

{reason} Dafür fehlen im Haushalt die Mittel.

Mit freundlichen Grüßen
Im Auftrag

Quellenhof
"""
GROUND = "Die gemeinsamen Verfahren der Städte dauern wegen der Abstimmung der Vergabeunterlagen länger."


@pytest.fixture
def cases(tmp_path):
    """A folder with copies of both packaged cases."""
    for name in ("steinfurt-ki", "beispiel-vergabestelle"):
        shutil.copytree(packaged_cases()[name], tmp_path / "cases" / name)
    return tmp_path / "cases"


@pytest.fixture
def letter(tmp_path):
    file = tmp_path / "antwort.txt"
    file.write_text(LETTER.format(reason=GROUND), encoding="utf-8")
    return file


def case_of(path):
    opened = open_case(read_case_folder(path).texts, load_programmes())
    assert opened.is_usable, [found.line() for found in opened.findings]
    return opened.case


def content(path):
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in path.rglob("*") if file.is_file()}


def read(*arguments, capsys):
    code = main(["read", *map(str, arguments)])
    return code, capsys.readouterr()


def test_a_paper_finds_its_case_and_says_why(cases, letter, capsys):
    code, told = read(letter, "--cases", cases, capsys=capsys)

    assert code == 0
    assert "gehört zu „beispiel-vergabestelle“" in told.out
    assert "nimmt Bezug auf 2020-06-15" in told.out
    assert "beteiligt: Kreis Wiesengrund" in told.out
    assert "abgelegt" not in told.out


def test_a_paper_is_taken_to_the_case_it_fits_best(cases, letter, capsys):
    before = content(cases / "steinfurt-ki")
    code, told = read(letter, "--cases", cases, "--into", "best", "--json", capsys=capsys)
    record = json.loads(told.out)
    case = case_of(cases / "beispiel-vergabestelle")

    assert code == 0
    assert record["case"] == "beispiel-vergabestelle"
    assert (cases / "beispiel-vergabestelle/documents/antwort.txt").read_bytes() == letter.read_bytes()
    assert case.documents["antwort"].on.written == "2020-09-05"
    assert case.documents["antwort"].by == "Kreis Wiesengrund"
    sorts = [case.proposals[name].sort for name in record["filed"][0]["proposed"]]
    assert sorts.count("decision") == 1
    assert sorts.count("reason") >= 1
    assert ("request", "niederlauter-request") in {(x["sort"], x["to"]) for x in record["filed"][0]["linked"]}
    assert content(cases / "steinfurt-ki") == before


def test_the_same_file_twice_adds_nothing(cases, letter, capsys):
    target = cases / "beispiel-vergabestelle"
    read(letter, "--into", target, capsys=capsys)
    once = content(target)
    code, told = read(letter, "--into", target, capsys=capsys)

    assert code == 0
    assert "nichts hinzugefügt" in told.out
    assert content(target) == once


def test_the_same_file_under_another_name_adds_nothing(cases, letter, tmp_path, capsys):
    target = cases / "beispiel-vergabestelle"
    read(letter, "--into", target, capsys=capsys)
    once = content(target)
    again = shutil.copy(letter, tmp_path / "kopie.txt")
    read(again, "--into", target, capsys=capsys)

    assert content(target) == once


def test_a_second_paper_with_the_same_ground_is_linked_and_not_doubled(cases, letter, tmp_path, capsys):
    target = cases / "beispiel-vergabestelle"
    read(letter, "--into", target, capsys=capsys)
    first = case_of(target)
    second = tmp_path / "zweite.txt"
    later = LETTER.format(reason="").replace("5. September 2020", "7. Dezember 2020")
    second.write_text(later, encoding="utf-8")
    _, told = read(second, "--into", target, "--json", capsys=capsys)
    case = case_of(target)
    money = next(p for p in first.proposals.values() if p.item.get("kind") == "resources")

    assert money.id in {link["to"] for link in json.loads(told.out)["filed"][0]["linked"]}
    assert [p.id for p in case.proposals.values() if p.item.get("kind") == "resources"] == [money.id]
    again = case.proposals[money.id].item["also_stated_in"]
    assert [place["document"] for place in again] == ["zweite"]
    decisions = [p.id for p in case.proposals.values() if p.sort == "decision"]
    assert set(case.proposals[money.id].supports) == set(decisions)


def test_a_ground_of_the_case_itself_is_linked_and_the_new_decision_rests_on_it(cases, letter, tmp_path, capsys):
    target = cases / "beispiel-vergabestelle"
    read(letter, "--into", target, capsys=capsys)
    assert main(["confirm", str(target), "--accept", "all"]) == 0
    money = next(r.id for r in case_of(target).reasons.values() if r.quote.startswith("Dafür fehlen"))
    second = tmp_path / "zweite.txt"
    second.write_text(LETTER.format(reason="").replace("5. September 2020", "7. Dezember 2020"), encoding="utf-8")
    read(second, "--into", target, capsys=capsys)
    case = case_of(target)
    (decision,) = [p for p in case.proposals.values() if p.is_open and p.sort == "decision"]

    assert [place.document for place in case.reasons[money].also_stated_in] == ["zweite"]
    assert decision.item["rests_on"] == [money]


def test_what_is_only_proposed_changes_no_recheck(cases, letter, capsys):
    target = cases / "beispiel-vergabestelle"
    programmes = load_programmes()

    def told():
        return recheck_document(recheck_case(read_case_folder(target).texts, programmes, Question(), {}), "")

    before = told()
    read(letter, "--into", target, capsys=capsys)

    assert told() == before


def test_a_packaged_case_stays_as_it_is(letter, capsys):
    code, told = read(letter, "--into", "beispiel-vergabestelle", capsys=capsys)

    assert code == 3
    assert "stays as it is" in told.err


def test_a_paper_that_nothing_ties_to_the_case_is_doubted(cases, letter, capsys):
    _, told = read(letter, "--into", cases / "steinfurt-ki", "--cases", cases, capsys=capsys)

    assert "nichts im Schreiben weist auf „steinfurt-ki“ hin" in told.err
    assert "passt besser zu „beispiel-vergabestelle“" in told.err


def test_an_unreadable_file_is_not_filed(cases, tmp_path, capsys):
    target = cases / "beispiel-vergabestelle"
    before = content(target)
    file = tmp_path / "leer.txt"
    file.write_bytes(b"")
    code, told = read(file, "--into", target, capsys=capsys)

    assert code == 1
    assert "INT-020" in told.err
    assert content(target) == before


def test_a_paper_of_no_case_is_said_to_be_of_none(cases, tmp_path, capsys):
    file = tmp_path / "anderes.txt"
    file.write_text("Rechnung über Büromaterial vom 3. Mai 2019.\n", encoding="utf-8")
    code, told = read(file, "--cases", cases, "--into", "best", capsys=capsys)

    assert code == 1
    assert "gehört zu keinem dieser Vorgänge" in told.out


def mail_of(letter, name="antwort.txt", words="Anbei unser Schreiben."):
    mail = EmailMessage()
    mail["From"], mail["To"] = "Kreis Wiesengrund <a@kreis.example>", "Stadt Niederlauter <b@stadt.example>"
    mail["Subject"], mail["Date"] = "Vergabestelle", "Mon, 07 Sep 2020 10:00:00 +0200"
    mail.set_content(words)
    mail.add_attachment(letter.read_bytes(), maintype="application", subtype="octet-stream", filename=name)
    file = letter.with_name("mail.eml")
    file.write_bytes(bytes(mail))
    return file


@pytest.mark.parametrize("order", ["file first", "mail first"])
def test_the_same_letter_as_a_file_and_by_mail_is_one_document(cases, letter, order, capsys):
    target = cases / "beispiel-vergabestelle"
    files = [letter, mail_of(letter, "Antwort des Kreises.txt")]
    for file in files if order == "file first" else reversed(files):
        code, told = read(file, "--into", target, capsys=capsys)
        assert code == 0, told.err
    case = case_of(target)
    sha256 = hashlib.sha256(letter.read_bytes()).hexdigest()

    assert "liegt schon im Vorgang als" in told.out
    assert [document.sha256 for document in case.documents.values()].count(sha256) == 1
    assert sum(item.sort == "decision" for item in case.proposals.values()) == 1
    assert main(["check", str(target)]) == 0
    assert "CAS-067" not in capsys.readouterr().out


def test_an_attachment_bears_its_own_hash_and_its_name_in_the_mail(cases, letter, capsys):
    target = cases / "beispiel-vergabestelle"
    read(mail_of(letter), "--into", target, capsys=capsys)
    document = case_of(target).documents["antwort"]

    assert (document.file, document.attachment) == ("documents/mail.eml", "antwort.txt")
    assert document.sha256 == hashlib.sha256(letter.read_bytes()).hexdigest()


def test_a_letter_that_came_by_mail_is_known_when_another_mail_brings_it(cases, letter, capsys):
    target = cases / "beispiel-vergabestelle"
    read(mail_of(letter), "--into", target, capsys=capsys)
    code, told = read(mail_of(letter, words="Zur Kenntnis noch einmal."), "--into", target, capsys=capsys)

    assert code == 0, told.err
    assert "liegt schon im Vorgang als „antwort“" in told.out
    assert [document.attachment for document in case_of(target).documents.values() if document.attachment] == [
        "antwort.txt"
    ]
    assert (target / "documents/mail-2.eml").is_file()


def test_a_mail_is_kept_once_and_each_attachment_is_a_document(cases, letter, capsys):
    file = mail_of(letter)
    target = cases / "beispiel-vergabestelle"
    code, told = read(file, "--into", target, capsys=capsys)
    case = case_of(target)

    assert code == 0, told.err
    assert (target / "documents/mail.eml").read_bytes() == file.read_bytes()
    assert case.documents["antwort"].file == "documents/mail.eml"
    assert "fehlen im Haushalt die Mittel" in (target / case.documents["antwort"].text).read_text(encoding="utf-8")
    assert any(p.origin.document == "antwort" for p in case.proposals.values())


def mail_with(tmp_path, *attachments):
    """Return a mail to the case with attachments (content, kind, name)."""
    mail = EmailMessage()
    mail["From"], mail["To"] = "Kreis Wiesengrund <a@kreis.example>", "Stadt Niederlauter <b@stadt.example>"
    mail["Subject"], mail["Date"] = "Vergabestelle", "Mon, 07 Sep 2020 10:00:00 +0200"
    mail.set_content("Anbei unser Schreiben.")
    for content, kind, name in attachments:
        mail.add_attachment(content, maintype="application", subtype=kind, filename=name)
    file = tmp_path / "mail.eml"
    file.write_bytes(bytes(mail))
    return file


def test_what_is_doubtful_in_a_letter_is_told_when_it_is_filed_and_kept_with_it(cases, letter, capsys):
    text = letter.read_text(encoding="utf-8").replace("Quellenhof", "Quellenhof\n\nIBAN DE79 4035 1060 0000 0003 31")
    letter.write_text(text, encoding="utf-8")
    target = cases / "beispiel-vergabestelle"
    code, told = read(letter, "--into", target, capsys=capsys)
    (found,) = case_of(target).documents["antwort"].findings

    assert code == 0
    assert "INT-003 Zweifel: Die IBAN DE79 4035 1060 0000 0003 31 besteht die Prüfziffer nicht" in told.out
    assert (found.code, found.severity) == ("INT-003", "doubt")
    assert text[found.place.start : found.place.end].startswith("DE79")
    assert main(["check", str(target)]) == 0
    line = next(n for n, row in enumerate(text.splitlines(), 1) if row.startswith("IBAN"))
    assert (
        f"CAS-068 Zweifel: Beim Lesen der Unterlage „antwort“ fiel auf (Zeile {line}): Die IBAN"
        in capsys.readouterr().out
    )


def test_what_is_doubtful_is_told_as_well_where_nothing_is_filed(cases, letter, capsys):
    text = letter.read_text(encoding="utf-8").replace("5. September 2020", "31. September 2020")
    letter.write_text(text, encoding="utf-8")
    _, told = read(letter, "--cases", cases, capsys=capsys)
    assert "INT-005 Zweifel" in told.out
    _, told = read(letter, "--cases", cases, "--json", capsys=capsys)
    assert "INT-005" in [found["code"] for found in json.loads(told.out)["findings"]]


def test_a_letter_without_doubts_keeps_none(cases, letter, capsys):
    target = cases / "beispiel-vergabestelle"
    _, told = read(letter, "--into", target, capsys=capsys)

    assert case_of(target).documents["antwort"].findings == ()
    assert "INT-" not in told.out
    assert "findings" not in (target / "case.yaml").read_text(encoding="utf-8")


def test_an_attachment_that_cannot_be_read_is_named_and_no_document(cases, letter, tmp_path, capsys):
    file = mail_with(
        tmp_path,
        (b"%PDF-1.7\n%%EOF", "pdf", "plan.pdf"),
        (letter.read_bytes(), "octet-stream", "antwort.txt"),
        (b" \n\n", "octet-stream", "leer.txt"),
        (b"MZ\x90\x00\x03\x00\x00\x00\xff\xff", "octet-stream", "programm.exe"),
    )
    target = cases / "beispiel-vergabestelle"
    before = set(case_of(target).documents)
    code, told = read(file, "--into", target, capsys=capsys)
    case = case_of(target)

    assert code == 1
    assert set(case.documents) - before == {"mail", "antwort"}
    assert (target / "documents/mail.eml").read_bytes() == file.read_bytes()
    for name, why in (("plan.pdf", "INT-023"), ("leer.txt", "INT-020"), ("programm.exe", "INT-022")):
        assert f"{file} » {name}: nicht lesbar und darum nicht abgelegt" in told.err
        assert (name, why) in [(found.place.file, found.code) for found in case.documents["mail"].findings]
    assert case.documents["antwort"].findings == ()
    assert not list((target / "documents").glob("plan*"))
    assert main(["check", str(target)]) == 0
    assert "(plan.pdf)" in capsys.readouterr().out


def test_what_was_not_filed_stands_in_the_record(cases, letter, tmp_path, capsys):
    file = mail_with(tmp_path, (b"%PDF-1.7\n%%EOF", "pdf", "plan.pdf"), (letter.read_bytes(), "plain", "antwort.txt"))
    _, told = read(file, "--into", cases / "beispiel-vergabestelle", "--json", capsys=capsys)
    mail, plan, answer = json.loads(told.out)

    assert [filed["document"] for filed in mail["filed"]] == ["mail", "antwort"]
    assert mail["not_filed"] == [plan["file"]]
    assert plan["file"].endswith("plan.pdf")
    assert answer["findings"] == []


def test_a_file_that_lies_in_the_folder_already_is_never_written_over(cases, letter, capsys):
    target = cases / "beispiel-vergabestelle"
    (target / "documents/antwort.pdf").write_bytes(b"something else")
    read(letter, "--into", target, capsys=capsys)

    assert (target / "documents/antwort.pdf").read_bytes() == b"something else"
    assert (target / "documents/antwort-2.txt").read_bytes() == letter.read_bytes()


def test_nothing_is_half_written_when_the_disk_refuses(cases, letter, monkeypatch, capsys):
    target = cases / "beispiel-vergabestelle"
    before = content(target)
    real = type(target).replace

    def refusing(self, place):
        if place.name == "case.yaml":
            raise OSError(28, "No space left on device")
        return real(self, place)

    monkeypatch.setattr(type(target), "replace", refusing)
    code, told = read(letter, "--into", target, capsys=capsys)

    assert code == 3
    assert "No space left on device" in told.err
    assert content(target) == before


def test_a_case_that_somebody_changed_meanwhile_is_not_written_over(cases):
    target = cases / "beispiel-vergabestelle"
    folder = read_case_folder(target)
    main_file = target / "case.yaml"
    main_file.write_text(main_file.read_text(encoding="utf-8") + "# neu\n", encoding="utf-8")

    with pytest.raises(CaseNotWritableError):
        store_case(folder, {**folder.texts, "case.yaml": folder.texts["case.yaml"] + "# anders\n"})
    assert main_file.read_text(encoding="utf-8").endswith("# neu\n")


def test_a_pdf_is_kept_with_its_text_beside_it_and_its_quotes_stand_there(cases, tmp_path, capsys):
    import typst

    blocks = LETTER.format(reason=GROUND).split("\n\n")
    lines = ["#par[" + " #linebreak() ".join("#" + json.dumps(line) for line in b.split("\n")) + "]" for b in blocks]
    file = tmp_path / "scan.pdf"
    file.write_bytes(typst.compile("\n\n".join(lines).encode(), format="pdf"))
    target = cases / "beispiel-vergabestelle"
    read(file, "--into", target, capsys=capsys)
    document = case_of(target).documents["scan"]

    assert (target / document.file).read_bytes() == file.read_bytes()
    assert document.text == "documents/scan.read.txt"
    assert main(["confirm", str(target), "--accept", "all"]) == 0
    opened = open_case(read_case_folder(target).texts, load_programmes())
    assert "CAS-029" not in [found.code for found in opened.findings]
    assert [r for r in opened.case.reasons.values() if r.stated_in and r.stated_in.document == "scan"]


def reading_apart(letter, target):
    command = [sys.executable, "-m", "wiedervorlage", "read", str(letter), "--into", str(target)]
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, env=surroundings)


def is_being_written(target, before):
    return {file.name for file in target.rglob("*")} != before


@pytest.mark.trials
@pytest.mark.parametrize("when", ["at any time", "as soon as something is written"])
def test_whenever_it_is_killed_the_case_is_the_old_one_or_the_new_one(cases, letter, tmp_path, when):
    source = cases / "beispiel-vergabestelle"
    names = {file.name for file in source.rglob("*")}
    shutil.copytree(source, tmp_path / "whole")
    started = time.monotonic()
    assert reading_apart(letter, tmp_path / "whole").wait() == 0
    whole, chance, new = time.monotonic() - started, random.Random(3), 0
    for number in range(20):
        target = tmp_path / f"run-{number}"
        shutil.copytree(source, target)
        child = reading_apart(letter, target)
        if when == "at any time":
            time.sleep(chance.uniform(0.02, 1.1) * whole)
        else:
            while child.poll() is None and not is_being_written(target, names):
                time.sleep(0.001)
            time.sleep(chance.uniform(0, 0.05))
        child.send_signal(signal.SIGKILL)
        child.wait()
        case = case_of(target)
        assert len(case.documents) in {2, 3}
        new += len(case.documents) == 3
        for document in case.documents.values():
            assert (target / document.file).is_file()
    sys.stdout.write(f"{when}: {new} of 20 new\n")
    assert new < 20, "none was killed before it was done"
    assert new > 0 or when == "at any time", "none was killed late enough to show anything"


@pytest.mark.shared
def test_the_real_letter_is_known_ground_for_ground_in_the_real_case(cases, shared, capsys):
    letter = next((shared / "seed").glob("000_*.txt"))
    target = cases / "steinfurt-ki"
    code, told = read(letter, "--cases", cases, "--into", "best", "--json", capsys=capsys)
    record = json.loads(told.out)
    (filed,) = record["filed"]
    case = case_of(target)

    assert code == 0
    assert record["case"] == "steinfurt-ki"
    decisions = {x["to"] for x in filed["linked"] if x["sort"] == "decision"}
    assert decisions == {d.id for d in case.decisions if d.stated_in and d.stated_in.document == "letter-2013"}
    linked = {x["to"] for x in filed["linked"] if x["sort"] == "reason"}
    stated = {r.id for r in case.reasons.values() if r.stated_in and r.stated_in.document == "letter-2013"}
    assert linked == stated
    assert (target / "documents" / letter.name).read_bytes() == letter.read_bytes()


MINUTES = """\
Kreis Wiesengrund

Niederschrift über die 3. Sitzung des Kreisausschusses am 20. März 2021

1. Zuschuss für die Frauenberatungsstelle
Frau Meier berichtet, dass 40 Frauen auf der Warteliste stehen.
Beschluss:
Der Zuschuss wird um 10.000 € erhöht.
Abstimmungsergebnis: 9 Ja, 4 Nein

2. Gemeinsame Vergabestelle für den Kreis und die beiden Städte
Die Verwaltung hält dagegen, dass die Verfahren dadurch länger dauern.
Beschluss:
Der Antrag der Stadt Niederlauter wird abgelehnt.
Abstimmungsergebnis: 6 Ja, 8 Nein

3. Verschiedenes
Wortmeldungen liegen nicht vor.
"""


@pytest.fixture
def minutes(tmp_path):
    file = tmp_path / "sitzung.txt"
    file.write_text(MINUTES, encoding="utf-8")
    return file


def test_of_minutes_only_the_items_of_the_case_are_proposed(cases, minutes, capsys):
    code, told = read(minutes, "--cases", cases, "--into", cases / "beispiel-vergabestelle", capsys=capsys)

    assert code == 0
    assert "den Vorgang betrifft TOP 2 Gemeinsame Vergabestelle" in told.out
    assert "bleiben draußen" in told.out
    quotes = [proposal.origin.quote for proposal in case_of(cases / "beispiel-vergabestelle").proposals.values()]
    assert any("Der Antrag der Stadt Niederlauter wird abgelehnt" in quote for quote in quotes)
    assert not any("10.000" in quote or "Warteliste" in quote for quote in quotes)


def test_a_decision_of_minutes_is_the_bodys_about_its_item_and_tells_the_vote(cases, minutes, capsys):
    read(minutes, "--into", cases / "beispiel-vergabestelle", capsys=capsys)

    proposals = case_of(cases / "beispiel-vergabestelle").proposals.values()
    (decision,) = [proposal.item for proposal in proposals if proposal.sort == "decision"]
    assert decision["by"] == "Kreisausschuss"
    assert decision["about"] == {"de": "Gemeinsame Vergabestelle für den Kreis und die beiden Städte"}
    assert decision["vote"] == {"for": "6", "against": "8"}
    assert "note" not in decision


def test_all_items_are_taken_where_asked_for(cases, minutes, capsys):
    code, told = read(minutes, "--into", cases / "beispiel-vergabestelle", "--all-items", capsys=capsys)

    assert code == 0
    assert "bleiben draußen" not in told.out
    quotes = [proposal.origin.quote for proposal in case_of(cases / "beispiel-vergabestelle").proposals.values()]
    assert any("10.000" in quote for quote in quotes)


def test_minutes_that_name_the_case_nowhere_are_proposed_whole(cases, tmp_path, capsys):
    file = tmp_path / "andere.txt"
    file.write_text(MINUTES.replace("Gemeinsame Vergabestelle für den Kreis und die beiden Städte", "Zaun am Teich"))
    code, told = read(file, "--into", cases / "steinfurt-ki", capsys=capsys)

    assert code == 0
    assert "bleiben draußen" not in told.out


def test_a_folder_of_cases_that_is_not_there_is_said(letter, tmp_path, capsys):
    code, told = read(letter, "--cases", tmp_path / "nirgends", capsys=capsys)

    assert code == 3
    assert "nirgends" in told.err
