"""What is wrong in a rule file is said with line, column and remedy, and all of it in one go."""

from pathlib import Path

import pytest

from wiedervorlage.foundation.findings import Severity, has_errors
from wiedervorlage.rules.messages import FILE_MESSAGES
from wiedervorlage.rules.reading import read_programme

HERE = Path(__file__).parent
MISTAKES = HERE / "fifteen_mistakes.yaml"

GOOD = """\
programme: fictional/good
title: {de: Gute Regel}
sources:
  decree: {title: Erlass, kind: official}
parameters:
  posts:
    label: Stellen
    unit: posts
    values:
      2012-01-01: {value: 5, source: decree}
"""


def codes(text, expected_id=""):
    return [finding.code for finding in read_programme(text, "rule.yaml", expected_id)[1]]


def test_a_file_with_fifteen_kinds_of_mistakes_gives_fifteen_findings():
    programme, findings = read_programme(MISTAKES.read_text(encoding="utf-8"), MISTAKES.name, "fictional/fifteen")
    assert programme is None
    assert len(findings) == 15
    assert len({finding.code for finding in findings}) == 15
    for finding in findings:
        assert finding.place.file == MISTAKES.name
        assert finding.place.line
        assert finding.message.de != finding.message.en
        assert finding.remedy.de != finding.remedy.en


def test_the_findings_read_as_a_linter_prints_them():
    _, findings = read_programme(MISTAKES.read_text(encoding="utf-8"), MISTAKES.name, "fictional/fifteen")
    printed = "\n".join(finding.line("de").replace("\u00a0", " ") for finding in findings) + "\n"
    assert printed == (HERE / "fifteen_mistakes.golden.txt").read_text(encoding="utf-8")


def test_a_good_file_gives_a_programme_and_no_finding():
    programme, findings = read_programme(GOOD, "good.yaml", "fictional/good")
    assert findings == ()
    assert programme is not None
    assert programme.parameters["posts"][0].value.low == 5


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("RUL-001", "programme: {"),
        ("RUL-001", ""),
        ("RUL-002", GOOD + "title: zweimal\n"),
        ("RUL-003", GOOD.replace("{title: Erlass, kind: official}", "&a {title: Erlass, kind: official}\n  again: *a")),
        ("RUL-004", GOOD + "remarks: x\n"),
        ("RUL-005", GOOD.replace("title: {de: Gute Regel}\n", "")),
        ("RUL-006", GOOD + "conditions: keine\n"),
        ("RUL-007", GOOD.replace("2012-01-01", "gestern")),
        ("RUL-008", GOOD.replace("kind: official", "kind: rumour")),
        ("RUL-009", GOOD.replace("value: 5", "value: viele")),
        ("RUL-010", GOOD.replace("unit: posts", "unit: Taler")),
        ("RUL-011", GOOD.replace("source: decree", "source: degree")),
        ("RUL-012", GOOD.replace("value: 5", "value: 5, valid_to: 2011-12-31")),
        ("RUL-014", GOOD + "package:\n  - {id: all, label: Stellen, posts: post}\n"),
        ("RUL-015", GOOD + "own_share: {cost: cost, components: []}\n"),
        ("RUL-016", GOOD.replace("value: 5", "value: 5, published: 2012-06-01, annulled_on: 2012-01-01")),
        ("RUL-017", GOOD.replace("kind: official", "kind: press, address: https://example.org")),
        (
            "RUL-018",
            GOOD.replace("value: 5", "value: 5, valid_to: 2012-12-31")
            + "      2014-01-01: {value: 6, source: decree}\n",
        ),
    ],
)
def test_each_kind_of_mistake_is_found_alone(code, text):
    assert codes(GOOD) == []
    assert code in codes(text)


def test_two_values_of_the_same_day_are_found_where_they_disagree_and_not_where_they_agree():
    twice = (
        "[{{value: 5, published: 2012-01-01, source: decree}}, {{value: {}, published: 2012-01-01, source: decree}}]"
    )
    assert codes(GOOD.replace("{value: 5, source: decree}", twice.format(6))) == ["RUL-013"]
    assert codes(GOOD.replace("{value: 5, source: decree}", twice.format(5))) == []


def test_a_file_that_lies_elsewhere_than_it_says_is_found():
    assert codes(GOOD, "fictional/elsewhere") == ["RUL-020"]


def test_a_misspelt_name_is_answered_with_the_near_one():
    _, findings = read_programme(GOOD.replace("source: decree", "source: degree"), "rule.yaml")
    assert "decree" in findings[0].remedy.de


def test_a_doubt_does_not_keep_a_file_from_being_used():
    text = GOOD.replace("value: 5", "value: 5, valid_to: 2012-12-31") + "      2014-01-01: {value: 6, source: decree}\n"
    programme, findings = read_programme(text, "rule.yaml")
    assert [finding.severity for finding in findings] == [Severity.DOUBT]
    assert not has_errors(findings)
    assert programme is not None


def test_the_place_of_a_finding_is_where_the_mistake_stands():
    _, findings = read_programme(GOOD.replace("value: 5", "value: viele"), "rule.yaml")
    assert (findings[0].place.line, findings[0].place.column) == (10, 27)


@pytest.mark.parametrize("code", FILE_MESSAGES)
def test_every_finding_about_files_says_what_is_wrong_in_two_languages(code):
    entry = FILE_MESSAGES[code]
    for text in (entry.message, entry.remedy):
        assert text.de
        assert text.en
