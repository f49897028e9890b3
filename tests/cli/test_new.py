"""``wv new``: from a letter to a case that passes the check and can be rechecked."""

from __future__ import annotations

import hashlib
import json
import re
from email.message import EmailMessage

import pytest

from wiedervorlage.adapters.cases.case_folder import read_case_folder
from wiedervorlage.adapters.documents.reading_files import read_file
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.cli import main
from wiedervorlage.cli.new_questions import Questions
from wiedervorlage.flow import open_case
from wiedervorlage.intake.filing.drafting import draft_case
from wiedervorlage.intake.filing.received import Received
from wiedervorlage.intake.filing.starting import Paper, start_case

pytestmark = pytest.mark.usefixtures("reading_loaded")
LETTERS = ["01-care-support-point-reply", "05-broadband-ministry-reply", "11-youth-centre-church-reply"]
ANSWERS = """\
region: "99901"
option: Pflegestützpunkt
decisions:
  nicht einrichten wird: {id: absage, about: Pflegestützpunkt im Norden}
reasons:
  nicht erkennbar:
    id: bedarf
    says: {de: Mehr Bedarf als die 340 Beratungen im Jahr ist nicht zu sehen.}
    weight.class: decisive
    premise: need/at-most
    with: {cases: beratungen, limit: 500}
    because: Die drei Stellen beraten im Jahr 340 Mal aus dem Norden
  zur Verfügung: {take: false}
  keinen Spielraum: {id: geld, premise: resources/no-money, with: {budget: ansatz, limit: 60000}}
measures:
  beratungen: {unit: consultations/year, label: {de: Beratungen aus dem Norden}}
figures:
  - {measure: beratungen, value: 340, period: 2013, published: 2014-03-14, source: brief}
  - {measure: beratungen, value: 720, period: 2016, published: 2017-04-03, source: Jahresbericht 2016}
  - {measure: ansatz, value: unbekannt, period: 2014}
"""


@pytest.fixture
def brief(root, tmp_path):
    """The development letter, as it would lie in somebody's folder."""
    file = tmp_path / "brief.txt"
    file.write_bytes((root / f"corpus/development/{LETTERS[0]}.txt").read_bytes())
    return file


def new(tmp_path, *arguments, capsys):
    code = main(["new", str(tmp_path / "pflege"), *map(str, arguments)])
    return code, capsys.readouterr()


def answered(tmp_path, brief, text, capsys):
    (tmp_path / "answers.yaml").write_text(text, encoding="utf-8")
    return new(tmp_path, "--from", brief, "--answers", tmp_path / "answers.yaml", capsys=capsys)


def case_of(tmp_path):
    opened = open_case(read_case_folder(tmp_path / "pflege").texts, load_programmes())
    assert opened.is_usable, [found.line() for found in opened.findings]
    return opened.case


def test_a_case_made_from_a_letter_passes_the_check_and_runs(tmp_path, brief, capsys):
    code, told = answered(tmp_path, brief, ANSWERS, capsys)
    case = case_of(tmp_path)

    assert code == 0, told.err
    assert (tmp_path / "pflege/documents/brief.txt").read_bytes() == brief.read_bytes()
    assert case.reasons["bedarf"].premise.texts["fair"] == "beratungen <= 500"
    assert case.reasons["bedarf"].weight == "decisive"
    assert [fact.raw for fact in case.facts] == ["340", "720"]
    assert case.decision("absage").option == "pflegestützpunkt"
    assert not [reason for reason in case.reasons.values() if reason.quote.endswith("zur Verfügung")]
    assert main(["check", str(tmp_path / "pflege")]) == 0
    assert main(["recheck", str(tmp_path / "pflege"), "--json"]) == 0


def test_the_recheck_says_since_when_the_reason_no_longer_holds(tmp_path, brief, capsys):
    answered(tmp_path, brief, ANSWERS, capsys)
    main(["recheck", str(tmp_path / "pflege"), "--until", "2018-01-01", "--json"])
    states = json.loads(capsys.readouterr().out)["states"]
    public = [s for s in states if (s["reason"], s["view"], s["reading"]) == ("bedarf", "public", "fair")]

    assert [(s["day"], s["state"]) for s in public] == [
        ("2014-03-14", "holds"),
        ("2017-01-01", "unknown"),  # the figure of 2013 is then older than the three years a figure may be
        ("2017-04-03", "fell"),
    ]


def test_what_is_not_known_stays_unknown(tmp_path, brief, capsys):
    answered(tmp_path, brief, ANSWERS, capsys)
    main(["recheck", str(tmp_path / "pflege"), "--json"])
    states = json.loads(capsys.readouterr().out)["states"]

    assert {s["state"] for s in states if s["reason"] == "geld"} == {"unproven"}


@pytest.mark.parametrize("letter", LETTERS)
def test_everything_as_read_makes_a_sound_case_of_judgements(root, tmp_path, letter, capsys):
    file = root / f"corpus/development/{letter}.txt"
    code, told = new(tmp_path, "--from", file, "--defaults", "--region", "99901", capsys=capsys)

    assert code == 0, told.err
    assert all(reason.premise is None for reason in case_of(tmp_path).reasons.values())
    assert case_of(tmp_path).decisions


def test_the_form_is_itself_a_file_of_answers(tmp_path, brief, capsys):
    _, told = new(tmp_path, "--from", brief, "--form", capsys=capsys)
    form = told.out.replace('region: ""', 'region: "99901"')

    assert not (tmp_path / "pflege").exists()
    assert "need/at-most" in form
    assert "340 Beratungen" in form
    assert "kind: Bedarf" in form
    assert "{limit}" not in form
    assert not re.search(r"\(\)|persons|municipalities", form)
    assert form.count("need/at-most: ") == 1
    code, told = answered(tmp_path, brief, form, capsys)
    assert code == 0, told.err
    assert "Es sind höchstens" in form


def test_the_english_form_asks_in_english(tmp_path, brief, capsys):
    _, told = new(tmp_path, "--from", brief, "--form", "--lang", "en", capsys=capsys)

    assert "What is the case called?" in told.out
    assert "Wie heißt" not in told.out


@pytest.mark.parametrize(
    ("old", "put", "code"),
    [
        ('region: "99901"', "", "INT-042"),
        ("figures:", "figuren:", "INT-041"),
        ("premise: need/at-most", "premise: need/at-mots", "INT-044"),
        ("limit: 500", "limit: viele", "INT-045"),
        ("limit: 60000", "limit: '60,000'", "INT-065"),
        ("value: 340", "value: '1,340'", "INT-065"),
        ("measure: ansatz", "measure: ansazt", "INT-046"),
        ("premise: need/at-most", "premise: support/municipalities", "INT-047"),
        ("{id: absage, about: Pflegestützpunkt im Norden}", "{take: false}", "INT-043"),
        ("value: 340", "value: viele", "CAS-042"),
        ("period: 2013", "period: gestern", "CAS-014"),
        ("reasons:", "reasons: ]", "INT-040"),
        ("weight.class: decisive", "weight.class: huge", "CAS-012"),
    ],
)
def test_an_answer_that_cannot_stand_says_why_and_nothing_is_made(tmp_path, brief, capsys, old, put, code):
    assert old in ANSWERS
    result, told = answered(tmp_path, brief, ANSWERS.replace(old, put), capsys)

    assert result == 1
    assert code in told.err
    assert not (tmp_path / "pflege").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_german_numbers_days_and_words_are_understood_in_the_answers(tmp_path, brief, capsys):
    german = (
        ANSWERS.replace("limit: 60000", "limit: 60.000 Euro")
        .replace(
            "value: 340, period: 2013, published: 2014-03-14", "value: 1.340, period: Jahr 2013, published: 14.03.2014"
        )
        .replace("weight.class: decisive", "weight.class: tragend\n    kind: Bedarf")
        .replace("take: false", "take: nein")
    )
    code, told = answered(tmp_path, brief, german, capsys)
    case = case_of(tmp_path)

    assert code == 0, told.err
    assert case.reasons["geld"].premise.texts["fair"] == "ansatz < 60000"
    assert (case.facts[0].raw, case.facts[0].period.written) == ("1340", "2013")
    assert case.facts[0].published.written == "2014-03-14"
    assert (case.reasons["bedarf"].weight, case.reasons["bedarf"].kind) == ("decisive", "need")
    assert not [reason for reason in case.reasons.values() if reason.quote.endswith("zur Verfügung")]


def test_a_reason_that_was_not_read_can_be_written_in(tmp_path, brief, capsys):
    more = "reasons:\n  own-ground: {kind: level, says: {de: Sache der Städte.}}\n"
    code, told = answered(tmp_path, brief, ANSWERS.replace("reasons:\n", more), capsys)
    case = case_of(tmp_path)

    assert code == 0, told.err
    assert case.decision("absage").rests_on[-1] == "own-ground"
    assert len(case.decision("absage").rests_on) > 3


def test_a_folder_that_is_there_is_not_touched(tmp_path, brief, capsys):
    (tmp_path / "pflege").mkdir()
    (tmp_path / "pflege/mine.txt").write_text("x", encoding="utf-8")
    code, told = new(tmp_path, "--from", brief, "--defaults", capsys=capsys)

    assert code == 3
    assert "gibt es schon" in told.err
    assert [path.name for path in (tmp_path / "pflege").iterdir()] == ["mine.txt"]


def test_an_unreadable_letter_makes_nothing(tmp_path, capsys):
    file = tmp_path / "leer.txt"
    file.write_bytes(b"")
    code, told = new(tmp_path, "--from", file, "--defaults", capsys=capsys)

    assert code == 1
    assert "INT-020" in told.err
    assert not (tmp_path / "pflege").exists()


def test_what_is_doubtful_in_the_letter_is_told_and_kept_with_it(tmp_path, brief, capsys):
    text = brief.read_text(encoding="utf-8") + "\nIBAN DE79 4035 1060 0000 0003 31\n"
    brief.write_text(text, encoding="utf-8")
    code, told = new(tmp_path, "--from", brief, "--defaults", "--region", "99901", capsys=capsys)

    assert code == 0, told.err
    assert f"brief.txt: Zeile {text.count(chr(10))}: INT-003 Zweifel" in told.err
    assert [found.code for found in case_of(tmp_path).documents["brief"].findings] == ["INT-001", "INT-003"]
    assert main(["check", str(tmp_path / "pflege")]) == 0
    assert "CAS-068" in capsys.readouterr().out


def test_what_is_doubtful_stands_in_the_record_and_does_not_spoil_the_form(tmp_path, brief, capsys):
    brief.write_text(brief.read_text(encoding="utf-8") + "\nIBAN DE79 4035 1060 0000 0003 31\n", encoding="utf-8")
    _, told = new(tmp_path, "--from", brief, "--form", capsys=capsys)
    assert "INT-003" not in told.out
    assert "INT-003" in told.err
    _, told = new(tmp_path, "--from", brief, "--defaults", "--region", "99901", "--json", capsys=capsys)
    assert ("INT-003", "brief.txt") in [(row["code"], row["file"]) for row in json.loads(told.out)["findings"]]
    assert told.err == ""


def test_without_a_terminal_it_says_how_to_answer(tmp_path, brief, capsys):
    code, told = new(tmp_path, "--from", brief, capsys=capsys)

    assert code == 3
    assert "--answers" in told.err


def test_at_a_terminal_the_questions_lead_to_a_checkable_case(brief):
    reading = read_file(brief)[0][1]
    start = start_case("pflege", [Paper(reading=reading, received=Received(name="brief.txt", sha256="", is_text=True))])
    given = {
        "Regionalschlüssel": "99901", "Gründe": "alle", "Lässt sich der Grund prüfen": "1", "Ab wie vielen Fällen": "500",
        "Was genau": "beratungen", "Warum diese Schwelle": "So steht es da", "Einheit": "Beratungen im Jahr",
    }  # fmt: skip
    figures = iter(["340", "2013", "14.03.2014", "", "brief", ""])
    left = {"Bedarf": 1}

    def ask(question: str) -> str:
        if question.startswith(("Wert", "Zeitraum", "öffentlich", "im Haus", "Quelle")):
            return next(figures, "")
        if question.startswith("Lässt sich") and not left.pop(ask.kind, 0):
            return "0"
        if question.startswith("Art des Grundes"):
            ask.kind = question.partition("[")[2].partition("]")[0]
        return next((answer for start_, answer in given.items() if question.startswith(start_)), "")

    ask.kind = ""
    answers = Questions(start, [reading], "de", ask).ask_all({})
    draft = draft_case(start, answers, load_programmes())

    assert draft.texts is not None, [found.line() for found in draft.findings]
    (checkable,) = [reason for reason in draft.case.reasons.values() if reason.premise]
    assert checkable.premise.texts["fair"] == "beratungen <= 500"
    assert [fact.raw for fact in draft.case.facts] == ["340"]
    assert draft.case.measures["beratungen"].label.de == "beratungen"  # in the words of the person


@pytest.mark.parametrize("before", [[], ["--form"]])
def test_a_bare_letter_is_taken_as_the_front_page_prints_it(tmp_path, brief, capsys, before):
    code = main(
        ["new", str(tmp_path / "pflege"), *before, str(brief), *([] if before else ["--defaults", "--region", "99901"])]
    )
    told = capsys.readouterr()

    assert code == 0, told.err
    assert (tmp_path / "pflege").exists() is not bool(before)


def test_without_a_letter_it_says_that_one_is_missing(tmp_path, capsys):
    assert main(["new", str(tmp_path / "pflege")]) == 3
    assert "Es fehlt ein Schreiben" in capsys.readouterr().err


@pytest.mark.shared
def test_the_real_letter_becomes_a_case_of_its_own(tmp_path, shared, capsys):
    letter = next((shared / "seed").glob("000_*.txt"))
    code, told = new(tmp_path, "--from", letter, "--defaults", capsys=capsys)
    case = case_of(tmp_path)

    assert code == 0, told.err
    assert case.region == "05566"
    assert len(case.decisions) == 2
    assert len(case.reasons) >= 11


OFFERING = """Kreis Auental
Der Landrat
Schulamt

Auenstadt, 14.05.2014

Turnverein Lichtbach e. V.
Am Anger 3
99999 Lichtbach

Ihr Antrag vom 2. April 2014 auf eine eigene Halle

Sehr geehrte Damen und Herren,

Ihrem Antrag kann ich nicht entsprechen, weil im Haushalt keine Mittel dafür stehen.
Gern biete ich Ihnen an, die Aula der Kreisschule dienstags kostenlos zu nutzen.

Mit freundlichen Grüßen
Im Auftrag
Kolbe
"""


def test_what_a_letter_offers_is_open_until_somebody_answers(tmp_path, capsys):
    file = tmp_path / "antwort.txt"
    file.write_text(OFFERING, encoding="utf-8")
    code, told = new(tmp_path, "--from", file, "--defaults", "--region", "99901", capsys=capsys)

    assert code == 0, told.err
    assert [offer.answer for offer in case_of(tmp_path).offers] == ["open"]


def mail_of(tmp_path, letter, *more):
    mail = EmailMessage()
    mail["From"], mail["To"] = "Post <post@auental.example>", "Turnverein <tv@lichtbach.example>"
    mail["Subject"], mail["Date"] = "Post vom Schulamt", "Thu, 15 May 2014 10:00:00 +0200"
    mail.set_content("Guten Tag,\n\nanbei unser Schreiben.\n\nViele Grüße\nPoststelle\n")
    for name, content in ((letter, OFFERING.encode()), *more):
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    file = tmp_path / "post.eml"
    file.write_bytes(bytes(mail))
    return file


def test_the_letter_attached_to_a_mail_makes_the_case(tmp_path, capsys):
    file = mail_of(tmp_path, "antwort.txt")
    code, told = new(tmp_path, "--from", file, "--defaults", "--region", "99901", capsys=capsys)
    case = case_of(tmp_path)

    assert code == 0, told.err
    assert [decision.outcome for decision in case.decisions] == ["refuse"]
    assert {decision.stated_in.document for decision in case.decisions} == {"antwort"}
    assert "eigene Halle" in case.title.de
    assert case.authority == "Kreis Auental"
    assert (case.documents["antwort"].file, case.documents["antwort"].attachment) == (
        "documents/post.eml",
        "antwort.txt",
    )
    assert case.documents["antwort"].sha256 == hashlib.sha256(OFFERING.encode()).hexdigest()
    assert (tmp_path / "pflege/documents/post.eml").read_bytes() == file.read_bytes()
    assert main(["check", str(tmp_path / "pflege")]) == 0


def test_the_form_asks_for_what_stands_in_the_attached_letter(tmp_path, capsys):
    code, told = new(tmp_path, "--from", mail_of(tmp_path, "antwort.txt"), "--form", capsys=capsys)

    assert code == 0, told.err
    assert "nicht entsprechen" in told.out


def test_an_attachment_that_cannot_be_read_is_told_and_keeps_no_case_from_being_made(tmp_path, capsys):
    file = mail_of(tmp_path, "antwort.txt", ("karte.bin", bytes(range(256)) * 40), ("leer.txt", b""))
    code, told = new(tmp_path, "--from", file, "--defaults", "--region", "99901", capsys=capsys)

    assert code == 0, told.err
    assert "karte.bin" in told.err
    assert "INT-022" in told.err
    assert "INT-020" in told.err
    assert set(case_of(tmp_path).documents) == {"post", "antwort"}


def test_a_letter_given_as_a_file_and_by_mail_is_one_document(tmp_path, capsys):
    letter = tmp_path / "schreiben.txt"
    letter.write_bytes(OFFERING.encode())
    files = (letter, mail_of(tmp_path, "antwort.txt"))
    code, told = new(tmp_path, "--from", *files, "--defaults", "--region", "99901", capsys=capsys)

    assert code == 0, told.err
    assert set(case_of(tmp_path).documents) == {"schreiben", "post"}
    assert len(case_of(tmp_path).decisions) == 1


FALLEN = """\
Landkreis Auhagen
Auszug aus der Niederschrift der 12. Sitzung des Kreistages am 14.05.2014

TOP 7   Antrag der Gruppe Bürger für Auhagen: Nachtbus an Wochenenden

Beschluss: mehrheitlich abgelehnt

Abstimmung: Ja: 11, Nein: 27, Enthaltungen: 2

Der Kreistag beschließt, ab dem 1. August 2014 freitags und samstags einen Nachtbus nach Moorwarden einzurichten.

Der Landrat weist darauf hin, dass im Haushalt keine Mittel stehen.
"""
"""A page of one item as a council information system prints it: the wording is that of the motion, which fell."""


def test_a_motion_that_fell_makes_a_case_of_its_refusal(tmp_path, capsys):
    file = tmp_path / "auszug.txt"
    file.write_text(FALLEN, encoding="utf-8")

    code, told = new(tmp_path, "--from", file, "--defaults", "--region", "99901", capsys=capsys)

    assert code == 0, told.err
    assert [decision.outcome for decision in case_of(tmp_path).decisions] == ["refuse"]
    assert main(["check", str(tmp_path / "pflege")]) == 0
