"""Whatever a file holds, ``wv read`` ends in time with a reading or a finding, never with a traceback."""

from __future__ import annotations

import io
import json
import threading
import time
import zipfile
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer

import docx
import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from wiedervorlage.adapters.documents.opening import read_bytes
from wiedervorlage.adapters.language_model import ModelUnavailableError, ask_model
from wiedervorlage.adapters.scans import tesseract
from wiedervorlage.cli import main
from wiedervorlage.intake.read import Options, read_paper
from wiedervorlage.intake.statements.judging.judging import load_judge
from wiedervorlage.intake.text.bounding import LONGEST_LINE, LONGEST_WORD, bounded

pytestmark = pytest.mark.usefixtures("reading_loaded")
LETTER = (
    "Stadt Altenau\n\nVerein Musterhaus\nAm Markt 1\n48427 Altenau\n\nDatum: 26.09.2013\n\nZuschuss\n\n"
    "Sehr geehrte Damen und Herren,\n\nIhrem Antrag kann ich nicht entsprechen, weil im Haushalt keine Mittel "
    "bereitstehen. Bei uns spielt samstags die Blaskapelle.\n\nMit freundlichen Grüßen\n\nErika Beispiel\n"
)
TEXT_PAGE = "Eine Seite mit genug Buchstaben, damit sie als Text und nicht als Bild gilt, und noch etwas mehr."
REPEATED = ("a", "0", "Satz. ", "wort, ", "z. B. ", "Abs. 1 ", "Haupt", "A-", "IBAN DE79 ", "Kreis ", "Telefon: 02551/",
            "Ihr Schreiben vom ", "(", "„", "vor einem ", "Anlage ", "Datum: ", "1 EUR ", "TOP 1\n")  # fmt: skip


def pdf(pages=1, body=TEXT_PAGE):
    source = '#set page(paper: "a5")\n' + "\n#pagebreak()\n".join([body] * pages)
    return typst.compile(source.encode(), format="pdf")


def word_file():
    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph(LETTER)
    document.save(out)
    return out.getvalue()


def image():
    picture, out = Image.new("L", (300, 120), 255), io.BytesIO()
    ImageDraw.Draw(picture).text((20, 40), "Hallo Welt 26.09.2013", fill=0)
    picture.save(out, "PNG")
    return out.getvalue()


def zipped(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


LOCKED_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n"
    b"3 0 obj<</Filter/Standard/V 1/R 2/P -4/O(" + b"a" * 32 + b")/U(" + b"b" * 32 + b")>>endobj\n"
    b"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[(x)(x)]>>\n"
)


def word_file_with_broken_stream():
    """An archive in order but for the compressed bytes of its main part."""
    content = bytearray(word_file())
    place = content.index(b"word/document.xml") + 60
    content[place : place + 40] = bytes(40)
    return bytes(content)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000)
BAD = {
    "truncated.pdf": (lambda: pdf()[:400], {"INT-023"}),
    "truncated.docx": (lambda: word_file()[:2000], {"INT-022", "INT-023"}),
    "truncated.png": (lambda: image()[:60], {"INT-023"}),
    "truncated.eml": (lambda: b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
                      b'boundary="x"\n\n--x\nContent-Type: text/plain\n\nGruss', {"INT-073"}),
    "empty.txt": (lambda: b"", {"INT-020"}),
    "zeros.pdf": (lambda: bytes(500), {"INT-020"}),
    "binary.bin": (lambda: bytes(range(256)) * 40, {"INT-022"}),
    "long.pdf": (lambda: pdf(500), {"INT-025"}),
    "right-to-left.txt": (("שלום עולם זה מכתב ארוך למדי. " * 20).encode, {"INT-026"}),
    "locked.pdf": (lambda: LOCKED_PDF, {"INT-024"}),
    "locked.docx": (lambda: OLE + "EncryptedPackage".encode("utf-16-le") + bytes(500), {"INT-024"}),
    "old.doc": (lambda: OLE, {"INT-022"}),
    "malformed.pdf": (lambda: b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>", {"INT-023", "INT-027"}),
    "malformed.docx": (lambda: zipped(**{"word/document.xml": b"<w:document><unclosed>"}), {"INT-023"}),
    "broken-stream.docx": (word_file_with_broken_stream, {"INT-023"}),
    "bomb.xml.docx": (
        lambda: zipped(**{"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "cccc"><!ENTITY d "&b;&b;">]><a>&d;</a>'}),
        {"INT-023"},
    ),
    "endless-word.txt": (lambda: LETTER.encode() + b"x" * 100_000, {"INT-049"}),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_the_command_tells_what_is_wrong_with_a_file_and_ends(tmp_path, name, capsys):
    make, expected = BAD[name]
    (tmp_path / name).write_bytes(make())
    started = time.monotonic()
    code = main(["read", str(tmp_path / name), "--json"])
    told = capsys.readouterr()
    found = {item["code"] for item in json.loads(told.out)["findings"]}

    assert code in {0, 1}
    assert found >= expected or (len(expected) > 1 and found & expected), found
    assert "Traceback" not in told.err
    assert time.monotonic() - started < 120


def test_the_next_file_is_read_although_the_first_is_broken(tmp_path, capsys):
    (tmp_path / "a.bin").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "b.txt").write_text(LETTER, encoding="utf-8")

    assert main(["read", str(tmp_path / "a.bin"), str(tmp_path / "b.txt"), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)[1]["date"] == "2013-09-26"


WITHOUT_ENCODER = Options(judge=replace(load_judge(), encoder=None))
"""The encoder looks at a few units at a time, however long the text is: what may grow is the rest."""


@pytest.mark.trials
@pytest.mark.parametrize("piece", REPEATED)
def test_reading_takes_no_more_than_a_few_times_longer_for_text_twice_as_long(piece):
    def seconds(length):
        started = time.process_time()
        read_paper((piece * length)[:length], options=WITHOUT_ENCODER)
        return time.process_time() - started

    seconds(500)
    short, long = min(seconds(6000), seconds(6000)), min(seconds(12000), seconds(12000))

    assert long < 0.3 or long < 3.5 * short, (short, long)


@given(st.text(st.sampled_from("ab. ,\n\t\f-0"), max_size=4000), st.integers(0, 3))
def test_bounding_keeps_every_character_in_its_place(text, times):
    text *= 1 + times
    plain, findings = bounded(text)

    assert len(plain) == len(text)
    assert all(one == other or other.isspace() for one, other in zip(text, plain, strict=True))
    assert max((len(word) for word in plain.split()), default=0) <= LONGEST_WORD
    assert bool(findings) == any(len(word) > LONGEST_WORD for word in text.split())
    assert max(len(line) for line in plain.replace("\f", "\n").split("\n")) <= LONGEST_LINE + LONGEST_WORD


def test_a_letter_stays_as_it_is():
    assert bounded(LETTER) == (LETTER, ())


@pytest.mark.ocr
def test_a_missing_second_engine_is_told(monkeypatch):
    with_both = read_bytes(image(), "scan.png")
    monkeypatch.setattr(tesseract.shutil, "which", lambda _name: None)
    alone = read_bytes(image(), "scan.png")

    assert "INT-048" not in [found.code for found in with_both.findings]
    assert "INT-048" in [found.code for found in alone.findings]
    assert alone.text


class Server(BaseHTTPRequestHandler):
    """A stand-in for a local language model: answers what the test sets, and keeps what it was asked."""

    answer, status, asked = "", 200, []

    def do_POST(self):
        type(self).asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        body = json.dumps({"choices": [{"message": {"content": type(self).answer}}]}).encode()
        self.send_response(type(self).status)
        if type(self).status == 302:
            self.send_header("Location", "http://127.0.0.1:9/elsewhere")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@pytest.fixture
def server():
    Server.answer, Server.status, Server.asked = "", 200, []
    running = HTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield f"http://localhost:{running.server_port}/v1"
    running.shutdown()
    thread.join()
    running.server_close()


def test_the_command_asks_the_model_by_name_and_takes_what_stands_word_for_word(tmp_path, server, capsys):
    file = tmp_path / "brief.txt"
    file.write_text(LETTER, encoding="utf-8")
    real = {"kind": "substitute", "side": "against", "quote": "Bei uns spielt samstags die Blaskapelle"}
    made_up = {"kind": "need", "side": "against", "quote": "es besteht überhaupt kein Bedarf daran"}
    Server.answer = json.dumps({"reasons": [real, made_up]}, ensure_ascii=False)
    code = main(["read", str(file), "--model", server, "--model-name", "klein", "--json"])
    record = json.loads(capsys.readouterr().out)
    added = [reason for reason in record["reasons"] if reason["rule"] == "language model"]

    assert code == 0
    assert [reason["quote"] for reason in added] == ["Bei uns spielt samstags die Blaskapelle"]
    assert "INT-033" in [item["code"] for item in record["findings"]]
    assert Server.asked[0]["model"] == "klein"
    assert "Blaskapelle" in Server.asked[0]["messages"][1]["content"]


def added_by(server, text, *proposals):
    """Return the grounds that the model's proposals add to what was read, and the reading without it."""
    Server.answer = json.dumps({"reasons": list(proposals)}, ensure_ascii=False)
    plain = read_paper(text)
    asked = ask_model(plain, server)
    return [reason for reason in asked.reasons if reason.rule == "language model"], asked


def test_a_quote_of_the_model_has_its_exact_place_and_the_decision_it_bears_on(server):
    words = "Bei uns spielt samstags die Blaskapelle"
    (found,), asked = added_by(server, LETTER, {"kind": "substitute", "side": "against", "quote": words})
    (piece,) = found.quote.pieces

    assert LETTER[piece.start : piece.end] == words
    assert found.supports == (0,)
    assert asked.decisions[0].outcome == "refuse"
    assert list(asked.reasons) == sorted(asked.reasons, key=lambda reason: reason.quote.start)


@pytest.mark.parametrize(
    ("side", "taken"), [("for", "for"), ("against", "against"), ("", "against"), (["for"], "against")]
)
def test_the_side_is_what_the_model_says_or_that_of_the_decision(server, side, taken):
    quote = "Bei uns spielt samstags die Blaskapelle"
    (found,), _ = added_by(server, LETTER, {"kind": "substitute", "side": side, "quote": quote})

    assert found.side == taken


@pytest.mark.parametrize("kind", [["need"], {}, None, "weather"])
def test_a_kind_that_is_none_makes_the_proposal_a_note(server, kind):
    quote = "Bei uns spielt samstags die Blaskapelle"
    found, asked = added_by(server, LETTER, {"kind": kind, "side": "for", "quote": quote})

    assert found == []
    assert "INT-033" in [told.code for told in asked.findings]


BROKEN = LETTER.replace(
    "Bei uns spielt samstags die Blaskapelle.",
    "Bei uns\nspielt jeden Sams-\ntag die Blaskapelle der Feuerwehr auf dem Platz\n\n"
    "Stadt Altenau · Markt 1 · Tel. 02551 / 69-0          Seite 1 von 2\n\n\f\nvor dem Rathaus.",
)


@pytest.mark.parametrize(
    ("quote", "pieces"),
    [
        ("Bei uns spielt jeden Samstag", ["Bei uns\nspielt jeden Sams-\ntag"]),
        ("auf dem Platz vor dem Rathaus.", ["auf dem Platz", "vor dem Rathaus."]),
        ("  spielt jeden\nSamstag ", ["spielt jeden Sams-\ntag"]),
    ],
)
def test_a_quote_over_lines_and_a_page_break_is_made_of_its_own_pieces(server, quote, pieces):
    (found,), _ = added_by(server, BROKEN, {"kind": "substitute", "side": "against", "quote": quote})

    assert [BROKEN[piece.start : piece.end] for piece in found.quote.pieces] == pieces
    assert found.quote.text == " ".join(quote.split())


def test_without_the_option_no_model_is_asked(tmp_path, server, capsys):
    file = tmp_path / "brief.txt"
    file.write_text(LETTER, encoding="utf-8")
    main(["read", str(file), "--json"])

    assert Server.asked == []
    assert "language model" not in capsys.readouterr().out


@pytest.mark.parametrize("answer", ["", "[]", "{}", '{"reasons": 3}', '{"reasons": [3, {"quote": null}]}', "x" * 9000])
def test_a_useless_answer_of_the_model_harms_nothing(server, answer):
    Server.answer = answer
    plain = read_paper(LETTER)

    assert ask_model(plain, server).reasons == plain.reasons


@pytest.mark.parametrize("status", [302, 404, 500])
def test_a_model_that_refuses_or_sends_elsewhere_is_told_and_not_followed(server, status):
    Server.status = status
    with pytest.raises(ModelUnavailableError):
        ask_model(read_paper(LETTER), server)


def test_no_proxy_sees_the_letter(server, monkeypatch):
    Server.answer = '{"reasons": []}'
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)

    ask_model(read_paper(LETTER), server)
    assert len(Server.asked) == 1


def test_an_absent_model_is_an_error_that_names_the_address(tmp_path, capsys):
    file = tmp_path / "brief.txt"
    file.write_text(LETTER, encoding="utf-8")

    assert main(["read", str(file), "--model", "http://127.0.0.1:9/v1"]) == 3
    assert "http://127.0.0.1:9/v1" in capsys.readouterr().err


@pytest.mark.trials
@given(
    st.lists(st.sampled_from([*REPEATED, "\n\n", "\f", "Sehr geehrte Frau Muster,\n", "26.09.2013 "]), max_size=30),
    st.integers(1, 60),
)
def test_any_mixture_of_repeated_pieces_is_read_in_seconds(pieces, times):
    started = time.process_time()
    read_paper("".join(pieces) * times)

    assert time.process_time() - started < 20
