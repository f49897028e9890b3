"""Findings of a reading on the terminal: a clerk is told the line or page, the severity and days in words of his own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wiedervorlage.cli.read_findings import finding_lines
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Place
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.read import Options, read_paper
from wiedervorlage.intake.second_opinion import compare_readings

LETTER = """Amt Muldensee
Der Amtsvorsteher

Eingegangen: {stamp}

Datum: 26.09.2013

Betreff: Wegebau am Muldensee

Sehr geehrte Frau Beispiel,

den Antrag lehnen wir ab. Die Frist endet am 31.09.2013.

Mit freundlichen Grüßen

Erika Muster
"""
TYPED = LETTER.format(stamp="02.08.2013")


def reading_of(text: str = TYPED):
    return read_paper(text, options=Options(land="NW"))


def test_a_finding_tells_the_line_and_says_severity_and_days_in_german():
    stamp, deadline = finding_lines("brief.txt", reading_of(), "de")

    assert stamp == (
        "Zeile 4: INT-001 Zweifel: Der Eingangsstempel (2. August 2013) ist älter als das Schreiben "
        "(26. September 2013). → Am Original prüfen; vielleicht gemeint: 2. Oktober 2013."
    )
    assert deadline == (
        "Zeile 12: INT-005 Zweifel: Den Tag 31.09.2013 gibt es nicht. → Am Original prüfen; "
        "vielleicht gemeint: 30. September 2013."
    )


def test_in_english_it_is_english():
    first, _ = finding_lines("letter.txt", reading_of(), "en")

    assert first.startswith("line 4: INT-001 doubt: the received stamp (2 August 2013) is earlier than the letter")


def test_print_has_pages_and_no_lines():
    reading = reading_of(TYPED.replace("den Antrag", "\f\nden Antrag"))
    printed = replace(reading, fields=tuple(replace(item, page=1) for item in reading.fields))

    assert [line.partition(":")[0] for line in finding_lines("brief.pdf", printed, "de")] == ["Seite 1", "Seite 2"]


@pytest.mark.parametrize("label", ["brief.docx", "post.eml", "post.eml » Brief.DOCX"])
def test_where_lines_are_broken_anew_none_is_named(label):
    assert [line[:8] for line in finding_lines(label, reading_of(), "de")] == ["INT-001 ", "INT-005 "]


def test_a_finding_on_the_whole_file_comes_first_and_does_not_repeat_its_name():
    found = finding(MESSAGES, "INT-029", Place(file="brief.txt"), encoding="Windows-1252")
    other = finding(MESSAGES, "INT-034", Place(file="scan.pdf", page=3), degrees=90)
    reading = replace(reading_of(), findings=(*reading_of().findings, found, other))

    assert [line.partition(": INT")[0] for line in finding_lines("post/brief.txt", reading, "de")] == [
        "INT-029 Hinweis: Der Text ist nicht in UTF-8 geschrieben und wurde als Windows-1252 gelesen. → Umlaute prüfen.",
        "scan.pdf, Seite 3",
        "Zeile 4",
        "Zeile 12",
    ]


def test_a_field_that_two_engines_read_differently_is_named_in_german():
    reading = compare_readings(reading_of(), TYPED.replace("26.09.2013", "28.09.2013"))

    assert any("Datum: zwei Lesungen weichen ab" in line for line in finding_lines("brief.txt", reading, "de"))
