"""Old text files are read in the coding in which they were written."""

import pytest

from wiedervorlage.adapters.documents.opening import kind_of, read_bytes
from wiedervorlage.adapters.documents.text_coding import Decoded, decoded

LETTER = (
    "Gemeinde Großenlüder\r\nDer Bürgermeister\r\n\r\nSehr geehrte Damen und Herren,\r\n\r\n"
    "über Ihre Anträge vom 3. März können wir gemäß § 5 der Satzung nicht entscheiden; Äußerungen der Ämter fehlen.\r\n"
    "Die Größe der Flächen beträgt höchstens 3 Hektar. Übrige Maßnahmen ruhen.\r\n\r\nMit freundlichen Grüßen\r\nMüller"
)
QUOTED = "Der Bürgermeister „meint“ – so heißt es –, es sei ‚zu früh‘ für ein Café… und für 300 € zu teuer."


@pytest.mark.parametrize(
    ("coding", "name"),
    [
        ("cp1252", "Windows-1252"),
        ("cp850", "DOS (Codepage 850)"),
        ("cp437", "DOS (Codepage 850)"),
        ("mac_roman", "Mac Roman"),
    ],
)
def test_where_the_umlauts_stand_tells_the_coding(coding, name):
    text = LETTER if coding != "cp437" else LETTER.replace("§ 5", "Nr. 5")
    assert decoded(text.encode(coding)) == Decoded(text=text, guessed=name)


@pytest.mark.parametrize("coding", ["cp1252", "cp850", "cp437"])
@pytest.mark.parametrize("line", [line for line in LETTER.split("\r\n") if not line.isascii() and "§" not in line])
def test_a_single_line_is_enough(line, coding):
    assert decoded(line.encode(coding)).text == line


def test_quotation_marks_of_windows_are_no_umlauts_of_dos():
    assert decoded(QUOTED.encode("cp1252")) == Decoded(text=QUOTED, guessed="Windows-1252")


@pytest.mark.parametrize("coding", ["utf-16", "utf-8-sig", "utf-8"])
def test_a_coding_that_the_file_tells_is_not_guessed(coding):
    assert decoded(LETTER.encode(coding)) == Decoded(text=LETTER)


@pytest.mark.parametrize("coding", ["utf-16-le", "utf-16-be"])
def test_two_bytes_for_a_letter_show_without_a_mark(coding):
    document = read_bytes(LETTER.encode(coding), "brief.txt")
    assert "Großenlüder" in document.text
    assert [finding.code for finding in document.findings] == ["INT-029"]


def test_the_coding_that_was_taken_is_told():
    document = read_bytes(LETTER.encode("cp850"), "brief.txt")
    assert "Bürgermeister" in document.text
    assert "Codepage 850" in document.findings[0].message.de


LINES = (
    "Sehr geehrte Frau Grün,\n\nfür die Grünfläche stehen im Haushalt keine Mittel bereit.\n\nMit freundlichen Grüßen\n"
)


@pytest.mark.parametrize(
    ("spoilt", "places"),
    [
        (lambda raw: raw[:6] + b"\xff" + raw[6:], 1),
        (lambda raw: raw[:6] + b"\x80" + raw[6:60] + b"\xe4" + raw[60:], 2),
        (lambda raw: raw.replace(b"\xbc", b"", 1), 1),
        (lambda raw: raw + b"\xed\xa0\x80" * 20, 1),
    ],
    ids=["a byte of another coding", "two of them", "half a letter lost", "many in one place"],
)
def test_a_text_in_utf_8_with_damaged_places_is_still_one(spoilt, places):
    document = read_bytes(spoilt(LINES.encode()), "brief.txt")

    assert "Mit freundlichen Grüßen" in document.text
    assert [found.code for found in document.findings] == ["INT-073"]
    assert f": {places}. " in document.findings[0].message.de


@pytest.mark.parametrize("coding", ["cp1252", "cp850", "mac_roman"])
def test_a_text_of_one_byte_for_a_letter_is_no_damaged_utf_8(coding):
    document = read_bytes(LINES.encode(coding), "brief.txt")

    assert document.text == LINES
    assert [found.code for found in document.findings] == ["INT-029"]


@pytest.mark.parametrize(
    "content",
    [
        rb"{\rtf1\ansi Wir lehnen \b ab\b0 .\par}",
        b"%!PS-Adobe-3.0\n(Wir lehnen ab.) show\n",
        b"\xef\xbb\xbf<!DOCTYPE html>\n<title>Brief</title>\n<p>Wir lehnen ab.\n",
        b"\n<html><p>Wir lehnen ab.</p></html>\n",
        b'<?xml version="1.0"?><w:p>Wir lehnen ab.</w:p>\n',
    ],
)
def test_what_is_written_for_programs_is_not_read_as_it_stands(content):
    assert [found.code for found in read_bytes(content, "brief.rtf").findings] == ["INT-022"]


@pytest.mark.parametrize("content", ["<Briefkopf> Gemeinde Aue\n\nWir lehnen ab.\n", "< 5 Stellen: Wir lehnen ab.\n"])
def test_a_letter_that_begins_with_a_bracket_is_no_web_page(content):
    assert kind_of(content.encode()) == "text"
