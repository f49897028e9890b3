"""The generated letters as files: both standards, DIN zones, what a screen reader hears, the same bytes, LibreOffice."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from functools import cache
from io import BytesIO
from typing import NamedTuple

import pytest
from tests.reply.letters import LETTERS, letter, opened, written

from wiedervorlage.adapters.docx_writing.docx_file import write_docx
from wiedervorlage.adapters.paper_files import Format, paper_files, text_files
from wiedervorlage.adapters.typst_pdf import write_pdf
from wiedervorlage.cli import main
from wiedervorlage.papers.din5008 import GEOMETRY, Form, Zone
from wiedervorlage.papers.texts import texts_of
from wiedervorlage.writing import Order, PaperKind, write_papers

page = pytest.importorskip("page")
pdfplumber = pytest.importorskip("pdfplumber")
pytest.importorskip("typst")

MM = 72 / 25.4
TOLERANCE = 1.0
BOTH_FORMS = [(name, day, form) for name, day in LETTERS for form in Form]


@cache
def _pdf(name, day, form=Form.B, language="de"):
    return write_pdf(letter(name, day, language, form)).data


class Sheet(NamedTuple):
    """What is on a page: its words with their places, its words parted where the size changes, its text."""

    words: list[tuple[str, Zone]]
    sized: list[str]
    text: str


@cache
def _sheets(data):
    """Return the pages of a letter, read once for all tests."""
    with pdfplumber.open(BytesIO(data)) as pdf:
        return [
            Sheet(
                words=[
                    (
                        w["text"],
                        Zone(left=w["x0"] / MM, top=w["top"] / MM, width=(w["x1"] - w["x0"]) / MM, height=(w["bottom"] - w["top"]) / MM),
                    )
                    for w in sheet.extract_words()
                ],
                sized=[w["text"] for w in sheet.extract_words(extra_attrs=["size"])],
                text=sheet.extract_text(),
            )
            for sheet in pdf.pages
        ]  # fmt: skip


def _boxes(words, text):
    wanted, plain = text.replace("\u00a0", " ").split(), [word for word, _ in words]
    for start in range(len(plain)):
        if plain[start : start + len(wanted)] == wanted:
            return [box for _, box in words[start : start + len(wanted)]]
    raise AssertionError(f"{text!r} does not stand on the page: {plain[:80]}")


def _inside(box, zone):
    return (
        box.left >= zone.left - TOLERANCE and box.right <= zone.right + TOLERANCE
        and box.top >= zone.top - TOLERANCE and box.bottom <= zone.bottom + TOLERANCE
    )  # fmt: skip


@pytest.mark.parametrize(("name", "day"), LETTERS)
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
def test_every_letter_passes_both_standards(name, day, language, profile):
    """PDF/UA-1 and PDF/A-2a in one file."""
    report = page.validate_pdf_bytes(
        _pdf(name, day, Form.B, language), profile=getattr(page.ValidationProfile, profile)
    )
    assert list(report.failures) == []


@pytest.mark.parametrize(("name", "day", "form"), BOTH_FORMS)
def test_address_information_and_subject_stand_in_their_zones(name, day, form):
    """Within a millimetre, form A and B."""
    paper, words, geometry = letter(name, day, form=form), _sheets(_pdf(name, day, form))[0].words, GEOMETRY[form]
    field = next(block for block in paper.blocks if type(block).__name__ == "AddressField")
    information = next(block for block in paper.blocks if type(block).__name__ == "InformationBlock")
    subject = next(block for block in paper.blocks if type(block).__name__ == "Subject")
    assert all(_inside(box, geometry.return_line) for box in _boxes(words, paper.say(field.return_line)))
    for line in field.lines:
        assert all(_inside(box, geometry.address) for box in _boxes(words, paper.say(line))), line
    for row in information.rows:
        assert all(_inside(box, geometry.information) for box in _boxes(words, paper.say(row.value))), row
    assert _boxes(words, paper.say(subject.lines[0]))[0].top == pytest.approx(geometry.subject_top, abs=TOLERANCE)


@pytest.mark.parametrize(("name", "day", "form"), BOTH_FORMS)
def test_nothing_is_cut_and_the_closing_does_not_stand_alone(name, day, form):
    """Every word is on the sheet; before the greeting stand words of the letter."""
    sheets = _sheets(_pdf(name, day, form))
    for sheet in sheets:
        for text, box in sheet.words:
            assert 3 <= box.left <= box.right <= 201, (text, box)
            assert 3 <= box.top <= box.bottom <= 293, (text, box)
    last = sheets[-1].text
    assert "Rückfragen" in last[: last.index("Mit freundlichen Grüßen")]


def _heard(data, tmp_path):
    path = tmp_path / "letter.pdf"
    path.write_bytes(data)
    shown = subprocess.run(["pdfinfo", "-struct-text", str(path)], capture_output=True, check=True).stdout
    lines = re.findall(r'^\s*"(.*)"$', shown.decode("utf-8", "replace"), flags=re.MULTILINE)
    return " ".join(lines).replace("\u00a0", " ").split()


@pytest.mark.raster
@pytest.mark.parametrize(("name", "day", "form"), BOTH_FORMS)
def test_every_word_of_page_1_is_heard_in_the_order_of_the_eye(name, day, form, tmp_path):
    """Marking, letterhead, return line, address, information, subject, salutation, text."""
    data, paper = _pdf(name, day, form), letter(name, day, form=form)
    heard = _heard(data, tmp_path)
    seen = _sheets(data)[0].sized
    assert Counter("".join(seen)) - Counter("".join(heard)) == Counter()
    whole, start = " ".join(heard), 0
    stations = ["Entwurf, nicht versandt", *(t.text for t in texts_of(paper) if t.kind == "line")][:-4]
    for station in (s.replace("\u00a0", " ") for s in stations):
        start = whole.index(station, start)


@pytest.mark.parametrize(("name", "day"), LETTERS)
def test_every_text_of_the_letter_is_in_the_docx(name, day):
    """Body and footnotes, in the letter's own words."""
    from zipfile import ZipFile

    paper = letter(name, day)
    with ZipFile(BytesIO(write_docx(paper))) as package:
        names = [n for n in package.namelist() if n.startswith("word/") and n.endswith(".xml")]
        whole = "".join(package.read(n).decode("utf-8") for n in names)
    shown = re.sub(r"<[^>]+>", "", re.sub(r"<w:br/>", " ", whole)).replace("&amp;", "&")
    assert [text.text for text in texts_of(paper) if text.text not in shown] == []


@pytest.mark.office
def test_libreoffice_opens_the_letters_and_sets_them_like_the_pdf(tmp_path):
    """As many pages, and the landmarks of page 1 at the same place."""
    for name, day in LETTERS:
        (tmp_path / f"{day}.docx").write_bytes(write_docx(letter(name, day)))
    files = [str(tmp_path / f"{day}.docx") for _, day in LETTERS]
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    for name, day in LETTERS:
        from_word, ours = _sheets((tmp_path / f"{day}.pdf").read_bytes()), _sheets(_pdf(name, day))
        paper = letter(name, day)
        subject = next(block for block in paper.blocks if type(block).__name__ == "Subject")
        for text in (paper.say(subject.lines[0]), "Sehr"):
            there, here = (_boxes(sheets[0].words, text)[0] for sheets in (from_word, ours))
            assert (there.left, there.top) == (pytest.approx(here.left, abs=4), pytest.approx(here.top, abs=6)), text
        assert abs(len(from_word) - len(ours)) <= 1


@pytest.mark.parametrize("kind", list(PaperKind))
def test_command_line_and_shared_function_give_the_same_bytes(kind, tmp_path, capsys):
    """What a web application writes is what wv write writes; run again, it is the same."""
    name, day = LETTERS[2]
    texts, _, programmes = opened(name)
    arguments = [
        "write",
        name,
        kind.value,
        "--on",
        day.isoformat(),
        "--out",
        str(tmp_path),
        "--json",
        "--format",
        "pdf,html",
    ]
    assert main(arguments) == 0
    listed = json.loads(capsys.readouterr().out)["files"]
    from wiedervorlage.adapters.charts.report_charts import VegaCharts

    order = Order(kind=kind, day=day, charts=VegaCharts())
    made = write_papers(texts, programmes, order)
    files = [*paper_files(made.papers, (Format.PDF, Format.HTML)), *text_files(made.texts)]
    assert [str(tmp_path / file.name) for file in files] == listed
    assert [(tmp_path / file.name).read_bytes() for file in files] == [file.data for file in files]


def test_a_letter_is_written_whole_or_not_at_all(tmp_path):
    """No half files are left behind."""
    name, day = LETTERS[3]
    assert main(["write", name, "reply", "--on", day.isoformat(), "--out", str(tmp_path), "--format", "html"]) == 0
    assert [file.name for file in tmp_path.iterdir()] == [written(name, day).papers[0].file("html")]
