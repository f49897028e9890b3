"""Documents of every kind are read, and broken ones give a finding, never a traceback."""

import io
import json
import threading
import zipfile
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, HTTPServer

import docx
import pytest
import typst
from PIL import Image

from wiedervorlage.adapters.document import STANDARD, Limits
from wiedervorlage.adapters.documents.opening import kind_of, read_bytes
from wiedervorlage.adapters.documents.reading_files import read_file
from wiedervorlage.adapters.language_model import ModelUnavailableError, ask_model
from wiedervorlage.case.vocabulary import ReasonKind
from wiedervorlage.cli import main
from wiedervorlage.intake.read import read_paper

pytestmark = pytest.mark.usefixtures("reading_loaded")
LETTER = """Stadt Altenau

Verein Musterhaus
Am Markt 1
48427 Altenau

Datum: 26.09.2013

Zuschuss für das Musterhaus

Sehr geehrte Damen und Herren,

Ihrem Antrag kann ich leider nicht entsprechen, weil im Haushalt keine Mittel bereitstehen.

Mit freundlichen Grüßen

Erika Beispiel
"""


def pdf_of(body, pages=1):
    source = '#set page(paper: "a4")\n' + "\n#pagebreak()\n".join([body] * pages)
    return typst.compile(source.encode(), format="pdf")


def codes(content, name="file", limits=STANDARD):
    return [finding.code for finding in read_bytes(content, name, limits).findings]


def test_text_is_read_in_utf_8_and_in_windows_coding_with_a_note():
    assert read_bytes("Grüße".encode(), "a.txt").text == "Grüße"
    assert read_bytes("Grüße".encode("cp1252"), "a.txt").text == "Grüße"
    assert codes("Grüße".encode("cp1252")) == ["INT-029"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "INT-020"),
        (b"\x00" * 100, "INT-020"),
        (bytes(range(256)) * 50, "INT-022"),
        (b"PK\x03\x04 nothing", "INT-022"),
        (b"PK\x03\x04 word/document.xml", "INT-023"),
        (b"%PDF-1.7\n garbage", "INT-023"),
        (b"\x89PNG\r\n\x1a\n garbage", "INT-023"),
        (b"\xff\xd8\xff garbage", "INT-023"),
        ("שלום עולם זה מכתב ארוך למדי".encode(), "INT-026"),
    ],
)
def test_what_cannot_be_read_gives_one_finding(content, code):
    assert codes(content) == [code]


def test_a_file_beyond_the_limit_is_not_read(tmp_path):
    path = tmp_path / "large.txt"
    path.write_bytes(b"a" * 2_000_000)

    ((_, reading),) = read_file(path, limits=Limits(megabytes=1))

    assert [finding.code for finding in reading.findings] == ["INT-021"]


def test_a_truncated_pdf_gives_a_finding_or_what_can_be_saved():
    whole = pdf_of("Ein Schreiben mit genug Buchstaben, damit die Seite als Text gilt. " * 3)

    for share in (0.3, 0.6, 0.9):
        document = read_bytes(whole[: int(len(whole) * share)], "cut.pdf")
        assert document.findings or "Schreiben" in document.text


def test_a_locked_pdf_says_so():
    locked = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n"
        b"3 0 obj<</Filter/Standard/V 1/R 2/P -4/O(" + b"a" * 32 + b")/U(" + b"b" * 32 + b")>>endobj\n"
        b"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[(x)(x)]>>\n"
    )

    assert codes(locked) == ["INT-024"]


@pytest.mark.parametrize(
    "lock",
    [
        b"/Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/R 4/P -4",
        b"/Filter/MicrosoftIRMServices/V 1",
        b"/Filter/FOPN_foweb/V 1/R 2/P -4/O(" + b"a" * 32 + b")/U(" + b"b" * 32 + b")",
    ],
    ids=["certificate", "rights management", "service of a publisher"],
)
def test_a_pdf_locked_otherwise_than_by_a_password_says_so_too(lock):
    locked = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n"
        b"3 0 obj<<" + lock + b">>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R/ID[(x)(x)]>>\n"
    )

    assert codes(locked) == ["INT-024"]


def test_a_pdf_of_500_pages_is_read_up_to_the_limit():
    content = pdf_of(
        "Eine Seite mit genug Buchstaben, damit sie als Text und nicht als Bild gilt, und noch etwas.", 500
    )

    document = read_bytes(content, "long.pdf", Limits(pages=4))

    assert [finding.code for finding in document.findings] == ["INT-025"]
    assert document.layout.page_count == 4


def test_words_of_a_pdf_keep_their_place():
    document = read_bytes(pdf_of("Datum: 26.09.2013\n\n" + "Ein Satz mit vielen Buchstaben. " * 5), "a.pdf")
    reading = read_paper("Sehr geehrte Frau Muster,\n\n", document.layout)

    assert reading.kind == "letter"
    placed = next(word for word in document.layout.words if word.word.text == "26.09.2013")
    assert document.text[placed.start : placed.end] == "26.09.2013"
    assert 0 < placed.word.box.left < 210
    assert placed.word.page == 1


def test_a_word_file_is_read_in_its_order():
    document = docx.Document()
    for line in LETTER.split("\n"):
        document.add_paragraph(line)
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(1, 1).text = "Posten", "100"
    out = io.BytesIO()
    document.save(out)

    read = read_bytes(out.getvalue(), "a.docx")

    assert read_paper(read.text).value("date") == "2013-09-26"
    assert "Posten\t" in read.text


def test_an_archive_that_swells_is_not_opened():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 30_000_000)

    assert codes(out.getvalue(), limits=Limits(inflated_megabytes=20)) == ["INT-035"]


def test_a_mail_is_read_with_its_attachments(tmp_path):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = (
        "Eva Muster <eva@altenau.example>",
        "Rat <rat@kreis.example>",
        "Ihre Frage",
    )
    mail["Date"] = "Tue, 31 May 2016 16:42:00 +0200"
    mail.set_content("Hallo Herr Fink,\n\ndas machen wir so.\n\nViele Grüße\nEva Muster\n")
    mail.add_attachment(LETTER.encode(), maintype="text", subtype="plain", filename="brief.txt")
    path = tmp_path / "mail.eml"
    path.write_bytes(mail.as_bytes())

    (label, reading), (inner, attached) = read_file(path)

    assert (reading.kind, reading.value("date")) == ("e-mail", "2016-05-31")
    assert inner.endswith("brief.txt")
    assert attached.value("date") == "2013-09-26"
    assert label == str(path)


def test_mails_saved_within_mails_are_followed_three_deep_and_then_named():
    """A mail that holds itself over and over must not keep the reader busy."""
    content = b""
    for level in range(6, 0, -1):
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = "a@b.example", "c@d.example", f"Ebene {level}"
        mail.set_content(f"Text der Ebene {level}.")
        if content:
            mail.add_attachment(content, maintype="application", subtype="octet-stream", filename="innen.eml")
        content = mail.as_bytes()
    document, subjects = read_bytes(content, "aussen.eml"), []
    while True:
        subjects.append(document.text.split("Betreff: ")[1].split("\n")[0])
        if not document.attachments:
            break
        (document,) = document.attachments
    assert subjects == ["Ebene 1", "Ebene 2", "Ebene 3", "Ebene 4"]
    assert [found.code for found in document.findings] == ["INT-031"]


def test_a_mail_in_html_is_read_as_text():
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@b.example", "c@d.example", "Frage"
    mail.set_content("<p>Hallo Frau Muster,</p><script>x</script><p>vielen Dank &amp; Gruß</p>", subtype="html")

    text = read_bytes(mail.as_bytes(), "m.eml").text

    assert "vielen Dank & Gruß" in text
    assert "script" not in text


def test_kinds_are_told_by_content_not_by_name():
    picture = io.BytesIO()
    Image.new("L", (10, 10), 255).save(picture, "TIFF")

    assert kind_of(picture.getvalue()) == "image"
    assert kind_of(pdf_of("x")) == "pdf"
    assert kind_of(LETTER.encode()) == "text"


class StubModel(BaseHTTPRequestHandler):
    answer = ""

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        body = json.dumps({"choices": [{"message": {"content": type(self).answer}}]}).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@pytest.fixture
def model():
    server = HTTPServer(("127.0.0.1", 0), StubModel)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/v1"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_models_proposal_counts_only_word_for_word(model):
    plain = read_paper(LETTER.replace("bereitstehen.", "bereitstehen. Bei uns spielt samstags die Blaskapelle."))
    real = {"kind": "substitute", "side": "against", "quote": "Bei uns spielt samstags die Blaskapelle"}
    made_up = {"kind": "need", "side": "against", "quote": "es besteht überhaupt kein Bedarf"}
    StubModel.answer = "Gern: " + json.dumps({"reasons": [real, made_up]}, ensure_ascii=False)
    reading = ask_model(plain, model)

    added = [(reason.kind, reason.quote.text) for reason in reading.reasons if reason.rule == "language model"]
    assert added == [(ReasonKind.SUBSTITUTE, "Bei uns spielt samstags die Blaskapelle")]
    assert [finding.code for finding in reading.findings] == ["INT-033"]


def test_a_letter_does_not_leave_the_house():
    with pytest.raises(ModelUnavailableError, match="no address of this machine"):
        ask_model(read_paper(LETTER), "https://api.example.com/v1")


def test_a_model_that_answers_nonsense_is_an_error_with_its_address(model):
    StubModel.answer = "no json"

    assert ask_model(read_paper(LETTER), model).reasons == read_paper(LETTER).reasons
    with pytest.raises(ModelUnavailableError):
        ask_model(read_paper(LETTER), "http://127.0.0.1:9/v1")


def test_the_command_prints_for_people_and_for_programs(tmp_path, capsys):
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")

    assert main(["read", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "Entschieden wird" in shown
    assert "abgelehnt" in shown
    assert main(["read", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["decisions"][0]["outcome"] == "refuse"


def test_the_command_says_what_it_could_not_read(tmp_path, capsys):
    empty = tmp_path / "empty.pdf"
    empty.write_bytes(b"")

    assert main(["read", str(empty), "--lang", "en"]) == 1
    assert "The file is empty" in capsys.readouterr().out
    assert main(["read", str(tmp_path / "absent.txt")]) == 1


def test_originals_are_untouched(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_bytes(LETTER.encode())
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    read_file(path)

    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
