"""An office brings its template as YAML."""

import pytest
from jsonschema import Draft202012Validator

from wiedervorlage.papers.din5008 import Form
from wiedervorlage.papers.office import check_phrases, plain_office
from wiedervorlage.papers.office_file import parse_office, schema
from wiedervorlage.papers.ordering import in_order

GOOD = """
schema: wiedervorlage/office/1
name: {de: Kreis Musterland, en: County of Musterland}
return_line: Kreis Musterland · 12345 Musterstadt
letterhead: {name: Kreis Musterland, lines: [Die Landrätin]}
details:
  - {heading: Sparkasse, lines: ["IBAN: DE02 1203 0000 0000 2020 51"]}
form: A
look: {accent: "#1d3d5c", body_size: 10.5}
council_order: [facts, resolution]
headings: {facts: Sachverhalt}
phrases:
  thanks: {de: "vielen Dank für Ihr Schreiben vom {day}.", en: "thank you for your letter of {day}."}
  odd: "Wir grüßen {nobody}."
"""


def test_a_template_is_read_whole():
    office, findings = parse_office(GOOD)
    assert findings == ()
    assert (office.form, office.look.body_size, office.council_order) == (Form.A, 10.5, ("facts", "resolution"))
    assert office.heading("facts", "x") == "Sachverhalt"
    assert office.phrase("thanks", "x", day="9. August").en == "thank you for your letter of 9. August."
    assert office.sender_details.columns[0].heading == "Sparkasse"


def test_a_phrase_with_an_unknown_placeholder_is_reported_and_never_printed():
    office, _ = parse_office(GOOD)
    assert office.phrase("odd", "Mit freundlichen Grüßen").de == "Mit freundlichen Grüßen"
    found = check_phrases(office, {"thanks": frozenset({"day"}), "odd": frozenset()})
    assert [finding.code for finding in found] == ["PAP-021"]


@pytest.mark.parametrize(
    ("spoilt", "named"),
    [
        (GOOD.replace("form: A", "form: C"), "form"),
        (GOOD.replace('"#1d3d5c"', "blau"), "look.accent"),
        (GOOD.replace("return_line", "returnline"), "office"),
        ("schema: [", ""),
        ("- nur eine Liste", "office"),
    ],
)
def test_a_wrong_template_is_a_finding_with_its_place(spoilt, named):
    office, findings = parse_office(spoilt, file="amt.yaml")
    assert office is None
    assert {finding.code for finding in findings} == {"PAP-020"}
    assert all(str(finding.place).startswith("amt.yaml") for finding in findings)
    assert any(named in finding.message.de for finding in findings)


def test_a_finding_names_its_line_and_a_doubled_key_is_one():
    _, findings = parse_office(GOOD.replace("form: A", "form: C"), file="amt.yaml")
    assert str(findings[0].place).startswith("amt.yaml:8")
    _, findings = parse_office(GOOD + "form: B\n", file="amt.yaml")
    assert [(finding.code, finding.place.line) for finding in findings] == [("PAP-022", 15)]


def test_a_figure_in_the_template_stays_as_written():
    office, _ = parse_office(GOOD.replace("[Die Landrätin]", "[012345, no, 2021-10-26]"))
    assert office.letterhead.lines == ("012345", "no", "2021-10-26")


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(schema())


def test_what_an_order_leaves_out_keeps_its_place_at_the_end():
    assert in_order(("a", "b", "c"), ("c", "x", "c")) == ("c", "a", "b")


def test_an_office_known_by_name_only_has_everything_else_as_usual():
    office = plain_office("Kreis Musterland", address="12345 Musterstadt")
    assert office.sender_details is None
    assert office.return_line == "Kreis Musterland · 12345 Musterstadt"
