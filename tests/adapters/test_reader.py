"""Files are read in a process parted for it: the same reading, an end in time and memory, and the next file all the same."""

from __future__ import annotations

import io
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest
import typst
from PIL import Image, ImageDraw

from wiedervorlage.adapters.bounded import call as bounded_call
from wiedervorlage.adapters.bounded import child as bounded_child
from wiedervorlage.adapters.bounded import reader
from wiedervorlage.adapters.bounded.line import heard, say
from wiedervorlage.adapters.bounded.opening import open_within
from wiedervorlage.adapters.bounded.reader import Reader
from wiedervorlage.adapters.document import STANDARD, Document, Limits, cut
from wiedervorlage.adapters.documents import opening as documents
from wiedervorlage.adapters.documents.opening import read_bytes
from wiedervorlage.adapters.documents.reading_files import read_file
from wiedervorlage.adapters.scans import ocr
from wiedervorlage.adapters.steps import Step, tell
from wiedervorlage.intake.layout import Box, Layout, PlacedWord, Word

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("reading_loaded")
LETTER = (
    "Stadt Altenau\n\nVerein Musterhaus\nAm Markt 1\n00427 Altenau\n\nDatum: 26.09.2013\n\nZuschuss\n\n"
    "Sehr geehrte Damen und Herren,\n\nIhrem Antrag kann ich nicht entsprechen, weil im Haushalt keine Mittel "
    "bereitstehen.\n\nMit freundlichen Grüßen\n\nErika Beispiel\n"
)
SENTENCES = (
    "Die Gemeinde Musterdorf hat am 3. März 2014 beantragt, die Buslinie 7 bis zum Markt zu verlängern. "
    "Der Kreis lehnt das ab, weil dafür 120.000 Euro im Jahr fehlen. Der Bedarf ist nicht nachgewiesen. "
)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """Return a typed letter."""
    file = tmp_path / "brief.txt"
    file.write_text(LETTER, encoding="utf-8")
    return file


def odd(monkeypatch: pytest.MonkeyPatch, name: str, does: Callable[[], object]) -> None:
    """Let a file of that name do something to whoever reads it; the process that is parted inherits it."""
    read = reader.read_file

    def reading(path: Path, *, land: str = "", limits: Limits = STANDARD) -> list[tuple[str, object]]:
        if path.name == name:
            does()
        return read(path, land=land, limits=limits)

    monkeypatch.setattr(reader, "read_file", reading)


def break_down() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def codes(readings: reader.Readings) -> list[str]:
    return [found.code for _, reading in readings for found in reading.findings]


def test_a_letter_is_read_as_it_would_be_in_this_process(letter: Path) -> None:
    with Reader() as apart:
        assert apart.read(letter) == read_file(letter)


def test_one_process_reads_all_files_and_is_gone_afterwards(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parted: list[int] = []
    fork = os.fork

    def noted() -> int:
        child = fork()
        parted.append(child)
        return child

    monkeypatch.setattr(os, "fork", noted)
    with Reader() as apart:
        assert apart.read(letter) == apart.read(letter)

    assert len(parted) == 1
    with pytest.raises(ProcessLookupError):
        os.kill(parted[0], 0)


@pytest.mark.parametrize(
    ("does", "code"),
    [
        pytest.param(lambda: time.sleep(60), "INT-036", id="takes too long"),
        pytest.param(lambda: subprocess.run(["sleep", "60"], check=False), "INT-036", id="waits for another program"),
        pytest.param(lambda: bytearray(8 << 30), "INT-056", id="wants too much memory"),
        pytest.param(break_down, "INT-023", id="breaks down"),
        pytest.param(lambda: {}["no such key"], "INT-023", id="finds a mistake of its parser"),
    ],
)
def test_what_a_file_does_to_its_reader_is_told(
    letter: Path, monkeypatch: pytest.MonkeyPatch, does: Callable[[], object], code: str
) -> None:
    bad = letter.with_name("boese.txt")
    bad.write_text(LETTER, encoding="utf-8")
    odd(monkeypatch, bad.name, does)
    # Time is what the first runs out of; the others have it, on a busy machine too.
    seconds = 3.0 if code == "INT-036" else 60.0
    with Reader(seconds=seconds) as apart:
        started = time.monotonic()
        readings = apart.read(bad)
        took = time.monotonic() - started

    assert codes(readings) == [code]
    assert readings[0][0] == str(bad)
    assert took < 30 + seconds


def test_after_what_broke_it_the_same_reader_reads_on(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = letter.with_name("boese.txt")
    bad.write_text(LETTER, encoding="utf-8")
    odd(monkeypatch, bad.name, break_down)
    with Reader() as apart:
        first, second, third = apart.read(bad), apart.read(letter), apart.read(bad)

    assert [codes(first), codes(second), codes(third)] == [["INT-023"], [], ["INT-023"]]


def test_a_file_that_is_not_there_is_an_error_of_the_call(tmp_path: Path) -> None:
    with Reader() as apart, pytest.raises(FileNotFoundError):
        apart.read(tmp_path / "nirgends.pdf")


def test_the_desk_tells_want_of_memory_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    def wanting(line: socket.socket) -> None:
        heard(line), heard(line)
        with bounded_child.Failure(line):
            raise MemoryError

    class Wanting(bounded_call.Loaded):
        def called(self, call: bytes) -> socket.socket:
            ours, theirs = socket.socketpair()
            say(theirs, b"0")
            threading.Thread(target=wanting, args=(theirs,)).start()
            return ours

    monkeypatch.setattr(bounded_call, "_LOADED", Wanting())
    assert [found.code for found in open_within(b"x", "brief.txt").findings] == ["INT-056"]


def test_steps_come_out_of_the_process(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    step = Step(name="brief.txt", page=2, pages=5)
    odd(monkeypatch, letter.name, lambda: (tell(step), time.sleep(1.2)))
    told: list[Step | None] = []
    with Reader(watch=told.append) as apart:
        apart.read(letter)

    assert step in told
    assert None in told[told.index(step) :]


def scan(kind: str, pages: int = 1) -> bytes:
    page, out = Image.new("L", (600, 120), 255), io.BytesIO()
    ImageDraw.Draw(page).text((20, 40), "Hallo Welt 26.09.2013", fill=0, font_size=40)
    page.save(out, kind, **({"save_all": True, "append_images": [page] * (pages - 1)} if pages > 1 else {}))
    return out.getvalue()


@pytest.mark.ocr
def test_each_page_of_a_scan_is_a_step(tmp_path: Path) -> None:
    file = tmp_path / "fax.tif"
    file.write_bytes(scan("TIFF", pages=2))
    read_bytes(file.read_bytes(), file.name)  # the engine is loaded here: what is parted must not hang on its threads
    told: list[Step | None] = []
    with Reader(seconds=120, watch=told.append) as apart:
        ((_, reading),) = apart.read(file)

    assert [step.page for step in told if step is not None] == [1, 2]
    assert {step.pages for step in told if step is not None} == {2}
    assert reading.text.count("26.09.2013") == 2, reading.text


def test_of_a_very_long_text_the_beginning_is_read_and_it_is_said(tmp_path: Path) -> None:
    text = LETTER + SENTENCES * 100
    document = read_bytes(text.encode(), "lang.txt", Limits(characters=2000))

    assert text.startswith(document.text)
    assert 1000 < len(document.text) <= 2000
    assert [found.code for found in document.findings] == ["INT-057"]
    assert "die ersten" in document.findings[0].message.de
    assert read_bytes(text.encode(), "lang.txt", Limits(characters=len(text))).text == text


def test_a_cut_takes_the_words_behind_it_along() -> None:
    box = Box(left=1, top=1, right=2, bottom=2)
    words = tuple(
        PlacedWord(word=Word(text=text, page=1, box=box, score=1.0), start=start, end=start + 3)
        for text, start in (("abc", 0), ("def", 4))
    )
    within = Document(name="anlage.txt", text="abc\ndef")
    document = Document(name="a.pdf", text="abc\ndef", layout=Layout(words=words, page_count=1), attachments=(within,))
    short = cut(document, 5)

    assert short.text == "abc\n"
    assert short.layout.words == words[:1]
    assert short.attachments[0].text == "abc\n"
    assert [found.place.file for found in (*short.findings, *short.attachments[0].findings)] == ["a.pdf", "anlage.txt"]
    assert cut(document, 7) == document


def test_scans_within_a_mail_share_the_time_of_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    now, granted = [1000.0], []

    def read_image(_content: bytes, name: str, limits: Limits) -> Document:
        granted.append(limits.ocr_seconds)
        now[0] += 40
        return Document(name=name, text="Text")

    monkeypatch.setattr(documents.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(ocr, "read_image", read_image)
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@b.example", "c@d.example", "Fotos"
    mail.set_content("Anbei.")
    for number in range(4):
        mail.add_attachment(scan("PNG"), maintype="image", subtype="png", filename=f"{number}.png")
    read_bytes(mail.as_bytes(), "mail.eml", Limits(ocr_seconds=100))

    assert granted == [100, 60, 20, 0]


def full_pages(pages: int) -> bytes:
    source = f'#set page(paper: "a4")\n#set text(size: 9pt)\n#for n in range({pages}) [#page[{SENTENCES * 14}]]'
    return typst.compile(source.encode(), format="pdf")


def read_by_the_command(file: Path) -> tuple[int, int, float]:
    """Return how the command ended, how many megabytes it held at most, and the seconds it took of the processor."""
    command = [sys.executable, "-m", "wiedervorlage", "read", str(file), "--json"]
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=surroundings)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, used.ru_maxrss // 1024, used.ru_utime


def test_the_memory_that_is_asked_about_is_that_of_the_process_that_reads(tmp_path: Path) -> None:
    """Otherwise the bound below would be kept by whoever does not read at all."""
    code = "import os; (os.wait() if os.fork() else bytearray(300_000_000))"
    process = subprocess.Popen([sys.executable, "-c", code])
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)

    assert used.ru_maxrss // 1024 > 280


@pytest.mark.trials
@pytest.mark.parametrize("kind", ["500 full pages", "two million characters"])
def test_what_is_very_long_is_read_in_bounded_time_and_memory(tmp_path: Path, kind: str) -> None:
    if kind == "500 full pages":
        file = tmp_path / "lang.pdf"
        file.write_bytes(full_pages(500))
    else:
        file = tmp_path / "lang.txt"
        file.write_text((SENTENCES * 3 + "\n\n") * (2_000_000 // (3 * len(SENTENCES))), encoding="utf-8")
    started = time.monotonic()
    code, megabytes, _ = read_by_the_command(file)

    assert code in {0, 1}
    assert time.monotonic() - started < reader.SECONDS + 60
    assert megabytes < 3000
