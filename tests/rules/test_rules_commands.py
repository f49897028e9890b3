"""``wv rules`` as somebody at a terminal uses it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from wiedervorlage.cli import main

if TYPE_CHECKING:
    from pathlib import Path


def run(capsys, *arguments: object) -> tuple[int, str]:
    code = main(["rules", *(str(argument) for argument in arguments)])
    captured = capsys.readouterr()
    return code, re.sub(r"\s+", " ", captured.out + captured.err)


def as_json(capsys, *arguments: object) -> dict:
    assert main(["rules", *(str(argument) for argument in arguments), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_without_a_name_the_programmes_are_listed(capsys) -> None:
    code, text = run(capsys, "show")
    assert code == 0
    assert "nrw/ki Kommunale Integrationszentren" in text
    assert "fictional/joint-procurement Gemeinsame Vergabestellen (erfunden)" in text


def test_show_gives_each_value_with_its_source_and_says_what_is_second_hand(capsys) -> None:
    code, text = run(capsys, "show", "nrw/ki", "--on", "2013-09-26")
    assert code == 0
    assert "Höchstbetrag für Personal (Kreis): 170.000 Euro im Jahr seit 25.06.2012 · Stadt Solingen" in text
    assert "Stadt Remscheid, 2012, berichtet von waterboelles.de; aus zweiter Hand" in text
    rule, beside = text.split("DANEBEN (nicht Teil der Regel)")
    assert "Landesmittel" in beside
    assert "Landesmittel" not in rule


def test_show_on_a_day_before_the_first_guideline_has_no_value_and_names_the_gap(capsys) -> None:
    _, text = run(capsys, "show", "nrw/ki", "--on", "2012-06-24", "--all", "--lang", "en")
    assert "minimum number of posts: no value for 24 June 2012: the next holds from 25 June 2012" in text


def test_between_the_conference_and_the_letter_diff_says_that_nothing_changed(capsys) -> None:
    _, text = run(capsys, "diff", "nrw/ki", "2012-09-12", "2013-09-26")
    assert "REGEL Nichts hat sich geändert. DANEBEN (nicht Teil der Regel) Landesmittel" in text
    assert "Förderung der Vorgängerin (RAA): ja → nein" in text


def test_from_the_letter_to_2017_diff_shows_what_changed_and_since_when_it_is_known(capsys) -> None:
    found = as_json(capsys, "diff", "nrw/ki", "2013-09-26", "2017-01-01")
    change = next(c for c in found["changes"] if c["parameter"] == "cap_total")
    assert (change["before"]["value"], change["after"]["value"]) == (170000, 320000)
    assert (change["effective"], change["context"]) == ("2017-01-01", False)
    assert change["after"]["source"]["title"].startswith("RdErl. vom 24. April 2017")


def test_fund_says_what_fails_with_the_citation_and_what_remains_to_pay(capsys) -> None:
    facts = ("--fact", "posts=4", "--fact", "places=3", "--fact", "cost_of_posts=373000")
    code, text = run(capsys, "fund", "nrw/ki", "--for", "05566", "--on", "2013-09-26", *facts)
    assert code == 0
    assert "✗ nicht weniger Stellen als das Paket: nicht erfüllt Kreis Heinsberg" in text
    assert "✗ alle Stellen an einem Ort: nicht erfüllt Westfälische Nachrichten" in text
    assert "zusammen: 5,5 Stellen" in text
    assert "zusammen: bis zu 170.000 Euro Eigenanteil: 203.000 Euro" in text


def test_the_json_of_fund_holds_what_the_text_says(capsys) -> None:
    found = as_json(capsys, "fund", "nrw/ki", "--for", "05566", "--on", "2020-01-01", "--fact", "posts=10")
    (applicant,) = found["applicants"]
    assert applicant["posts"] == {"teachers": None, "specialists": 6, "assistant": 0.5}
    assert applicant["money"]["specialists"] == {"low": 300000, "high": 342000}
    assert applicant["own_share"] is None
    assert applicant["conditions"]["posts"] == "met"
    assert {finding["code"] for finding in found["findings"]} == {"RUL-102", "RUL-103"}


def test_fund_tells_whether_published_amounts_fit_their_inputs(capsys) -> None:
    call = ("--for", "05566*", "--on", "2018-12-01", "--published", "integration_lump_sum")
    found = as_json(capsys, "fund", "nrw/integrationspauschale", *call)
    doubtful = [f["message"]["de"] for f in found["findings"] if f["code"] == "RUL-105"]
    assert len(doubtful) == 1
    assert doubtful[0].startswith("Westerkappeln: Eingabe und Betrag gehören nicht zusammen")


def test_fund_reads_facts_and_published_amounts_from_a_table(capsys, tmp_path: Path) -> None:
    table = tmp_path / "inputs.csv"
    table.write_text("region,flueag_persons,awov_persons,paid\nA,58,119,72355\nB,114,84,77817\n", encoding="utf-8")
    call = ("--table", table, "--on", "2018-12-01", "--published", "paid")
    _, text = run(capsys, "fund", "nrw/integrationspauschale", *call)
    assert "RUL-105 B: Eingabe und Betrag gehören nicht zusammen" in text
    assert "100 2/3" in text
    assert "RUL-105 A" not in text


def test_a_key_over_all_counties_is_divided_and_only_some_are_printed(capsys) -> None:
    found = as_json(capsys, "fund", "nrw/komm-an", "--for", "kreise", "--on", "2023-06-01")
    amounts = [applicant["money"]["part-2"] for applicant in found["applicants"]]
    assert len(amounts) == 53
    assert sum(amounts) == pytest.approx(7_000_000, abs=53 * 0.005)
    _, text = run(capsys, "fund", "nrw/komm-an", "--for", "kreise", "--on", "2023-06-01", "--only", "05566")
    assert "53 Empfänger, gezeigt 1" in text
    assert "Recklinghausen" not in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "nrw/nothing"), "no rule 'nrw/nothing'; there are fictional/joint-procurement"),
        (("fund", "nrw/ki", "--on", "2013-01-01"), "nobody applies"),
        (("fund", "nrw/ki", "--for", "05566", "--on", "2013-01-01", "--fact", "staff=3"), "asks for no fact 'staff'"),
        (("fund", "nrw/ki", "--for", "05566", "--on", "2013-01-01", "--fact", "posts=few"), "does not fit"),
        (("fund", "nrw/ki", "--table", "missing.csv", "--on", "2013-01-01"), "no table at missing.csv"),
        (("timeline", "nrw/ki", "--parameter", "salary"), "has no parameter 'salary'"),
    ],
)
def test_a_call_that_cannot_be_answered_says_why(capsys, arguments, said: str) -> None:
    code, text = run(capsys, *arguments)
    assert code == 3
    assert said in text


def test_the_timeline_shows_every_value_with_its_days(capsys) -> None:
    _, text = run(capsys, "timeline", "nrw/ki", "--parameter", "cap_total")
    assert "25.06.2012 – 31.12.2016 170.000 Euro im Jahr 01.01.2017 – 26.03.2018 320.000 Euro im Jahr" in text
    assert text.endswith("03.04.2025 – unbekannt ")


def test_the_timeline_is_drawn_as_svg_that_names_itself(capsys, tmp_path: Path) -> None:
    drawing = tmp_path / "timeline.svg"
    code, _ = run(capsys, "timeline", "fictional/joint-procurement", "--svg", drawing, "--lang", "en")
    svg = drawing.read_text(encoding="utf-8")
    assert code == 0
    assert 'aria-label="Joint procurement offices (fictional)"' in svg
    assert "minimum number of partners" in svg
    assert "40 %" in svg.replace("\u00a0", " ")


def test_the_packaged_rule_files_are_free_of_findings(capsys) -> None:
    code, text = run(capsys, "check", "--lang", "en")
    assert code == 0
    assert text == "9 rule files: 0 errors, 0 doubts "


def test_check_names_file_and_line_of_a_mistake_and_fails(capsys, tmp_path: Path) -> None:
    file = tmp_path / "land" / "mistaken.yaml"
    file.parent.mkdir()
    file.write_text("programme: land/other\ntitle: Titel\nparameters: {}\nsorces: {}\n", encoding="utf-8")
    code, text = run(capsys, "check", "--rules", tmp_path)
    assert code == 1
    assert f"{file}:1:12: RUL-020" in text
    assert f"{file}:4:1: RUL-004" in text
    assert "„sources“" in text


def test_a_file_that_is_not_utf_8_is_read_with_a_finding_at_its_line(capsys, tmp_path: Path) -> None:
    file = tmp_path / "old.yaml"
    file.write_bytes("programme: land/old\ntitle: Förderung\nparameters: {}\n".encode("latin-1"))
    _, text = run(capsys, "check", file)
    assert f"{file}:2: RUL-022" in text
