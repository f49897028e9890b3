"""Old text files are read in the coding in which they were written."""

import pytest

from wiedervorlage.adapters.documents.opening import read_bytes
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
