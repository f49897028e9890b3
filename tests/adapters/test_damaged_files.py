"""What is said of files that cannot be opened: in words of an office, told apart, and without waiting."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import resource
import socket
import struct
import subprocess
import sys
import zipfile
import zlib
from typing import TYPE_CHECKING

import docx
import pytest
from PIL import Image

from wiedervorlage.adapters.documents.opening import open_document, read_bytes
from wiedervorlage.cli import main
from wiedervorlage.foundation.errors import file_problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wiedervorlage.adapters.document import Document


def png(width: int, height: int) -> bytes:
    """Return a PNG that says it is so large, and holds hardly anything."""
    parts = ((b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(b"\0" * 99)))
    chunks = [*parts, (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(held)) + kind + held + struct.pack(">I", zlib.crc32(kind + held)) for kind, held in chunks
    )


def tiff(*sizes: tuple[int, int]) -> bytes:
    first, *others = (Image.new("1", size, 1) for size in sizes)
    out = io.BytesIO()
    first.save(out, "TIFF", save_all=True, append_images=others, compression="group4")
    return out.getvalue()


def word_file(body: bytes) -> bytes:
    """Return a Word file with this in the place of its body."""
    whole, out = io.BytesIO(), io.BytesIO()
    docx.Document().save(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            held = old.read(name)
            new.writestr(name, held.replace(b"<w:body>", b"<w:body>" + body) if name == "word/document.xml" else held)
    return out.getvalue()


def said(document: Document) -> list[tuple[str, str]]:
    return [(found.code, found.message.de) for found in document.findings]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        pytest.param(b"%PDF-1.7\n" + bytes(range(256)) * 9, "PDF", id="nothing of a PDF but its first line"),
        pytest.param(b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>", "PDF", id="a PDF without pages"),
        pytest.param(b"PK\x03\x04word/ cut off", "Word-Datei", id="an archive that is none"),
        pytest.param(word_file(b"<w:p><w:r>"), "Word-Datei", id="a tag that nobody closes"),
        pytest.param(word_file(b"<w:p>\x01</w:p>"), "Word-Datei", id="a byte that XML does not know"),
        pytest.param(b"\x89PNG\r\n\x1a\n nothing", "Bild", id="nothing of a PNG but its mark"),
        pytest.param(b"\xff\xd8\xff nothing", "Bild", id="nothing of a JPEG but its mark"),
        pytest.param(b"II*\x00" + bytes(range(40)), "Bild", id="nothing of a TIFF but its mark"),
    ],
)  # fmt: skip
def test_of_a_damaged_file_it_is_said_as_what_it_cannot_be_opened(content: bytes, kind: str) -> None:
    ((code, told),) = said(read_bytes(content, "datei"))

    assert code == "INT-023"
    assert told.startswith("Die Datei ist beschädigt oder unvollständig: als ")
    assert f"als {kind} lässt sie sich nicht öffnen (Meldung: " in told
    assert "BytesIO" not in told


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(png(2**31 - 1, 2**31 - 1), id="more dots than there is memory"),
        pytest.param(png(100_000, 100_000), id="more than the library opens"),
        pytest.param(png(10_000, 7_000), id="more than are read"),
        pytest.param(tiff((100, 100), (10_000, 7_000)), id="on a later page"),
    ],
)
def test_an_image_of_too_many_dots_is_not_called_damaged(content: bytes) -> None:
    told = said(read_bytes(content, "plan.png"))

    assert told == [("INT-074", "Das Bild hat mehr als 60 Millionen Bildpunkte und wurde nicht gelesen.")]


@pytest.mark.ocr
@pytest.mark.parametrize(
    ("size", "kind"), [((40, 9000), "PNG"), ((9000, 40), "PDF"), ((1, 3000), "TIFF"), ((1, 1), "PNG")]
)
def test_a_strip_or_a_speck_is_a_page_without_words(size: tuple[int, int], kind: str) -> None:
    out = io.BytesIO()
    Image.new("L", size, 0).save(out, kind)

    assert {code for code, _ in said(read_bytes(out.getvalue(), "streifen"))} == {"INT-027"}


def test_a_word_file_that_wants_too_much_memory_is_not_called_damaged(tmp_path: Path) -> None:
    file = tmp_path / "gross.docx"
    file.write_bytes(word_file(b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 1_500_000))
    code = (
        "import resource, sys; from pathlib import Path\n"
        "from wiedervorlage.adapters.docx_reading.docx_text import read_docx\n"
        "from wiedervorlage.adapters.document import Limits\n"
        "resource.setrlimit(resource.RLIMIT_DATA, (500 << 20, resource.getrlimit(resource.RLIMIT_DATA)[1]))\n"
        "document = read_docx(Path(sys.argv[1]).read_bytes(), 'gross.docx', Limits())\n"
        "print(*(found.code for found in document.findings))\n"
    )
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code, str(file)], capture_output=True, env=surroundings, check=True)

    assert done.stdout.split() == [b"INT-056"]
    assert resource.getrlimit(resource.RLIMIT_DATA)[0] == resource.RLIM_INFINITY


def pipe(path: Path) -> None:
    os.mkfifo(path)


def circle(path: Path) -> None:
    path.symlink_to(path.with_name("zweite"))
    path.with_name("zweite").symlink_to(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def socket_file(path: Path) -> None:
    with contextlib.chdir(path.parent), socket.socket(socket.AF_UNIX) as bound:
        bound.bind(path.name)  # only a short name can be bound


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
@pytest.mark.parametrize(
    ("made", "told"),
    [
        (pipe, "ist keine Datei, sondern Leitung oder Gerät"),
        (device, "ist keine Datei, sondern Leitung oder Gerät"),
        (socket_file, "ist keine Datei, sondern Leitung oder Gerät"),
        (circle, "verweist im Kreis auf sich selbst"),
        (lambda path: path.mkdir(), "ist ein Ordner, keine Datei"),
        (lambda path: path.symlink_to("nirgends"), "gibt es nicht"),
    ],
    ids=["a pipe", "a device", "a socket", "a circle of links", "a folder", "a link to nothing"],
)
@pytest.mark.parametrize("command", ["read", "new"])
def test_what_is_no_file_is_said_at_once_and_not_waited_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], made: Callable[[Path], object], told: str, command: str
) -> None:
    odd = tmp_path / "brief.pdf"
    made(odd)
    arguments = ["read", str(odd)] if command == "read" else ["new", str(tmp_path / "vorgang"), "--from", str(odd)]

    assert main(arguments) in {1, 3}
    assert f"{odd}: {told}" in capsys.readouterr().err
    assert not (tmp_path / "vorgang").exists()


def test_of_a_device_the_error_can_be_told_in_both_languages(tmp_path: Path) -> None:
    file = tmp_path / "brief.txt"
    file.write_text("Wir lehnen den Antrag ab.", encoding="utf-8")

    assert open_document(file).text == "Wir lehnen den Antrag ab."
    file.unlink()
    device(file)
    with pytest.raises(OSError, match=file.name) as raised:
        open_document(file)
    assert raised.value.errno == errno.ENXIO
    assert file_problem(raised.value).en == "is no file but a pipe or a device"
