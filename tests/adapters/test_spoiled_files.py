"""Files of every kind, spoiled at random, through the command: each ends in time with a valid record, and the others are read."""

from __future__ import annotations

import io
import json
import random
import time
from email.message import EmailMessage
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import docx
import jsonschema
import pytest
import typst
from docx.oxml import parse_xml
from PIL import Image, ImageDraw, ImageFont

from wiedervorlage.adapters.bounded import reader
from wiedervorlage.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("reading_loaded")
SECONDS = 90.0
"""No whole of these takes more than a few seconds, on a busy machine too; what takes so long would never end."""
LETTER = (
    "Stadt Altenau\n\nVerein Musterhaus\nAm Markt 1\n00427 Altenau\n\nDatum: 26.09.2013\n\nZuschuss\n\n"
    "Sehr geehrte Damen und Herren,\n\nIhrem Antrag kann ich nicht entsprechen, weil im Haushalt keine Mittel "
    "bereitstehen.\n\n| Jahr | Euro |\n| 2012 | 1.200 |\n\nIBAN DE79 4035 1060 0000 0003 31\n\n"
    "Mit freundlichen Grüßen\n\nErika Beispiel\n"
)
SCHEMA = json.loads(files("wiedervorlage.intake").joinpath("reading.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
BOX = (
    '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml">'
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Unser Zeichen: 30-17</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)


def pdf() -> bytes:
    lines = "\n\n".join(f"#{json.dumps(line, ensure_ascii=False)}" for line in LETTER.splitlines() if line)
    return typst.compile((lines + "\n#pagebreak()\n" + lines).encode(), format="pdf")


def word_file() -> bytes:
    document, out = docx.Document(), io.BytesIO()
    document.sections[0].header.paragraphs[0].text = "Stadt Altenau"
    document.add_paragraph(LETTER)
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(1, 1).text = "Jahr", "1.200"
    document.element.body.insert(1, parse_xml(BOX))
    document.save(out)
    return out.getvalue()


def picture(kind: str, pages: int = 1) -> bytes:
    sheet, out = Image.new("L", (700, 200), 255), io.BytesIO()
    ImageDraw.Draw(sheet).text((20, 40), "Wir lehnen den Antrag\nvom 26.09.2013 ab.", 0, ImageFont.load_default(40))
    sheet.save(out, kind, **({"save_all": True, "append_images": [sheet] * (pages - 1)} if pages > 1 else {}))
    return out.getvalue()


def mail(*attachments: tuple[str, bytes]) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@altenau.example", "b@verein.example", "Ihr Antrag"
    message["Date"] = "Tue, 31 May 2016 16:42:00 +0200"
    message.set_content(LETTER)
    message.add_alternative(f"<p>{LETTER}</p>", subtype="html")
    for name, content in attachments:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


WHOLES: dict[str, Callable[[], bytes]] = {
    "brief.txt": LETTER.encode,
    "brief-utf-16.txt": lambda: LETTER.encode("utf-16"),
    "brief-windows.txt": lambda: LETTER.encode("cp1252"),
    "brief.pdf": pdf,
    "brief.docx": word_file,
    "brief.eml": mail,
    "anlagen.eml": lambda: mail(("a.pdf", pdf()), ("b.docx", word_file()), ("c.eml", mail(("d.txt", LETTER.encode())))),
}
PICTURES: dict[str, Callable[[], bytes]] = {
    "scan.png": lambda: picture("PNG"),
    "scan.jpg": lambda: picture("JPEG"),
    "fax.tif": lambda: picture("TIFF", 2),
    "scan.pdf": lambda: picture("PDF", 2),
    "fotos.eml": lambda: mail(("a.png", picture("PNG")), ("b.jpg", picture("JPEG"))),
}


@cache
def whole(name: str) -> bytes:
    return {**WHOLES, **PICTURES}[name]()


def spoiled(content: bytes, chance: random.Random) -> bytes:
    """Return a file as disks, lines and programs leave it: bytes changed, lost, doubled, cut off, numbers blown up."""
    made = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        place, length = chance.randrange(len(made) + 1), chance.randint(1, 300)
        match chance.randrange(7):
            case 0:
                made[place : place + 1] = chance.randbytes(1)
            case 1:
                del made[place : place + length]
            case 2:
                made[place:place] = chance.randbytes(length)
            case 3:
                made[place:place] = made[max(0, place - length) : place] * chance.randint(1, 8)
            case 4:
                made[place : place + length] = bytes(length)
            case 5:
                made[place : place + 40] = bytes(
                    b"9"[0] if 48 <= one <= 57 else one for one in made[place : place + 40]
                )
            case _ if chance.random() < 0.3:
                del made[place:]
    return bytes(made)


def faults(paths: Iterable[Path], capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Have files read by the command; return what is not as it must be, whatever the files hold."""
    names = [str(path) for path in paths]
    code = main(["read", *names, "--json"])
    told = capsys.readouterr()
    said = json.loads(told.out)
    records = said if isinstance(said, list) else [said]
    wrong = [f"{record['file']}: {error.message}" for record in records for error in VALIDATOR.iter_errors(record)]
    wrong += [f"{name}: {count} records" for name in names if (count := [r["file"] for r in records].count(name)) != 1]
    wrong += [f"strange: {r['file']}" for r in records if r["file"].split(" » ")[0] not in names]
    found = [(record["file"], item) for record in records for item in record["findings"]]
    errors = any(item["severity"] == "error" for _, item in found)
    wrong += [f"exit code {code}"] if code != int(errors) else []
    wrong += ["traceback"] if "Traceback" in told.err else []
    wrong += [f"{name}: {item['code']}" for name, item in found if item["code"] in {"INT-036", "INT-056"}]
    wrong += [f"{name}: broke off" for name, item in found if "das Lesen brach ab" in json.dumps(item["message"])]
    # Text can be odd, but not damaged: whatever stops its reading is a mistake of the reading.
    is_text = [(name, item) for name, item in found if name.endswith(".txt") and " » " not in name]
    wrong += [f"{name}: {item['message']}" for name, item in is_text if item["code"] == "INT-023"]
    return wrong


@pytest.fixture(autouse=True)
def bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Grant each file :data:`SECONDS`."""
    defaults = {**reader.Reader.__init__.__kwdefaults__, "seconds": SECONDS}
    monkeypatch.setattr(reader.Reader.__init__, "__kwdefaults__", defaults)


def written(folder: Path, contents: Iterable[tuple[str, bytes]]) -> list[Path]:
    paths = []
    for number, (name, content) in enumerate(contents):
        paths.append(folder / f"{number}-{name}")
        paths[-1].write_bytes(content)
    return paths


def test_the_wholes_are_read_without_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Otherwise the spoiled ones would be spoiled for nothing."""
    paths = written(tmp_path, ((name, whole(name)) for name in WHOLES))
    assert faults(paths, capsys) == []
    assert main(["read", *map(str, paths), "--json"]) == 0
    texts = [record["date"] for record in json.loads(capsys.readouterr().out)]
    assert texts.count("2013-09-26") >= len(WHOLES) - 2


@pytest.mark.trials
@pytest.mark.ocr
def test_the_wholes_that_are_pictures_are_read_without_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = written(tmp_path, ((name, whole(name)) for name in PICTURES))
    assert faults(paths, capsys) == []
    assert main(["read", *map(str, paths), "--json"]) == 0
    read = [record["file"].rpartition("-")[2] for record in json.loads(capsys.readouterr().out) if record["date"]]
    assert {"scan.png", "scan.jpg", "fax.tif", "scan.pdf"} <= set(read)


@pytest.mark.parametrize(
    ("does", "told"),
    [
        pytest.param(lambda: time.sleep(60), "INT-036", id="never ends"),
        pytest.param(lambda: {}["no such key"], "KeyError", id="has a mistake"),
        pytest.param(lambda: bytearray(8 << 30), "INT-056", id="takes all memory"),
    ],
)
def test_a_fault_of_the_reading_would_be_found(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    does: Callable[[], object],
    told: str,
) -> None:
    monkeypatch.setattr(reader, "read_file", lambda *_path, **_bounds: does())
    monkeypatch.setitem(reader.Reader.__init__.__kwdefaults__, "seconds", 2.0 if told == "INT-036" else SECONDS)

    (wrong,) = faults(written(tmp_path, [("brief.txt", LETTER.encode())]), capsys)
    assert told in wrong


@pytest.mark.parametrize("seed", [1, 2])
def test_spoiled_files_end_in_a_record_or_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], seed: int
) -> None:
    chance = random.Random(seed)
    assert faults(written(tmp_path, ((name, spoiled(whole(name), chance)) for name in WHOLES)), capsys) == []


@pytest.mark.trials
@pytest.mark.parametrize("name", WHOLES)
def test_files_spoiled_in_many_ways_end_in_a_record_or_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    chance = random.Random(name)
    for number in range(10):
        folder = tmp_path / str(number)
        folder.mkdir()
        paths = written(folder, ((name, spoiled(whole(name), chance)) for _ in range(12)))
        assert faults(paths, capsys) == [], number


@pytest.mark.ocr
@pytest.mark.trials
@pytest.mark.parametrize("name", PICTURES)
def test_pictures_spoiled_in_many_ways_end_in_a_record_or_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    chance = random.Random(name)
    paths = written(tmp_path, ((name, spoiled(whole(name), chance)) for _ in range(40)))
    assert faults(paths, capsys) == []
